"""OpenDocument's pages: shapes, pictures and tables with filled cells, painted on a canvas."""

import math
import re

from scanner.sandbox.decode.drawing import Ink, Matrix, Point, bezier, ellipse, rectangle
from scanner.sandbox.decode.laid_out import geometry
from scanner.sandbox.decode.laid_out.canvas import Canvas
from scanner.sandbox.decode.laid_out.colours import plain
from scanner.sandbox.decode.laid_out.tree import Node, number

MAX_NESTED = 40
_MM = {"cm": 10.0, "mm": 1.0, "in": 25.4, "pt": 0.3528, "pc": 4.233, "px": 0.2646}
_UNIT = re.compile(r"[a-z]{2}\s*$")
_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_VALUE = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?|[?$]\w+", re.I)
_MOVE = re.compile(r"(rotate|translate|matrix|scale|skewX)\s*\(([^)]*)\)")
_SHAPES = frozenset(
    ("rect", "circle", "ellipse", "polygon", "polyline", "path", "custom-shape", "line", "caption")
)
ROW, COLUMN = 4.5, 22.6  # millimetres; default size of a cell
MAX_REPEATED = 300  # repetitions of a row or cell
_CORNERS = {
    "left": 0.0,
    "top": 0.0,
    "right": 1000.0,
    "bottom": 1000.0,
    "width": 1000.0,
    "height": 1000.0,
}


class Styles:
    """Fills, lines and sizes by style name, inherited from parent styles."""

    def __init__(self, *roots: Node) -> None:
        self._words: dict[str, dict[str, str]] = {}
        self._gradients: dict[str, Node] = {}
        for root in roots:
            for style in root.every("style", "default-style"):
                words: dict[str, str] = {}
                for each in style.children:
                    words.update(each.attributes)
                words["parent-style-name"] = style.get("parent-style-name")
                self._words[style.get("name")] = words
            for gradient in root.every("gradient", "linear-gradient", "radial-gradient"):
                self._gradients[gradient.get("name")] = gradient

    def word(self, style: str, name: str, default: str = "") -> str:
        """Return a property of a style, else of its parents."""
        for _ in range(10):
            words = self._words.get(style)
            if words is None:
                break
            if name in words:
                return words[name]
            style = words["parent-style-name"]
        return default

    def gradient(self, style: str) -> Node | None:
        """Return the gradient that a style is filled with, or None."""
        return self._gradients.get(self.word(style, "fill-gradient-name"))


