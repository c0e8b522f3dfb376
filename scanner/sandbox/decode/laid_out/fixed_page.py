"""Pages of XPS and OpenXPS: their paths and pictures, painted on a canvas."""

import posixpath
import re

from scanner.sandbox.decode.drawing import Ink, Matrix
from scanner.sandbox.decode.laid_out import opendocument
from scanner.sandbox.decode.laid_out.canvas import Canvas
from scanner.sandbox.decode.laid_out.page_pictures import PagePictures
from scanner.sandbox.decode.laid_out.tree import Node, number

MAX_NESTED = 40
_COLOUR = re.compile(r"#([0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")


def canvas(root: Node, pictures: PagePictures, name: str) -> Canvas:
    """Paint a page; `name` is the name of its part. Raises ValueError beyond a cap."""
    page = root.child("FixedPage")
    wide, high = (number(page.get(each)) if page else 0.0 for each in ("Width", "Height"))
    painted = Canvas(pictures, (0.0, 0.0, wide, high) if wide > 0 and high > 0 else None)
    _below(root, Matrix(), (painted, posixpath.dirname(name)), 0)
    return painted


def _below(node: Node, place: Matrix, where: tuple[Canvas, str], deep: int) -> None:
    if deep > MAX_NESTED:
        raise ValueError(deep)
    for child in node.children:
        inner = place.after(_matrix(child.get("RenderTransform") or _transform(child)))
        if child.name == "Path":
            _path(child, inner, *where)
        elif child.name in ("Canvas", "FixedPage"):
            _below(child, inner, where, deep + 1)


def _transform(node: Node) -> str:
    below = node.child(f"{node.name}.RenderTransform", "MatrixTransform")
    return below.get("Matrix") if below else ""


def _matrix(text: str) -> Matrix:
    values = [number(each) for each in re.split(r"[,\s]+", text.strip())]
    return Matrix(*values) if len(values) == 6 else Matrix()


def _path(node: Node, place: Matrix, painted: Canvas, folder: str) -> None:
    text = node.get("Data").strip()
    figures = node.child("Path.Data", "PathGeometry")
    text = text or (figures.get("Figures") if figures else "")
    # The fill rule, which is not a step of the path.
    rule, text = (text[:2], text[2:]) if text[:2] in ("F0", "F1") else ("F0", text)
    outlines = opendocument.outlines_of(text)
    brush = node.child("Path.Fill", "ImageBrush")
    if brush is not None:
        view = [number(each) for each in re.split(r"[,\s]+", brush.get("Viewport"))]
        if len(view) == 4:
            source = brush.get("ImageSource").rpartition("/")
            name = posixpath.normpath(posixpath.join(folder, "".join(source))).lstrip("/")
            own = place.after(_matrix(brush.get("Transform")))
            box = Matrix(view[2], 0, 0, view[3], view[0], view[1])
            painted.picture(name, (0.0, 0.0, 0.0, 0.0), own.after(box))
        return
    fill, opacity = _colour(node, "Fill", painted)
    line = _colour(node, "Stroke", painted)[0]
    width = number(node.get("StrokeThickness"), 1.0)
    ink = Ink(fill, "none" if line.startswith("url") else line, width, rule == "F0", opacity)
    painted.shape(outlines, ink, place)


def _colour(node: Node, name: str, painted: Canvas) -> tuple[str, float]:
    value = node.get(name)
    below = node.child(f"Path.{name}")
    if below is not None and below.children:
        brush = below.children[0]
        value = brush.get("Color")
        stops = [
            (number(stop.get("Offset")), *_tone(stop.get("Color")))
            for stop in brush.every("GradientStop")
        ]
        if stops:
            radial = brush.name.startswith("Radial")
            return painted.drawing.gradient(stops, _angle(brush), radial=radial), 1.0
    return _tone(value) if value else ("none", 1.0)


def _angle(brush: Node) -> float:
    start, end = brush.get("StartPoint"), brush.get("EndPoint")
    return 90.0 if start.partition(",")[0] == end.partition(",")[0] else 0.0


def _tone(text: str) -> tuple[str, float]:
    found = _COLOUR.fullmatch(text.strip())
    if found is None:
        return "#808080", 1.0
    return f"#{found[2].lower()}", int(found[1], 16) / 255 if found[1] else 1.0
