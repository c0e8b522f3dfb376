"""The card that appears when a program turns the camera on. No frame is ever read."""

from PySide6.QtCore import Signal

from ui.kit.basics import Page, button, card, label, row
from ui.text import say


class CameraPage(Page):
    """A reminder with a way to help."""

    fine = Signal()
    pushed = Signal()

    def __init__(self, app: str) -> None:
        super().__init__(width=60)
        self.add(label(say("camera.title"), "title"))
        self.add(label(say("camera.lead", app=app)), label(say("camera.more"), "lead"))
        self.add(card(label(say("pause.fault"), "strong"), name="kind"))
        fine = button(say("camera.fine"), self.fine.emit, "primary")
        fine.setDefault(True)
        line = row(fine, button(say("camera.pushed"), self.pushed.emit))
        line.addStretch(1)
        self.add(line)
        self.end()
