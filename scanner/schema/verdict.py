"""The policy's verdict on one file, and who decided it."""

from enum import StrEnum

import msgspec

from scanner.reasons import FailureReason, Reason
from scanner.schema.policy import Action


class Source(StrEnum):
    """The basis of the verdict: a line of the parents' rules, a built-in default, or a failure."""

    RULE = "rule"
    DEFAULT = "default"
    FAILURE = "failure"


class DecidedBy(StrEnum):
    """The one who decided: a person, the rules in force, or the end of a period."""

    CHILD = "child"
    PARENT = "parent"
    CODE = "parent-code"  # a parent, by a one-time code read out on the telephone
    LINK = "parent-link"  # a parent, from another computer by the family link
    RULE = "rule"
    TIME = "time"


PARENTS = frozenset((DecidedBy.PARENT, DecidedBy.CODE, DecidedBy.LINK))
PEOPLE = PARENTS | {DecidedBy.CHILD}  # rules and periods are said by what happened


class Verdict(msgspec.Struct, frozen=True):
    """The outcome for one file with its reasons, the weightiest first."""

    action: Action
    reasons: tuple[Reason | FailureReason, ...]
    source: Source
    decided_by: DecidedBy = DecidedBy.RULE


class Mark(msgspec.Struct, frozen=True):
    """
    An earlier statement about this very content.

    `false_alarm`: the child called the verdict wrong. `allowed_by`: who let it pass this once.
    """

    false_alarm: bool = False
    allowed_by: DecidedBy | None = None