class OpenPainter:
    """Paints what is below an element."""

    def __init__(self, canvas: Canvas, styles: Styles) -> None:
        self._canvas = canvas
        self._styles = styles
        self._line_top = self._line_left = self._line_high = 0.0

    def paint(self, node: Node, deep: int = 0) -> None:
        """Paint all shapes, pictures and tables below."""
        if deep > MAX_NESTED:
            raise ValueError(deep)
        for child in node.children:
            if child.name in _SHAPES:
                self._shape(child)
            elif child.name == "frame":
                self._frame(child)
            elif child.name == "table":
                self._table(child)
            elif child.name in ("p", "h"):
                self._line_top += self._line_high
                self._line_left = self._line_high = 0.0
            self.paint(child, deep + 1)

    def _shape(self, node: Node) -> None:
        ink = self._ink(node)
        closed = node.name not in ("line", "polyline")
        if node.name == "line":
            ends = [(_length(node.get(f"x{at}")), _length(node.get(f"y{at}"))) for at in (1, 2)]
            self._canvas.shape([ends], ink, Matrix(), closed=False)
            return
        outlines = _outlines(node)
        self._canvas.shape(outlines, ink, _place(node), closed=closed)

    def _frame(self, node: Node) -> None:
        picture = node.child("image")
        if picture is None:
            return
        place = self._in_line(node) if _is_in_line(node) else _place(node)
        left, top, right, bottom = self._crop(node)
        self._canvas.picture(
            picture.get("href").removeprefix("./"), (left, top, right, bottom), place
        )

    def _in_line(self, node: Node) -> Matrix:
        """Return the place of a picture in the text: beside the previous one of its paragraph, or below it."""
        wide, high = _length(node.get("width")) or 1.0, _length(node.get("height")) or 1.0
        place = Matrix(wide, 0, 0, high, self._line_left, self._line_top)
        self._line_left += wide
        self._line_high = max(self._line_high, high)
        return place

    def _crop(self, node: Node) -> tuple[float, float, float, float]:
        """Return the crop, given in lengths, as shares of the picture."""
        clip = self._styles.word(node.get("style-name"), "clip")
        sides = [_length(each) for each in re.findall(r"[-\d.]+[a-z]{2}", clip)]
        wide, high = _length(node.get("width")), _length(node.get("height"))
        if len(sides) != 4 or not wide or not high:
            return 0.0, 0.0, 0.0, 0.0
        top, right, bottom, left = sides
        whole_wide, whole_high = wide + left + right, high + top + bottom
        if whole_wide <= 0 or whole_high <= 0:
            return 0.0, 0.0, 0.0, 0.0
        return left / whole_wide, top / whole_high, right / whole_wide, bottom / whole_high

    def _ink(self, node: Node) -> Ink:
        style = node.get("style-name")
        kind = self._styles.word(style, "fill", "solid")
        fill = (
            "none"
            if kind == "none"
            else plain(self._styles.word(style, "fill-color", "#729fcf")) or "none"
        )
        gradient = self._styles.gradient(style) if kind == "gradient" else None
        if gradient is not None:
            fill = self._gradient(gradient)
        line = "none"
        if self._styles.word(style, "stroke", "solid") != "none":
            line = plain(self._styles.word(style, "stroke-color", "#3465a4")) or "none"
        width = _length(self._styles.word(style, "stroke-width", "0.1mm"))
        opacity = number(self._styles.word(style, "opacity", "100%"), 100.0) / 100
        return Ink(fill, line, width, opacity=max(0.0, min(1.0, opacity)))

    def _gradient(self, node: Node) -> str:
        stops = [
            (
                number(each.get("offset")),
                _stop_colour(each),
                1.0,
            )
            for each in node.every("stop", "gradient-stop")
        ] or [
            (0.0, plain(node.get("start-color")) or "#000000", 1.0),
            (1.0, plain(node.get("end-color")) or "#ffffff", 1.0),
        ]
        turn = node.get("angle")
        degrees = number(turn) / (1.0 if turn.endswith("deg") else 10.0)
        radial = node.get("style") not in ("", "linear", "axial") or node.name == "radial-gradient"
        if radial:  # from the border inwards
            stops = [(1 - at, colour, opacity) for at, colour, opacity in stops]
        return self._canvas.drawing.gradient(stops, 90 - degrees, radial=radial)

    def _table(self, node: Node) -> None:
        wide = [
            _length(self._styles.word(each.get("style-name"), "column-width")) or COLUMN
            for each in node.every("table-column")
            for _ in range(_repeated(each, "number-columns-repeated"))
        ]
        top = self._line_top
        for row in node.every("table-row"):
            high = _length(self._styles.word(row.get("style-name"), "row-height")) or ROW
            again = _repeated(row, "number-rows-repeated")
            self._row(row, wide, top, high * again)
            top += high * again
        self._line_top = top

    def _row(self, row: Node, wide: list[float], top: float, high: float) -> None:
        left, column = 0.0, 0
        for cell in row.children:
            if cell.name not in ("table-cell", "covered-table-cell"):
                continue
            again = _repeated(cell, "number-columns-repeated")
            width = sum(wide[column : column + again]) or COLUMN * again
            fill = plain(self._styles.word(cell.get("style-name"), "background-color"))
            if fill:
                self._canvas.shape(
                    [rectangle(left, top, left + width, top + high)], Ink(fill), Matrix()
                )
            left, column = left + width, column + again


def _is_in_line(frame: Node) -> bool:
    """Return whether the text determines a frame's place: such pictures would all lie in one corner."""
    return frame.get("anchor-type") == "as-char" or not any(
        frame.get(each) for each in ("x", "y", "transform")
    )


def _stop_colour(stop: Node) -> str:
    return plain(stop.get("stop-color") or stop.get("color-value")) or "#808080"


def _repeated(node: Node, name: str) -> int:
    return int(min(max(number(node.get(name), 1.0), 1.0), MAX_REPEATED))


def _length(text: str) -> float:
    """Read a length in millimetres."""
    unit = _UNIT.search(text)
    return number(text) * (_MM.get(unit[0].strip(), 1.0) if unit else 1.0)


