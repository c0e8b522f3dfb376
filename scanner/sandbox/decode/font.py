"""Fonts: pictures and drawings used as glyphs."""

import gzip
import struct
import zlib
from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode import carve
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame

MAX_DRAWINGS = 400  # drawn glyphs of one font
_PICTURES = (b"sbix", b"CBDT", b"EBDT")
_DRAWINGS = b"SVG "
_BROKEN = (struct.error, ValueError, OSError, EOFError, zlib.error)


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at glyphs that are pictures or drawings. For an outline font only its first bytes are read."""
    data = source.read(0, min(source.size, carve.MAX_SEARCH))
    for start, table in _tables(data):
        if start == _DRAWINGS:
            try:
                yield from _drawings(table, container)
            except _BROKEN:
                container.note(FailureReason.DAMAGED)
        elif start in _PICTURES:
            yield from carve.frames(ByteSource.of(table), container)
    container.done()


def _tables(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = int.from_bytes(data[12:16], "big") if data[:4] == b"ttcf" else 0
    for entry in range(int.from_bytes(data[at + 4 : at + 6], "big")):
        place = at + 12 + 16 * entry
        if place + 16 > len(data):
            return
        name, _, start, length = struct.unpack_from(">4sIII", data, place)
        if name == _DRAWINGS or name in _PICTURES:
            yield name, data[start : start + length]


def _drawings(table: bytes, container: Container) -> Iterator[DecodedFrame]:
    first = int.from_bytes(table[2:6], "big")
    count = int.from_bytes(table[first : first + 2], "big")
    for entry in range(min(count, MAX_DRAWINGS)):
        _low, _high, start, length = struct.unpack_from(">HHII", table, first + 2 + 12 * entry)
        drawing = table[first + start : first + start + length]
        room = container.room(len(drawing))
        if drawing[:2] == b"\x1f\x8b":
            with gzip.GzipFile(fileobj=ByteSource.of(drawing).file()) as file:
                drawing = file.read(room)
        yield from container.part(drawing, lenient=True)
    if count > MAX_DRAWINGS:
        container.note(FailureReason.TOO_MANY_PARTS)
