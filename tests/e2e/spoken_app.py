"""
The app, with titles that say what a screen reader says: the window's name, then what has the keyboard.

The app's own titles name only the program, so xdotool could not distinguish one page from the next.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from ui import app
from ui.__main__ import main

SECONDS_BETWEEN = 0.05


def spoken(thing: object) -> str:
    """The words of a screen reader for a window or a control."""
    interface = QAccessible.queryAccessibleInterface(thing)
    return interface.text(QAccessible.Text.Name) if interface else ""


def entitle() -> None:
    """Give each window that is seen its title."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            focused = window.focusWidget()
            title = f"{window.accessibleName()} | {spoken(focused) if focused else ''}"
            if window.windowTitle() != title:
                window.setWindowTitle(title)


class SpokenApplication(QApplication):
    """An application that keeps the titles right."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._timer = QTimer(self)
        self._timer.timeout.connect(entitle)
        self._timer.start(round(SECONDS_BETWEEN * 1000))


if __name__ == "__main__":
    app.QApplication = SpokenApplication
    sys.exit(main())
