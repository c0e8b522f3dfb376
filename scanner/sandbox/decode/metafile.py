"""
Windows metafiles, EMF and WMF: the bitmaps in them, and whether they draw more than text besides.

Nothing draws them here: no kept library does without a window system. A thumbnail of text and a picture
pasted as a bitmap are read; what is drawn of hundreds of shapes is not, and said so.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from scanner.reasons import FailureReason
from scanner.sandbox.decode import carve
from scanner.sandbox.decode.bitmap import as_bmp, raw_as_bmp
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame

FEW_SHAPES = 150  # as on a page of a PDF: boxes, rules and a chart
MAX_RECORDS = 200_000

_PLACEABLE = b"\xd7\xcd\xc6\x9a"
_EMF_HEADER = b"\x01\x00\x00\x00"
# Where a record of this type says its bitmap is: header offset, its size, pixels' offset, their size.
_EMF_BITMAPS = {
    76: 84, 77: 84, 78: 84, 79: 96, 80: 48, 81: 48, 93: 16, 94: 16, 114: 84, 116: 84,
}  # fmt: skip
_EMF_SHAPES = frozenset(
    (
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        42,
        43,
        44,
        45,
        46,
        47,
        53,
        55,
        56,
        62,
        63,
        64,
        74,
        85,
        86,
        87,
        88,
        89,
        90,
        91,
        92,
        118,
    )
)
_EMF_COMMENT = 70
_EMF_PLUS = b"EMF+"
_PLUS_SHAPES = frozenset(range(0x4009, 0x4019))
_PLUS_OBJECT, _PLUS_IMAGE = 0x4008, 5
_PLUS_PIXELS = {0x21808: 24, 0x22009: 32, 0x26200A: 32, 0xE200B: 32}
# Of WMF: where in a record the bitmap begins.
_WMF_BITMAPS = {0x0F43: 28, 0x0B41: 26, 0x0940: 22, 0x0D33: 24, 0x0142: 10}
_WMF_SHAPES = frozenset(
    (0x0324, 0x0325, 0x0538, 0x041B, 0x0418, 0x061C, 0x0817, 0x081A, 0x0830, 0x0548, 0x0419)
)


class MetafilePart(NamedTuple):
    """A bitmap as a BMP file; `shapes` counts what was drawn up to here, with no bitmap at the end."""

    bitmap: bytes
    shapes: int


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at the bitmaps; notes UNSUPPORTED where much is drawn besides. Raises DecodeFailure."""
    data = source.read(0, min(source.size, carve.MAX_SEARCH))
    shapes = 0
    try:
        for bitmap, count in parts(data):
            shapes = count
            if bitmap:
                container.room(len(bitmap))
                yield from container.part(bitmap)
    except (ValueError, struct.error):
        container.note(FailureReason.DAMAGED)
    yield from carve.frames(source, container)
    # A drawing that is the file itself is what is sent; in a document a few shapes are its boxes and rules.
    if shapes > (FEW_SHAPES if container.depth else 0):
        container.note(FailureReason.UNSUPPORTED)
    container.done()


def parts(data: bytes) -> Iterator[MetafilePart]:
    """Give the bitmaps of a metafile, and last the number of shapes. Raises ValueError, struct.error."""
    if data[:4] == _EMF_HEADER and data[40:44] == b" EMF":
        yield from _emf(data)
    else:
        yield from _wmf(data, 22 if data[:4] == _PLACEABLE else 0)


def _emf(data: bytes) -> Iterator[MetafilePart]:
    at, shapes = 0, 0
    for _ in range(MAX_RECORDS):
        if at + 8 > len(data):
            break
        kind, size = struct.unpack_from("<II", data, at)
        if size < 8:
            raise ValueError(size)
        record = data[at : at + size]
        at += size
        shapes += kind in _EMF_SHAPES
        place = _EMF_BITMAPS.get(kind)
        if place is not None and len(record) >= place + 16:
            header, length, pixels, count = struct.unpack_from("<IIII", record, place)
            if length and count:
                bitmap = record[header : header + length] + record[pixels : pixels + count]
                yield MetafilePart(as_bmp(bitmap, length), shapes)
        elif kind == _EMF_COMMENT and record[12:16] == _EMF_PLUS:
            for bitmap, drawn in _plus(record[16:]):
                shapes += drawn
                if bitmap:
                    yield MetafilePart(bitmap, shapes)
        if kind == 14:
            break
    yield MetafilePart(b"", shapes)


def _plus(data: bytes) -> Iterator[tuple[bytes, int]]:
    """Records of the newer kind inside a comment: bitmaps of plain pixels, and shapes."""
    at = 0
    while at + 12 <= len(data):
        kind, flags, size, length = struct.unpack_from("<HHII", data, at)
        if size < 12:
            return
        body = data[at + 12 : at + 12 + length]
        at += size
        if kind == _PLUS_OBJECT and flags >> 8 & 0x7F == _PLUS_IMAGE and len(body) >= 28:
            _version, image, width, height, stride, form, packed = struct.unpack_from(
                "<IIiiiII", body
            )
            bits = _PLUS_PIXELS.get(form)
            if image == 1 and packed == 0 and bits:
                yield raw_as_bmp(body[28:], width, height, stride, bits), 0
        else:
            yield b"", kind in _PLUS_SHAPES


def _wmf(data: bytes, start: int) -> Iterator[MetafilePart]:
    at, shapes = start + 18, 0
    for _ in range(MAX_RECORDS):
        if at + 6 > len(data):
            break
        words, kind = struct.unpack_from("<IH", data, at)
        if words < 3:
            raise ValueError(words)
        record = data[at : at + 2 * words]
        at += 2 * words
        shapes += kind in _WMF_SHAPES
        place = _WMF_BITMAPS.get(kind)
        if place is not None and len(record) > place + 40:
            yield MetafilePart(as_bmp(record[place:]), shapes)
        if kind == 0:
            break
    yield MetafilePart(b"", shapes)
