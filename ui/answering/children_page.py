"""Children and their computers: which may ask here, who else may answer, and pairing one more."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from scanner.channel import messages as m
from ui.kit.basics import Page, button, card, clear, column, label, row
from ui.kit.sure import SureRow
from ui.parents.pairing_card import fits
from ui.text import say, say_code


class ChildrenPage(Page):
    """Shows the children of `AskList`; hands in what was typed and pressed."""

    joined = Signal(str, str)  # code, name of this computer
    lost = Signal(str, str)  # child, mailbox
    forgotten = Signal(str)  # child

    def __init__(self) -> None:
        super().__init__()
        self._known: frozenset[str] | None = None
        self._shown: tuple[m.ChildRow, ...] | None = None
        self._list = QVBoxLayout()
        self.code, self.name = QLineEdit(), QLineEdit()
        for field, key in ((self.code, "away.add.code"), (self.name, "away.add.name")):
            field.setAccessibleName(say(key))
            field.setPlaceholderText(say(key))
            field.textChanged.connect(self._look)
            field.returnPressed.connect(self._join)
        self.pair = button(say("away.add.go"), self._join, "primary")
        self.pair.setEnabled(False)
        self.said = label("", "strong")
        line = row(self.pair, self.said)
        line.setStretch(1, 1)
        lead = label(say("away.add.lead"))
        head = label(say("away.add"), "head")
        self.add(label(say("away.children"), "title"))
        self.add(card(head, lead, self.code, self.name, line))
        self.body.addLayout(self._list)
        self.end()

    def show_state(self, state: m.AskList) -> None:
        """Show the children; a new one has just been paired."""
        mailboxes = frozenset(child.mailbox for child in state.children)
        fresh = [
            c for c in state.children if self._known is not None and c.mailbox not in self._known
        ]
        self._known = mailboxes
        if fresh:
            self.said.setText(say("away.added", child=fresh[0].name))
            self.code.clear()
        elif state.joining:
            self.said.setText(say("away.add.waits"))
        if state.children == self._shown:
            return
        self._shown = state.children
        clear(self._list)
        for child in state.children:
            self._list.addWidget(self._card(child))

    def show_refused(self, code: str) -> None:
        """Say why something was not done."""
        self.said.setText(say_code("problem", code))
        self._look()

    def show_lost(self, child: str) -> None:
        """Say that the report of a lost computer is on its way."""
        self.said.setText(say("away.lost.sent", child=child))

    def name_of(self, mailbox: str) -> str:
        """The name of a child's computer."""
        return next((c.name for c in self._shown or () if c.mailbox == mailbox), "")

    def _card(self, child: m.ChildRow) -> QFrame:
        state = say("away.child.on" if child.on else "away.child.off", child=child.name)
        others = [self._other(child, name, mailbox) for name, mailbox in child.others]
        forget = self._sure("away.forget", child.name, lambda: self.forgotten.emit(child.mailbox))
        return card(label(child.name, "head"), label(state), *others, forget)

    def _other(self, child: m.ChildRow, name: str, mailbox: str) -> QWidget:
        made = QWidget()
        lost = self._sure("away.lost", name, lambda: self.lost.emit(child.mailbox, mailbox))
        made.setLayout(column(label(say("away.other", name=name)), lost))
        return made

    def _sure(self, key: str, name: str, act: Callable[[], object]) -> QWidget:
        question = say(f"{key}.ask", name=name, child=name)
        sure = SureRow(question, say(f"{key}.yes"), say(f"{key}.no"))
        sure.confirmed.connect(act)
        ask = button(say(key), lambda: sure.ask(ask))
        ask.setAccessibleName(f"{say(key)}: {name}")
        line = row(ask)
        line.addStretch(1)
        made = QWidget()
        made.setLayout(column(line, sure))
        return made

    def _look(self) -> None:
        name = self.name.text().strip()
        self.pair.setEnabled(bool(self.code.text().strip()) and fits(name))

    def _join(self) -> None:
        if self.pair.isEnabled():
            self.pair.setEnabled(False)
            self.joined.emit(self.code.text().strip(), self.name.text().strip())
