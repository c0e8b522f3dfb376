"""The child's windows: pages with a way back and a quick way out. Their titles say nothing about the page."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.kit.pages import Pages
from ui.text import say
from ui.theme import px, role

FRAME = (
    40  # px that the title bar of a window manager may take; its real height is known only later
)


def centre(window: QWidget, size: QSize) -> None:
    """Give a window its size, no larger than the screen with a title bar, in the middle of it."""
    screen = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(size.boundedTo(screen.size() - QSize(0, FRAME)))
    # A window manager places the title bar here, and the window below it.
    window.move(screen.center() - window.rect().center() - QPoint(0, FRAME // 2))


class PagesWindow(QWidget):
    """A top-level window around `Pages`."""

    closed = Signal()

    def __init__(self, back: str, *, leave: bool = True) -> None:
        super().__init__()
        self.pages = _fill(self, back, leave=leave)

    def come_forward(self, size: QSize | None = None) -> None:
        """Show in the middle of the screen and take the keyboard."""
        _come_forward(self, size)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Report that the window was closed."""
        super().closeEvent(event)
        self.closed.emit()


class PagesDialog(QDialog):
    """A dialog with the window's pages, which a screen reader reads out as a whole when it appears."""

    closed = Signal()

    def __init__(self, back: str) -> None:
        super().__init__()
        self.pages = _fill(self, back)

    def come_forward(self, size: QSize | None = None) -> None:
        """Show in the middle of the screen and take the keyboard."""
        _come_forward(self, size)

    def announce(self) -> None:
        """Notify screen readers that the dialog has appeared."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        """Leave Escape and Enter to the pages: a dialog of Qt's own would close, or press a default."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # Qt's name
        """Report that the window was closed."""
        super().closeEvent(event)
        self.closed.emit()


def _fill(window: QWidget, back: str, *, leave: bool = True) -> Pages:
    # Whoever walks past sees a title in the task bar: it names the program, never the page.
    window.setWindowTitle(say("app.name"))
    role(window, "ground")
    pages = Pages(back, leave=leave)

    def name(page: str) -> None:
        window.setAccessibleName(page or say("app.name"))

    pages.titled.connect(name)
    pages.left.connect(window.close)
    box = QVBoxLayout(window)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(pages)
    return pages


def _come_forward(window: QWidget, size: QSize | None) -> None:
    if not window.isVisible():
        centre(window, size or QSize(px(104), px(86)))
    window.show()
    window.raise_()
    window.activateWindow()
