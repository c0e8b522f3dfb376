"""Charts of newer Office files: points and bubbles at their positions, and individually coloured bars."""

from scanner.sandbox.decode.drawing import Ink, Matrix, ellipse, rectangle
from scanner.sandbox.decode.laid_out.canvas import Canvas
from scanner.sandbox.decode.laid_out.colours import ColourTheme
from scanner.sandbox.decode.laid_out.page_pictures import PagePictures
from scanner.sandbox.decode.laid_out.tree import Node, number

MAX_POINTS = 50_000
_WIDE, _HIGH = 1000.0, 750.0  # of the drawn chart
_DOT = 5.0  # points; side of a marker without a size
_BUBBLE = 60.0


def canvas(root: Node, pictures: PagePictures, theme: ColourTheme) -> Canvas:
    """Paint the points of all series; lines, axes and words are left out. Raises ValueError beyond a cap."""
    painted = Canvas(pictures)
    series = list(root.every("ser"))
    xs = [value for each in series for value in _values(each, "xVal")]
    ys = [value for each in series for value in _values(each, "yVal")]
    frame = (min(xs, default=0.0), max(xs, default=1.0), min(ys, default=0.0), max(ys, default=1.0))
    count = 0
    for number_, each in enumerate(series):
        colour = f"accent{number_ % 6 + 1}"
        count += _points(each, painted, frame, (theme, colour))
        count += _bars(each, painted, number_, (theme, colour))
        if count > MAX_POINTS:
            raise ValueError(count)
    return painted


def _values(series: Node, name: str) -> list[float]:
    cache = series.child(name)
    return (
        [number(value.text) for point in cache.every("pt") for value in point.children]
        if cache
        else []
    )


def _own(node: Node | None, theme: ColourTheme, default: str) -> str:
    """Return the fill of an element, by default a colour of the theme."""
    for path in (("spPr", "solidFill"), ("marker", "spPr", "solidFill")):
        found = theme.of(node.child(*path)) if node else None
        if found is not None:
            return found[0]
    return default


def _default(tones: tuple[ColourTheme, str]) -> str:
    entry = Node("", {})
    entry.children.append(Node("schemeClr", {"val": tones[1]}))
    found = tones[0].of(entry)
    return found[0] if found else "#808080"


def _points(
    series: Node,
    painted: Canvas,
    frame: tuple[float, float, float, float],
    tones: tuple[ColourTheme, str],
) -> int:
    xs, ys, sizes = (_values(series, each) for each in ("xVal", "yVal", "bubbleSize"))
    colour = _own(series, tones[0], _default(tones))
    single = _singles(series, tones[0])
    size = series.child("marker", "size")
    dot = number(size.get("val"), _DOT) if size else _DOT
    largest = max(sizes, default=0.0) or 1.0
    left, right, low, high = frame
    wide, tall = (right - left) or 1.0, (high - low) or 1.0
    for at, (x, y) in enumerate(zip(xs, ys, strict=False)):
        across, down = (x - left) / wide * _WIDE, (high - y) / tall * _HIGH
        half = _BUBBLE / 2 * max(sizes[at] / largest, 0.0) ** 0.5 if at < len(sizes) else dot
        if at in single or len(xs) < 500:
            outline = ellipse(across - half, down - half, across + half, down + half)
        else:
            outline = rectangle(across - half, down - half, across + half, down + half)
        painted.shape([outline], Ink(single.get(at, colour)), Matrix())
    return len(xs)


def _bars(series: Node, painted: Canvas, row: int, tones: tuple[ColourTheme, str]) -> int:
    """Paint a series of bars as a row of cells, as bars with individual colours can form a picture."""
    values = _values(series, "val")
    single = _singles(series, tones[0])
    colour = _own(series, tones[0], _default(tones))
    for at in range(len(values) if single else 0):
        box = rectangle(at, -row - 1, at + 1, -row)
        painted.shape([box], Ink(single.get(at, colour)), Matrix())
    if values and not single:
        painted.shape([rectangle(0, -row - 1, len(values), -row)], Ink(colour), Matrix())
    return len(values)


def _singles(series: Node, theme: ColourTheme) -> dict[int, str]:
    """Return the colours of single points."""
    found: dict[int, str] = {}
    for point in series.every("dPt"):
        place = point.child("idx")
        colour = _own(point, theme, "")
        if place is not None and colour:
            found[int(number(place.get("val")))] = colour
    return found
