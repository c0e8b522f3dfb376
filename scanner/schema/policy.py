"""The typed form of the parents' rules; docs/spec/policy.md is the reference."""

from enum import StrEnum
from typing import Annotated

import msgspec

from scanner.schema.added_model import MAX_ADDED_MODELS, AddedModel
from scanner.schema.answerer import MAX_ANSWERERS, Answerer

POLICY_VERSION = 1
MAX_PAUSE_SECONDS = 600  # a pause is for a second thought; longer is a hold, which has its own name
MAX_KEEP_DAYS = 365
MAX_RULES = 200  # folders, apps, exceptions, each: more than a person can read through
MAX_PATH = 4096  # characters; what Linux allows
MAX_NAME = 80  # characters of an app's or a trusted adult's name
MAX_WORD = 40  # characters of a code


class Action(StrEnum):
    """An action on a file; ordered by strictness in `STRICTNESS`."""

    ALLOW = "allow"
    WARN = "warn"
    HOLD = "hold"


STRICTNESS = (Action.ALLOW, Action.WARN, Action.HOLD)


def stricter(one: Action, other: Action) -> bool:
    """Return whether the one does more than the other."""
    return STRICTNESS.index(one) > STRICTNESS.index(other)


class Category(StrEnum):
    """A choice of the parents."""

    NUDITY = "nudity"
    PARTIAL = "partial"
    UNCHECKED = "unchecked"


class Profile(StrEnum):
    """Age of the child in years, youngest first."""

    UNDER_10 = "under-10"
    AGE_10_12 = "10-12"
    AGE_13_15 = "13-15"
    AGE_16_17 = "16-17"


class OperatingPoint(StrEnum):
    """A named set of thresholds, the strictest first; the numbers are in models/manifest.toml."""

    CAUTIOUS = "cautious"
    BALANCED = "balanced"
    LENIENT = "lenient"


class Setting(StrEnum):
    """A value that a profile fills in where the parent has no line for it; named as in the file."""

    OPERATING_POINT = "operating_point"
    PAUSE_SECONDS = "pause_seconds"
    KEEP_DAYS = "keep_days"
    TELL_PARENT = "tell_parent"
    NUDITY = "actions.nudity"
    PARTIAL = "actions.partial"
    UNCHECKED = "actions.unchecked"


class Actions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One action a category."""

    nudity: Action
    partial: Action
    unchecked: Action


class SomeActions(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Actions that differ in one place; None: as everywhere."""

    nudity: Action | None = None
    partial: Action | None = None
    unchecked: Action | None = None


PathText = Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_PATH)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_NAME)]
NameOrNone = Annotated[str, msgspec.Meta(max_length=MAX_NAME)]
PathOrNone = Annotated[str, msgspec.Meta(max_length=MAX_PATH)]
Code = Annotated[str, msgspec.Meta(max_length=MAX_WORD)]
Version = Annotated[int, msgspec.Meta(ge=1, le=POLICY_VERSION)]
PauseSeconds = Annotated[int, msgspec.Meta(ge=0, le=MAX_PAUSE_SECONDS)]
KeepDays = Annotated[int, msgspec.Meta(ge=1, le=MAX_KEEP_DAYS)]
# "YYYY" or "YYYY-MM", empty when not said; the profile follows the birthday when set.
BORN_PATTERN = r"^([0-9]{4}(-(0[1-9]|1[0-2]))?)?\Z"
Born = Annotated[str, msgspec.Meta(pattern=BORN_PATTERN)]


class FolderRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A folder that is watched (or not) with all below it, and actions that differ there."""

    path: PathText
    watch: bool = True
    actions: SomeActions = SomeActions()


class AppRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Actions that differ for what one app is about to send."""

    name: Name
    actions: SomeActions = SomeActions()


class ExceptionRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Switches off what it names: one category, in one folder or from one app, or both."""

    category: Category
    folder: PathOrNone = ""
    app: NameOrNone = ""


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    The parents' rules, complete: every default already filled in.

    `pause_seconds`: how long a warned child waits before going on. `keep_days`: after that many
    days the child is asked about a held item. `tell_parent`: whether an event is shown to the
    parent unasked (never for 13 and older by default). `chosen`: the settings that have a line
    of the parent's; the others are the profile's and move with it at a birthday. Paths are
    absolute. `detector`: whether NudeNet looks besides open_nsfw. `models`: those a parent added.
    `answerers`: the devices that may answer a child's ask from elsewhere.
    """

    version: Version
    profile: Profile
    operating_point: OperatingPoint
    actions: Actions
    pause_seconds: PauseSeconds
    keep_days: KeepDays
    tell_parent: bool
    born: Born = ""
    trusted_adult: NameOrNone = ""
    country: Code = ""
    folders: Annotated[tuple[FolderRule, ...], msgspec.Meta(max_length=MAX_RULES)] = ()
    apps: Annotated[tuple[AppRule, ...], msgspec.Meta(max_length=MAX_RULES)] = ()
    exceptions: Annotated[tuple[ExceptionRule, ...], msgspec.Meta(max_length=MAX_RULES)] = ()
    chosen: tuple[Setting, ...] = ()
    detector: bool = True
    models: Annotated[tuple[AddedModel, ...], msgspec.Meta(max_length=MAX_ADDED_MODELS)] = ()
    answerers: Annotated[tuple[Answerer, ...], msgspec.Meta(max_length=MAX_ANSWERERS)] = ()
