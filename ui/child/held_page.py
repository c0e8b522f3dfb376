"""Items that wait for the child."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from scanner.channel import messages as m
from ui.kit.basics import Page, button, card, clear, column, label, row
from ui.text import say, say_code
from ui.when import day, time


class HeldPage(Page):
    """The items of the hold area, each with a way to its pause."""

    opened = Signal(object)  # m.HeldItem

    def __init__(self) -> None:
        super().__init__()
        self.add(label(say("held.title"), "title"))
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.end()
        self._list.addWidget(label(say("common.waiting"), "soft"))

    def show_state(self, items: tuple[m.HeldItem, ...]) -> None:
        """Show the items."""
        clear(self._list)
        if not items:
            self._list.addWidget(label(say("held.none"), "lead"))
        for item in items:
            self._list.addWidget(self._card(item))

    def show_away(self, code: str) -> None:
        """Say why nothing can be shown."""
        clear(self._list)
        self._list.addWidget(label(say_code("problem", code), "warm"))

    def _card(self, item: m.HeldItem) -> QFrame:
        when = say("held.since", day=day(item.since), time=time(item.since))
        words = column(
            label(_name(item), "strong"),
            label(_state(item)),
            label(when, "small"),
            gap=0.5,
        )
        look = button(say("held.open"), self._opener(item))
        look.setAccessibleName(say("held.open.name", name=_name(item)))
        line = row(words, gap=2)
        line.setStretch(0, 1)
        line.addWidget(look)
        return card(line)

    def _opener(self, item: m.HeldItem) -> Callable[[], None]:
        return lambda: self.opened.emit(item)


def _state(item: m.HeldItem) -> str:
    if item.requested:
        return say("held.asked")
    if item.answered:
        return say(f"held.answered.{item.answered}")
    return say("held.choose" if item.go_on_after >= 0 else "held.kept")


def _name(item: m.HeldItem) -> str:
    """The file's name; an item without one is named by its layer and app."""
    if item.name:
        return item.name
    where = say_code("where", item.layer)
    return say("held.place", where=where, app=item.app) if item.app else where
