"""A second question before something that cannot be undone, never in the spot of the first press."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from ui.kit.basics import button, card, label
from ui.kit.flow import Flow


class SureRow(QFrame):
    """
    Hidden until `ask`. It opens below the button that asked, which cannot be pressed meanwhile.

    The careful answer comes first and has the focus.
    """

    confirmed = Signal()

    def __init__(self, question: str, yes: str, no: str) -> None:
        super().__init__()
        self._asker: QPushButton | None = None
        self._no = button(no, self._leave, "primary")
        self.yes = button(yes, self._confirm)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card(label(question, "strong"), Flow(self._no, self.yes), name="note"))
        self.hide()

    def ask(self, asker: QPushButton) -> None:
        """Show the question; `asker` is the button that was pressed."""
        self._asker = asker
        asker.setEnabled(False)
        self.show()
        self._no.setFocus()

    def _leave(self) -> None:
        self.hide()
        if self._asker is not None:
            self._asker.setEnabled(True)
            self._asker.setFocus()

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()
