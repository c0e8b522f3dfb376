"""Input rules of the whole application: Enter presses, the wheel needs focus, stray keys do nothing."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QWidget

# A pause may appear while someone types: a key meant for the chat must not choose.
GRACE_SECONDS = 0.8
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

Clock = Callable[[], float]


class EnterPresses(QObject):
    """Lets Enter press the focused button everywhere, not only in dialogs."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn Enter on a button into a click."""
        # Every event of the program passes here; the class is quicker to check than the type.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(watched, QAbstractButton)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            watched.click()
            return True
        return False

    @classmethod
    def install(cls, app: QApplication) -> None:
        """Use it in the whole application."""
        app.installEventFilter(cls(app))


class WheelNeedsFocus(QObject):
    """Keeps the scroll wheel from changing a setting that does not have the focus: the page scrolls instead."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to what is around an unfocused setting."""
        if isinstance(event, QWheelEvent):
            setting = _setting_of(watched)
            if setting is not None and not setting.hasFocus():
                event.ignore()
                return True
        return False

    @classmethod
    def install(cls, app: QApplication) -> None:
        """Use it in the whole application."""
        app.installEventFilter(cls(app))


class KeyGrace(QObject):
    """Swallows Enter and Space in a window for a moment after `begin`, and held keys that repeat."""

    def __init__(self, window: QWidget, clock: Clock = time.monotonic) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._until = 0.0
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def begin(self) -> None:
        """Start the moment."""
        self._until = self._clock() + GRACE_SECONDS

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow a key that was not meant for this window."""
        return (
            isinstance(event, QKeyEvent)
            and event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
            and event.key() in _PRESSING
            and isinstance(watched, QWidget)
            and watched.window() is self._window
            and (event.isAutoRepeat() or self._clock() < self._until)
        )


def _setting_of(watched: QObject) -> QWidget | None:
    """The setting that a wheel over this widget would change: a spin box's own field is a part of it."""
    for part in (watched, watched.parent()):
        if isinstance(part, QComboBox | QAbstractSpinBox):
            return part
    return None
