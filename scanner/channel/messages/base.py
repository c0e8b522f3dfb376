"""The base of all messages, the choices they carry, and the channel's limits."""

from enum import StrEnum
from typing import Annotated

import msgspec

PROTOCOL = 1
# Bytes; a page of the log or a chunk of a picture fits, a flood does not.
MAX_MESSAGE = 8 * 1024 * 1024
# Bytes of the first message, which anybody may send before it is known who they are.
MAX_HELLO = 1024
UNLOCKED_SECONDS = 300

# Names, tickets and codes in requests. The service keeps some of them, so a client must not make them long.
Word = Annotated[str, msgspec.Meta(max_length=100)]
Hash = Annotated[bytes, msgspec.Meta(max_length=32)]
Secret = Annotated[str, msgspec.Meta(max_length=4096)]


class Choice(StrEnum):
    """A child's choice about a stopped item."""

    DELETE = "delete"  # don't send: the file is deleted
    KEEP = "keep"  # don't send: the file stays in the hold area
    GO_ON = "go-on"  # after the pause, where the profile allows it
    ASK = "ask"  # ask a parent
    LOOKS_WRONG = "looks-wrong"


class AskReason(StrEnum):
    """The short list a child picks from when asking."""

    SCHOOL = "school"
    FAMILY = "family"
    MEDICAL = "medical"
    ART = "art"
    MISTAKE = "mistake"
    OTHER = "other"


class Answer(StrEnum):
    """A parent's answer."""

    ALLOW_ONCE = "allow-once"
    KEEP = "keep"
    DELETE = "delete"


class State(StrEnum):
    """The state shown by the tray."""

    PROTECTED = "protected"
    WAITING = "waiting"  # something is held and waits for an answer
    # Works, but something needs a look: no set-up, cannot record, folder gone.
    ATTENTION = "attention"
    OFF = "off"  # not protecting


class Message(
    msgspec.Struct, frozen=True, tag_field="is", tag=lambda name: name, forbid_unknown_fields=True
):
    """Base of all; the tag is the class name."""
