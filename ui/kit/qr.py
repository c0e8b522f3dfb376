"""A QR code on the screen, so that a phone takes an address along."""

import segno
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget

from ui.kit.basics import button, column, label
from ui.text import say
from ui.theme import px, role

QUIET = 4  # modules of margin that a reader needs (ISO/IEC 18004)


class QrCode(QWidget):
    """Black on white in every scheme: readers need it so."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self._rows = [list(row) for row in segno.make(content, micro=False).matrix]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(content)

    def sizeHint(self) -> QSize:  # Qt's name
        """Large enough for a phone at arm's length."""
        return QSize(px(28), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw the modules."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#ffffff"))
        side = max(self.width() // (len(self._rows) + 2 * QUIET), 1)
        start = (self.width() - side * len(self._rows)) // 2
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(start + x * side, start + y * side, side, side, QColor("#000"))
        painter.end()


def show_code(over: QWidget, name: str, content: str) -> QDialog:
    """Show a code in a small dialog over a page."""
    dialog = QDialog(over.window())
    dialog.setWindowTitle(say("app.name"))
    dialog.setAccessibleName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    role(dialog, "ground")
    close = button(say("common.close"), dialog.accept, "primary")
    box = column(label(name, "head"), QrCode(content), label(content, "small", select=True), close)
    box.setContentsMargins(px(3), px(3), px(3), px(3))
    dialog.setLayout(box)
    dialog.open()
    return dialog
