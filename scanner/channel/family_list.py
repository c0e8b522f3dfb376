"""The children's accounts of one computer as `beforehand family list` prints them: one JSON object a line."""

import msgspec

from scanner.channel.messages import LogRow
from scanner.schema import Layer

SINCE_DAYS = 30  # of what was recorded; the whole list of one account is in its own area


class FamilyRequest(msgspec.Struct, frozen=True):
    """Something that a child asks for: the line that it picked, when, and where it was met. Never a name."""

    requested: str
    since: int
    layer: Layer


class FamilyAccount(msgspec.Struct, frozen=True):
    """
    One child's account. `state` and `profile` are empty where its guard gave no answer.

    `why`: in words, why its list did not open; then there are no rows.
    """

    name: str
    state: str = ""
    profile: str = ""
    requests: tuple[FamilyRequest, ...] = ()
    rows: tuple[LogRow, ...] = ()
    why: str = ""
