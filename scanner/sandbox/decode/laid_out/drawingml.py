"""DrawingML, in which Word, PowerPoint and Excel lay out shapes, pictures and tables: painted on a canvas."""

import math
from collections.abc import Callable
from typing import NamedTuple

from scanner.sandbox.decode.drawing import Ink, Matrix, Stop, rectangle
from scanner.sandbox.decode.laid_out import geometry
from scanner.sandbox.decode.laid_out.canvas import Canvas
from scanner.sandbox.decode.laid_out.colours import ColourTheme, plain
from scanner.sandbox.decode.laid_out.tree import Node, number

MAX_NESTED = 40  # groups within groups
_SHAPES = ("sp", "wsp", "cxnSp")
_GROUPS = (
    "grpSp",
    "wgp",
    "wpc",
    "spTree",
    "lockedCanvas",
    "graphicData",
    "graphic",
    "inline",
    "anchor",
)
# Fallbacks repeat the same content for older programs.
_SKIPPED = frozenset(("Fallback", "txBody", "txbxContent"))
# Default width of a sheet's cell, and least height of a table's row, in EMU.
COLUMN, ROW = 609_600.0, 190_500.0
_WORD_UNIT = 635.0  # EMU in a twentieth of a point
_SHARE = 100_000.0


class Style(NamedTuple):
    """The context in which a page's shapes are painted."""

    theme: ColourTheme
    part: Callable[[str], str]
    """The part that a relation's id names."""


