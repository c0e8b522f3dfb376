"""The drawing layer of Word, PowerPoint and Excel before 2007: its shapes and pictures, painted on a canvas."""

import math
import struct
from collections.abc import Iterator
from typing import NamedTuple

from scanner.sandbox.decode.drawing import Ink, Matrix, Point, bezier, colour_of
from scanner.sandbox.decode.laid_out import geometry
from scanner.sandbox.decode.laid_out.canvas import Canvas

MAX_RECORDS = 200_000
MAX_NESTED = 40
MAX_PAGES = 300
_HEAD = struct.Struct("<HHI")
_PAGE_MARK = b"\x0f\x00\x02\xf0"
_GROUP_OF, _SHAPE, _GROUP_BOX, _FACTS, _CHILD_ANCHOR, _ANCHOR = (
    0xF003,
    0xF004,
    0xF009,
    0xF00A,
    0xF00F,
    0xF010,
)
_WORDS = frozenset((0xF00B, 0xF121, 0xF122))
_DELETED, _PATRIARCH, _FLIP_ACROSS, _FLIP_DOWN, _GROUND = 0x08, 0x04, 0x40, 0x80, 0x400
_ROUND = frozenset((3, 23, 57, 74, 96, 120))  # ellipse, donut, no symbol, heart, smiley, connector
_PRESETS = {
    4: "diamond", 5: "triangle", 6: "rtTriangle", 7: "parallelogram", 8: "trapezoid", 9: "hexagon",
    10: "octagon", 13: "rightArrow", 15: "homePlate", 20: "line", 32: "line", 55: "chevron", 56: "pentagon",
    66: "leftArrow",
}  # fmt: skip
_LINES = frozenset((20, *range(32, 41)))
_PICTURE, _TEXT = 75, 202
_FILL_PICTURES = (1, 2, 3)
_INDEXED = 0x08000000
_DX, _DY = 1024, 256  # parts of a cell that an Excel anchor counts in
_COLUMN, _ROW = 960.0, 255.0  # default size of a cell, in twips

Box = tuple[float, float, float, float]


class LayerFacts(NamedTuple):
    """
    Data from other parts of the file.

    `anchors`: positions of Word's shapes, by number. `colours`: the colours that shapes name by index.
    """

    anchors: dict[int, Box]
    colours: tuple[str, ...] = ()


class _Shape(NamedTuple):
    kind: int
    number: int
    flags: int
    words: dict[int, int | bytes]
    box: Box | None
    inner: Box | None  # a group's own units


