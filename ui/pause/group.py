"""Items that arrive together and have the same choices share one pause."""

import time
from collections.abc import Iterable

from scanner.channel import messages as m
from scanner.channel.values import FailureReason, Reason

_NOT_CHECKED = frozenset(str(reason) for reason in FailureReason)

Group = tuple[m.HeldItem, ...]


def kind_of(item: m.HeldItem) -> str:
    """The words that fit an item: "old", "nudity", "partial" or "unchecked"."""
    if item.expires and item.expires <= time.time():
        return "old"
    if Reason.NUDITY in item.reasons:
        return "nudity"
    if Reason.PARTIAL in item.reasons:
        return "partial"
    if item.reasons and item.reasons[0] in _NOT_CHECKED:
        return "unchecked"
    return "nudity"


def belongs(item: m.HeldItem, group: Iterable[m.HeldItem]) -> bool:
    """Return whether an item can share a group's pause: the same words and the same choices apply to it."""
    return all(said_of(item) == said_of(other) for other in group)


def take_group(waiting: list[m.HeldItem], alone: set[str]) -> Group:
    """Take the next pause out of a waiting list; an item in `alone` shares its pause with no other."""
    first = waiting.pop(0)
    if first.item in alone:
        return (first,)
    together = [i for i in waiting if i.item not in alone and belongs(i, (first,))]
    waiting[:] = [item for item in waiting if item not in together]
    return (first, *together)


def said_of(item: m.HeldItem) -> tuple[object, ...]:
    """Return everything that the words and the choices of a pause follow from."""
    found = kind_of(item), item.layer, item.app, item.reasons[:1], item.action
    asking = item.requested, item.answered, item.goes_to, item.category_goes
    return *found, item.go_on_after, *asking, item.disclosed
