"""The parent's window: a list of pages at the side, and a lock."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFont, QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scanner.channel.messages import UNLOCKED_SECONDS
from ui.kit.basics import button, label
from ui.kit.glyphs import Glyph, icon
from ui.kit.pages import focus_first
from ui.kit.window import centre
from ui.text import say
from ui.theme import current, px, role

IDLE_SECONDS = UNLOCKED_SECONDS - 20  # before the service's own lock, so that no answer is refused
_USE = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class Section(StrEnum):
    """The pages of the parent's area."""

    OVERVIEW = "overview"
    REQUESTS = "requests"
    ACTIVITY = "activity"
    RULES = "rules"
    COACH = "coach"
    HEALTH = "health"
    PASSPHRASE = "passphrase"


_GLYPHS = {
    Section.OVERVIEW: Glyph.HOME,
    Section.REQUESTS: Glyph.INBOX,
    Section.ACTIVITY: Glyph.LIST,
    Section.RULES: Glyph.SLIDERS,
    Section.COACH: Glyph.HEART,
    Section.HEALTH: Glyph.CHIP,
    Section.PASSPHRASE: Glyph.KEY,
}


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
        self._buttons: dict[Section, QPushButton] = {}
        self._side = self._make_side()
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
        for other, way in self._buttons.items():
            here = other is section
            role(way, "nav-here" if here else "nav")
            way.setAccessibleDescription(say("parents.here") if here else "")
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
        words = say("parents.requests")
        way = self._buttons[Section.REQUESTS]
        way.setText(f"{words}  ({count})" if count else words)
        spoken = say("parents.waiting", section=words, n=count) if count else words
        way.setAccessibleName(spoken)

    def _show(self, page: QWidget) -> None:
        old = self.stack.currentWidget()
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if old is not None and old is not page:
            self.stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        focus_first(page)

    def _make_side(self) -> QWidget:
        side = QWidget()
        box = QVBoxLayout(side)
        box.setContentsMargins(px(2), px(3), px(1), px(2))
        box.setSpacing(px(0.5))
        box.addWidget(label(say("app.name"), "head"))
        box.addSpacing(px(1.5))
        ink = current().colours.accent
        bold = QFontMetrics(current().font(weight=QFont.Weight.DemiBold))  # as the current section
        for section, glyph in _GLYPHS.items():
            made = button(say(f"parents.{section}"), self._enter(section), "nav")
            made.setIcon(icon(glyph, px(2.5), ink))
            made.setIconSize(QSize(px(2.5), px(2.5)))
            made.setMinimumWidth(bold.horizontalAdvance(made.text()) + px(8.5))
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.addWidget(made)
            self._buttons[section] = made
        box.addStretch(1)
        lock = button(say("parents.lock"), self.lock.emit)
        lock.setIcon(icon(Glyph.LOCK, px(2.75), ink))
        box.addWidget(lock)
        side.hide()
        return side

    def _enter(self, section: Section) -> Callable[[], None]:
        return lambda: self.entered.emit(section)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count from now again whenever the window is used."""
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
