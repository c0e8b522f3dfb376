"""Requests: what the child asks, how to talk about it, and three answers. Never a picture, never a name."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from scanner.channel import messages as m
from scanner.channel.messages import Answer
from scanner.channel.values import Fact, ItemEvent
from ui import disclosure
from ui.kit.basics import Page, button, card, clear, column, label
from ui.kit.flow import Flow
from ui.kit.glyphs import Glyph
from ui.kit.steps import Points
from ui.kit.sure import SureRow
from ui.text import say, say_code
from ui.when import day, time


class RequestsPage(Page):
    """Shows the held items, the asked ones first."""

    answered = Signal(str, object)  # item, Answer

    def __init__(self) -> None:
        super().__init__()
        self._first: QPushButton | None = None
        self._items: dict[str, m.HeldItem] = {}
        self._said = label("", "strong")
        self._said.hide()
        self._list = QVBoxLayout()
        self.add(label(say("parents.requests"), "title"), self._said)
        self.body.addLayout(self._list)
        self.end()
        self._list.addWidget(label(say("common.waiting"), "soft"))

    def show_state(self, items: tuple[m.HeldItem, ...]) -> None:
        """Show the items."""
        clear(self._list)
        self._items = {item.item: item for item in items}
        asked = [item for item in items if item.requested]
        others = [item for item in items if not item.requested]
        self._first = None
        if asked:
            self._list.addWidget(label(say("req.lead"), "lead"))
            for item in asked:
                self._list.addWidget(self._card(item))
            tips = Points([say(f"coach.do.{n}") for n in (1, 2, 3)], Glyph.HEART)
            self._list.addWidget(card(label(say("parents.coach"), "strong"), tips, name="note"))
        else:
            self._list.addWidget(label(say("req.none"), "lead"))
        if others:
            self._list.addWidget(label(say("req.others"), "head"))
            for item in others:
                self._list.addWidget(self._card(item))
        if asked and self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)  # keeping it: the careful answer

    def item(self, name: str) -> m.HeldItem | None:
        """The item of this name, while it is listed."""
        return self._items.get(name)

    def show_done(self, answer: Answer, item: m.HeldItem | None = None) -> None:
        """Say what an answer did."""
        returned = item is not None and bool(item.returns_to)
        key = "req.did.allow-once" if returned else "req.did.allow-once.other"
        self._said.setText(say(key if answer is Answer.ALLOW_ONCE else f"req.did.{answer}"))
        self._said.show()

    def show_refused(self, code: str) -> None:
        """Say why an answer was not carried out."""
        self._said.setText(say_code("problem", code))
        self._said.show()

    def _card(self, item: m.HeldItem) -> QFrame:
        if item.requested:
            words = say("req.asked", reason=say_code("ask", item.requested))
        else:
            words = say("req.not_asked")
        where = say_code("where", item.layer)
        head = say("req.item", where=where, day=day(item.since), time=time(item.since))
        why = _why(item)
        until = say("req.until", day=day(item.expires)) if item.expires else ""
        return card(
            label(words, "lead" if item.requested else "soft"),
            label(head, "strong"),
            label(f"{why} {until}".strip(), "small"),
            self._answers(item),
        )

    def _answers(self, item: m.HeldItem) -> QVBoxLayout:
        keep = button(say("req.keep"), self._answer(item, Answer.KEEP))
        self._first = self._first or keep
        allow = button(say("req.allow"), self._answer(item, Answer.ALLOW_ONCE))
        sure = SureRow(say("req.delete.ask"), say("req.delete.sure"), say("req.delete.no"))
        sure.confirmed.connect(self._answer(item, Answer.DELETE))
        delete = button(say("req.delete"), lambda: sure.ask(delete))
        return column(Flow(keep, allow, delete), sure)

    def _answer(self, item: m.HeldItem, answer: Answer) -> Callable[[], None]:
        return lambda: self.answered.emit(item.item, answer)


def _why(item: m.HeldItem) -> str:
    """Return the words of the check, if the rules let a parent know them."""
    stopped = disclosure.cell(item.disclosed, ItemEvent.STOPPED)
    if Fact.KIND not in stopped.facts or not item.reasons:
        return ""
    return say("req.why", reason=say_code("reason", item.reasons[0]))
