"""A window of the child's: pages with a way back."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.pages import Pages
from ui.text import say
from ui.theme import px, role


def centre(window: QWidget, size: QSize) -> None:
    """Give a window its size, no larger than the screen, in the middle of it."""
    screen = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(size.boundedTo(screen.size()))
    window.move(screen.center() - window.rect().center())


class PagesWindow(QWidget):
    """A top-level window around `Pages`."""

    closed = Signal()

    def __init__(self, title: str, back: str) -> None:
        super().__init__()
        self._title = title
        self.setWindowTitle(title)
        role(self, "ground")
        self.pages = Pages(back)
        self.pages.titled.connect(self._name)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.pages)

    def _name(self, page: str) -> None:
        """Carry the name of the page that is seen; a page without one leaves the window's own."""
        self.setWindowTitle(say("common.window", page=page) if page else self._title)

    def come_forward(self, size: QSize | None = None) -> None:
        """Show in the middle of the screen and take the keyboard."""
        if not self.isVisible():
            centre(self, size or QSize(px(104), px(86)))
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window was closed."""
        super().closeEvent(event)
        self.closed.emit()
