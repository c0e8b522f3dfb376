"""
Visio's drawings before 2013: the pictures in them.

The stream consists of packed parts that point to each other. The positions of pointers differ between
versions, so every position is tried: a pointer names a part within the stream. Shapes are not drawn; more
shapes than in a plain diagram are reported as a failure.
"""

import re
import struct
from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode import carve
from scanner.sandbox.decode.bitmap import as_bmp
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame

MAX_SHAPES = 150  # of all pages, as on a page of a PDF
MAX_PARTS = 20_000
MAX_UNPACKED = 256 * 1024 * 1024
_MARK = b"Visio (TM) Drawing\r\n"
_VERSION, _FIRST = 0x1A, 0x24  # where the version is, and the first pointer
_NEW, _OLD = (
    struct.Struct("<IIIIH"),
    struct.Struct("<HHIII"),
)  # pointers from version 6 on, and before
_NEWEST_OLD = 5
_PACKED = 0x02
_SHAPE_KINDS = frozenset((0x46, 0x47, 0x48, 0x4E))
_DIRECTORY = range(0x40, 0x60)  # forms of parts with pointers
_WINDOW = 4096
# A bitmap's header of 40 bytes with one plane; the beginnings of metafiles and of compound files.
_FOUND = re.compile(
    rb"(?P<dib>\x28\x00\x00\x00[\x00-\xff]{2}\x00\x00[\x00-\xff]{2}\x00\x00\x01\x00[\x01\x04\x08\x18\x20]\x00)"
    rb"|(?P<emf>\x01\x00\x00\x00(?=[\x00-\xff]{36} EMF))"
    rb"|(?P<wmf>\xd7\xcd\xc6\x9a|[\x01\x02]\x00\x09\x00\x00[\x01\x03])"
    rb"|(?P<ole>\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1)|(?P<tiff>II\*\x00|MM\x00\*)"
)


def frames(content: bytes, container: Container) -> Iterator[DecodedFrame]:
    """Look at every picture of a VisioDocument stream."""
    if not content.startswith(_MARK) or len(content) < _FIRST + _NEW.size:
        container.note(FailureReason.DAMAGED)
        return
    shapes = 0
    for kind, part in _parts(content, container):
        shapes += kind in _SHAPE_KINDS
        yield from carve.frames(ByteSource.of(part), container)
        for found in _FOUND.finditer(part):
            picture = part[found.start() :]
            level = container.apart()
            level.room(len(picture))
            yield from level.part(as_bmp(picture) if found["dib"] else picture)
    if shapes > MAX_SHAPES:
        container.note(FailureReason.UNSUPPORTED)


def _parts(content: bytes, container: Container) -> Iterator[tuple[int, bytes]]:
    """Yield each part's kind and bytes, once, from the first pointer on."""
    old = content[_VERSION] <= _NEWEST_OLD
    waiting = [_pointer(content, _FIRST, old)]
    seen: set[int] = set()
    unpacked = 0
    while waiting:
        kind, form, start, length = waiting.pop()
        if start in seen or not 0 < length <= len(content) - start or start <= _FIRST:
            continue
        seen.add(start)
        part = content[start : start + length]
        if form & _PACKED:
            part = _unpacked(part)
        unpacked += len(part)
        if len(seen) > MAX_PARTS or unpacked > MAX_UNPACKED:
            container.note(FailureReason.TOO_MANY_PARTS)
            return
        yield kind, part
        if form in _DIRECTORY or len(seen) == 1:
            waiting += _pointers(part, old, len(content))


def _pointers(part: bytes, old: bool, size: int) -> Iterator[tuple[int, int, int, int]]:
    for at in range(len(part) - (_OLD.size if old else _NEW.size) + 1):
        kind, form, start, length = _pointer(part, at, old)
        if (
            kind
            and kind < 0x100
            and form < 0x100
            and _FIRST < start < size
            and length <= size - start
        ):
            yield kind, form, start, length


def _pointer(data: bytes, at: int, old: bool) -> tuple[int, int, int, int]:
    if old:
        kind, form, _address, start, length = _OLD.unpack_from(data, at)
        return kind & 0xFF, form & 0xFF, start, length
    kind, _address, start, length, form = _NEW.unpack_from(data, at)
    return kind, form, start, length


def _unpacked(data: bytes) -> bytes:
    """Unpack: bits say which are bytes as they are, and which places in the window of the last 4,096."""
    out = bytearray(_WINDOW)
    at = 0
    while at < len(data):
        flags = data[at]
        at += 1
        for bit in range(8):
            if at >= len(data):
                break
            if flags >> bit & 1:
                out.append(data[at])
                at += 1
                continue
            if at + 1 >= len(data):
                at += 1
                break
            low, high = data[at], data[at + 1]
            at += 2
            place = ((high & 0xF0) << 4 | low) + 18
            back = (len(out) - place) % _WINDOW or _WINDOW
            for _ in range((high & 0x0F) + 3):
                out.append(out[-back])
    return bytes(out[_WINDOW:])
