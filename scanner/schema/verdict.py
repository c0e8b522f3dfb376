"""What the policy says about one file."""

from enum import StrEnum

import msgspec

from scanner.reasons import FailureReason, Reason
from scanner.schema.policy import Action


class Source(StrEnum):
    """Who made the verdict: a line of the parents' rules, a built-in default, or a failure."""

    RULE = "rule"
    DEFAULT = "default"
    FAILURE = "failure"


class Verdict(msgspec.Struct, frozen=True):
    """The outcome for one file with its reasons, the weightiest first."""

    action: Action
    reasons: tuple[Reason | FailureReason, ...]
    source: Source


class Mark(msgspec.Struct, frozen=True):
    """
    What was said before about this very content.

    `false_alarm`: the child called the verdict wrong. `allowed_once`: it was let go by who may.
    """

    false_alarm: bool = False
    allowed_once: bool = False
