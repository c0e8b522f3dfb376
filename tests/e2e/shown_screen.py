"""
One screen of the gallery on a real display, measured: `shown_screen.py NAME STEP WIDTH HEIGHT [stay]`.

Prints one line of JSON. With `stay` it then waits to be ended, so that a screen reader can look at it.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from tools.gallery import SCREENS
from ui import language, theme
from ui.kit.choice_button import ChoiceButton
from ui.kit.window import PagesDialog, PagesWindow
from ui.text import say
from ui.theme import Appearance, Scheme

EVENTS = 8  # rounds; layouts that depend on a height need some


def sizes(window: QWidget) -> dict[str, list[int]]:
    """The letters of every label that is seen, in pixels, by its role."""
    found: dict[str, set[int]] = {}
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text():
            pixels = QFontInfo(label.font()).pixelSize()
            found.setdefault(str(label.property("role")), set()).add(pixels)
    return {role: sorted(pixels) for role, pixels in found.items()}


def is_whole(widget: QWidget, window: QWidget) -> bool:
    """Return whether all of a widget is inside its window and inside every area that scrolls."""
    seen = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    area = widget.parentWidget()
    inside = window.rect().contains(seen)
    while area is not None and area is not window:
        if isinstance(area.parentWidget(), QScrollArea):
            port = QRect(area.mapTo(window, QPoint(0, 0)), area.size())
            inside = inside and port.contains(seen)
        area = area.parentWidget()
    return inside


def clipped(window: QWidget) -> list[str]:
    """The buttons whose words need more room than they have."""
    return [
        button.accessibleName()
        for button in window.findChildren(QPushButton)
        if button.isVisible()
        and not isinstance(button, ChoiceButton)
        and button.width() < button.sizeHint().width()
    ]


def main(name: str, step: str, width: str, height: str, *stay: str) -> int:
    """Show, measure, print."""
    app = QApplication(sys.argv[:1])
    language.install("en")
    theme.current().apply(Appearance(Scheme.LIGHT, int(step)))
    window = SCREENS[name]()
    if stay and isinstance(window, PagesWindow):
        page = window.pages.top
        dialog = PagesDialog(say("common.back"))
        if page is not None:
            dialog.pages.start(page)
        window = dialog
    window.resize(int(width), int(height))
    window.show()
    window.activateWindow()
    for _ in range(EVENTS):
        app.processEvents()
    choices = [choice for choice in window.findChildren(ChoiceButton) if choice.isVisible()]
    measured = {
        "gtk": "libqgtk3" in Path("/proc/self/maps").read_text(),
        "size": [window.width(), window.height()],
        "letters": sizes(window),
        "choices": len(choices),
        "whole": sum(is_whole(choice, window) for choice in choices),
        "clipped": clipped(window),
        "buttons": sum(button.isVisible() for button in window.findChildren(QAbstractButton)),
    }
    print(json.dumps(measured), flush=True)
    return app.exec() if stay else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
