"""A page of the set-up that controls whether the set-up may go on."""

from PySide6.QtCore import Signal

from ui.kit.basics import Page, label
from ui.kit.glyphs import Glyph
from ui.kit.steps import medallion
from ui.text import say


class SetupStep(Page):
    """`ready` follows what is filled in; a step without questions is ready at once."""

    ready = Signal(bool)

    def __init__(self, glyph: Glyph, title: str, lead: str = "") -> None:
        super().__init__(width=76, centred=True)
        self.is_ready = True
        self.add(medallion(glyph), label(say(title), "title"))
        if lead:
            self.add(label(say(lead), "lead"))

    def set_ready(self, on: bool) -> None:
        """Set whether the set-up may go on."""
        self.is_ready = on
        self.ready.emit(on)
