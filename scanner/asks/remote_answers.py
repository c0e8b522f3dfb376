"""The answers that a parent can give from another computer, and the ways an ask can end."""

from enum import StrEnum


class RemoteAnswer(StrEnum):
    """A parent's answer from elsewhere. Nothing can be deleted remotely."""

    KEEP = "keep"
    TALK = "talk"  # "let's talk tonight": the item stays held
    ALLOW = "allow"  # this item, once


class Ending(StrEnum):
    """The end of an ask, as reported by the child's device."""

    KEEP = "keep"
    TALK = "talk"
    ALLOW = "allow"
    HOME = "home"  # answered at home, or given up by the child
    EXPIRED = "expired"
    RULES = "rules"  # the rules changed, so the ask is no longer valid
