"""A drawing of shapes and bitmaps, collected as SVG, by which metafiles and shapes of documents are drawn."""

import base64
import math
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple, TypeAlias

from PIL import Image

from scanner.sandbox.decode.frame import ByteSource

MAX_POINTS = 400_000  # of one drawing; a detailed map has some 100,000
MAX_BITMAP_PIXELS = 4_000_000  # of all bitmaps of a drawing; each is looked at by itself as well
ROUND_STEPS = 24  # corners of the polygon for an ellipse or an arc
MAX_STOPS = 100  # colours of one gradient
_MEDIA = "image/png"

Point: TypeAlias = tuple[float, float]
Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Stop: TypeAlias = tuple[float, str, float]
"""A position from 0 to 1, a colour, and its opacity."""


class Matrix(NamedTuple):
    """A plane's transform: x' = a x + c y + e, y' = b x + d y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def of(self, x: float, y: float) -> Point:
        """Transform one point."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: "Matrix") -> "Matrix":
        """Return the transform that applies `first` and then this one."""
        x, y = self.of(first.e, first.f)
        return Matrix(
            self.a * first.a + self.c * first.b,
            self.b * first.a + self.d * first.b,
            self.a * first.c + self.c * first.d,
            self.b * first.c + self.d * first.d,
            x,
            y,
        )


class Ink(NamedTuple):
    """Colours as SVG writes them, `none` where nothing is painted; the width of the line."""

    fill: str = "none"
    line: str = "none"
    width: float = 1.0
    even_odd: bool = True
    opacity: float = 1.0


