"""The answers a parent can give from another computer, and the ends an ask can come to."""

from enum import StrEnum


class RemoteAnswer(StrEnum):
    """A parent's answer from elsewhere. There is no deleting from a distance."""

    KEEP = "keep"
    TALK = "talk"  # let's talk tonight: it stays held
    ALLOW = "allow"  # this one, once


class Ending(StrEnum):
    """The end of an ask, as the asking device reports it."""

    KEEP = "keep"
    TALK = "talk"
    ALLOW = "allow"
    HOME = "home"  # answered at home, or the child let it go
    EXPIRED = "expired"
    RULES = "rules"  # the rules changed, so the ask no longer holds
