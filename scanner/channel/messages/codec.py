"""The tagged unions, to the wire and from it; whatever is not of a union is refused."""

from functools import cache
from typing import TypeVar

import msgspec

from scanner.channel.messages.base import Message
from scanner.channel.messages.events import ServiceEvent
from scanner.channel.messages.link import AsksChanged, LinkReply, LinkRequest
from scanner.channel.messages.replies import ServiceReply
from scanner.channel.messages.requests import ServiceRequest

Request = ServiceRequest | LinkRequest
Reply = ServiceReply | LinkReply
Event = ServiceEvent | AsksChanged

_encoder = msgspec.msgpack.Encoder()


_M = TypeVar("_M")


# A decoder is made when it is first used: each process decodes one or two of the unions, and making one of so
# many messages takes a millisecond.
@cache
def _requests() -> msgspec.msgpack.Decoder[Request]:
    return msgspec.msgpack.Decoder(Request)


@cache
def _replies() -> msgspec.msgpack.Decoder[Reply]:
    return msgspec.msgpack.Decoder(Reply)


@cache
def _events() -> msgspec.msgpack.Decoder[Event]:
    return msgspec.msgpack.Decoder(Event)


def _decoded(decoder: msgspec.msgpack.Decoder[_M], untrusted: bytes) -> _M:
    try:
        return decoder.decode(untrusted)
    except UnicodeDecodeError as error:  # not a MsgspecError, though it comes from there
        raise msgspec.DecodeError(str(error)) from error


def encode(message: Message) -> bytes:
    """Encode for the wire."""
    return _encoder.encode(message)


def decode_request(untrusted: bytes) -> Request:
    """Decode in the service. Raises `msgspec.MsgspecError` on anything but a request."""
    return _decoded(_requests(), untrusted)


def decode_reply(untrusted: bytes) -> Reply:
    """Decode in the app. Raises `msgspec.MsgspecError` on anything but a reply."""
    return _decoded(_replies(), untrusted)


def decode_event(untrusted: bytes) -> Event:
    """Decode on a subscribed connection. Raises `msgspec.MsgspecError` on anything else."""
    return _decoded(_events(), untrusted)