class Drawing:
    """Shapes in painting order. Raises ValueError beyond its caps."""

    def __init__(self) -> None:
        self._elements: list[str] = []
        self._gradients: list[str] = []
        self.is_whole = True  # no bitmap was left out
        self._points = 0
        self._pixels = 0
        self._low: Point = (math.inf, math.inf)
        self._high: Point = (-math.inf, -math.inf)

    @property
    def is_empty(self) -> bool:
        """True if nothing was painted."""
        return not self._elements

    def shape(self, outlines: list[list[Point]], ink: Ink, *, closed: bool = True) -> None:
        """Paint the combined area of all outlines, and their lines."""
        path: list[str] = []
        for outline in outlines:
            points = [(x, y) for x, y in outline if math.isfinite(x) and math.isfinite(y)]
            if len(points) < 2:
                continue
            self._extend(points)
            path.append("M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points) + "Z" * closed)
        if not path or (ink.fill == "none" and ink.line == "none"):
            return
        rule = "evenodd" if ink.even_odd else "nonzero"
        fill = ink.fill if closed else "none"
        self._elements.append(
            f'<path d="{"".join(path)}" fill="{fill}" fill-rule="{rule}" stroke="{ink.line}"'
            f' stroke-width="{max(ink.width, 0.01):.2f}"{_faint(ink.opacity)}/>'
        )

    def bitmap(self, content: bytes, corner: Point, opposite: Point) -> None:
        """Paint a BMP file between two corners; one that cannot be read or is too large is left out."""
        (left, right), (top, bottom) = (sorted(pair) for pair in zip(corner, opposite, strict=True))
        try:
            with Image.open(ByteSource.of(content).file(), formats=("BMP",)) as image:
                self._pixels += image.width * image.height
                if self._pixels > MAX_BITMAP_PIXELS:
                    self.is_whole = False
                if not self.is_whole or not (right > left and bottom > top):
                    return
                packed = BytesIO()
                image.convert("RGB").save(packed, "PNG", compress_level=1)
        except MemoryError:
            raise
        except Exception:  # decoders can raise any exception
            self.is_whole = False
            return
        self._extend([(left, top), (right, bottom)])
        coded = base64.b64encode(packed.getvalue()).decode("ascii")
        self._elements.append(
            f'<image x="{left:.2f}" y="{top:.2f}" width="{right - left:.2f}" height="{bottom - top:.2f}"'
            f' preserveAspectRatio="none" href="data:{_MEDIA};base64,{coded}"/>'
        )

    def gradient(self, stops: list[Stop], angle: float = 0.0, *, radial: bool = False) -> str:
        """Define a gradient over a shape's box, at `angle` degrees clockwise; return the value for `Ink.fill`."""
        name = f"g{len(self._gradients)}"
        kind = "radialGradient" if radial else "linearGradient"
        turn = "" if radial else f' gradientTransform="rotate({angle:.1f} .5 .5)"'
        inner = "".join(
            f'<stop offset="{at:.3f}" stop-color="{colour}" stop-opacity="{opacity:.3f}"/>'
            for at, colour, opacity in sorted(stops)[:MAX_STOPS]
        )
        self._gradients.append(f'<{kind} id="{name}"{turn}>{inner}</{kind}>')
        return f"url(#{name})"

    def picture(self, picture: Image.Image, place: Matrix) -> None:
        """Paint a picture into the image of the unit square under `place`; a picture over the cap is left out."""
        self._pixels += picture.width * picture.height
        if self._pixels > MAX_BITMAP_PIXELS:
            self.is_whole = False
            return
        packed = BytesIO()
        picture.convert("RGB").save(packed, "PNG", compress_level=1)
        coded = base64.b64encode(packed.getvalue()).decode("ascii")
        self._extend([place.of(x, y) for x, y in rectangle(0, 0, 1, 1)])
        self._elements.append(
            f'<image width="1" height="1" preserveAspectRatio="none"'
            f' transform="matrix({" ".join(f"{value:.5f}" for value in place)})"'
            f' href="data:{_MEDIA};base64,{coded}"/>'
        )

    @property
    def extent(self) -> Box:
        """Return the box that holds every point."""
        return (*self._low, *self._high)

    def svg(self, box: Box | None = None) -> bytes:
        """Return the SVG of the drawing within a box, by default of all of it."""
        left, top, right, bottom = box or self.extent
        width, height = max(right - left, 1e-3), max(bottom - top, 1e-3)
        return (
            # Smoothed edges would leave seams between adjacent boxes.
            '<svg xmlns="http://www.w3.org/2000/svg" shape-rendering="crispEdges"'
            f' viewBox="{left:.3f} {top:.3f} {width:.3f} {height:.3f}">'
            f"<defs>{''.join(self._gradients)}</defs>{''.join(self._elements)}</svg>"
        ).encode()

    def _extend(self, points: list[Point]) -> None:
        self._points += len(points)
        if self._points > MAX_POINTS:
            raise ValueError(self._points)
        across, down = zip(*points, strict=True)
        self._low = min(self._low[0], *across), min(self._low[1], *down)
        self._high = max(self._high[0], *across), max(self._high[1], *down)


def _faint(opacity: float) -> str:
    return f' opacity="{opacity:.3f}"' if opacity < 1 else ""


def rectangle(left: float, top: float, right: float, bottom: float) -> list[Point]:
    """Return the corners of a rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def ellipse(left: float, top: float, right: float, bottom: float) -> list[Point]:
    """Return a polygon for the ellipse in a box."""
    return arc((left, top, right, bottom), 0.0, 2 * math.pi)


def arc(box: tuple[float, float, float, float], start: float, sweep: float) -> list[Point]:
    """Return points of an arc of the ellipse in a box; `start` and `sweep` in radians."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    wide, high = (box[2] - box[0]) / 2, (box[3] - box[1]) / 2
    angles = (start + sweep * step / ROUND_STEPS for step in range(ROUND_STEPS + 1))
    return [(x + wide * math.cos(angle), y + high * math.sin(angle)) for angle in angles]


def bezier(start: Point, points: list[Point], steps: int = 8) -> Iterator[Point]:
    """Yield points of cubic curves, each given by two control points and an end."""
    for at in range(0, len(points) - 2, 3):
        one, two, end = points[at : at + 3]
        for step in range(1, steps + 1):
            t = step / steps
            u = 1 - t
            w = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            yield (
                w[0] * start[0] + w[1] * one[0] + w[2] * two[0] + w[3] * end[0],
                w[0] * start[1] + w[1] * one[1] + w[2] * two[1] + w[3] * end[1],
            )
        start = end


def colour_of(value: int) -> str:
    """Return a Windows colour (0xBBGGRR) as SVG writes it."""
    return f"#{value & 0xFF:02x}{value >> 8 & 0xFF:02x}{value >> 16 & 0xFF:02x}"