def _place(node: Node) -> Matrix:
    """Return the transform of the unit square to a shape's position."""
    wide, high = _length(node.get("width")) or 1.0, _length(node.get("height")) or 1.0
    place = Matrix(wide, 0, 0, high, _length(node.get("x")), _length(node.get("y")))
    if node.name in ("circle", "ellipse") and not node.get("width"):
        across, down = (
            _length(node.get("rx") or node.get("r")),
            _length(node.get("ry") or node.get("r")),
        )
        x, y = _length(node.get("cx")), _length(node.get("cy"))
        place = Matrix(2 * across, 0, 0, 2 * down, x - across, y - down)
    for kind, values in _MOVE.findall(node.get("transform")):
        # Listed in the order in which they are applied.
        place = _move(kind, values).after(place)
    return place


def _move(kind: str, text: str) -> Matrix:
    parts = re.split(r"[\s,]+", text.strip())
    match kind, len(parts):
        case "rotate", 1:
            cos, sin = math.cos(number(parts[0])), math.sin(number(parts[0]))
            return Matrix(cos, -sin, sin, cos)
        case "translate", 1 | 2:
            return Matrix(e=_length(parts[0]), f=_length(parts[1]) if len(parts) == 2 else 0.0)
        case "scale", 1 | 2:
            return Matrix(a=number(parts[0]), d=number(parts[-1]))
        case "matrix", 6:
            a, b, c, d = (number(each) for each in parts[:4])
            return Matrix(a, b, c, d, _length(parts[4]), _length(parts[5]))
        case _:
            return Matrix()


def _outlines(node: Node) -> list[list[Point]]:
    """Return the outlines of a shape in the unit square."""
    if node.name in ("circle", "ellipse"):
        return [ellipse(0, 0, 1, 1)]
    text, box = node.get("d"), node.get("viewBox")
    if node.name == "custom-shape":
        geometry_ = node.child("enhanced-geometry") or Node("", {})
        if geometry_.get("type") in ("ellipse", "mso-spt3"):
            return [ellipse(0, 0, 1, 1)]
        text, box = geometry_.get("enhanced-path"), geometry_.get("viewBox")
    if node.name in ("polygon", "polyline"):
        text = "M" + node.get("points")
    corners = [number(each) for each in re.split(r"[\s,]+", box.strip())]
    left, top, wide, high = corners if len(corners) == 4 else (0.0, 0.0, 1.0, 1.0)
    outlines = outlines_of(text)
    if not outlines:
        return [rectangle(0, 0, 1, 1)]
    return [
        [((x - left) / (wide or 1), (y - top) / (high or 1)) for x, y in each] for each in outlines
    ]


def outlines_of(text: str) -> list[list[Point]]:
    """Parse a path as SVG and OpenDocument write it; computed values are left out."""
    outlines: list[list[Point]] = []
    at: Point = (0.0, 0.0)
    for step, rest in _STEP.findall(text[: geometry.MAX_PATH * 12]):
        values = [_value(each) for each in _VALUE.findall(rest)]
        relative = step.islower()
        kind = step.upper()
        if kind in ("H", "V"):
            values = [
                each for value in values for each in _straight(kind, value, at, relative=relative)
            ]
            kind = "L"
        places = list(zip(values[::2], values[1::2], strict=False))
        if kind == "M" or not outlines:
            outlines.append([])
        if relative:
            places = _absolute(kind, places, at)
        if places:
            at = places[-1]
        outlines[-1].extend(_curve(kind, outlines[-1], places))
    return [each for each in outlines if len(each) > 1]


def _absolute(kind: str, places: list[Point], at: Point) -> list[Point]:
    """
    Convert relative points to absolute ones.

    Relative to the previous point, on curves to the previous curve's end.
    """
    step = {"C": 3, "Q": 2, "S": 2}.get(kind, 1)
    moved: list[Point] = []
    for number_, (x, y) in enumerate(places):
        moved.append((x + at[0], y + at[1]))
        if number_ % step == step - 1:
            at = moved[-1]
    return moved


def _straight(kind: str, value: float, at: Point, *, relative: bool) -> Point:
    x, y = (0.0, 0.0) if relative else at
    return (value, y) if kind == "H" else (x, value)


def _curve(kind: str, outline: list[Point], places: list[Point]) -> list[Point]:
    if kind == "C" and outline:
        return list(bezier(outline[-1], places))
    if kind == "Q" and outline:
        points: list[Point] = []
        for control, end in zip(places[::2], places[1::2], strict=False):
            start = points[-1] if points else outline[-1]
            points += bezier(start, geometry.raised(start, control, end))
        return points
    return places


def _value(text: str) -> float:
    return _CORNERS.get(text.lower(), 0.0) if text[0] in "?$" else number(text)
