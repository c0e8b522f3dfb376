"""Asking a parent, with a reason from a short list."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from scanner.channel.messages import AskReason
from scanner.channel.values import ItemEvent
from ui import disclosure
from ui.kit.basics import Page, button, card, label
from ui.pause.group import Group
from ui.text import say


class AskPage(Page):
    """One press asks; what a parent learns of it stands above the list."""

    asked = Signal(object)  # AskReason

    def __init__(self, items: Group) -> None:
        super().__init__(width=70, gap=1.25, centred=True)
        self.add(label(say("ask.title"), "title"), label(say("ask.lead"), "lead"))
        self.add(card(label(disclosure.of_choice(items[0], ItemEvent.ASKED)), name="note"))
        for reason in AskReason:
            self.add(button(say(f"ask.{reason}"), self._picker(reason)))
        self.add(card(label(say("pause.fault"), "strong"), name="kind"))
        self.end()

    def _picker(self, reason: AskReason) -> Callable[[], None]:
        return lambda: self.asked.emit(reason)
