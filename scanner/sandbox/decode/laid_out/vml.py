"""VML, in which older Word and Excel lay out shapes: painted on a canvas."""

import re
from collections.abc import Callable

from scanner.sandbox.decode.drawing import Ink, Matrix, Point, bezier, ellipse, rectangle
from scanner.sandbox.decode.laid_out import geometry
from scanner.sandbox.decode.laid_out.canvas import Canvas
from scanner.sandbox.decode.laid_out.colours import named, plain
from scanner.sandbox.decode.laid_out.tree import Node, number

MAX_NESTED = 40
KINDS = ("shape", "rect", "roundrect", "oval", "line", "polyline", "image", "group")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75, "pc": 12.0, "pi": 12.0}
_UNIT = re.compile(r"[a-z]{2}\s*$")
_STEP = re.compile(r"([a-z]{1,2})([-\d.,@ ]*)")
_COORDINATES = "1000,1000"  # default of a group
_TURN = 65_536.0  # units in a degree, where `fd` follows the number


class VmlPainter:
    """Paints VML below an element of a part; `part` returns the part that a relation's id names."""

    def __init__(self, canvas: Canvas, part: Callable[[str], str]) -> None:
        self._canvas = canvas
        self._part = part
        self._types: dict[str, Node] = {}

    def paint(self, root: Node) -> None:
        """Paint all shapes below `root`, including those in groups."""
        for kind in root.every("shapetype"):
            self._types[kind.get("id")] = kind
        self._below(root, Matrix(), 0)

    def _below(self, node: Node, place: Matrix, deep: int) -> None:
        if deep > MAX_NESTED:
            raise ValueError(deep)
        for child in node.children:
            if child.name == "shapetype":
                continue
            if child.name == "group":
                self._below(child, place.after(_group(child)), deep + 1)
            elif child.name in KINDS:
                self._shape(child, place)
                self._below(child, place, deep + 1)
            else:
                self._below(child, place, deep)

    def _shape(self, node: Node, place: Matrix) -> None:
        style = _style(node.get("style"))
        if node.name in ("line", "polyline"):
            self._line(node, place)
            return
        own = _unit_square(style)
        picture = node.child("imagedata")
        if picture is not None:
            crop = (
                _share(picture.get(f"crop{side}")) for side in ("left", "top", "right", "bottom")
            )
            left, top, right, bottom = crop
            name = self._part(picture.get("id") or picture.get("relid") or picture.get("pict"))
            self._canvas.picture(name, (left, top, right, bottom), place.after(own))
            return
        self._canvas.shape(self._outlines(node), self._ink(node), place.after(own))

    def _outlines(self, node: Node) -> list[list[Point]]:
        kind = self._types.get(node.get("type").removeprefix("#"))
        path = node.get("path") or (node.child("path") or Node("", {})).get("v")
        path = path or (kind.get("path") if kind else "")
        if node.name == "oval":
            return [ellipse(0, 0, 1, 1)]
        if not path:
            return [rectangle(0, 0, 1, 1)]
        size = node.get("coordsize") or (kind.get("coordsize") if kind else "") or _COORDINATES
        origin = node.get("coordorigin") or (kind.get("coordorigin") if kind else "") or "0,0"
        (wide, high), (left, top) = _pair(size), _pair(origin)
        return [
            [((x - left) / (wide or 1), (y - top) / (high or 1)) for x, y in outline]
            for outline in _path(path)
        ] or [rectangle(0, 0, 1, 1)]

    def _line(self, node: Node, place: Matrix) -> None:
        if node.name == "line":
            outline = [_point(node.get("from")), _point(node.get("to"))]
        else:
            values = [_length(each) for each in re.split(r"[,\s]+", node.get("points").strip())]
            outline = list(zip(values[::2], values[1::2], strict=False))
        ink = self._ink(node)
        self._canvas.shape(
            [outline], ink, place, closed=node.name == "polyline" and ink.fill != "none"
        )

    def _ink(self, node: Node) -> Ink:
        filled, fill = node.get("filled"), node.child("fill")
        colour = "none"
        if filled not in ("f", "false") and (fill is None or fill.get("on") not in ("f", "false")):
            colour = _colour(
                node.get("fillcolor") or (fill.get("color") if fill else "") or "white"
            )
            second = fill.get("color2") if fill and fill.get("type").startswith("gradient") else ""
            if second:
                stops = [(0.0, colour, 1.0), (1.0, _colour(second), 1.0)]
                radial = fill is not None and fill.get("type") == "gradientRadial"
                angle = 90 + number(fill.get("angle")) if fill else 90
                colour = self._canvas.drawing.gradient(stops, angle, radial=radial)
        opacity = _share(fill.get("opacity"), 1.0) if fill else 1.0
        line = (
            "none"
            if node.get("stroked") in ("f", "false")
            else _colour(node.get("strokecolor") or "black")
        )
        return Ink(colour, line, _length(node.get("strokeweight") or "0.75pt"), opacity=opacity)


