"""The card that appears when a program turns the camera on. No frame is ever read."""

from PySide6.QtCore import Signal

from ui.kit.basics import Page, button, card, label
from ui.kit.flow import Flow
from ui.text import say


class CameraPage(Page):
    """A reminder with a way to help."""

    fine = Signal()
    pushed = Signal()

    def __init__(self, app: str) -> None:
        super().__init__(width=60, centred=True)
        self.add(label(say("camera.title"), "title"))
        self.add(label(say("camera.lead", app=app), "lead"), label(say("camera.more")))
        self.add(card(label(say("pause.fault"), "strong"), name="kind"))
        self.add(label(say("camera.silent"), "small"))
        fine = button(say("camera.fine"), self.fine.emit, "primary")
        fine.setDefault(True)
        self.add(Flow(fine, button(say("camera.pushed"), self.pushed.emit)))
        self.end()