class DrawingPainter:
    """Paints what is below an element."""

    def __init__(self, canvas: Canvas, style: Style) -> None:
        self._canvas = canvas
        self._style = style
        self._line_top = self._line_left = self._line_high = 0.0

    def paint(
        self, node: Node, place: Matrix | None = None, group: Node | None = None, deep: int = 0
    ) -> None:
        """Paint all shapes below `node`; `group`: the fill that shapes inherit from their group."""
        if deep > MAX_NESTED:
            raise ValueError(deep)
        place = place or Matrix()
        if node.name in _SHAPES:
            self._shape(node, place, group)
        elif node.name == "pic":
            self._picture(node, place)
        elif node.name == "bg":
            self._ground(node)
        elif node.name == "tbl" and node.child("tblGrid"):
            self._table(node, place)
            deep += 1
            self._below(node, place, group, deep)
        else:
            self._other(node, place, group, deep)

    def _other(self, node: Node, place: Matrix, group: Node | None, deep: int) -> None:
        match node.name:
            case "twoCellAnchor" | "oneCellAnchor" | "absoluteAnchor":
                place = place.after(_anchored(node))
            case "anchor":
                place = place.after(_floating(node))
            case "inline":
                place = place.after(self._in_line(node))
            case "p":
                self._line_top += self._line_high
                self._line_left = self._line_high = 0.0
            case "graphicFrame":
                place = place.after(_corner(node.child("xfrm")))
            case "grpSp" | "wgp":
                properties = node.child("grpSpPr")
                place = place.after(_grouped(properties.child("xfrm") if properties else None))
                group = properties
            case _:
                pass
        self._below(node, place, group, deep)

    def _below(self, node: Node, place: Matrix, group: Node | None, deep: int) -> None:
        for child in node.children:
            if child.name not in _SKIPPED:
                self.paint(child, place, group, deep + (child.name in _GROUPS))
            elif child.name != "Fallback":
                # A text box may contain pictures and shapes.
                self._below(child, place, None, deep + 1)

    def _shape(self, node: Node, place: Matrix, group: Node | None) -> None:
        properties = node.child("spPr")
        if properties is None:
            return
        frame = properties.child("xfrm")
        if frame is None:
            return
        size, place = _placed(frame, place)
        paths = properties.child("custGeom", "pathLst")
        name = (properties.child("prstGeom") or Node("", {})).get("prst", "rect")
        outlines = geometry.custom(paths, *size) if paths else geometry.preset(name)
        blip = properties.child("blipFill")
        if blip is not None:
            self._filled_with(blip, place)
            return
        style = node.child("style")
        ink = self._ink(properties, style, group)
        closed = paths is not None or name not in geometry.LINES
        self._canvas.shape(outlines, ink, place, closed=closed)

    def _picture(self, node: Node, place: Matrix) -> None:
        properties, blip = node.child("spPr"), node.child("blipFill")
        frame = properties.child("xfrm") if properties else None
        if frame is not None and blip is not None:
            self._filled_with(blip, _placed(frame, place)[1])

    def _filled_with(self, fill: Node, place: Matrix) -> None:
        blip, cut = fill.child("blip"), fill.child("srcRect")
        if blip is None:
            return
        left, top, right, bottom = (
            number(cut.get(side)) / _SHARE if cut else 0.0 for side in ("l", "t", "r", "b")
        )
        name = self._style.part(blip.get("embed"))
        self._canvas.picture(name, (left, top, right, bottom), place)

    def _ground(self, node: Node) -> None:
        properties = node.child("bgPr") or node.child("bgRef")
        if properties is not None:
            self._canvas.ground(Ink(self._fill(properties, None)[0]))

    def _ink(self, properties: Node, style: Node | None, group: Node | None) -> Ink:
        if properties.child("grpFill") is not None and group is not None:
            fill, opacity = self._fill(group, None)
        else:
            fill, opacity = self._fill(properties, style.child("fillRef") if style else None)
        line, width = "none", 0.0
        drawn = properties.child("ln")
        if drawn is not None and drawn.child("noFill") is None:
            colour = self._fill(drawn, None)[0]
            line = "none" if colour.startswith("url") else colour
            width = number(drawn.get("w"), 12_700)
        elif drawn is None and style is not None:
            found = self._style.theme.of(style.child("lnRef"))
            line, width = (found[0], 12_700.0) if found else ("none", 0.0)
        return Ink(fill, line, width, even_odd=True, opacity=opacity)

    def _fill(self, properties: Node, reference: Node | None) -> tuple[str, float]:
        """Return the fill for SVG, and its opacity; a pattern as its foreground colour."""
        for child in properties.children:
            match child.name:
                case "noFill":
                    return "none", 1.0
                case "solidFill":
                    return self._style.theme.of(child) or ("none", 1.0)
                case "pattFill":
                    return self._style.theme.of(child.child("fgClr")) or ("none", 1.0)
                case "gradFill":
                    return self._gradient(child), 1.0
                case _:
                    pass
        if reference is not None and reference.get("idx") not in ("0", "1000"):
            return self._style.theme.of(reference) or ("none", 1.0)
        return "none", 1.0

    def _gradient(self, node: Node) -> str:
        stops: list[Stop] = []
        for stop in node.every("gs"):
            colour = self._style.theme.of(stop)
            if colour is not None:
                stops.append((number(stop.get("pos")) / _SHARE, *colour))
        if not stops:
            return "none"
        path, line = node.child("path"), node.child("lin")
        angle = number(line.get("ang")) / geometry.UNIT if line else 0.0
        return self._canvas.drawing.gradient(stops, angle, radial=path is not None)

    def _table(self, node: Node, place: Matrix) -> None:
        """Paint the cells of a Word or slide table that have a background."""
        grid = node.child("tblGrid")
        wide = [number(each.get("w"), 1.0) for each in grid.children] if grid else []
        unit = (
            _WORD_UNIT
            if node.child("tblPr", "tblW") or node.child("tr", "tc", "tcPr", "tcW")
            else 1.0
        )
        top = self._line_top if unit != 1.0 else 0.0
        for row in (each for each in node.children if each.name == "tr"):
            given = row.child("trPr", "trHeight")
            high = (
                number(row.get("h")) or (number(given.get("val")) * unit if given else 0.0) or ROW
            )
            left, column = 0.0, 0
            for cell in (each for each in row.children if each.name == "tc"):
                properties = cell.child("tcPr")
                span = int(_span(cell, properties))
                width = sum(wide[column : column + span]) * unit or ROW
                column += span
                fill, opacity = self._cell(properties)
                box = rectangle(left, top, left + width, top + high)
                self._canvas.shape([box], Ink(fill, opacity=opacity), place)
                left += width
            top += high
        if unit != 1.0:
            self._line_top = top

    def _cell(self, properties: Node | None) -> tuple[str, float]:
        if properties is None:
            return "none", 1.0
        shade = properties.child("shd")
        if shade is not None:
            return plain(shade.get("fill")) or "none", 1.0
        return self._fill(properties, None)

    def _in_line(self, node: Node) -> Matrix:
        """Return the place of an inline shape: beside the previous one, or below it."""
        extent = node.child("extent")
        wide, high = (number(extent.get(each)) if extent else 0.0 for each in ("cx", "cy"))
        place = Matrix(e=self._line_left, f=self._line_top)
        self._line_left += wide
        self._line_high = max(self._line_high, high)
        return place


