"""The choice of further views if the first look is not enough. The gain of each view: docs/accuracy.md."""

from collections.abc import Iterator
from itertools import pairwise

from scanner.classify import grids, image_features
from scanner.classify.detector import Frame
from scanner.classify.fusion import NUDENET
from scanner.classify.insets import inset
from scanner.classify.patterns import pattern
from scanner.classify.views import View, ViewKind
from scanner.schema import Box, Scores

MOST_VIEWS = 40  # of one frame, including the first look; they take about 1 s
BLOCKY = 1.75  # blockiness from which a picture is smoothed, see image_features
COARSE = 2.9  # blockiness that smoothing cannot remove; none of 974 benign pictures reaches it
MOSAIC = 4.4  # ratio of mosaic_edges from which a picture counts as a mosaic
# Score of the first look below which only screenshots are searched: a bordered, squashed or inverted
# picture of a naked person still scores higher. An empty picture scores 0.025.
TRACE = 0.06
DOUBTFUL = 0.25  # first score from which a picture is also cut at seams, smoothed, stretched if pale, and turned
# Score of an exposed part from which the nudity of a turned view counts: open_nsfw alone takes cloth on its side
# for skin.
NAMED = 0.3
UPRIGHT = 0.4  # score of a face from which a picture is upright; dressed people score too high when turned
ODD_ASPECT = 1.85  # ratio of the sides; cameras make up to 16:9
BORDER_SHARE = 0.75  # share of the frame; a smaller picture inside a plain border is cut out
PALE = 0.9  # share of the brightness range; a picture that uses less is stretched
# Share of pixels that equal their neighbour, from which a picture is a screenshot.
DRAWN_SHARE = 0.7
INVERTED_SKIN = 0.3  # share of a picture that would be skin if inverted
NIGHT = 60  # grey level that nearly all pixels of a picture taken in the dark stay below
LIGHTS = 0.01  # share of its pixels that may be brighter
COARSE_PATTERN = 9.0  # pixels; blurring away a longer period would also blur the picture
INK = 0.05  # share of a picture that is fine detail
ONE_INK = 0.35  # share of that detail with one brightness; at most 0.3 in photographs of people


def wanted(frame: Frame, first: float) -> bool:
    """Return whether a frame whose first look scored `first` may need further views."""
    if first >= TRACE or _drawn(frame) or _inked(frame):
        return True
    copy = image_features.small(frame)
    if _night(copy) or grids.cells(copy) or inset(copy) is not None:
        return True
    return pattern(frame) is not None


def plan(frame: Frame, first: float, *, upright: bool = False) -> Iterator[View]:
    """
    Yield the views worth taking after a first look that scored `first`, the most promising first.

    `upright`: the first look found an upright face, so the frame is not turned.
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


def counts(view: View, scores: Scores) -> bool:
    """Return whether the nudity score of a view counts; without a detector each does."""
    named = scores.models.get(NUDENET, 1.0)
    return view.kind is not ViewKind.TURNED or named >= NAMED


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
