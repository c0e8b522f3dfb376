"""The frames on the socket between the service and the link process: a length, a letter, fixed fields."""

import struct
from enum import Enum
from typing import NamedTuple

MAILBOX = 16  # bytes
MAX_ENVELOPE = 1024  # bytes that the broker lets through; an envelope has 640
MAX_FRAME = 64 + MAX_ENVELOPE
_LENGTH = struct.Struct("!I")
_OUT = struct.Struct("!c16sI")  # topic, mailbox, seconds the broker may keep it
_ID = struct.Struct("!Q")


class Topic(bytes, Enum):
    """The two kinds of topics: a device's own mailbox, and the meeting mailbox of a pairing."""

    OWN = b"b"
    MEETING = b"m"

    def of(self, mailbox: bytes) -> str:
        """Name the topic of a mailbox."""
        return f"{self.value.decode()}/{mailbox.hex()}"


class OutFrame(NamedTuple):
    """An order of the service: publish this envelope."""

    topic: Topic
    mailbox: bytes
    seconds: int
    envelope: bytes


class TakenFrame(NamedTuple):
    """A note of the service: the envelope with this id is on disk, and may be acknowledged to the broker."""

    number: int


class MeetFrame(NamedTuple):
    """An order of the service: listen at this meeting mailbox too; zeros: at none."""

    mailbox: bytes


class BadFrame(Exception):
    """The other side sent an invalid frame."""


class FrameReader:
    """Cuts a stream of bytes into frames."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """Take bytes; return the frames that are now complete. Raises BadFrame for one that is too long."""
        self._buffer += data
        frames: list[bytes] = []
        while len(self._buffer) >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._buffer)
            if length > MAX_FRAME:
                raise BadFrame
            end = _LENGTH.size + length
            if len(self._buffer) < end:
                break
            frames.append(bytes(self._buffer[_LENGTH.size : end]))
            del self._buffer[:end]
        return frames


def parse(frame: bytes) -> OutFrame | TakenFrame | MeetFrame:
    """Parse a frame that the service sent. Raises BadFrame."""
    kind, rest = frame[:1], frame[1:]
    try:
        match kind:
            case b"O":
                topic, mailbox, seconds = _OUT.unpack_from(rest)
                return OutFrame(Topic(topic), mailbox, seconds, rest[_OUT.size :])
            case b"T":
                return TakenFrame(*_ID.unpack(rest))
            case b"M" if len(rest) == MAILBOX:
                return MeetFrame(rest)
            case _:
                raise BadFrame
    except (struct.error, ValueError) as error:
        raise BadFrame from error


def hello(mailbox: bytes) -> bytes:
    """Build the first frame: the mailbox in this device's certificate."""
    return _framed(b"H" + mailbox)


def up(connected: bool) -> bytes:
    """Build the frame that says whether the broker is reached."""
    return _framed(b"U" + bytes([connected]))


def came(number: int, topic: Topic, mailbox: bytes, envelope: bytes) -> bytes:
    """Build the frame of an envelope that came."""
    return _framed(b"I" + _ID.pack(number) + topic.value + mailbox + envelope)


def _framed(frame: bytes) -> bytes:
    return _LENGTH.pack(len(frame)) + frame
