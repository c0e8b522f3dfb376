"""The choice of further looks when one is not enough. The gain of each view: docs/accuracy.md."""

from collections.abc import Iterator
from itertools import pairwise

from scanner.classify import grids, image_features
from scanner.classify.detector import Frame
from scanner.classify.insets import inset
from scanner.classify.patterns import pattern
from scanner.classify.views import View, ViewKind
from scanner.schema import Box

MOST_VIEWS = 40  # of one frame, the first look included: about a second
BLOCKY = 1.75  # times as far across the edges of JPEG's blocks as elsewhere
COARSE = 2.9  # so coarse that smoothing leaves the blocks; no benign picture of 974 is
MOSAIC = 4.4  # times as far across the clearest lines as across most: squares of one colour
# First score below which only screens are searched: a bordered, squashed or inverted picture of a
# naked person still leaves a trace at the first look. An empty picture's is .025.
TRACE = 0.06
DOUBTFUL = 0.25  # from here on a picture is cut at its seams, smoothed, stretched where it is pale, and turned
UPRIGHT = 0.4  # score of a face that shows which way is up: dressed people look odd when they lie
ODD_ASPECT = 1.85  # of sides; cameras make up to 16:9
BORDER_SHARE = 0.75  # a picture inside a plain border that takes up less than this is cut out
PALE = 0.9  # of the way from black to white; a picture that uses less is stretched
DRAWN_SHARE = 0.7  # of pixels that equal their neighbour: a screen, not a photograph
INVERTED_SKIN = 0.3  # of a picture that would be skin if inverted
NIGHT = 60  # grey level that hardly a pixel of a picture taken nearly in the dark reaches
LIGHTS = 0.01  # of its pixels that may
COARSE_PATTERN = (
    9.0  # pixels from one line to the next; blurring a coarser one away blurs the picture
)
INK = 0.05  # of a picture that is fine detail
ONE_INK = 0.35  # of it that has one brightness; photographs of people: .3 at the most


def wanted(frame: Frame, first: float) -> bool:
    """Return whether a frame whose first look scored `first` may need another."""
    if first >= TRACE or _drawn(frame) or _inked(frame):
        return True
    copy = image_features.small(frame)
    if _night(copy) or grids.cells(copy) or inset(copy) is not None:
        return True
    return pattern(frame) is not None


def plan(frame: Frame, first: float, *, upright: bool = False) -> Iterator[View]:
    """
    Name the views worth taking after a first look that scored `first`, the likeliest first.

    `upright`: the first look saw a face, so there is nothing to turn.
    """
    copy = image_features.small(frame)
    if first >= TRACE:
        yield from _content(copy)
    night = _night(copy)
    yield from _pictures_within(frame, copy, dark=night)
    yield from _patterns(frame)
    if night:
        yield View(ViewKind.STRETCHED, stretched=True)
        yield View(ViewKind.STRETCHED, stretched=True, smoothed=True)
    if first < TRACE:
        return
    yield from _blocks(frame, first)
    yield from _shapes(frame)
    yield from _inversion(copy)
    if first >= DOUBTFUL:
        yield from _doubts(copy, upright=upright, stretched=night)


def _blocks(frame: Frame, first: float) -> Iterator[View]:
    blocks = image_features.blockiness(frame)
    if first >= DOUBTFUL or blocks >= BLOCKY:
        yield View(ViewKind.SMOOTHED, smoothed=True)
    if blocks >= COARSE:
        yield View(ViewKind.DESCREENED, descreened=True, smoothed=True)
    if first >= DOUBTFUL and image_features.mosaic_edges(frame) >= MOSAIC:
        yield View(ViewKind.MEDIAN, median=True, smoothed=True)


def _patterns(frame: Frame) -> Iterator[View]:
    if _inked(frame):
        yield View(ViewKind.DESCREENED, descreened=True, smoothed=True)
        yield View(ViewKind.MEDIAN, median=True, smoothed=True)
    found = pattern(frame)
    if found is None:
        return
    period = found.period / max(frame.shape[:2])
    if found.period >= COARSE_PATTERN:
        yield View(ViewKind.UNPATTERNED, notched=True, smoothed=True)
        yield View(ViewKind.UNPATTERNED, median=True, smoothed=True, period=period)
    else:
        yield View(ViewKind.UNPATTERNED, descreened=True, smoothed=True, period=period)


def _pictures_within(frame: Frame, copy: Frame, *, dark: bool) -> Iterator[View]:
    seen = image_features.black_to_white(copy) if dark else copy
    for cell in grids.cells(seen):
        yield View(ViewKind.GRID_CELL, part=cell, stretched=dark)
    found = inset(seen)
    if found is not None:
        yield View(ViewKind.INSET, part=found.place, stretched=dark or found.dark)
    if _drawn(frame):
        for region in image_features.skin_regions(copy):
            yield View(ViewKind.REGION, part=region)


def _doubts(copy: Frame, *, upright: bool, stretched: bool) -> Iterator[View]:
    yield from _cells(copy)
    if not stretched and image_features.brightness_span(copy) < PALE:
        yield View(ViewKind.STRETCHED, stretched=True)
    if not upright:
        for quarters in (3, 1):
            yield View(ViewKind.TURNED, quarters=quarters)


def _drawn(frame: Frame) -> bool:
    return image_features.drawn_share(frame) >= DRAWN_SHARE


def _inked(frame: Frame) -> bool:
    fine, one = image_features.one_ink(frame)
    return fine >= INK and one >= ONE_INK


def _night(copy: Frame) -> bool:
    return image_features.share_brighter(copy, NIGHT) <= LIGHTS


def _content(copy: Frame) -> Iterator[View]:
    inside = image_features.content(copy)
    if inside.w * inside.h < BORDER_SHARE:
        yield View(ViewKind.CONTENT, part=inside)


def _cells(copy: Frame) -> Iterator[View]:
    across, down = image_features.seams(copy)
    if not across and not down:
        return
    columns, rows = [0.0, *across, 1.0], [0.0, *down, 1.0]
    for top, bottom in pairwise(rows):
        for left, right in pairwise(columns):
            yield View(ViewKind.CELL, part=Box(left, top, right - left, bottom - top))


def _shapes(frame: Frame) -> Iterator[View]:
    aspect = frame.shape[1] / frame.shape[0]
    if max(aspect, 1 / aspect) >= ODD_ASPECT:
        for original in (1.0, 3 / 4):
            yield View(ViewKind.UNSQUASHED, aspect=original)


def _inversion(copy: Frame) -> Iterator[View]:
    now, then = image_features.inverted_skin_share(copy)
    if then >= INVERTED_SKIN and now < then / 4:
        yield View(ViewKind.UNINVERTED, inverted=True)
