"""A field for six digits that somebody reads out, with the button beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.basics import button, column, label, row

DIGITS = 6


class Digits(QWidget):
    """Hands in what was typed, once it is six digits."""

    typed = Signal(str)

    def __init__(self, name: str, act: str) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.setMaxLength(DIGITS + 3)  # with spaces, as such digits are shown
        self.use = button(act, self._typed, "primary")
        self.use.setEnabled(False)
        self.field.textChanged.connect(lambda _text: self.use.setEnabled(self._whole))
        self.field.returnPressed.connect(self._typed)
        self._said = label("", "warm")
        self._said.hide()
        line = row(self.field, self.use)
        line.setStretch(0, 1)
        self.setLayout(column(line, self._said, gap=0.75))

    def refuse(self, words: str) -> None:
        """Say why the digits were refused."""
        self._said.setText(words)
        self._said.show()
        self.use.setEnabled(self._whole)
        self.field.selectAll()
        self.field.setFocus()

    @property
    def _whole(self) -> bool:
        text = "".join(self.field.text().split())
        return len(text) == DIGITS and text.isdecimal()

    def _typed(self) -> None:
        if self._whole:
            self.use.setEnabled(False)
            self.typed.emit(
                "".join(str(int(digit)) for digit in self.field.text() if digit.isdecimal())
            )
