"""Saying that the check was wrong; the note stays on the machine."""

from PySide6.QtCore import Signal

from ui.kit.basics import Page, button, card, label
from ui.kit.flow import Flow
from ui.text import say


class WrongPage(Page):
    """Explains, then asks once."""

    confirmed = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__(width=70, centred=True)
        self.add(label(say("wrong.title"), "title"), label(say("wrong.lead"), "lead"))
        self.add(card(label(say("pause.fault"), "strong"), name="kind"))
        yes = button(say("wrong.yes"), self.confirmed.emit, "primary")
        yes.setDefault(True)
        self.add(Flow(yes, button(say("wrong.no"), self.back.emit)))
        self.end()
