"""One page of a document: its painted shapes and pictures, and the drawn pictures to look at."""

from collections.abc import Iterator
from statistics import quantiles
from typing import TypeAlias

from scanner.sandbox.decode import vector
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.drawing import Box, Drawing, Ink, Matrix, Point, rectangle
from scanner.sandbox.decode.frame import DecodedFrame
from scanner.sandbox.decode.laid_out.page_pictures import PagePictures

# An ordinary page has fewer areas, such as a bar at the top and one at the bottom.
LEAST_SHAPES = 3
LEAST_PICTURES = 2
POINTS_A_SHAPE = 12  # points of an outline that count as one shape
ZOOMED = 0.5  # share of a picture; a smaller crop shows it larger than by itself
PICTURE_SIDE = 400  # pixels of a picture on a page
MUCH_SMALLER = 0.5  # share of a page's area; smaller content is also drawn larger
FAR_OUT = 0.02  # share of shapes that may lie far from the others

Crop: TypeAlias = tuple[float, float, float, float]
"""Shares of a picture that are cut off: left, top, right, bottom."""


class Canvas:
    """Collects what is painted. Raises ValueError beyond the drawing's caps."""

    def __init__(self, pictures: PagePictures, page: Box | None = None) -> None:
        self.drawing = Drawing()
        self._store = pictures
        self._page = page
        self._weight = 0.0
        self._pictures = 0
        self._zoomed = False
        self._boxes_of: list[Box] = []

    def shape(
        self, outlines: list[list[Point]], ink: Ink, place: Matrix, *, closed: bool = True
    ) -> None:
        """Paint outlines; those with neither fill nor line are ignored."""
        if ink.fill == "none" and ink.line == "none":
            return
        placed = [[place.of(x, y) for x, y in outline] for outline in outlines if outline]
        if not placed:
            return
        self.drawing.shape(placed, ink, closed=closed)
        # A single line is an arrow or a rule; pictures are composed of areas.
        points = sum(map(len, outlines))
        self._weight += max(0.0 if ink.fill == "none" else 1.0, points // POINTS_A_SHAPE)
        self._boxes_of.append(_box_of(placed))

    def picture(self, name: str, crop: Crop, place: Matrix) -> None:
        """
        Paint a picture part of the document, cropped by the shares in `crop`.

        An unreadable part is left out.
        """
        left, top, right, bottom = (min(max(each, 0.0), 1.0) for each in crop)
        if left + right >= 1 or top + bottom >= 1 or not self.drawing.is_whole:
            return
        shown = min(1 - left - right, 1 - top - bottom)
        pixels = self._store.pixels(name, int(PICTURE_SIDE / max(shown, 0.05)))
        if pixels is None:
            return
        width, height = pixels.size
        cut = pixels.crop((
            int(left * width), int(top * height),
            max(int(left * width) + 1, int((1 - right) * width)),
            max(int(top * height) + 1, int((1 - bottom) * height)),
        ))  # fmt: skip
        cut.thumbnail((PICTURE_SIDE, PICTURE_SIDE))
        self.drawing.picture(cut, place)
        self._pictures += 1
        self._zoomed = self._zoomed or shown < ZOOMED
        self._boxes_of.append(_box_of([[place.of(x, y) for x, y in rectangle(0, 0, 1, 1)]]))

    def ground(self, ink: Ink) -> None:
        """Paint the page background, which does not count as a shape."""
        if self._page is not None:
            self.drawing.shape([rectangle(*self._page)], ink)

    @property
    def is_worth_a_look(self) -> bool:
        """True if the whole page may show more than its separate pictures and its text."""
        return self._weight >= LEAST_SHAPES or self._pictures >= LEAST_PICTURES or self._zoomed

    def frames(self, container: Container, seen: set[int]) -> Iterator[DecodedFrame]:
        """Yield the drawn page, and enlarged content if it is small; each distinct drawing once."""
        if self.drawing.is_empty or not self.is_worth_a_look:
            return
        for box in self._boxes():
            svg = self.drawing.svg(box)
            if hash(svg) not in seen:
                seen.add(hash(svg))
                yield from container.number(vector.drawn(svg, container))

    def _boxes(self) -> Iterator[Box]:
        whole = self._page or self.drawing.extent
        yield whole
        inner = _within(self._most(), whole)
        if inner is not None and _area(inner) < MUCH_SMALLER * _area(whole):
            yield inner

    def _most(self) -> Box:
        """Return the box of nearly all shapes: an outlier must not make the others small."""
        if len(self._boxes_of) < 4:
            return self.drawing.extent
        left, top, right, bottom = zip(*self._boxes_of, strict=True)
        return _steps(left)[0], _steps(top)[0], _steps(right)[-1], _steps(bottom)[-1]


def _steps(values: tuple[float, ...]) -> list[float]:
    return quantiles(values, n=round(1 / FAR_OUT), method="inclusive")


def _box_of(outlines: list[list[Point]]) -> Box:
    across, down = zip(*(point for outline in outlines for point in outline), strict=True)
    return min(across), min(down), max(across), max(down)


def _within(inner: Box, outer: Box) -> Box | None:
    left, top = max(inner[0], outer[0]), max(inner[1], outer[1])
    right, bottom = min(inner[2], outer[2]), min(inner[3], outer[3])
    return (left, top, right, bottom) if right > left and bottom > top else None


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