def pages(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield the bounds of each page's drawing in a stream."""
    at, count = data.find(_PAGE_MARK), 0
    while at >= 0 and count < MAX_PAGES:
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + length <= len(data):
            count += 1
            yield at + 8, at + 8 + length
        at = data.find(_PAGE_MARK, at + 8)


def paint(data: bytes, bounds: tuple[int, int], canvas: Canvas, layer: LayerFacts) -> None:
    """Paint one page's drawing. Raises ValueError beyond a cap."""
    for kind, start, end, _instance in _records(data, *bounds):
        if kind == _GROUP_OF:
            _group(data, (start, end), Matrix(), (canvas, layer), 0)
        elif kind == _SHAPE:  # the page background
            shape = _shape(data, start, end)
            if shape.flags & _GROUND:
                canvas.ground(Ink(_fill(shape, canvas, layer)))


def _records(data: bytes, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    at = start
    for _ in range(MAX_RECORDS):
        if at + 8 > end:
            return
        version, kind, length = _HEAD.unpack_from(data, at)
        at += 8
        if at + length > end:
            return
        yield kind, at, at + length, version >> 4
        at += length
    raise ValueError(MAX_RECORDS)


def _group(
    data: bytes, bounds: tuple[int, int], place: Matrix, where: tuple[Canvas, LayerFacts], deep: int
) -> None:
    if deep > MAX_NESTED:
        raise ValueError(deep)
    first = True
    for kind, start, end, _instance in _records(data, *bounds):
        if kind == _GROUP_OF:
            _group(data, (start, end), place, where, deep + 1)
        elif kind == _SHAPE:
            shape = _shape(data, start, end)
            if first:  # the group itself
                if not shape.flags & _PATRIARCH:
                    place = place.after(_inside(shape, where[1]))
            elif not shape.flags & _DELETED:
                _draw(shape, place, *where)
            first = False


def _shape(data: bytes, start: int, end: int) -> _Shape:
    kind = number = flags = 0
    words: dict[int, int | bytes] = {}
    box = inner = None
    for record, at, to, instance in _records(data, start, end):
        body = data[at:to]
        if record == _FACTS and len(body) >= 8:
            kind = instance
            number, flags = struct.unpack_from("<II", body)
        elif record == _GROUP_BOX and len(body) >= 16:
            inner = struct.unpack_from("<4i", body)
        elif record in _WORDS:
            words.update(_properties(body, instance))
        elif record == _CHILD_ANCHOR and len(body) >= 16:
            box = struct.unpack_from("<4i", body)
        elif record == _ANCHOR:
            box = _anchor(body) or box
    return _Shape(kind, number, flags, words, box, inner)


def _anchor(body: bytes) -> Box | None:
    if len(body) == 8:  # PowerPoint
        top, left, right, bottom = struct.unpack("<4h", body)
        return left, top, right, bottom
    if len(body) == 16:
        top, left, right, bottom = struct.unpack("<4i", body)
        return left, top, right, bottom
    if len(body) == 18:  # Excel: columns and rows, and parts of them
        _, column, x, row, y, column_2, x_2, row_2, y_2 = struct.unpack("<9H", body)
        return (
            (column + x / _DX) * _COLUMN, (row + y / _DY) * _ROW,
            (column_2 + x_2 / _DX) * _COLUMN, (row_2 + y_2 / _DY) * _ROW,
        )  # fmt: skip
    return None


def _properties(body: bytes, count: int) -> Iterator[tuple[int, int | bytes]]:
    after = 6 * count
    for at in range(0, min(6 * count, len(body) - 5), 6):
        name, value = struct.unpack_from("<HI", body, at)
        if name & 0x8000:
            yield name & 0x3FFF, body[after : after + value]
            after += value
        else:
            yield name & 0x3FFF, value


def _inside(group: _Shape, layer: LayerFacts) -> Matrix:
    outer = layer.anchors.get(group.number) or group.box
    inner = group.inner
    if outer is None or inner is None or inner[0] == inner[2] or inner[1] == inner[3]:
        return Matrix()
    unit = _placed(group, outer)
    wide, high = inner[2] - inner[0], inner[3] - inner[1]
    return unit.after(Matrix(1 / wide, 0, 0, 1 / high, -inner[0] / wide, -inner[1] / high))


def _placed(shape: _Shape, box: Box) -> Matrix:
    degrees = _signed(shape.words.get(4, 0)) / 65_536
    left, top, right, bottom = box
    wide, high = (right - left) or 1.0, (bottom - top) or 1.0
    if 45 <= degrees % 180 < 135:  # the box is that of the rotated shape
        x, y = (left + right) / 2, (top + bottom) / 2
        left, top, wide, high = x - high / 2, y - wide / 2, high, wide
    return geometry.turned(
        Matrix(wide, 0, 0, high, left, top),
        degrees,
        across=bool(shape.flags & _FLIP_ACROSS),
        down=bool(shape.flags & _FLIP_DOWN),
    )


def _draw(shape: _Shape, place: Matrix, canvas: Canvas, layer: LayerFacts) -> None:
    box = layer.anchors.get(shape.number) or shape.box
    if box is None:
        return
    place = place.after(_placed(shape, box))
    picture = shape.words.get(0x104) or (
        shape.words.get(0x186) if shape.words.get(0x180) in _FILL_PICTURES else None
    )
    if picture and isinstance(picture, int):
        crop = (_signed(shape.words.get(each, 0)) / 65_536 for each in (0x102, 0x100, 0x103, 0x101))
        left, top, right, bottom = crop
        canvas.picture(str(picture), (left, top, right, bottom), place)
        return
    if shape.kind == _PICTURE:
        return
    line = "none"
    if _is_on(shape, 0x1FF, 0x8):
        line = _colour(shape.words.get(0x1C0, 0), layer)
    fill = _fill(shape, canvas, layer)
    if shape.kind == _TEXT and 0x181 not in shape.words:
        return
    see_through = shape.words.get(0x182, 65_536)
    opacity = min(see_through / 65_536, 1.0) if isinstance(see_through, int) else 1.0
    width = shape.words.get(0x1CB, 9525)
    size = (width if isinstance(width, int) else 9525) / 1588  # to PowerPoint's units of 1/576 inch
    ink = Ink(fill, line, size, opacity=opacity)
    canvas.shape(_outlines(shape), ink, place, closed=shape.kind not in _LINES)


def _is_on(shape: _Shape, word: int, bit: int) -> bool:
    value = shape.words.get(word, bit)
    if not isinstance(value, int):
        return True
    used = value >> 16 & bit or not value >> 16
    return bool(value & bit) if used else True


def _fill(shape: _Shape, canvas: Canvas, layer: LayerFacts) -> str:
    if not _is_on(shape, 0x1BF, 0x10):
        return "none"
    colour = _colour(shape.words.get(0x181, 0xFFFFFF), layer)
    kind = shape.words.get(0x180, 0)
    if isinstance(kind, int) and 4 <= kind <= 8:
        other = _colour(shape.words.get(0x183, 0xFFFFFF), layer)
        turn = _signed(shape.words.get(0x18B, 0)) / 65_536
        stops = [(0.0, colour, 1.0), (1.0, other, 1.0)]
        return canvas.drawing.gradient(stops, 90 + turn, radial=kind in (5, 6))
    return colour


def _colour(value: int | bytes, layer: LayerFacts) -> str:
    if not isinstance(value, int):
        return "none"
    if value & _INDEXED:
        index = value & 0xFF
        return layer.colours[index] if index < len(layer.colours) else "#808080"
    return "#808080" if value >> 24 & 0x10 else colour_of(value)


def _signed(value: int | bytes) -> int:
    if not isinstance(value, int):
        return 0
    return value - (1 << 32) if value >= 1 << 31 else value


def _outlines(shape: _Shape) -> list[list[Point]]:
    """Return the outlines in the unit square."""
    vertices = shape.words.get(0x145)
    if isinstance(vertices, bytes) and len(vertices) > 6:
        left, top = _signed(shape.words.get(0x140, 0)), _signed(shape.words.get(0x141, 0))
        right, bottom = (
            _signed(shape.words.get(0x142, 21_600)),
            _signed(shape.words.get(0x143, 21_600)),
        )
        wide, high = (right - left) or 1, (bottom - top) or 1
        outlines = _freeform(_vertices(vertices), shape.words.get(0x146, b""))
        return [[((x - left) / wide, (y - top) / high) for x, y in each] for each in outlines]
    if shape.kind in _ROUND:
        return geometry.preset("ellipse")
    return geometry.preset(_PRESETS.get(shape.kind, "line" if shape.kind in _LINES else "rect"))


def _vertices(data: bytes) -> list[Point]:
    count, _, size = struct.unpack_from("<HHH", data)
    form = "<ii" if size == 8 else "<hh"
    step = struct.calcsize(form)
    most = min(count, (len(data) - 6) // step, geometry.MAX_PATH)
    return [struct.unpack_from(form, data, 6 + step * at) for at in range(most)]


def _freeform(points: list[Point], segments: int | bytes) -> list[list[Point]]:
    if not isinstance(segments, bytes) or len(segments) <= 6:
        return [points]
    outlines: list[list[Point]] = []
    at = 0
    for where in range(6, len(segments) - 1, 2):
        word = int.from_bytes(segments[where : where + 2], "little")
        kind, count = word >> 13, word & 0x1FFF
        match kind:
            case 2:
                outlines.append(points[at : at + 1])
                at += 1
            case 0 | 1 if outlines and outlines[-1]:
                each = 3 if kind else 1
                step = points[at : at + each * max(count, 1)]
                outlines[-1] += bezier(outlines[-1][-1], step) if kind else step
                at += len(step)
            case 5:
                at += word & 0xFF if (word >> 8 & 0x1F) in (1, 2, 3, 4, 5, 6, 7, 8, 9) else 0
            case _:
                pass
    return [each for each in outlines if all(map(math.isfinite, each[0] if each else ()))]
