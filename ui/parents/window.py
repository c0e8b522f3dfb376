"""The parent's window: a list of pages at the side, and a lock."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scanner.channel.messages import UNLOCKED_SECONDS
from ui.kit.pages import focus_first
from ui.kit.window import centre
from ui.parents.side import Section, Side
from ui.text import say
from ui.theme import px, role

IDLE_SECONDS = UNLOCKED_SECONDS - 20  # before the service's own lock, so that no answer is refused
_USE = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class ParentWindow(QWidget):
    """Shows one page at a time; `idle` when nobody has used it for a while."""

    entered = Signal(object)  # Section
    lock = Signal()
    idle = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        role(self, "ground")
        self.setWindowTitle(say("app.name"))
        self.may_close: Callable[[], bool] = lambda: True
        self.stack = QStackedWidget()
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(say("common.waiting"))
        keep = self.busy.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.busy.setSizePolicy(keep)
        self.busy.hide()
        self._side = Side()
        self._side.entered.connect(self.entered)
        self._side.lock.connect(self.lock)
        self._side.hide()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.busy)
        right.addWidget(self.stack, 1)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._side)
        box.addLayout(right, 1)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_SECONDS * 1000)
        self._idle.timeout.connect(self.idle)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(300)  # what is answered at once needs no bar
        self._late.timeout.connect(self.busy.show)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def show_alone(self, page: QWidget) -> None:
        """Show a page without the list: the lock."""
        self._side.hide()
        self._idle.stop()
        self._show(page)
        self.setAccessibleName(say("parents.title"))

    def show_section(self, section: Section, page: QWidget) -> None:
        """Show a section of the unlocked area."""
        self._side.show()
        self._idle.start()
        self._side.show_section(section)
        self._show(page)
        self.setAccessibleName(say(f"parents.{section}"))

    def show_busy(self, *, on: bool) -> None:
        """Show that an answer is being waited for."""
        if on and not self.busy.isVisible():
            self._late.start()
        elif not on:
            self._late.stop()
            self.busy.hide()

    def show_waiting(self, count: int) -> None:
        """Say at the side how many requests wait."""
        self._side.show_waiting(count)

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt's name
        """Leave enough of the width to the page."""
        self._side.fit(self.width())
        super().resizeEvent(event)

    def _show(self, page: QWidget) -> None:
        old = self.stack.currentWidget()
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if old is not None and old is not page:
            self.stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        focus_first(page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Restart the idle time whenever the window is used."""
        if event.type() in _USE and self._idle.isActive() and self.isActiveWindow():
            self._idle.start()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Report that the window was closed, unless it may not close yet."""
        if not self.may_close():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    def come_forward(self) -> None:
        """Show and take the keyboard."""
        if not self.isVisible():
            centre(self, QSize(px(152), px(96)))
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