def _span(cell: Node, properties: Node | None) -> float:
    given = properties.child("gridSpan") if properties else None
    return min(max(number(given.get("val") if given else cell.get("gridSpan"), 1.0), 1.0), 1000.0)


def _placed(frame: Node, place: Matrix) -> tuple[tuple[float, float], Matrix]:
    """Return a shape's size, and the transform of the unit square to its position."""
    corner, size = frame.child("off"), frame.child("ext")
    x, y = (number(corner.get(each)) if corner else 0.0 for each in ("x", "y"))
    wide, high = (number(size.get(each)) if size else 0.0 for each in ("cx", "cy"))
    own = geometry.turned(
        Matrix(wide or 1.0, 0, 0, high or 1.0, x, y),
        number(frame.get("rot")) / geometry.UNIT,
        across=frame.get("flipH") in ("1", "true"),
        down=frame.get("flipV") in ("1", "true"),
    )
    return (wide, high), place.after(own)


def _corner(frame: Node | None) -> Matrix:
    corner = frame.child("off") if frame else None
    return Matrix(e=number(corner.get("x")), f=number(corner.get("y"))) if corner else Matrix()


def _grouped(frame: Node | None) -> Matrix:
    """Return the transform from a group's units to its position."""
    if frame is None:
        return Matrix()
    (wide, high), outer = _placed(frame, Matrix())
    corner, size = frame.child("chOff"), frame.child("chExt")
    x, y = (number(corner.get(each)) if corner else 0.0 for each in ("x", "y"))
    inner_wide = (number(size.get("cx")) if size else 0.0) or wide or 1.0
    inner_high = (number(size.get("cy")) if size else 0.0) or high or 1.0
    return outer.after(
        Matrix(1 / inner_wide, 0, 0, 1 / inner_high, -x / inner_wide, -y / inner_high)
    )


def _anchored(node: Node) -> Matrix:
    """Return the transform of a sheet's shape to the cells that anchor it."""
    start, end = _cell_corner(node.child("from")), _cell_corner(node.child("to"))
    frame = next(node.every("xfrm"), None)
    if start is None or frame is None:
        return Matrix()
    (wide, high), _ = _placed(frame, Matrix())
    own = _corner(frame)
    size = node.child("ext")
    if end is None and size is not None:
        end = start[0] + number(size.get("cx")), start[1] + number(size.get("cy"))
    if end is None or not wide or not high:
        return Matrix(e=start[0] - own.e, f=start[1] - own.f)
    across, down = (end[0] - start[0]) / wide or 1.0, (end[1] - start[1]) / high or 1.0
    return Matrix(across, 0, 0, down, start[0] - own.e * across, start[1] - own.f * down)


def _cell_corner(node: Node | None) -> tuple[float, float] | None:
    if node is None:
        return None
    values = {each.name: number(each.text) for each in node.children}
    x = values.get("col", 0.0) * COLUMN + values.get("colOff", 0.0)
    y = values.get("row", 0.0) * ROW + values.get("rowOff", 0.0)
    return (x, y) if math.isfinite(x) and math.isfinite(y) else None


def _floating(node: Node) -> Matrix:
    across, down = node.child("positionH", "posOffset"), node.child("positionV", "posOffset")
    return Matrix(e=number(across.text) if across else 0.0, f=number(down.text) if down else 0.0)
