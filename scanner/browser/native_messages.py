"""
Messages between the extension and the native host: JSON, each preceded by its length.

The length is four bytes in native byte order, as browsers define it. A question and its answer have the same
number; a notice, which the host sends unasked, has none.
"""

import struct
from typing import BinaryIO

import msgspec

from scanner.errors import ChannelError

# A chunk of 512 KiB takes 0.7 MB as base64; no other question is as large. Browsers allow far more.
MAX_QUESTION = 2 * 1024 * 1024
# Browsers end a host that sends more than 1 MiB; answers are a few hundred bytes.
MAX_ANSWER = 64 * 1024
# Items of one browser that wait for an outcome; the same limit as in the extension.
MAX_WAITING = 64

_LENGTH = struct.Struct("=I")


class _Question(msgspec.Struct, frozen=True, tag_field="is"):
    id: int


class PresenceQuestion(_Question, frozen=True, tag="here"):
    """The sign of life of a covered profile. `waiting`: ids of items whose outcome the extension waits for."""

    profile: str
    private: bool
    version: str
    waiting: tuple[str, ...] = ()
    system: str = ""


class HashQuestion(_Question, frozen=True, tag="hash"):
    """The question for a verdict on content that may have been judged before. `sha256` in hex."""

    sha256: str


class ContentQuestion(_Question, frozen=True, tag="bytes"):
    """A chunk of content, base64 on the wire. `sha256`: of the whole file, in hex; empty if unknown."""

    ticket: str
    chunk: bytes
    more: bool = False
    sha256: str = ""


class FrameQuestion(_Question, frozen=True, tag="frame"):
    """A frame from a camera, base64 on the wire. `ticket` identifies the recording."""

    ticket: str
    chunk: bytes


Question = PresenceQuestion | HashQuestion | ContentQuestion | FrameQuestion


class QuestionAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The answer to a question. If `error`, a code, is not empty, nothing was judged."""

    id: int
    known: bool = False
    action: str = ""
    item: str = ""
    error: str = ""


class RulesNotice(msgspec.Struct, frozen=True, tag_field="is", tag="rules"):
    """The rules, sent after each sign of life: the action without a verdict, and whether a hit mutes the sound."""

    unanswered: str
    mute: bool


class OutcomeNotice(msgspec.Struct, frozen=True, tag_field="is", tag="outcome"):
    """The outcome of an item, sent once when it has been answered."""

    item: str
    release: bool


Message = QuestionAnswer | RulesNotice | OutcomeNotice

_questions = msgspec.json.Decoder(Question)
_encoder = msgspec.json.Encoder()


def read(stream: BinaryIO) -> Question | None:
    """Read a question; None at the end of the stream. Raises ChannelError `message-too-long`, `not-understood`."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MAX_QUESTION:
        raise ChannelError("message-too-long", length=length)
    untrusted = stream.read(length)
    if len(untrusted) < length:
        return None
    try:
        return _questions.decode(untrusted)
    except msgspec.MsgspecError as error:
        raise ChannelError("not-understood") from error


def write(stream: BinaryIO, message: Message) -> None:
    """Send one message and flush the stream. Raises OSError, ChannelError `message-too-long`."""
    data = _encoder.encode(message)
    if len(data) > MAX_ANSWER:
        raise ChannelError("message-too-long", length=len(data))
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()
