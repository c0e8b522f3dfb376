"""Asks of all children with three answers: keep it, talk tonight, allow this one. No picture, no file name."""

import time as clock
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from scanner.channel import messages as m
from scanner.channel.values import Category
from ui.kit.basics import Page, button, card, clear, column, label, row
from ui.kit.device_folder import DeviceFolder
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.kit.steps import Points
from ui.kit.sure import SureRow
from ui.text import say, say_code
from ui.when import day, time

WRONG_CLOCK = 1_800  # seconds; a clock that is wrong by less needs no attention
MOST_EARLIER = 30
# A child's computer that is away longer has ended the ask, and its report is lost.
LONGEST_AWAY = 8 * 86_400


class AsksPage(Page):
    """Shows `AskList`: what waits first, then how earlier ones ended."""

    answered = Signal(str, str)  # ask, answer
    children_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.folder = DeviceFolder()
        self.folder.hide()
        self._said = label("", "strong")
        self._said.hide()
        self._way = label(say("away.starts"), "soft")
        self.people = button(say("away.children"), self.children_wanted.emit)
        line = row(self._way, self.people)
        line.setStretch(0, 1)
        self.add(label(say("away.title"), "title"), line, self._said, self.folder)
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.end()
        self._shown: tuple[object, ...] | None = None
        self._first: QPushButton | None = None

    def show_state(self, state: m.AskList) -> None:
        """Show every ask; an unchanged list is left alone, since a question may be open in it."""
        self.folder.hide()
        self.people.show()
        self._way.setText(way_words(state))
        now = int(clock.time())
        shown = (state.asks, state.children)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._list)
        self._first = None
        waiting = [one for one in state.asks if is_open(one, now)]
        earlier = [one for one in state.asks if not is_open(one, now)][:MOST_EARLIER]
        if not waiting:
            key = "away.none" if state.children else "away.none.children"
            self._list.addWidget(label(say(key), "lead"))
        if not state.children:
            add = QWidget()
            add.setLayout(Flow(button(say("away.add"), self.children_wanted.emit, "primary")))
            self._list.addWidget(add)
        for ask in waiting:
            self._list.addWidget(self._card(ask, now))
        if waiting:
            tips = Points([say(f"coach.do.{n}") for n in (1, 2, 3)], Glyph.HEART)
            self._list.addWidget(card(label(say("parents.coach"), "strong"), tips, name="note"))
        if earlier:
            lines = [label(ended_words(one)) for one in earlier]
            self._list.addWidget(card(label(say("away.earlier"), "head"), *lines, gap=0.75))
        if self._first is not None:
            self._first.setFocus()  # keeping the picture: the careful answer

    def show_away(self, *, certificate: bool) -> None:
        """Say that the process that takes asks is being started, or what it needs first."""
        self.folder.setVisible(not certificate)
        self.people.setVisible(certificate)
        self._way.setText(say("away.starts") if certificate else "")

    def show_refused(self, code: str) -> None:
        """Say why something was not done."""
        self._said.setText(say_code("problem", code))
        self._said.show()

    def _card(self, ask: m.AskRow, now: int) -> QFrame:
        parts = [label(asks_words(ask), "lead")]
        if ask.category:
            parts.append(label(say("req.why", reason=saw(ask.category)), "strong"))
        parts.append(label(when_words(ask, now), "small"))
        if ask.answer:
            answer = say(f"away.end.{ask.answer}")
            parts.append(label(say("away.way", answer=answer, child=ask.name), "strong"))
            return card(*parts)
        return card(*parts, self._answers(ask))

    def _answers(self, ask: m.AskRow) -> QVBoxLayout:
        keep = button(say("away.keep"), self._answer(ask, "keep"), "primary")
        talk = button(say("away.talk"), self._answer(ask, "talk"))
        self._first = self._first or keep
        no = say("away.allow.no")
        sure = SureRow(say("away.allow.ask"), say("away.allow.yes"), no)
        sure.confirmed.connect(self._answer(ask, "allow"))
        allow = button(say("away.allow"), lambda: sure.ask(allow))
        return column(Flow(keep, talk, allow), sure)

    def _answer(self, ask: m.AskRow, answer: str) -> Callable[[], None]:
        return lambda: self.answered.emit(ask.ask, answer)


def way_words(state: m.AskList) -> str:
    """Say whether asks can arrive now."""
    if state.problem:
        return say_code("problem", state.problem)
    if not state.here:
        return say("away.starts")
    return say("away.up" if state.up else "away.down")


def is_open(ask: m.AskRow, now: int) -> bool:
    """Return whether an answer may still count; the child's computer says when it no longer does."""
    return not ask.ending and now < max(ask.until, ask.came) + LONGEST_AWAY


def asks_words(ask: m.AskRow) -> str:
    """The child's name and the reason that the child picked."""
    return say("away.asks", child=ask.name, reason=say_code("ask", ask.reason))


def when_words(ask: m.AskRow, now: int) -> str:
    """Say when the child asked and until when an answer counts, or that a clock must be wrong."""
    if ask.asked > max(ask.came, now) + WRONG_CLOCK:
        return say("away.ahead")
    if ask.until <= now:
        return say("away.over")
    return say(
        "away.when",
        day=day(ask.asked), time=time(ask.asked), day2=day(ask.until), time2=time(ask.until),
    )  # fmt: skip


def ended_words(ask: m.AskRow) -> str:
    """Say how an ask ended, and who answered it."""
    facts = {
        "child": ask.name, "day": day(ask.asked), "time": time(ask.asked),
        "how": say_code("away.end", ask.ending or "expired"),
    }  # fmt: skip
    return say("away.ended.by", who=ask.by, **facts) if ask.by else say("away.ended", **facts)


def saw(category: str) -> str:
    """Words for a category; one that is unknown here counts as not checked."""
    known = category in (Category.NUDITY, Category.PARTIAL)
    return say_code("reason", category) if known else say("rules.category.unchecked")
