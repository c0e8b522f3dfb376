"""The bytes of one frame: header, body, MAC. Structure only; no keys are used here."""

import struct
from collections.abc import Iterator
from enum import IntEnum, IntFlag
from typing import NamedTuple

MAGIC = b"CSL1"
FORMAT = 1
MINOR = 1  # minor version of the format: 0 and 1 are read, 1 is written
HEADER = struct.Struct(">4sIBBHIQ")  # magic, length of body, kind, format, minor, epoch, seq
MAC = 32
LOG_ID = 16
SEAL_OVERHEAD = 48  # bytes that HPKE adds with X25519: the encapsulated key and the tag
GENESIS_BODY = LOG_ID + 32 + (32 + SEAL_OVERHEAD) + 64
_OPEN_TIME = struct.Struct(">QQ4sI")  # wall, mono, boot, faults; since minor 1
OPEN_BODY = (32 + SEAL_OVERHEAD) + 32 + 32 + 8 + _OPEN_TIME.size + 64
_OPEN_BODIES = {0: OPEN_BODY - _OPEN_TIME.size, 1: OPEN_BODY}  # by minor version
# Far more than any frame needs; a damaged length must not cover the rest of the file.
MAX_BODY = 4096


class FrameKind(IntEnum):
    """The kinds of frame bodies."""

    GENESIS = 0
    OPEN = 1
    REC = 2


class StartFault(IntFlag):
    """Faults that the device found at a start and that the chain itself does not show afterwards."""

    STATE_BEHIND = 1
    STATE_LOST = 2
    LOG_LOST = 4


class LogFrame(NamedTuple):
    """One frame as read. `start` and `end` are its offsets in the bytes that it was read from."""

    kind: int
    epoch: int
    seq: int
    header: bytes
    body: bytes
    mac: bytes
    start: int
    end: int

    @property
    def raw(self) -> bytes:
        """All bytes of the frame."""
        return self.header + self.body + self.mac

    @property
    def minor(self) -> int:
        """The minor version of the frame's format."""
        return int.from_bytes(self.header[10:12], "big")


class Genesis(NamedTuple):
    """The body of the first frame."""

    log_id: bytes
    epoch_key: bytes
    sealed: bytes
    signature: bytes


class OpenTime(NamedTuple):
    """The start time of an epoch: the clocks of its first record, readable without a key."""

    wall: int
    mono: int
    boot: bytes


class Open(NamedTuple):
    """
    The body of an epoch's first frame; `head` and `size` are those of the log before it.

    `time` is None in minor version 0. `faults`: bits of `StartFault` that the device found at its start.
    """

    sealed: bytes
    epoch_key: bytes
    head: bytes
    size: int
    signature: bytes
    time: OpenTime | None = None
    faults: int = 0


def pack_header(kind: FrameKind, length: int, epoch: int, seq: int) -> bytes:
    """Pack a frame header into its 24 bytes."""
    return HEADER.pack(MAGIC, length, kind, FORMAT, MINOR, epoch, seq)


def parse(data: bytes, start: int = 0) -> LogFrame | None:
    """Read the frame at offset `start`; None if no whole, well-formed frame is there."""
    if start + HEADER.size > len(data):
        return None
    magic, length, kind, version, minor, epoch, seq = HEADER.unpack_from(data, start)
    body = start + HEADER.size
    end = body + length + MAC
    if magic != MAGIC or (version, minor > MINOR) != (FORMAT, False):
        return None
    if length > MAX_BODY or end > len(data):
        return None
    mac = end - MAC
    return LogFrame(kind, epoch, seq, data[start:body], data[body:mac], data[mac:end], start, end)


def scan(data: bytes) -> Iterator[LogFrame]:
    """Yield the frames from offset 0 on, up to the first bytes that are not a frame."""
    frame = parse(data)
    while frame is not None:
        yield frame
        frame = parse(data, frame.end)


def scan_past_damage(data: bytes) -> Iterator[LogFrame]:
    """Yield every well-formed frame; after damage, go on at the next magic number."""
    start = 0
    while start >= 0:
        frame = parse(data, start)
        if frame is not None:
            yield frame
            start = frame.end
        else:
            start = data.find(MAGIC, start + 1)


def parse_genesis(body: bytes) -> Genesis | None:
    """Split the body of a GENESIS frame; None if its length is wrong."""
    if len(body) != GENESIS_BODY:
        return None
    return Genesis(body[:16], body[16:48], body[48:128], body[128:])


def parse_open(frame: LogFrame) -> Open | None:
    """Split the body of an OPEN frame; None if it is another kind of frame or its length is wrong."""
    body = frame.body
    if frame.kind != FrameKind.OPEN or len(body) != _OPEN_BODIES[frame.minor]:
        return None
    size = int.from_bytes(body[144:152], "big")
    fields = body[:80], body[80:112], body[112:144], size, body[-64:]
    if frame.minor == 0:
        return Open(*fields)
    wall, mono, boot, faults = _OPEN_TIME.unpack_from(body, 152)
    return Open(*fields, OpenTime(wall, mono, boot), faults)


def pack_time(time: OpenTime, faults: int) -> bytes:
    """Pack the clocks and faults of an OPEN frame's body."""
    return _OPEN_TIME.pack(*time, faults)


def genesis_signed(header: bytes, unsigned_body: bytes) -> bytes:
    """Build the bytes that the parent signs: header and body without the signature."""
    return b"csl1 genesis\0" + header + unsigned_body


def open_signed(log_id: bytes, header: bytes, unsigned_body: bytes) -> bytes:
    """Build the bytes that the previous epoch (or the parent) signs: header and body without the signature."""
    return b"csl1 open\0" + log_id + header + unsigned_body
