"""Desktop notifications: a request, an answer, changed rules and lost protection. Never any content."""

from enum import StrEnum

import msgspec

from scanner.channel import messages as m


class Notice(StrEnum):
    """A change that somebody should hear of; the value is a part of the key of its words."""

    ASKED = "asked"  # for the parent
    ANSWERED = "answered"  # for the child
    PAUSED = "paused"  # for the parent, where the rules say so
    RULES = "rules"  # for the child
    LAPSED = "lapsed"  # for both
    BACK = "back"
    PLACE = "place"  # for the child
    UPDATE = "update"  # for whoever looks after the computer


class Watched(msgspec.Struct, frozen=True):
    """The part of the state in which a change is noticed; None before the first answer."""

    state: m.State | None = None
    waiting: int | None = None
    held: int | None = None
    requested: frozenset[str] | None = None
    counter: int | None = None


def of_status(before: Watched, status: m.Status, *, tell_parent: bool) -> list[Notice]:
    """List the notices that a new status gives rise to."""
    notices: list[Notice] = []
    off = status.state is m.State.OFF
    if before.state is not None and off and before.state is not m.State.OFF:
        notices.append(Notice.LAPSED)
    if before.state is m.State.OFF and not off:
        notices.append(Notice.BACK)
    if before.waiting is not None and status.waiting > before.waiting:
        notices.append(Notice.ASKED)
    if tell_parent and before.held is not None and status.held > before.held:
        notices.append(Notice.PAUSED)
    return notices


def of_items(before: Watched, held: m.HeldList) -> list[Notice]:
    """
    Make a notice for each answered request: it was open, no longer is, and a parent closed it.

    An item also ends by itself: a page is closed, a program gives up, a file vanishes.
    """
    asked = {item.item for item in held.items if item.requested}
    ended = (before.requested or frozenset[str]()) - asked
    return [Notice.ANSWERED] if ended & set(held.answered) else []


def of_policy(before: Watched, policy: m.PolicyIs) -> list[Notice]:
    """Make a notice if other rules are in force."""
    changed = before.counter is not None and policy.counter != before.counter
    return [Notice.RULES] if changed else []
