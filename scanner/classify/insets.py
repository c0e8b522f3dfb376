"""Detection of a picture within a photograph: a rectangle with straight edges and skin. No model runs here."""

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from scanner.classify import image_features
from scanner.classify.detector import Frame
from scanner.schema import Box

EDGE_STEP = 14  # levels of one colour channel; the least difference of two pixels at an edge
LEAST_HEIGHT = 0.14  # share of the picture's height
WIDTHS = (0.1, 0.7)
HIGHEST = 0.85
FEWEST_PIXELS = 6  # per side
SLACK = 4  # pixels by which the ends of two edges may differ
# Round corners: an upper or lower edge may be missing for this share of the width on either side, and lie this
# many pixels beyond the ends of the upright ones.
CORNER = 0.1
CORNER_REACH = 5
WHOLE_EDGE = 0.9  # the least share of a side that is an edge
LEAST_SKIN = 0.25  # share of the pixels inside
MOST_RUNS = 150  # vertical edges examined; more of them are a pattern such as a fence

DARK = 90  # grey level that nearly all pixels of a dark part stay below
LIGHTS = 0.05  # share of its pixels that may be brighter
LEAST_DARK_SKIN = 0.1  # share of the pixels inside after brightening; darkness weakens colours

Mask = npt.NDArray[np.uint8]


class Inset(NamedTuple):
    """The place of a picture within a photograph. `dark`: it must be brightened to show anything."""

    place: Box
    dark: bool


def inset(copy: Frame) -> Inset | None:
    """Find the rectangle with the most skin and the clearest edges; None if there is none."""
    height, width = copy.shape[:2]
    least = max(FEWEST_PIXELS, int(LEAST_HEIGHT * height))
    if width < 2 * FEWEST_PIXELS or height <= least:
        return None
    upright, level = _edges(copy)
    pairs = _pairs(_runs(upright, least), least, width, height)
    skin = image_features.skin(copy) // 255 if pairs else upright
    best, found = 0.0, None
    for left, high, right, low in pairs:
        corner = int(CORNER * (right - left))
        middle = slice(left + corner, right - corner)
        above, top = _clearest(level, high, middle)
        below, bottom = _clearest(level, low, middle)
        edge = min(above, below)
        if edge < WHOLE_EDGE or bottom - top < least:
            continue
        inside, least_skin, rim = float(skin[top:bottom, left:right].mean()), LEAST_SKIN, 0
        if inside < LEAST_SKIN:
            # Even one line of bright background would prevent the brightening.
            least_skin, rim = LEAST_DARK_SKIN, 1
            inside = _skin_in_the_dark(copy[top + 1 : bottom - 1, left + 1 : right - 1])
        if inside >= least_skin and edge * inside > best:
            best = edge * inside
            place = Box(
                (left + rim) / width,
                (top + rim) / height,
                (right - left - 2 * rim) / width,
                (bottom - top - 2 * rim) / height,
            )
            found = Inset(place, dark=rim > 0)
    return found


def _skin_in_the_dark(part: Frame) -> float:
    """Return the share of skin colours in a dark part after brightening; 0 for a bright part."""
    part = np.ascontiguousarray(part)
    if image_features.share_brighter(part, DARK) > LIGHTS:
        return 0.0
    return float(image_features.skin(image_features.black_to_white(part)).mean()) / 255


def _edges(copy: Frame) -> tuple[Mask, Mask]:
    """Mark the pixels that differ from their left neighbour, and those that differ from their upper neighbour."""
    upright = np.zeros(copy.shape[:2], np.uint8)
    level = np.zeros(copy.shape[:2], np.uint8)
    upright[:, 1:] = _furthest(copy[:, 1:], copy[:, :-1]) > EDGE_STEP
    level[1:] = _furthest(copy[1:], copy[:-1]) > EDGE_STEP
    return upright, level


def _furthest(pixels: Frame, others: Frame) -> npt.NDArray[np.uint8]:
    """Return the largest difference of the three channels; numpy's `max` takes four times as long."""
    steps = np.asarray(cv2.absdiff(pixels, others), dtype=np.uint8)
    return np.maximum(np.maximum(steps[:, :, 0], steps[:, :, 1]), steps[:, :, 2])


def _runs(upright: Mask, least: int) -> npt.NDArray[np.int32]:
    """Find straight vertical edges: rows of (x, top, bottom), one for each column of an edge."""
    closed = cv2.morphologyEx(upright, cv2.MORPH_CLOSE, np.ones((3, 1), np.uint8))
    long = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((least, 1), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(long, connectivity=4)
    found = [
        (x, top, top + tall)
        for left, top, wide, tall, _ in stats[1:].tolist()
        for x in range(left, left + wide)
        if upright[top : top + tall, x].mean() >= WHOLE_EDGE
    ]
    return np.array(found[:MOST_RUNS], np.int32).reshape(-1, 3)


def _pairs(
    runs: npt.NDArray[np.int32], least: int, width: int, height: int
) -> list[tuple[int, int, int, int]]:
    """Pair edges that begin and end at the same heights: (left, top, right, bottom)."""
    x, top, bottom = runs.T
    apart = x[None, :] - x[:, None]
    fits = (apart >= WIDTHS[0] * width) & (apart <= WIDTHS[1] * width)
    fits &= abs(top[None, :] - top[:, None]) <= SLACK
    fits &= abs(bottom[None, :] - bottom[:, None]) <= SLACK
    tall = np.minimum(bottom[None, :], bottom[:, None]) - np.maximum(top[None, :], top[:, None])
    fits &= (tall >= least) & (tall <= HIGHEST * height)
    return [
        (
            int(x[one]),
            int(max(top[one], top[other])),
            int(x[other]),
            int(min(bottom[one], bottom[other])),
        )
        for one, other in np.argwhere(fits)
    ]


def _clearest(level: Mask, line: int, columns: slice) -> tuple[float, int]:
    """Return the share of edge pixels in the best line near `line`, and that line."""
    first = max(0, line - CORNER_REACH)
    near = level[first : line + CORNER_REACH + 1, columns]
    if not near.size:
        return 0.0, line
    shares = near.mean(axis=1)
    best = int(shares.argmax())
    return float(shares[best]), first + best
