"""Excel's sheets before 2007: filled cells, and the drawing layer that is cut into records."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

_BOF, _PALETTE, _FORMAT, _GROUP, _DRAWING, _MORE, _LOCKED = (
    0x809,
    0x92,
    0xE0,
    0xEB,
    0xEC,
    0x3C,
    0x2F,
)
_BLANK_CELLS, _NUMBER_CELLS = 0xBE, 0xBD
_CELLS = frozenset((0x201, 0x203, 0x204, 0x205, 0x06, 0xFD, 0x27E, 0xD6))
# Eight basic colours, then Excel's default palette for workbooks without their own.
PALETTE = (
    "000000", "ffffff", "ff0000", "00ff00", "0000ff", "ffff00", "ff00ff", "00ffff", "000000", "ffffff",
    "ff0000", "00ff00", "0000ff", "ffff00", "ff00ff", "00ffff", "800000", "008000", "000080", "808000",
    "800080", "008080", "c0c0c0", "808080", "9999ff", "993366", "ffffcc", "ccffff", "660066", "ff8080",
    "0066cc", "ccccff", "000080", "ff00ff", "ffff00", "00ffff", "800080", "800000", "008080", "0000ff",
    "00ccff", "ccffff", "ccffcc", "ffff99", "99ccff", "ff99cc", "cc99ff", "ffcc99", "3366ff", "33cccc",
    "99cc00", "ffcc00", "ff9900", "ff6600", "666699", "969696", "003366", "339966", "003300", "333300",
    "993300", "993366", "333399", "333333",
)  # fmt: skip
_FIRST_OWN = 8
_BITMAPS, _IS_BITMAP, _BITMAP_HEAD = (0xE9, 0x7F), b"\x09\x00", 8


class Sheet(NamedTuple):
    """The colours of filled cells by row and column, and the drawing layer of a sheet."""

    cells: dict[tuple[int, int], bytes]
    drawing: bytes


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each record's kind and body."""
    at = 0
    while at + 4 <= len(data):
        kind, length = struct.unpack_from("<HH", data, at)
        yield kind, data[at + 4 : at + 4 + length]
        at += 4 + length


def palette(data: bytes) -> tuple[str, ...]:
    """Return the colours that a workbook names by number."""
    colours: list[str] = list(PALETTE)
    for kind, body in records(data):
        if kind == _PALETTE:
            for at in range(min(int.from_bytes(body[:2], "little"), (len(body) - 2) // 4, 56)):
                colours[_FIRST_OWN + at] = body[2 + 4 * at : 5 + 4 * at].hex()
    return tuple(colours)


def group(data: bytes) -> bytes:
    """Join the workbook's own drawing records, which hold the pictures of all sheets."""
    joined: list[bytes] = []
    inside = False
    for kind, body in records(data):
        inside = kind == _GROUP or (inside and kind == _MORE)
        if inside:
            joined.append(body)
    return b"".join(joined)


def bitmaps(data: bytes) -> Iterator[bytes]:
    """Yield the bitmaps of a workbook without their file headers: sheets' backgrounds, and pictures of Excel 5."""
    joined = b""
    for kind, body in (*records(data), (_BOF, b"")):
        if joined and kind == _MORE:
            joined += body
            continue
        if joined:
            yield joined[_BITMAP_HEAD:]
        joined = body if kind in _BITMAPS and body[:2] == _IS_BITMAP else b""


def sheets(data: bytes) -> Iterator[Sheet]:
    """Yield every sheet of a workbook's stream."""
    colours = palette(data)
    fills: list[bytes | None] = []
    cells: dict[tuple[int, int], bytes] = {}
    layer: list[bytes] = []
    drawing = False
    for kind, body in records(data):
        if kind == _LOCKED:
            return
        drawing = kind == _DRAWING or (drawing and kind == _MORE)
        if drawing:
            layer.append(body)
        elif kind == _FORMAT:
            fills.append(_filled(body, colours))
        elif kind == _BOF and (cells or layer):
            yield Sheet(cells, b"".join(layer))
            cells, layer = {}, []
        else:
            for place, number in _cells(kind, body):
                fill = fills[number] if number < len(fills) else None
                if fill is not None:
                    cells[place] = fill
    if cells or layer:
        yield Sheet(cells, b"".join(layer))


def _filled(body: bytes, colours: tuple[str, ...]) -> bytes | None:
    if len(body) < 20:
        return None
    pattern, colour = int.from_bytes(body[14:18], "little") >> 26, body[18] & 0x7F
    return colours[colour].encode() if pattern and colour < len(colours) else None


def _cells(kind: int, body: bytes) -> Iterator[tuple[tuple[int, int], int]]:
    if kind in _CELLS and len(body) >= 6:
        row, column, number = struct.unpack_from("<HHH", body)
        yield (row + 1, column + 1), number
    elif kind in (_BLANK_CELLS, _NUMBER_CELLS) and len(body) >= 8:
        row, column = struct.unpack_from("<HH", body)
        step = 2 if kind == _BLANK_CELLS else 6
        for count, at in enumerate(range(4, len(body) - 2, step)):
            yield (row + 1, column + count + 1), int.from_bytes(body[at : at + 2], "little")
