"""A recovery code: shown on the screen, then typed back."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.basics import button, card, column, label, row
from ui.kit.files import pick_new_file
from ui.kit.sheet import write_sheet
from ui.text import say

LINE = 4  # groups in the first line


class RecoveryCode(QWidget):
    """Shows the code, hides it for typing back, hands in what was typed."""

    typed = Signal(str)

    def __init__(self, code: str, key_words: str) -> None:
        super().__init__()
        self._key_words = key_words
        self._code = label(grouped(code), "code", select=True)
        self._code.setAccessibleName(say("first.code.is"))
        self._code.setAccessibleDescription(grouped(code))
        self._hide = button(say("first.code.hide"), self._hidden, "primary")
        self._show = button(say("first.code.show"), self._shown)
        self.field = QLineEdit()
        self.field.setAccessibleName(say("first.code.back"))
        self.field.setPlaceholderText(say("first.code.back"))
        self.field.returnPressed.connect(self._try)
        self.check = button(say("first.code.check"), self._try, "primary")
        self._said = label("", "warm")
        self.sheet = button(say("sheet.save"), self._pick_sheet)
        line = row(self._hide, self._show, self.sheet)
        line.addStretch(1)
        back = row(self.field, self.check)
        back.setStretch(0, 1)
        self._card = card(self._code)
        self.setLayout(column(self._card, line, back, self._said, gap=1.5))
        self._shown()

    def refuse(self, words: str) -> None:
        """Say that the typed code is wrong."""
        self._said.setText(words)
        self.field.selectAll()
        self.field.setFocus()

    def _shown(self) -> None:
        self._toggle(seen=True)

    def _hidden(self) -> None:
        self._toggle(seen=False)
        self.field.setFocus()

    def _toggle(self, *, seen: bool) -> None:
        self._card.setVisible(seen)
        self._hide.setVisible(seen)
        self.sheet.setVisible(seen)
        self._show.setVisible(not seen)
        self.field.setVisible(not seen)
        self.check.setVisible(not seen)

    def _pick_sheet(self) -> None:
        pick_new_file(self, say("sheet.where"), "beforehand-recovery.pdf", self.save_sheet)

    def save_sheet(self, path: str) -> None:
        """Write the printable sheet."""
        try:
            write_sheet(Path(path), self._code.text(), self._key_words)
        except OSError:
            self._said.setText(say("problem.cannot-write"))
            return
        self._said.setText(say("sheet.saved"))

    def _try(self) -> None:
        if self.field.text().strip():
            self.typed.emit(self.field.text())


def grouped(code: str) -> str:
    """Break it into two lines of groups, as people write it down."""
    groups = code.split("-")
    return f"{'-'.join(groups[:LINE])}-\n{'-'.join(groups[LINE:])}"
