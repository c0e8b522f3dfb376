"""
Windows metafiles, EMF and WMF: the bitmaps in them, each by itself, and the whole drawn from its records.

Inside a document, a few shapes are only boxes and rules. The same number of unsupported records (EMF+ without EMF,
floods, some regions) is reported as a failure.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from scanner.reasons import FailureReason
from scanner.sandbox.decode import carve, emf, emf_plus, vector, wmf
from scanner.sandbox.decode.bitmap import as_bmp
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.device_context import DeviceContext
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame
from scanner.sandbox.decode.pieced import Pieces

FEW_SHAPES = 8  # in a document: a box, a rule, an arrow
LEAST_SIDE = 32  # pixels; a smaller bitmap is a tile or a dot of the drawn whole
MAX_BITMAPS = 100  # looked at by themselves; others only in the drawn whole
MAX_RECORDS = 200_000

_PLACEABLE = b"\xd7\xcd\xc6\x9a"
_EMF_HEADER = b"\x01\x00\x00\x00"
# By record type, where a record has its bitmap's header offset and size, and its pixels' offset and size.
_EMF_BITMAPS = {
    76: 84, 77: 84, 78: 84, 79: 96, 80: 48, 81: 48, 93: 16, 94: 16, 114: 84, 116: 84,
}  # fmt: skip
_EMF_PATTERNS = (93, 94)
_EMF_SHAPES = frozenset((
    *range(2, 9), 15, *range(41, 48), 53, 54, 55, 56, 62, 63, 64, 71, 72, 73, 74, *range(85, 93), 118,
))  # fmt: skip
_EMF_END, _WMF_END = 14, 0
_EMF_COMMENT = 70
# By WMF record type, the offset of the bitmap in the record.
_WMF_BITMAPS = {0x0F43: 28, 0x0B41: 26, 0x0940: 22, 0x0D33: 24, 0x0142: 10}
_WMF_SHAPES = frozenset((
    0x0213, 0x0324, 0x0325, 0x0538, 0x041B, 0x0418, 0x061C, 0x061D, 0x0817, 0x081A, 0x0830, 0x0548, 0x0419,
    0x041F, 0x0228, 0x0429, 0x012B,
))  # fmt: skip


class MetafilePart(NamedTuple):
    """
    The content of one record: a bitmap as a BMP file, shapes, and how many of them are not drawn here.

    `file`: a picture in any other format.
    """

    bitmap: bytes = b""
    shapes: int = 0
    not_drawn: int = 0
    file: bytes = b""


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at the bitmaps and the drawn whole. Raises DecodeFailure."""
    data = source.read(0, min(source.size, carve.MAX_SEARCH))
    device, shapes, not_drawn, bitmaps = DeviceContext(), 0, 0, 0
    pieces = Pieces()
    try:
        for part in parts(data, device):
            shapes += part.shapes
            not_drawn += part.not_drawn
            bitmaps += part.bitmap != b""
            if bitmaps <= MAX_BITMAPS and _is_large(part.bitmap):
                container.room(len(part.bitmap))
                yield from pieces.watch(container.part(part.bitmap))
            if part.file:
                container.room(len(part.file))
                yield from pieces.watch(container.part(part.file))
    except (ValueError, struct.error):
        container.note(FailureReason.DAMAGED)
    yield from pieces.watch(carve.frames(source, container))
    yield from container.number(pieces.frames())
    # A metafile that is the file itself is always looked at.
    few = FEW_SHAPES if container.depth else 0
    if (shapes > few or bitmaps > 1) and not device.drawing.is_empty:
        yield from container.number(vector.drawn(device.drawing.svg(), container))
    if not_drawn > few or (bitmaps > MAX_BITMAPS and not device.drawing.is_whole):
        container.note(FailureReason.UNSUPPORTED)
    container.done()


def _is_large(bitmap: bytes) -> bool:
    """Return whether a BMP file is large enough to look at; true if its size is unknown."""
    header = int.from_bytes(bitmap[14:18], "little")
    sides = "<HH" if header == 12 else "<ii"
    if len(bitmap) < 26:
        return bool(bitmap)
    width, height = struct.unpack_from(sides, bitmap, 18)
    return min(abs(width), abs(height)) >= LEAST_SIDE


def parts(data: bytes, device: DeviceContext) -> Iterator[MetafilePart]:
    """Draw the records of a metafile, and yield the content of each. Raises ValueError, struct.error."""
    if data[:4] == _EMF_HEADER and data[40:44] == b" EMF":
        yield from _emf(data, device)
    else:
        yield from _wmf(data, 22 if data[:4] == _PLACEABLE else 0, device)


def _emf(data: bytes, device: DeviceContext) -> Iterator[MetafilePart]:
    at, plus = 0, emf_plus.PlusReader()
    for _ in range(MAX_RECORDS):
        if at + 8 > len(data):
            return
        kind, size = struct.unpack_from("<II", data, at)
        if size < 8:
            raise ValueError(size)
        record = data[at : at + size]
        at += size
        if kind == _EMF_END:
            return
        drawn = emf.draw(kind, record, device)
        bitmap = _emf_bitmap(kind, record)
        if bitmap or kind in _EMF_SHAPES or (kind in _EMF_BITMAPS and kind not in _EMF_PATTERNS):
            yield MetafilePart(bitmap, int(not bitmap), int(not (bitmap or drawn)))
        elif kind == _EMF_COMMENT and record[12:16] == emf_plus.MARK:
            for part in plus.parts(record[16:]):
                count = int(part.is_shape)
                yield MetafilePart(part.bitmap, count, count, part.file)
    raise ValueError(MAX_RECORDS)


def _emf_bitmap(kind: int, record: bytes) -> bytes:
    place = _EMF_BITMAPS.get(kind)
    if place is None or len(record) < place + 16:
        return b""
    header, length, pixels, count = struct.unpack_from("<IIII", record, place)
    if not (length and count):
        return b""
    return as_bmp(record[header : header + length] + record[pixels : pixels + count], length)


def _wmf(data: bytes, start: int, device: DeviceContext) -> Iterator[MetafilePart]:
    at = start + 18
    for _ in range(MAX_RECORDS):
        if at + 6 > len(data):
            return
        words, kind = struct.unpack_from("<IH", data, at)
        if words < 3:
            raise ValueError(words)
        record = data[at : at + 2 * words]
        at += 2 * words
        if kind == _WMF_END:
            return
        drawn = wmf.draw(kind, record[6:], device)
        place = _WMF_BITMAPS.get(kind)
        if place is not None and len(record) > place + 40:
            yield MetafilePart(as_bmp(record[place:]))
        elif kind in _WMF_SHAPES:
            yield MetafilePart(b"", 1, int(not drawn))
    raise ValueError(MAX_RECORDS)
