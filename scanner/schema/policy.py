"""The typed form of the parents' rules; docs/spec/policy.md is the reference."""

from enum import StrEnum

import msgspec


class Action(StrEnum):
    """What is done with a file; ordered by strictness in `STRICTNESS`."""

    ALLOW = "allow"
    WARN = "warn"
    HOLD = "hold"


STRICTNESS = (Action.ALLOW, Action.WARN, Action.HOLD)


class Category(StrEnum):
    """What parents choose about."""

    NUDITY = "nudity"
    PARTIAL = "partial"
    UNCHECKED = "unchecked"


class Profile(StrEnum):
    """Age of the child in years."""

    UNDER_10 = "under-10"
    AGE_10_12 = "10-12"
    AGE_13_15 = "13-15"
    AGE_16_17 = "16-17"


class OperatingPoint(StrEnum):
    """A named set of thresholds; the numbers stand in models/manifest.toml."""

    CAUTIOUS = "cautious"
    BALANCED = "balanced"
    LENIENT = "lenient"


class Actions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One action a category."""

    nudity: Action
    partial: Action
    unchecked: Action


class FolderRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A folder that is watched (or not), and actions that differ there."""

    path: str
    watch: bool = True
    actions: Actions | None = None


class ExceptionRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Switches off what it names: one category, in one folder or from one app, or both."""

    category: Category
    folder: str = ""
    app: str = ""


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    The parents' rules, complete: every default already filled in.

    `pause_seconds`: how long a warned child waits before going on. `keep_days`: after that many
    days the child is asked about a held item. `tell_parent`: whether an event is shown to the
    parent unasked (never for 13 and older by default).
    """

    version: int
    profile: Profile
    operating_point: OperatingPoint
    actions: Actions
    pause_seconds: int
    keep_days: int
    tell_parent: bool
    born: str = ""  # "YYYY" or "YYYY-MM"; the profile follows the birthday when set
    trusted_adult: str = ""
    country: str = ""
    folders: tuple[FolderRule, ...] = ()
    exceptions: tuple[ExceptionRule, ...] = ()
