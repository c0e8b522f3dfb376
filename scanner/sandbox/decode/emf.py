"""The records of an EMF file, drawn. Layout: [MS-EMF]; offsets are from a record's beginning."""

import math
import struct
from collections.abc import Callable
from typing import TypeAlias

from scanner.sandbox.decode.bitmap import as_bmp
from scanner.sandbox.decode.device_context import Brush, DeviceContext, brush_of, pen_of
from scanner.sandbox.decode.drawing import Matrix, Point, arc, ellipse, rectangle

_Action: TypeAlias = Callable[[bytes, DeviceContext], object]
_IDENTITY, _LEFT, _RIGHT = 1, 2, 3  # modes of changing a transform
_GROUND = 0x80000000  # first of the numbers of stock objects


def draw(kind: int, record: bytes, device: DeviceContext) -> bool:
    """Draw one record; false if it paints something that is not supported here. Raises struct.error."""
    action = _RECORDS.get(kind)
    if action is not None:
        action(record, device)
    return kind not in _NOT_DRAWN


def _two(name: str) -> _Action:
    def act(record: bytes, device: DeviceContext) -> None:
        x, y = struct.unpack_from("<ii", record, 8)
        setattr(device.state, name, (float(x), float(y)))

    return act


def _points(record: bytes, at: int, count: int, letter: str) -> list[Point]:
    flat = struct.unpack_from(f"<{2 * count}{letter}", record, at)
    return list(zip(flat[::2], flat[1::2], strict=True))


def _listed(letter: str, use: Callable[[DeviceContext, list[Point]], None]) -> _Action:
    def act(record: bytes, device: DeviceContext) -> None:
        (count,) = struct.unpack_from("<I", record, 24)
        use(device, _points(record, 28, count, letter))

    return act


def _grouped(letter: str, use: Callable[[DeviceContext, list[list[Point]]], None]) -> _Action:
    def act(record: bytes, device: DeviceContext) -> None:
        many, _all = struct.unpack_from("<II", record, 24)
        counts = struct.unpack_from(f"<{many}I", record, 32)
        at, outlines = 32 + 4 * many, list[list[Point]]()
        for count in counts:
            outlines.append(_points(record, at, count, letter))
            at += 2 * count * struct.calcsize(letter)
        use(device, outlines)

    return act


def _curve(device: DeviceContext, points: list[Point]) -> None:
    if points:
        device.move_to(points[0])
        device.curve_to(points[1:])


def _world(record: bytes, device: DeviceContext) -> None:
    device.state.world = Matrix(*struct.unpack_from("<6f", record, 8))


def _change_world(record: bytes, device: DeviceContext) -> None:
    change = Matrix(*struct.unpack_from("<6f", record, 8))
    (how,) = struct.unpack_from("<I", record, 32)
    state = device.state
    if how == _IDENTITY:
        state.world = Matrix()
    elif how == _LEFT:
        state.world = state.world.after(change)
    elif how == _RIGHT:
        state.world = change.after(state.world)
    else:
        state.world = change


def _pen(record: bytes, device: DeviceContext) -> None:
    number, style, width, _height, colour = struct.unpack_from("<IIiiI", record, 8)
    device.objects[number] = pen_of(style, width, colour)


def _long_pen(record: bytes, device: DeviceContext) -> None:
    number, style, width, _brush, colour = struct.unpack_from("<I16xIIII", record, 8)
    device.objects[number] = pen_of(style, width, colour)


def _brush(record: bytes, device: DeviceContext) -> None:
    number, style, colour = struct.unpack_from("<III", record, 8)
    device.objects[number] = brush_of(style, colour)


def _pattern(record: bytes, device: DeviceContext) -> None:
    device.objects[struct.unpack_from("<I", record, 8)[0]] = Brush("#808080")


def _number(record: bytes) -> int:
    return struct.unpack_from("<I", record, 8)[0]


def _signed(record: bytes) -> int:
    return struct.unpack_from("<i", record, 8)[0]


def _fill_mode(record: bytes, device: DeviceContext) -> None:
    device.state.even_odd = _number(record) == 1


def _box(record: bytes) -> tuple[int, int, int, int]:
    return struct.unpack_from("<4i", record, 8)


def _part(record: bytes) -> list[Point]:
    left, top, right, bottom, start_x, start_y, end_x, end_y = struct.unpack_from("<8i", record, 8)
    x, y = (left + right) / 2, (top + bottom) / 2
    start = math.atan2(start_y - y, start_x - x)
    sweep = (math.atan2(end_y - y, end_x - x) - start) % (2 * math.pi) - 2 * math.pi
    return arc((left, top, right, bottom), start, sweep)


def _pie(record: bytes, device: DeviceContext) -> None:
    left, top, right, bottom = _box(record)
    device.area([[*_part(record), ((left + right) / 2, (top + bottom) / 2)]])


def _dot(record: bytes, device: DeviceContext) -> None:
    x, y, colour = struct.unpack_from("<iiI", record, 8)
    device.dot(x, y, colour)


