"""
The contents of envelopes: MessagePack arrays whose first element names the kind.

Only one encoding of each body is accepted, so that equal bodies have equal bytes.
"""

from typing import Annotated, TypeVar

import msgspec

from scanner.asks.device import Contact
from scanner.asks.remote_answers import Ending, RemoteAnswer

MAX_WORD = 16  # characters of a code: the longest category and reason have 9
MAX_LABEL = 24  # bytes of a device's or a child's name
MAX_PEERS = 8

_Word = Annotated[str, msgspec.Meta(max_length=MAX_WORD)]
_Label = Annotated[str, msgspec.Meta(max_length=MAX_LABEL)]
_Time = Annotated[int, msgspec.Meta(ge=0, lt=2**40)]
_Number = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
_AskId = Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
_MailboxBytes = Annotated[bytes, msgspec.Meta(min_length=16, max_length=16)]


class AskBody(msgspec.Struct, frozen=True, array_like=True, tag="ask", forbid_unknown_fields=True):
    """
    A child's ask. `category` is empty if the child is 13 or older; `reason` is the line that the child picked.

    `minute`: when it was asked, in minutes since 1970; `until`: seconds since 1970. Both by the child's clock.
    """

    ask: _AskId
    category: _Word
    reason: _Word
    minute: _Time
    until: _Time


class AnswerBody(
    msgspec.Struct, frozen=True, array_like=True, tag="answer", forbid_unknown_fields=True
):
    """A parent's answer to one ask."""

    ask: _AskId
    answer: RemoteAnswer


class ClosedBody(
    msgspec.Struct, frozen=True, array_like=True, tag="closed", forbid_unknown_fields=True
):
    """The asking device's report that an ask has ended. `by` names the device that answered, if one did."""

    ask: _AskId
    ending: Ending
    by: _Label


class ReceiptBody(
    msgspec.Struct, frozen=True, array_like=True, tag="receipt", forbid_unknown_fields=True
):
    """The report that the envelope with this number is on the receiving device's disk."""

    number: _Number


class RevokeBody(
    msgspec.Struct, frozen=True, array_like=True, tag="revoke", forbid_unknown_fields=True
):
    """A parent's report that another answerer's device is lost: its answers no longer count."""

    mailbox: _MailboxBytes


class SwitchBody(
    msgspec.Struct, frozen=True, array_like=True, tag="switch", forbid_unknown_fields=True
):
    """The report that the child has switched the link on or off; it gives no reason."""

    on: bool


class OtherAnswerer(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """The facts about one answerer that the other answerers may know."""

    mailbox: _MailboxBytes
    name: _Label


class PeersBody(
    msgspec.Struct, frozen=True, array_like=True, tag="peers", forbid_unknown_fields=True
):
    """All answerers of this child, so that one of them can report another's device as lost."""

    peers: Annotated[tuple[OtherAnswerer, ...], msgspec.Meta(max_length=MAX_PEERS)]


class JoinBody(
    msgspec.Struct, frozen=True, array_like=True, tag="join", forbid_unknown_fields=True
):
    """The introduction of a parent's device; sealed with the pairing's secret alone."""

    contact: Contact
    name: _Label


class WelcomeBody(
    msgspec.Struct, frozen=True, array_like=True, tag="welcome", forbid_unknown_fields=True
):
    """The introduction of the child's device in return. `name`: as the parents call the child."""

    contact: Contact
    name: _Label


Body = AskBody | AnswerBody | ClosedBody | ReceiptBody | RevokeBody | SwitchBody | PeersBody
MeetingBody = JoinBody | WelcomeBody

_encoder = msgspec.msgpack.Encoder()
_bodies = msgspec.msgpack.Decoder(Body)
_meetings = msgspec.msgpack.Decoder(MeetingBody)
_T = TypeVar("_T")


def encode(body: Body | MeetingBody) -> bytes:
    """Encode a body in its only accepted encoding."""
    return _encoder.encode(body)


def decode(untrusted: bytes) -> Body | None:
    """Decode a body; None if the bytes are not a body in its only accepted encoding."""
    return _decoded(_bodies, untrusted)


def decode_meeting(untrusted: bytes) -> MeetingBody | None:
    """Decode a body of a pairing; None if the bytes are not one in its only accepted encoding."""
    body = _decoded(_meetings, untrusted)
    return body if body is not None and body.contact.well_formed else None


def label(text: str) -> str:
    """Shorten a name to at most `MAX_LABEL` bytes of UTF-8, between two characters."""
    return text.encode()[:MAX_LABEL].decode(errors="ignore")


def _decoded(decoder: msgspec.msgpack.Decoder[_T], untrusted: bytes) -> _T | None:
    try:
        body = decoder.decode(untrusted)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return body if _encoder.encode(body) == untrusted else None
