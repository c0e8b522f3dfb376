"""The bytes of one frame: header, body, MAC. Structure only; nothing here knows a key."""

import struct
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

MAGIC = b"CSL1"
FORMAT = 1
HEADER = struct.Struct(">4sIBBHIQ")  # magic, length of body, kind, format, 0, epoch, seq
MAC = 32
LOG_ID = 16
SEAL_OVERHEAD = 48  # bytes HPKE adds with X25519: the encapsulated key and the tag
GENESIS_BODY = LOG_ID + 32 + (32 + SEAL_OVERHEAD) + 64
OPEN_BODY = (32 + SEAL_OVERHEAD) + 32 + 32 + 8 + 64
MAX_BODY = 4096  # no frame comes near; a damaged length must not swallow the file


class FrameKind(IntEnum):
    """What a body holds."""

    GENESIS = 0
    OPEN = 1
    REC = 2


class LogFrame(NamedTuple):
    """One frame as read. `start` and `end` are its place in the bytes it was read from."""

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


class Genesis(NamedTuple):
    """Body of the first frame."""

    log_id: bytes
    epoch_key: bytes
    sealed: bytes
    signature: bytes


class Open(NamedTuple):
    """Body of an epoch's first frame; `head` and `size` say what came before it."""

    sealed: bytes
    epoch_key: bytes
    head: bytes
    size: int
    signature: bytes


def pack_header(kind: FrameKind, length: int, epoch: int, seq: int) -> bytes:
    """24 bytes."""
    return HEADER.pack(MAGIC, length, kind, FORMAT, 0, epoch, seq)


def parse(data: bytes, start: int = 0) -> LogFrame | None:
    """Read the frame at `start`; None when there is no whole, well-formed one."""
    if start + HEADER.size > len(data):
        return None
    magic, length, kind, version, zero, epoch, seq = HEADER.unpack_from(data, start)
    body = start + HEADER.size
    end = body + length + MAC
    if magic != MAGIC or version != FORMAT or zero or length > MAX_BODY or end > len(data):
        return None
    mac = end - MAC
    return LogFrame(kind, epoch, seq, data[start:body], data[body:mac], data[mac:end], start, end)


def scan(data: bytes) -> Iterator[LogFrame]:
    """Give frames from the start for as long as they follow each other."""
    frame = parse(data)
    while frame is not None:
        yield frame
        frame = parse(data, frame.end)


def scan_past_damage(data: bytes) -> Iterator[LogFrame]:
    """Give every well-formed frame, looking for the next magic after a damaged place."""
    start = 0
    while start >= 0:
        frame = parse(data, start)
        if frame is not None:
            yield frame
            start = frame.end
        else:
            start = data.find(MAGIC, start + 1)


def parse_genesis(body: bytes) -> Genesis | None:
    """Split the body; None when its length is wrong."""
    if len(body) != GENESIS_BODY:
        return None
    return Genesis(body[:16], body[16:48], body[48:128], body[128:])


def parse_open(body: bytes) -> Open | None:
    """Split the body; None when its length is wrong."""
    if len(body) != OPEN_BODY:
        return None
    size = int.from_bytes(body[144:152], "big")
    return Open(body[:80], body[80:112], body[112:144], size, body[152:])


def genesis_signed(header: bytes, unsigned_body: bytes) -> bytes:
    """What the parent signs: header and body without the signature."""
    return b"csl1 genesis\0" + header + unsigned_body


def open_signed(log_id: bytes, header: bytes, unsigned_body: bytes) -> bytes:
    """What the epoch before (or the parent) signs: header and body without the signature."""
    return b"csl1 open\0" + log_id + header + unsigned_body
