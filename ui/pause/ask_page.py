"""Asking a parent, with a reason from a short list."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from scanner.channel.messages import AskReason
from scanner.channel.values import ItemEvent
from ui import disclosure
from ui.kit.basics import Page, button, card, label
from ui.kit.digits import Digits
from ui.pause.group import Group
from ui.text import say


class AskPage(Page):
    """One press asks; what a parent learns of it is shown above the list."""

    asked = Signal(object)  # AskReason
    typed = Signal(str)  # the digits that a parent read out

    def __init__(self, items: Group, *, by_phone: bool = False) -> None:
        """`by_phone`: a parent can allow the item by digits, which are valid for one item alone."""
        super().__init__(width=70, gap=1.25, centred=True)
        self.add(label(say("ask.title"), "title"), label(say("ask.lead"), "lead"))
        self.add(card(label(disclosure.of_choice(items[0], ItemEvent.ASKED)), name="note"))
        if items[0].goes_to:
            names = ", ".join(items[0].goes_to)
            with_it = say("ask.away.young" if items[0].category_goes else "ask.away.teen")
            self.add(card(label(say("ask.away", names=names)), label(with_it), name="note"))
        for reason in AskReason:
            self.add(button(say(f"ask.{reason}"), self._picker(reason)))
        self.digits: Digits | None = None
        if by_phone and len(items) == 1:
            self.digits = Digits(say("ask.phone.digits"), say("ask.phone.use"))
            self.digits.typed.connect(self.typed)
            disclosed = label(say("ask.phone.told", where=disclosure.where(items[0])), "small")
            head = label(say("ask.phone.title"), "head")
            self.add(card(head, label(say("ask.phone")), disclosed, self.digits))
        self.add(card(label(say("pause.fault"), "strong"), name="kind"))
        self.end()

    def _picker(self, reason: AskReason) -> Callable[[], None]:
        return lambda: self.asked.emit(reason)