def _move(record: bytes, device: DeviceContext) -> None:
    device.move_to(struct.unpack_from("<ii", record, 8))


def _line(record: bytes, device: DeviceContext) -> None:
    device.line_to([struct.unpack_from("<ii", record, 8)])


def _bitmap(size_at: int, header_at: int) -> _Action:
    """Return an action that draws a bitmap, or a box; size at `size_at`, parts' offsets at `header_at`."""

    def act(record: bytes, device: DeviceContext) -> None:
        x, y = struct.unpack_from("<ii", record, 24)
        width, height = struct.unpack_from("<ii", record, size_at)
        header, length, pixels, count = struct.unpack_from("<4I", record, header_at)
        if length and count:
            bitmap = record[header : header + length] + record[pixels : pixels + count]
            device.bitmap(as_bmp(bitmap, length), x, y, width, height)
        elif size_at == 32:  # a blit
            (raster,) = struct.unpack_from("<I", record, 40)
            device.fill(rectangle(x, y, x + width, y + height), raster)

    return act


def _gradient(record: bytes, device: DeviceContext) -> None:
    """Fill each box or triangle with the mean of its corners' colours."""
    many, meshes, mode = struct.unpack_from("<III", record, 24)
    corners: list[tuple[int, ...]] = [
        struct.unpack_from("<iiHHHH", record, 36 + 16 * at) for at in range(many)
    ]
    each = 3 if mode == 2 else 2
    start = 36 + 16 * many
    before = device.state.brush, device.state.pen
    for mesh in range(meshes):
        chosen: tuple[int, ...] = struct.unpack_from(f"<{each}I", record, start + 4 * each * mesh)
        points = [corners[at] for at in chosen if at < many]
        if len(points) < each:
            continue
        red, green, blue = (sum(p[at] for p in points) // len(points) >> 8 for at in (2, 3, 4))
        device.state.brush = Brush(f"#{red:02x}{green:02x}{blue:02x}")
        outline: list[Point] = [(p[0], p[1]) for p in points]
        device.fill(outline if each == 3 else rectangle(*outline[0], *outline[1]))
    device.state.brush, device.state.pen = before


def _region(record: bytes, device: DeviceContext) -> None:
    """Fill the boxes of a region with the brush that the record names."""
    size, number = struct.unpack_from("<II", record, 24)
    before = device.state.brush
    device.select(number)
    for at in range(32 + 32, 32 + size - 15, 16):
        device.fill(rectangle(*struct.unpack_from("<4i", record, at)))
    device.state.brush = before


_RECORDS: dict[int, _Action] = {
    2: _listed("i", _curve),
    3: _listed("i", lambda device, points: device.area([points])),
    4: _listed("i", lambda device, points: device.line([points])),
    5: _listed("i", DeviceContext.curve_to),
    6: _listed("i", DeviceContext.line_to),
    7: _grouped("i", DeviceContext.line),
    8: _grouped("i", DeviceContext.area),
    9: _two("extent"),
    10: _two("origin"),
    11: _two("view_extent"),
    12: _two("view_origin"),
    15: _dot,
    19: _fill_mode,
    27: _move,
    33: lambda _record, device: device.save(),
    34: lambda record, device: device.restore(_signed(record)),
    35: _world,
    36: _change_world,
    37: lambda record, device: device.select(_number(record)),
    38: _pen,
    39: _brush,
    40: lambda record, device: device.objects.pop(_number(record), None),
    42: lambda record, device: device.area([ellipse(*_box(record))]),
    43: lambda record, device: device.area([rectangle(*_box(record))]),
    44: lambda record, device: device.area([rectangle(*_box(record))]),
    45: lambda record, device: device.line([_part(record)]),
    46: lambda record, device: device.area([_part(record)]),
    47: _pie,
    54: _line,
    55: lambda record, device: device.line_to(_part(record)),
    59: lambda _record, device: device.begin_path(),
    60: lambda _record, device: device.end_path(),
    61: lambda _record, device: device.close_figure(),
    62: lambda _record, device: device.paint_path(fill=True, line=False),
    63: lambda _record, device: device.paint_path(fill=True, line=True),
    64: lambda _record, device: device.paint_path(fill=False, line=True),
    71: _region,
    76: _bitmap(32, 84),
    77: _bitmap(32, 84),
    78: _bitmap(32, 84),
    80: _bitmap(40, 48),
    81: _bitmap(72, 48),
    85: _listed("h", _curve),
    86: _listed("h", lambda device, points: device.area([points])),
    87: _listed("h", lambda device, points: device.line([points])),
    88: _listed("h", DeviceContext.curve_to),
    89: _listed("h", DeviceContext.line_to),
    90: _grouped("h", DeviceContext.line),
    91: _grouped("h", DeviceContext.area),
    93: _pattern,
    94: _pattern,
    95: _long_pen,
    114: _bitmap(32, 84),
    116: _bitmap(32, 84),
    118: _gradient,
}
# Not supported: floods, regions with the current brush, mixed lines and curves, rotated pictures.
_NOT_DRAWN = frozenset((41, 53, 56, 72, 73, 74, 79, 92))
