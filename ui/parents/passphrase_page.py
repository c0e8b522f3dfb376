"""Passphrase and recovery: change it, start new keys, erase the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.kit.basics import Page, button, card, clear, label, row
from ui.kit.check_box import WrappingCheckBox
from ui.kit.code import RecoveryCode
from ui.kit.flow import Flow
from ui.kit.passphrase import NewPassphrase
from ui.kit.sure import SureRow
from ui.parents.phone_card import PhoneCard
from ui.text import say, say_code

_CODE_SURE = ("pass.code.ask", "pass.code.yes", "pass.code.no")


class PassphrasePage(Page):
    """Hands in what was chosen."""

    changed = Signal(str, bool)  # passphrase, someone may know the old one
    typed_back = Signal(str)
    erased = Signal()
    code_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(width=70)
        self.new = NewPassphrase()
        self.known = WrappingCheckBox(say("pass.known"))
        self.change = button(say("pass.change"), self._change, "primary")
        self.change.setEnabled(False)
        self.new.ready.connect(self.change.setEnabled)
        self.said = label("", "strong")
        line = row(self.change, self.said)
        line.setStretch(1, 1)
        self._code = QVBoxLayout()
        self.code: RecoveryCode | None = None
        self.add(label(say("parents.passphrase"), "title"), label(say("pass.lead"), "lead"))
        self.add(card(self.new, self.known, label(say("pass.known.more"), "small"), line))
        self.body.addLayout(self._code)
        recovery = label(say("pass.recovery.lead"))
        lead = label(say("pass.code.new.lead"), "soft")
        self.phone = PhoneCard()
        self._sure_code = SureRow(*(say(key) for key in _CODE_SURE))
        self._sure_code.confirmed.connect(self.code_wanted)
        self._new_code = button(say("pass.code.new"), lambda: self._sure_code.ask(self._new_code))
        head = label(say("pass.recovery"), "head")
        self.add(card(head, recovery, Flow(self._new_code), self._sure_code, lead), self.phone)
        self.add(self._erase_card())
        self.end()

    def show_changed(self) -> None:
        """Show that the passphrase is changed."""
        self.new.clear()
        clear(self._code)
        self.code = None
        self.said.setText(say("pass.changed"))

    def show_code(self, code: str, key_words: str, *, alone: bool = False) -> None:
        """Show a new recovery code: of new keys, or with `alone` of the existing ones."""
        self.show_changed()
        self._new_code.setEnabled(True)
        if alone:
            self.said.setText("")
        self.code = RecoveryCode(code, key_words)
        self.code.typed.connect(self.typed_back)
        head, lead = label(say("first.code"), "head"), label(say("first.code.lead"))
        self._code.addWidget(card(head, lead, self.code, name="note"))

    def show_refused(self, code: str) -> None:
        """Say why it was not done."""
        if self.code is not None:
            self.code.refuse(say_code("problem", code))
        else:
            self.said.setText(say_code("problem", code))
            self.change.setEnabled(bool(self.new.text))

    def show_erased(self) -> None:
        """Say that the list is empty."""
        self._erase_said.setText(say("pass.erased"))
        self._sure.hide()

    def _change(self) -> None:
        self.change.setEnabled(False)
        self.said.setText(say("common.waiting"))
        self.changed.emit(self.new.text, self.known.isChecked())

    def _erase_card(self) -> QFrame:
        self._erase_said = label("", "strong")
        self._sure = SureRow(say("pass.erase.ask"), say("pass.erase.sure"), say("pass.erase.no"))
        self._sure.confirmed.connect(self.erased)
        erase = button(say("pass.erase"), lambda: self._sure.ask(erase))
        line = row(erase, self._erase_said)
        line.setStretch(1, 1)
        lead = label(say("pass.erase.lead"))
        return card(label(say("pass.erase"), "head"), lead, line, self._sure)
