"""The state of a Windows device context, as metafiles change it: pens, brushes, windows, paths."""

import math
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from scanner.sandbox.decode.drawing import Drawing, Ink, Matrix, Point, bezier, colour_of

MAX_SAVED = 256
_STOCK = 0x80000000
_GREYS = {0: 0xFFFFFF, 1: 0xC0C0C0, 2: 0x808080, 3: 0x404040, 4: 0}
_WHITE_PEN, _BLACK_PEN, _NO_BRUSH, _NO_PEN = 6, 7, 5, 8
_NULL_PEN_STYLE = 5
_PATTERN_COPY, _BLACKNESS, _WHITENESS = 0x00F00021, 0x00000042, 0x00FF0062


class Pen(NamedTuple):
    """A line's colour and width."""

    colour: str = "#000000"
    width: float = 1.0


class Brush(NamedTuple):
    """The colour of an area."""

    colour: str = "#ffffff"


def pen_of(style: int, width: float, colour: int) -> Pen:
    """Make a pen; a pen of the null style paints nothing."""
    return Pen("none" if style & 0xF == _NULL_PEN_STYLE else colour_of(colour), width)


def brush_of(style: int, colour: int) -> Brush:
    """Make a brush: solid, hollow, hatched."""
    return Brush("none" if style == 1 else colour_of(colour))


@dataclass
class _State:
    pen: Pen = field(default_factory=Pen)
    brush: Brush = field(default_factory=Brush)
    even_odd: bool = True
    origin: Point = (0.0, 0.0)
    extent: Point = (1.0, 1.0)
    view_origin: Point = (0.0, 0.0)
    view_extent: Point = (1.0, 1.0)
    world: Matrix = field(default_factory=Matrix)
    at: Point = (0.0, 0.0)


class DeviceContext:
    """Paints on a drawing in the colours and the coordinates that are set."""

    def __init__(self) -> None:
        self.drawing = Drawing()
        self.state = _State()
        self.objects: dict[int, Pen | Brush | None] = {}
        self._saved: list[_State] = []
        self._path: list[list[Point]] | None = None  # while one is open
        self._outlines: list[list[Point]] = []  # of the last path

    def save(self) -> None:
        """Remember the state."""
        if len(self._saved) < MAX_SAVED:
            self._saved.append(replace(self.state))

    def restore(self, which: int) -> None:
        """Restore a saved state by number; a negative number counts back from the newest."""
        keep = len(self._saved) + which if which < 0 else which - 1
        if 0 <= keep < len(self._saved):
            self.state = self._saved[keep]
            del self._saved[keep:]

    def select(self, number: int) -> None:
        """Select a pen or brush by its number."""
        chosen = self.objects.get(number)
        if number & _STOCK:
            chosen = _stock(number & 0xFF)
        if isinstance(chosen, Pen):
            self.state.pen = chosen
        elif isinstance(chosen, Brush):
            self.state.brush = chosen

    def keep(self, kept: Pen | Brush | None) -> None:
        """Store an object in the first free place, as WMF does."""
        self.objects[next(n for n in range(len(self.objects) + 1) if n not in self.objects)] = kept

    def place(self, x: float, y: float) -> Point:
        """Transform a point to the drawing's plane."""
        state = self.state
        x, y = state.world.of(x, y)
        across = state.view_extent[0] / (state.extent[0] or 1)
        down = state.view_extent[1] / (state.extent[1] or 1)
        return (
            (x - state.origin[0]) * across + state.view_origin[0],
            (y - state.origin[1]) * down + state.view_origin[1],
        )

    def area(self, outlines: list[list[Point]]) -> None:
        """Fill and outline."""
        self._paint(outlines, self._ink(), closed=True)

    def line(self, outlines: list[list[Point]]) -> None:
        """Draw lines without filling."""
        self._paint(outlines, self._ink()._replace(fill="none"), closed=False)

    def fill(self, outline: list[Point], raster: int = _PATTERN_COPY) -> None:
        """Fill with the brush, or by the raster operation."""
        plain = {
            _BLACKNESS: "#000000",
            _WHITENESS: "#ffffff",
            _PATTERN_COPY: self.state.brush.colour,
        }
        if raster in plain:
            self._paint([outline], Ink(fill=plain[raster]), closed=True)

    def dot(self, x: float, y: float, colour: int) -> None:
        """Paint one pixel."""
        corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]
        self._paint([corners], Ink(fill=colour_of(colour)), closed=True)

    def bitmap(self, content: bytes, x: float, y: float, width: float, height: float) -> None:
        """Paint a BMP file."""
        self.drawing.bitmap(content, self.place(x, y), self.place(x + width, y + height))

    def line_to(self, points: list[Point]) -> None:
        """Continue from the end of the last line; within a path, add to the path."""
        if not points:
            return
        if self._path is not None:
            self._outlines_open([self.state.at])
            self._path[-1] += [self.place(*point) for point in points]
        else:
            self.line([[self.state.at, *points]])
        self.state.at = points[-1]

    def curve_to(self, points: list[Point]) -> None:
        """Continue with cubic curves."""
        self.line_to(list(bezier(self.state.at, points)))

    def move_to(self, point: Point) -> None:
        """Begin another line at `point`."""
        self.state.at = point
        if self._path is not None:
            self._path.append([self.place(*point)])

    def begin_path(self) -> None:
        """Begin to collect the following lines as a path."""
        self._path = []

    def close_figure(self) -> None:
        """Close the current outline."""
        if self._path:
            self._path.append([])

    def end_path(self) -> None:
        """Finish the path and keep its outlines."""
        self._outlines, self._path = self._path or [], None

    def paint_path(self, *, fill: bool, line: bool) -> None:
        """Paint the last path."""
        ink = self._ink()
        ink = ink._replace(fill=ink.fill if fill else "none", line=ink.line if line else "none")
        self.drawing.shape(self._outlines, ink, closed=fill)

    def _outlines_open(self, begin: list[Point]) -> None:
        if self._path is not None and not (self._path and self._path[-1]):
            self._path.append([self.place(*point) for point in begin])

    def _paint(self, outlines: list[list[Point]], ink: Ink, *, closed: bool) -> None:
        placed = [[self.place(*point) for point in outline] for outline in outlines]
        if self._path is not None:
            self._path += placed
        else:
            self.drawing.shape(placed, ink, closed=closed)

    def _ink(self) -> Ink:
        state = self.state
        scale = math.sqrt(
            abs(
                state.view_extent[0]
                / (state.extent[0] or 1)
                * (state.view_extent[1] / (state.extent[1] or 1))
            )
        )
        width = max(1.0, state.pen.width * scale)
        return Ink(state.brush.colour, state.pen.colour, width, state.even_odd)


def _stock(number: int) -> Pen | Brush | None:
    if number in _GREYS:
        return Brush(colour_of(_GREYS[number]))
    named: dict[int, Pen | Brush] = {
        _NO_BRUSH: Brush("none"),
        _WHITE_PEN: Pen("#ffffff"),
        _BLACK_PEN: Pen(),
        _NO_PEN: Pen("none"),
    }
    return named.get(number)
