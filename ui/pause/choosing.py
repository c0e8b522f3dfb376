"""One choice for every item of a group."""

from collections.abc import Callable
from typing import NamedTuple

from scanner.channel import messages as m
from scanner.channel.messages import AskReason, Choice
from ui.bridge import Bridge
from ui.pause.group import Group


class Chosen(NamedTuple):
    """
    The answers to one choice.

    `left`: the items that were refused; `refused`: the refusal that waits longest. `details`: what the service
    adds to what was carried out.
    """

    group: Group
    left: Group
    refused: m.Refused | None
    details: tuple[str, ...]


Then = Callable[[Chosen], None]


def choose_all(
    bridge: Bridge, group: Group, choice: tuple[Choice, AskReason | None], then: Then
) -> None:
    """Send the choice for each item; `then` is called once, after the last answer."""
    refused: dict[str, m.Refused] = {}
    details: list[str] = []
    open_items = [item.item for item in group]

    def settle(item: str, reply: m.Reply) -> None:
        if isinstance(reply, m.Refused):
            refused[item] = reply
        elif isinstance(reply, m.Done) and reply.detail:
            details.append(reply.detail)
        open_items.remove(item)
        if not open_items:
            left = tuple(i for i in group if i.item in refused)
            worst = max(refused.values(), key=lambda r: r.wait, default=None)
            then(Chosen(group, left, worst, tuple(details)))

    for item in group:
        _choose(bridge, m.Choose(item.item, *choice), settle)


def _choose(bridge: Bridge, request: m.Choose, settle: Callable[[str, m.Reply], None]) -> None:
    bridge.ask(
        request,
        lambda reply: settle(request.item, reply),
        lambda code: settle(request.item, m.Refused(code)),
    )
