"""
The contents of envelopes: MessagePack arrays, the first element names the kind.

Only one encoding of each is accepted, so a body has one spelling and one signature.
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
    A child asks. `category` is empty from 13 on; `reason` is the line the child picked.

    `minute` since 1970 of the asking, `until` seconds since 1970, both by the child's clock.
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
    """The envelope with this number is on disk here."""

    number: _Number


class RevokeBody(
    msgspec.Struct, frozen=True, array_like=True, tag="revoke", forbid_unknown_fields=True
):
    """Another answerer's device is lost: its answers count no longer."""

    mailbox: _MailboxBytes


class SwitchBody(
    msgspec.Struct, frozen=True, array_like=True, tag="switch", forbid_unknown_fields=True
):
    """The child has switched the link on or off; never why."""

    on: bool


class OtherAnswerer(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """One answerer as the others may know it."""

    mailbox: _MailboxBytes
    name: _Label


class PeersBody(
    msgspec.Struct, frozen=True, array_like=True, tag="peers", forbid_unknown_fields=True
):
    """Everybody who may answer this child, so that a lost device can be named."""

    peers: Annotated[tuple[OtherAnswerer, ...], msgspec.Meta(max_length=MAX_PEERS)]


class JoinBody(
    msgspec.Struct, frozen=True, array_like=True, tag="join", forbid_unknown_fields=True
):
    """A parent's device introduces itself; sealed under the pairing's secret alone."""

    contact: Contact
    name: _Label


class WelcomeBody(
    msgspec.Struct, frozen=True, array_like=True, tag="welcome", forbid_unknown_fields=True
):
    """The child's device introduces itself in return. `name`: as the parents call the child."""

    contact: Contact
    name: _Label


Body = AskBody | AnswerBody | ClosedBody | ReceiptBody | RevokeBody | SwitchBody | PeersBody
MeetingBody = JoinBody | WelcomeBody

_encoder = msgspec.msgpack.Encoder()
_bodies = msgspec.msgpack.Decoder(Body)
_meetings = msgspec.msgpack.Decoder(MeetingBody)
_T = TypeVar("_T")


def encode(body: Body | MeetingBody) -> bytes:
    """Encode; the one spelling of a body."""
    return _encoder.encode(body)


def decode(untrusted: bytes) -> Body | None:
    """Decode; None for what is no body, or another spelling of one."""
    return _decoded(_bodies, untrusted)


def decode_meeting(untrusted: bytes) -> MeetingBody | None:
    """Decode a body of the pairing; None as above."""
    body = _decoded(_meetings, untrusted)
    return body if body is not None and body.contact.well_formed else None


def label(text: str) -> str:
    """Shorten a name to what fits, at a whole character."""
    return text.encode()[:MAX_LABEL].decode(errors="ignore")


def _decoded(decoder: msgspec.msgpack.Decoder[_T], untrusted: bytes) -> _T | None:
    try:
        body = decoder.decode(untrusted)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return body if _encoder.encode(body) == untrusted else None
