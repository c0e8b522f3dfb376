"""The talk coach: what helps, what does not, and help lines for parents."""

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from scanner.channel import messages as m
from ui.kit.basics import Page, button, card, clear, label
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.kit.plot import last_days
from ui.kit.steps import Points
from ui.text import say

DO, DONT = 6, 5
WEEK = 7  # days
_COUNTED = (("held", "hold"), ("paused", "warn"), ("asked", "requested"), ("went", "released"))


class CoachPage(Page):
    """A card to read before the talk."""

    lines = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.add(label(say("parents.coach"), "title"), label(say("coach.lead"), "lead"))
        self._week = QVBoxLayout()
        self.body.addLayout(self._week)
        do = Points([say(f"coach.do.{n}") for n in range(1, DO + 1)], Glyph.CHECK)
        dont = Points([say(f"coach.dont.{n}") for n in range(1, DONT + 1)], Glyph.STOP, "warm")
        self.add(card(label(say("coach.do"), "head"), do))
        self.add(card(label(say("coach.dont"), "head"), dont))
        self.add(Flow(button(say("coach.lines"), self.lines.emit)))
        self.end()

    def show_week(self, page: m.LogPage, last: datetime.date) -> None:
        """Show the last seven days as a reason to talk: counts alone, never the items."""
        counts = {key: sum(_in_week(page, kind, last)) for key, kind in _COUNTED}
        talked = [key for key, count in counts.items() if count]
        lines = [say(f"week.{key}", n=counts[key]) for key in talked] or [say("week.none")]
        questions = [say(f"week.{key}.talk") for key in talked] or [say("week.none.talk")]
        clear(self._week)
        head, ask = label(say("week.title"), "head"), label(say("week.talk"), "soft")
        lead = label(say("week.lead"), "small")
        points = Points(questions, Glyph.TALK)
        self._week.addWidget(card(head, *(label(line) for line in lines), ask, points, lead))


def _in_week(page: m.LogPage, kind: str, last: datetime.date) -> tuple[int, ...]:
    return tuple(last_days(page.by_day, kind, last)[-WEEK:])
