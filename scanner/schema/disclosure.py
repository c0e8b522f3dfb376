"""The words of the table of disclosure: what happened, how a parent learns of it, what a record says."""

from enum import StrEnum

import msgspec


class ItemEvent(StrEnum):
    """An event in the life of one picture, video or document of the child."""

    PASSED = "passed"
    STOPPED = "stopped"
    WENT_ON = "went-on"  # the child's own decision after the pause
    DELETED = "deleted"  # the child's own decision not to send it
    ASKED = "asked"
    ANSWERED = "answered"  # a parent's answer, and what followed from it
    FALSE_ALARM = "false-alarm"
    COPIED = "copied"  # a safe copy was made; the copy itself is a picture that passed
    ASKED_AGAIN = "asked-again"  # it was kept as long as the rules say


class Seen(StrEnum):
    """The way something reaches a parent."""

    AT_ONCE = "at-once"  # shown without opening the list
    IN_LIST = "in-list"  # only to a parent who opens the list, which is itself recorded
    AS_COUNT = "as-count"  # how many, never which
    NEVER = "never"


class Fact(StrEnum):
    """A fact of a record beyond its kind and time."""

    LAYER = "layer"
    KIND = "kind"  # what it looked like, or why it could not be checked
    LINE = "line"  # the line that the child picked when asking
    DECIDED_BY = "decided-by"
    ANSWER = "answer"


class DisclosedEvent(msgspec.Struct, frozen=True):
    """One event as disclosed to the child: the way a parent learns of it, and the facts."""

    event: ItemEvent
    seen: Seen
    facts: tuple[Fact, ...] = ()
