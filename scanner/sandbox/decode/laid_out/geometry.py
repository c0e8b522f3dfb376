"""Outlines of Office's shapes: custom paths and common presets; for other presets the box."""

import math

from scanner.sandbox.decode.drawing import Matrix, Point, arc, bezier, ellipse, rectangle
from scanner.sandbox.decode.laid_out.tree import Node, number

MAX_PATH = 50_000  # points of one shape
UNIT = 60_000.0  # angle units in a degree
# Points in shares of the box.
_PRESETS: dict[str, list[Point]] = {
    "triangle": [(0.5, 0), (1, 1), (0, 1)],
    "rtTriangle": [(0, 0), (1, 1), (0, 1)],
    "diamond": [(0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)],
    "parallelogram": [(0.25, 0), (1, 0), (0.75, 1), (0, 1)],
    "trapezoid": [(0.25, 0), (0.75, 0), (1, 1), (0, 1)],
    "pentagon": [(0.5, 0), (1, 0.38), (0.81, 1), (0.19, 1), (0, 0.38)],
    "hexagon": [(0.25, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0.25, 1), (0, 0.5)],
    "octagon": [(0.29, 0), (0.71, 0), (1, 0.29), (1, 0.71), (0.71, 1), (0.29, 1), (0, 0.71), (0, 0.29)],
    "homePlate": [(0, 0), (0.7, 0), (1, 0.5), (0.7, 1), (0, 1)],
    "chevron": [(0, 0), (0.7, 0), (1, 0.5), (0.7, 1), (0, 1), (0.3, 0.5)],
    "rightArrow": [(0, 0.25), (0.6, 0.25), (0.6, 0), (1, 0.5), (0.6, 1), (0.6, 0.75), (0, 0.75)],
    "leftArrow": [(1, 0.25), (0.4, 0.25), (0.4, 0), (0, 0.5), (0.4, 1), (0.4, 0.75), (1, 0.75)],
    "line": [(0, 0), (1, 1)],
}  # fmt: skip
_ROUND = frozenset(
    ("ellipse", "flowChartConnector", "pie", "chord", "donut", "smileyFace", "sun", "cloud")
)
LINES = frozenset(("line", "straightConnector1", "bentConnector3", "curvedConnector3", "arc"))
IN_UNIT = Matrix()


def preset(name: str) -> list[list[Point]]:
    """Return the outlines of a preset in the unit square."""
    if name in _ROUND:
        return [ellipse(0, 0, 1, 1)]
    if name in LINES:
        return [_PRESETS["line"]]
    return [_PRESETS.get(name) or rectangle(0, 0, 1, 1)]


def custom(paths: Node, width: float, height: float) -> list[list[Point]]:
    """Return the outlines of DrawingML paths in the unit square, given the shape's size."""
    outlines: list[list[Point]] = []
    for path in paths.children:
        wide = number(path.get("w")) or width or 1.0
        high = number(path.get("h")) or height or 1.0
        for outline in _outlines(path):
            outlines.append([(x / wide, y / high) for x, y in outline])
    return outlines


def _outlines(path: Node) -> list[list[Point]]:
    outlines: list[list[Point]] = []
    points = 0
    for step in path.children:
        places = [(number(each.get("x")), number(each.get("y"))) for each in step.children]
        if step.name == "moveTo" and places:
            outlines.append(places[:1])
        elif not outlines:
            continue
        else:
            outlines[-1].extend(_step(step, outlines[-1][-1], places))
            points += len(places)
        if points > MAX_PATH:
            raise ValueError(points)
    return outlines


def _step(step: Node, at: Point, places: list[Point]) -> list[Point]:
    match step.name:
        case "lnTo":
            return places[:1]
        case "cubicBezTo":
            return list(bezier(at, places))
        case "quadBezTo" if len(places) == 2:
            return list(bezier(at, raised(at, *places)))
        case "arcTo":
            return _arc(step, at)
        case _:
            return []


def raised(start: Point, control: Point, end: Point) -> list[Point]:
    """Convert a quadratic curve to a cubic one."""
    (x0, y0), (x1, y1), (x2, y2) = start, control, end
    return [((x0 + 2 * x1) / 3, (y0 + 2 * y1) / 3), ((x2 + 2 * x1) / 3, (y2 + 2 * y1) / 3), end]


def _arc(step: Node, at: Point) -> list[Point]:
    wide, high = number(step.get("wR")), number(step.get("hR"))
    start, sweep = (math.radians(number(step.get(each)) / UNIT) for each in ("stAng", "swAng"))
    x, y = at[0] - wide * math.cos(start), at[1] - high * math.sin(start)
    return arc((x - wide, y - high, x + wide, y + high), start, sweep)[1:]


def turned(place: Matrix, degrees: float, *, across: bool = False, down: bool = False) -> Matrix:
    """Rotate and mirror the image of the unit square under `place` about its centre."""
    if not degrees and not across and not down:
        return place
    x, y = place.of(0.5, 0.5)
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    back = Matrix(e=-x, f=-y)
    mirror = Matrix(a=-1.0 if across else 1.0, d=-1.0 if down else 1.0)
    turn = Matrix(cos, sin, -sin, cos)
    return Matrix(e=x, f=y).after(turn.after(mirror.after(back.after(place))))
