"""The records of a WMF file, drawn. Layout: [MS-WMF]."""

import math
import struct
from collections.abc import Callable
from typing import TypeAlias

from scanner.sandbox.decode.bitmap import as_bmp
from scanner.sandbox.decode.device_context import Brush, DeviceContext, brush_of, pen_of
from scanner.sandbox.decode.drawing import Point, arc, ellipse, rectangle

_Record: TypeAlias = bytes  # its parameters, without size and type


def draw(kind: int, body: bytes, device: DeviceContext) -> bool:
    """Draw one record; false where it paints something that is not drawn here. Raises struct.error."""
    action = _RECORDS.get(kind)
    if action is not None:
        action(body, device)
    return kind not in _NOT_DRAWN


def _numbers(body: bytes, count: int, at: int = 0) -> tuple[int, ...]:
    return struct.unpack_from(f"<{count}h", body, at)


def _points(body: bytes, at: int, count: int) -> list[Point]:
    flat = struct.unpack_from(f"<{2 * count}h", body, at)
    return list(zip(flat[::2], flat[1::2], strict=True))


def _polygon(body: bytes, device: DeviceContext) -> None:
    device.area([_points(body, 2, struct.unpack_from("<H", body)[0])])


def _polyline(body: bytes, device: DeviceContext) -> None:
    device.line([_points(body, 2, struct.unpack_from("<H", body)[0])])


def _polygons(body: bytes, device: DeviceContext) -> None:
    (many,) = struct.unpack_from("<H", body)
    counts = struct.unpack_from(f"<{many}H", body, 2)
    at, outlines = 2 + 2 * many, list[list[Point]]()
    for count in counts:
        outlines.append(_points(body, at, count))
        at += 4 * count
    device.area(outlines)


def _box(body: bytes, at: int = 0) -> tuple[int, int, int, int]:
    bottom, right, top, left = _numbers(body, 4, at)
    return left, top, right, bottom


def _part(body: bytes) -> list[Point]:
    """An arc: points of the ellipse from one ray to the other, against the clock."""
    end_y, end_x, start_y, start_x = _numbers(body, 4)
    left, top, right, bottom = _box(body, 8)
    x, y = (left + right) / 2, (top + bottom) / 2
    start = math.atan2(start_y - y, start_x - x)
    sweep = (math.atan2(end_y - y, end_x - x) - start) % (2 * math.pi) - 2 * math.pi
    return arc((left, top, right, bottom), start, sweep)


def _pie(body: bytes, device: DeviceContext) -> None:
    left, top, right, bottom = _box(body, 8)
    device.area([[*_part(body), ((left + right) / 2, (top + bottom) / 2)]])


def _set(name: str) -> Callable[[_Record, DeviceContext], None]:
    def act(body: bytes, device: DeviceContext) -> None:
        y, x = _numbers(body, 2)
        setattr(device.state, name, (float(x), float(y)))

    return act


def _extent(body: bytes, device: DeviceContext) -> None:
    """Take over which way the axes point; the drawing's frame is what is drawn."""
    y, x = _numbers(body, 2)
    device.state.extent = math.copysign(1, x), math.copysign(1, y)


def _fill_mode(body: bytes, device: DeviceContext) -> None:
    device.state.even_odd = _numbers(body, 1)[0] == 1


def _pen(body: bytes, device: DeviceContext) -> None:
    style, width, _height, colour = struct.unpack_from("<HhhI", body)
    device.keep(pen_of(style, width, colour))


def _brush(body: bytes, device: DeviceContext) -> None:
    style, colour = struct.unpack_from("<HI", body)
    device.keep(brush_of(style, colour))


def _delete(body: bytes, device: DeviceContext) -> None:
    device.objects.pop(_numbers(body, 1)[0], None)


def _move(body: bytes, device: DeviceContext) -> None:
    y, x = _numbers(body, 2)
    device.move_to((x, y))


def _line(body: bytes, device: DeviceContext) -> None:
    y, x = _numbers(body, 2)
    device.line_to([(x, y)])


def _pixel(body: bytes, device: DeviceContext) -> None:
    colour, y, x = struct.unpack_from("<Ihh", body)
    device.dot(x, y, colour)


def _pattern_blit(body: bytes, device: DeviceContext) -> None:
    raster, high, wide, y, x = struct.unpack_from("<Ihhhh", body)
    device.fill(rectangle(x, y, x + wide, y + high), raster)


def _bitmap(at: int, size: int) -> Callable[[_Record, DeviceContext], None]:
    """Draw a bitmap: its place's numbers at `at`, its size two before or four before, itself at `size`."""

    def act(body: bytes, device: DeviceContext) -> None:
        if len(body) > size + 40:
            high, wide, y, x = _numbers(body, 4, at)
            device.bitmap(as_bmp(body[size:]), x, y, wide, high)

    return act


_RECORDS: dict[int, Callable[[_Record, DeviceContext], object]] = {
    0x001E: lambda _body, device: device.save(),
    0x0127: lambda body, device: device.restore(_numbers(body, 1)[0]),
    0x0106: _fill_mode,
    0x012D: lambda body, device: device.select(_numbers(body, 1)[0]),
    0x01F0: _delete,
    0x020B: _set("origin"),
    0x020C: _extent,
    0x0213: _line,
    0x0214: _move,
    0x02FA: _pen,
    0x02FC: _brush,
    **dict.fromkeys((0x02FB, 0x00F7, 0x06FF), lambda _body, device: device.keep(None)),
    **dict.fromkeys((0x0142, 0x01F9), lambda _body, device: device.keep(Brush("#808080"))),
    0x0324: _polygon,
    0x0325: _polyline,
    0x0418: lambda body, device: device.area([ellipse(*_box(body))]),
    0x041B: lambda body, device: device.area([rectangle(*_box(body))]),
    0x041F: _pixel,
    0x0538: _polygons,
    0x061C: lambda body, device: device.area([rectangle(*_box(body, 4))]),
    0x061D: _pattern_blit,
    0x0817: lambda body, device: device.line([_part(body)]),
    0x081A: _pie,
    0x0830: lambda body, device: device.area([_part(body)]),
    0x0940: _bitmap(8, 16),
    0x0B41: _bitmap(12, 20),
    0x0D33: _bitmap(10, 18),
    0x0F43: _bitmap(14, 22),
}  # fmt: skip
_NOT_DRAWN = frozenset((0x0548, 0x0419, 0x0228, 0x0429, 0x012B))  # floods and regions
