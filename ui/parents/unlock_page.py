"""The passphrase, asked kindly; a wrong try is no drama, and the wait is shown."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from ui.kit.basics import Page, button, label, row
from ui.kit.check_box import WrappingCheckBox
from ui.text import say, say_code
from ui.when import moment


class UnlockPage(Page):
    """Hands in what was typed, and forgets it."""

    tried = Signal(str)

    def __init__(self) -> None:
        super().__init__(width=56, centred=True)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(say("unlock.field"))
        self.field.setPlaceholderText(say("unlock.field"))
        self.field.returnPressed.connect(self._try)
        self._show = WrappingCheckBox(say("unlock.show"))
        self._show.toggled.connect(self._reveal)
        self.open = button(say("unlock.open"), self._try, "primary")
        self.words = label("", "warm")
        self.pauses = label("", "strong")
        self.pauses.hide()
        line = row(self._show)
        line.addStretch(1)
        line.addWidget(self.open)
        self.add(label(say("parents.title"), "title"), label(say("unlock.lead"), "lead"))
        self.add(self.pauses, self.field, line, self.words, label(say("unlock.forgot"), "small"))
        self.end()
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)

    def say_locked(self) -> None:
        """Say that the area was locked because nobody used it."""
        self.words.setText(say("parents.locked"))

    def show_pauses(self, count: int, last: int) -> None:
        """Say how many pauses there were since the list was last opened, and when the last was."""
        self.pauses.setText(say("unlock.pauses", n=count, when=moment(last)))
        self.pauses.setVisible(count > 0)

    def refuse(self, code: str, wait: float) -> None:
        """Say that the passphrase was wrong, and how long to wait."""
        self._left = round(wait + 0.49) if wait > 0 else 0
        self._why = (
            say("unlock.wrong")
            if code in ("wrong-passphrase", "wait")
            else say_code("problem", code)
        )
        self._tick_words()
        self._enable(not self._left)
        if self._left:
            self._timer.start()

    def _try(self) -> None:
        secret = self.field.text()
        if secret and self.open.isEnabled():
            self._enable(on=False)
            self.words.setText(say("common.waiting"))
            self.field.clear()
            self.tried.emit(secret)

    def _tick(self) -> None:
        self._left -= 1
        self._tick_words()
        if self._left <= 0:
            self._timer.stop()
            self._enable(on=True)

    def _tick_words(self) -> None:
        wait = say("unlock.wait", n=self._left) if self._left > 0 else ""
        self.words.setText(f"{self._why} {wait}".strip())

    def _enable(self, on: bool) -> None:
        self.open.setEnabled(on)
        self.field.setEnabled(on)
        if on:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self, on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
