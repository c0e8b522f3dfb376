"""One choice for every item of a group."""

from collections.abc import Callable

from scanner.channel import messages as m
from scanner.channel.messages import AskReason, Choice
from ui.bridge import Bridge
from ui.pause.group import Group

# The items that were refused, and the refusal that waits longest; none if all were carried out.
Then = Callable[[Group, m.Refused | None], None]


def choose_all(
    bridge: Bridge, group: Group, choice: tuple[Choice, AskReason | None], then: Then
) -> None:
    """Send the choice for each item; `then` is called once, after the last answer."""
    refused: dict[str, m.Refused] = {}
    open_items = [item.item for item in group]

    def settle(item: str, refusal: m.Refused | None) -> None:
        if refusal is not None:
            refused[item] = refusal
        open_items.remove(item)
        if not open_items:
            left = tuple(i for i in group if i.item in refused)
            worst = max(refused.values(), key=lambda r: r.wait, default=None)
            then(left, worst)

    for item in group:
        _choose(bridge, m.Choose(item.item, *choice), settle)


def _choose(
    bridge: Bridge, request: m.Choose, settle: Callable[[str, m.Refused | None], None]
) -> None:
    bridge.ask(
        request,
        lambda reply: settle(request.item, reply if isinstance(reply, m.Refused) else None),
        lambda code: settle(request.item, m.Refused(code)),
    )
