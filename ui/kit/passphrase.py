"""Two fields for a new passphrase; says how hard it is to guess and when the two are alike."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from ui.kit.basics import column, label
from ui.kit.check_box import WrappingCheckBox
from ui.text import say

GOOD = 3  # of zxcvbn's 0 to 4: "safely unguessable" in its own words
LONGEST = 72  # what zxcvbn looks at; the rest of a longer one can only make it harder
WAIT_MS = 250  # after the last key: judging takes some milliseconds


class NewPassphrase(QWidget):
    """`ready` says whether the passphrase can be used."""

    ready = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.first, self.again = _field("pass.new"), _field("pass.again")
        self.bar = QProgressBar()
        self.bar.setRange(0, 4)
        self.bar.setTextVisible(False)
        self._words = label("", "soft")
        self.bar.setAccessibleName(say("pass.strength", word=""))
        show = WrappingCheckBox(say("unlock.show"))
        show.toggled.connect(self._reveal)
        new, again = label(say("pass.new"), "soft"), label(say("pass.again"), "soft")
        new.setBuddy(self.first)
        again.setBuddy(self.again)
        judged = column(new, self.first, self.bar, self._words, gap=0.75)
        twice = column(again, self.again, gap=0.75)
        self.setLayout(column(judged, twice, show, gap=1.5))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.judge)
        for field in (self.first, self.again):
            field.textEdited.connect(self._typed)

    @property
    def text(self) -> str:
        """The passphrase."""
        return self.first.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.again.clear()
        self.bar.setValue(0)
        self._words.setText("")
        self.ready.emit(False)

    def judge(self) -> None:
        """Judge what is there now."""
        self._timer.stop()
        text = self.first.text()
        score = strength(text)
        self.bar.setValue(score)
        self.bar.setAccessibleDescription(say(f"pass.strength.{score}"))
        words = say("pass.strength", word=say(f"pass.strength.{score}")) if text else ""
        if text.isdigit():
            words = say("pass.digits")
        elif score >= GOOD and self.again.text() and self.again.text() != text:
            words = say("pass.differ")
        self._words.setText(words)
        self.ready.emit(score >= GOOD and not text.isdigit() and self.again.text() == text)

    def _typed(self) -> None:
        self.ready.emit(False)
        self._timer.start()

    def _reveal(self, on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        for field in (self.first, self.again):
            field.setEchoMode(mode)


def strength(text: str) -> int:
    """zxcvbn's score, 0 to 4; digits alone never get beyond 1."""
    if not text:
        return 0
    from zxcvbn import zxcvbn  # 0.2 s and 30 MB of word lists: only where a passphrase is made

    score = int(zxcvbn(text[:LONGEST])["score"])
    return min(score, 1) if text.isdigit() else score


def _field(key: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(say(key))
    return field
