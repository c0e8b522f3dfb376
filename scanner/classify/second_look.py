"""When one look is not enough, and what to look at then. What each view buys: docs/accuracy.md."""

from collections.abc import Iterator
from itertools import pairwise

from scanner.classify import signs
from scanner.classify.detector import Frame
from scanner.classify.views import View, ViewKind
from scanner.schema import Box

MOST_VIEWS = 40  # of one frame, the first look included: about a second
DOUBTFUL = 0.2  # from this first score on a picture is turned and looked at in parts
ODD_ASPECT = 2.0  # sides; cameras make up to 16:9, panoramas are rare
BORDER_SHARE = 0.75  # a picture inside a plain border that takes up less than this is cut out
DRAWN_SHARE = 0.45  # of pixels that equal their neighbour: a screen, not a photograph
INVERTED_SKIN = 0.3  # of a picture that would be skin if inverted
TILES = ((2, 0.6), (4, 0.34), (6, 0.22))  # (how many each way, share of the side)


def plan(frame: Frame, first: float) -> Iterator[View]:
    """
    Name the views worth taking after a first look that scored `first`, the likeliest first.

    Lazy: signs are only read when the views before them were not enough.
    """
    copy = signs.small(frame)
    inside = signs.content(copy)
    if inside.w * inside.h < BORDER_SHARE:
        yield View(ViewKind.CONTENT, part=inside)
    yield from _cells(copy)
    yield from _shapes(frame)
    yield from _inversion(copy)
    if signs.drawn_share(frame) >= DRAWN_SHARE:
        for region in signs.skin_regions(copy):
            yield View(ViewKind.REGION, part=region)
    if first >= DOUBTFUL:
        for quarters in (1, 3, 2):
            yield View(ViewKind.TURNED, quarters=quarters)
        yield from _tiles(*TILES[0])


def _cells(copy: Frame) -> Iterator[View]:
    across, down = signs.seams(copy)
    if not across and not down:
        return
    columns, rows = [0.0, *across, 1.0], [0.0, *down, 1.0]
    for top, bottom in pairwise(rows):
        for left, right in pairwise(columns):
            yield View(ViewKind.CELL, part=Box(left, top, right - left, bottom - top))


def _shapes(frame: Frame) -> Iterator[View]:
    aspect = frame.shape[1] / frame.shape[0]
    if max(aspect, 1 / aspect) >= ODD_ASPECT:
        for original in (1.0, 3 / 4, 4 / 3):
            yield View(ViewKind.UNSQUASHED, aspect=original)


def _inversion(copy: Frame) -> Iterator[View]:
    now, then = signs.inverted_skin_share(copy)
    if then >= INVERTED_SKIN and now < then / 4:
        yield View(ViewKind.UNINVERTED, inverted=True)


def _tiles(count: int, side: float) -> Iterator[View]:
    step = (1 - side) / (count - 1)
    for row in range(count):
        for column in range(count):
            yield View(ViewKind.TILE, part=Box(column * step, row * step, side, side))
