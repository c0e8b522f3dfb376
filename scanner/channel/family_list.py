"""The JSON lines of `beforehand family list`: one for each child's account on this computer."""

import msgspec

from scanner.channel.messages import LogRow
from scanner.schema import Layer

SINCE_DAYS = 30  # of records; the whole list of one account is in its own parent area


class FamilyRequest(msgspec.Struct, frozen=True):
    """A child's request: the line that the child picked, the time and the layer. Never a file name."""

    requested: str
    since: int
    layer: Layer


class FamilyAccount(msgspec.Struct, frozen=True):
    """
    One child's account. `state` and `profile` are empty if its guard did not answer.

    `why`: the reason, as a sentence, why its list could not be opened; then there are no rows.
    """

    name: str
    state: str = ""
    profile: str = ""
    requests: tuple[FamilyRequest, ...] = ()
    rows: tuple[LogRow, ...] = ()
    why: str = ""
