"""The talk coach: what helps, what does not, and help lines for parents."""

from PySide6.QtCore import Signal

from ui.kit.basics import Page, button, card, label
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.kit.steps import Points
from ui.text import say

DO, DONT = 6, 5


class CoachPage(Page):
    """A card to read before the talk."""

    lines = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.add(label(say("parents.coach"), "title"), label(say("coach.lead"), "lead"))
        do = Points([say(f"coach.do.{n}") for n in range(1, DO + 1)], Glyph.CHECK)
        dont = Points([say(f"coach.dont.{n}") for n in range(1, DONT + 1)], Glyph.STOP, "warm")
        self.add(card(label(say("coach.do"), "head"), do))
        self.add(card(label(say("coach.dont"), "head"), dont))
        self.add(Flow(button(say("coach.lines"), self.lines.emit)))
        self.end()