def _style(text: str) -> dict[str, str]:
    pairs = (entry.partition(":") for entry in text.split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _length(text: str) -> float:
    """Parse a length, in points, or without a unit in the group's units."""
    unit = _UNIT.search(text)
    return number(text) * (_POINTS.get(unit[0].strip(), 1.0) if unit else 1.0)


def _pair(text: str) -> Point:
    first, _, second = text.partition(",")
    return number(first), number(second)


def _point(text: str) -> Point:
    first, _, second = text.partition(",")
    return _length(first), _length(second)


def _share(text: str, default: float = 0.0) -> float:
    value = number(text, default)
    return value / _TURN if text.strip().endswith("f") else value


def _colour(text: str) -> str:
    text = text.partition("[")[0].partition(" ")[0].strip()
    if len(text) == 4 and text.startswith("#"):
        text = "#" + "".join(letter * 2 for letter in text[1:])
    return plain(text) or named(text)


def _unit_square(style: dict[str, str]) -> Matrix:
    left = _length(style.get("left", "0")) + _length(style.get("margin-left", "0"))
    top = _length(style.get("top", "0")) + _length(style.get("margin-top", "0"))
    wide, high = (_length(style.get(each, "0")) or 1.0 for each in ("width", "height"))
    flip, turn = style.get("flip", ""), style.get("rotation", "0")
    degrees = number(turn) / (_TURN if turn.endswith("fd") else 1.0)
    place = Matrix(wide, 0, 0, high, left, top)
    return geometry.turned(place, degrees, across="x" in flip, down="y" in flip)


def _group(node: Node) -> Matrix:
    (wide, high), (left, top) = (
        _pair(node.get("coordsize") or _COORDINATES),
        _pair(node.get("coordorigin")),
    )
    wide, high = wide or 1.0, high or 1.0
    inner = Matrix(1 / wide, 0, 0, 1 / high, -left / wide, -top / high)
    return _unit_square(_style(node.get("style"))).after(inner)


def _path(text: str) -> list[list[Point]]:
    """Parse the moves, lines and curves of a path; other steps are left out."""
    outlines: list[list[Point]] = []
    for step, rest in _STEP.findall(text[: geometry.MAX_PATH * 12]):
        values = [number(each) for each in re.split(r"[, ]", rest.strip())] if rest.strip() else []
        places = list(zip(values[::2], values[1::2], strict=False))
        if step in ("m", "t") and places:
            x, y = outlines[-1][-1] if step == "t" and outlines else (0.0, 0.0)
            outlines.append([(x + places[0][0], y + places[0][1])])
            places = places[1:]
        if not outlines or not places:
            continue
        x, y = outlines[-1][-1]
        match step:
            case "l" | "m":
                outlines[-1].extend(places)
            case "r":
                for across, down in places:
                    x, y = x + across, y + down
                    outlines[-1].append((x, y))
            case "c":
                outlines[-1].extend(bezier((x, y), places))
            case "v":
                for at in range(0, len(places) - 2, 3):
                    x, y = outlines[-1][-1]
                    three = [(x + across, y + down) for across, down in places[at : at + 3]]
                    outlines[-1].extend(bezier((x, y), three))
            case _:
                outlines[-1].extend(places[-1:])
    return outlines
