"""Cheap features of a picture's pixels that decide whether it needs further views. No model runs here."""

from typing import TypeVar

import cv2
import numpy as np
import numpy.typing as npt

from scanner.classify.detector import Frame
from scanner.schema import Box

SMALL_SIDE = 160  # pixels; the least longer side of the copy that features are computed from
PLAIN = 6  # grey levels; the greatest spread of a plain border
ROW_STEP = 16  # every 16th row is enough to estimate how much of a picture is drawn
BLOCK = 8  # pixels
CLEAREST = 0.07  # share of all lines
EVEN = 0.3  # grey levels by which neighbouring lines differ in any picture
# The least ratio of the difference across a seam to the usual difference between lines.
SEAM_STEP = 5.0
SEAM_EDGE = 0.12  # share of the side; seams nearer to the edge are a frame, not a collage
MOST_SEAMS = 3  # in each direction
CUT_OFF = (1, 99)  # percentiles, so that a few pixels do not decide
# Y, Cr, Cb; a wide range, so that it includes all skin.
SKIN_LOW = np.array([30, 133, 77], dtype=np.uint8)
SKIN_HIGH = np.array([255, 185, 135], dtype=np.uint8)
LEAST_REGION = 0.003  # share of the picture's area
LARGEST_REGION = 0.4  # share of the area; the first look has seen a larger part well enough
MOST_REGIONS = 4
PATCH = 256  # pixels per side: enough of a frame's middle to find its finest details
STROKE = 11  # pixels across: strokes of text and lines are thinner
LEAST_EDGES = 0.03  # share of the middle's pixels
DETAIL = 40  # grey levels by which a detail differs from its surroundings

_Real = TypeVar("_Real", np.float32, np.float64)


# numpy.median and numpy.percentile give the same to the bit, and import numpy's masked arrays. The confined worker
# imports nothing, so those would have to be loaded at each of its starts, for 11 ms.
def median(values: npt.NDArray[_Real]) -> _Real:
    """Return the value in the middle, or the mean of the two there."""
    middle = len(values) // 2
    return np.sort(values)[middle - 1 + len(values) % 2 : middle + 1].mean()


def percentile(ordered: npt.NDArray[np.uint8], per_cent: int) -> float:
    """Return the value below which this share of sorted values lies, between its two neighbours in proportion."""
    place = (len(ordered) - 1) * (per_cent / 100)
    low = int(place)
    share = place - low
    below, above = float(ordered[low]), float(ordered[min(low + 1, len(ordered) - 1)])
    between = above - below
    # As numpy does, from the nearer neighbour: otherwise the last bit may differ.
    return below + between * share if share < 0.5 else above - between * (1 - share)


def small(frame: Frame) -> Frame:
    """Make a small copy of a frame by leaving out whole rows and columns, which costs almost nothing."""
    step = max(1, max(frame.shape[:2]) // SMALL_SIDE)
    return np.ascontiguousarray(frame[::step, ::step])


def drawn_share(frame: Frame) -> float:
    """Return the share of pixels that equal their left neighbour: high in screenshots, low in photographs."""
    rows = frame[::ROW_STEP]
    if rows.shape[1] < 2:
        return 0.0
    same = rows[:, 1:] == rows[:, :-1]
    # Written out, because numpy takes four times as long along an axis of length 3.
    return float((same[:, :, 0] & same[:, :, 1] & same[:, :, 2]).mean())


def brightness(copy: Frame) -> tuple[float, float]:
    """Return the 1st and the 99th percentile of the grey levels."""
    ordered = np.sort(grey_levels(copy), axis=None)
    low, high = CUT_OFF
    return percentile(ordered, low), percentile(ordered, high)


def brightness_span(copy: Frame) -> float:
    """Return the share of the range from black to white that a picture uses."""
    low, high = brightness(copy)
    return (high - low) / 255


def black_to_white(pixels: Frame) -> Frame:
    """Stretch the brightness to the range from black to white."""
    low, high = brightness(small(pixels))
    values = (np.arange(256) - low) * (255 / max(high - low, 1))
    return np.asarray(cv2.LUT(pixels, np.clip(values, 0, 255).astype(np.uint8)), dtype=np.uint8)


def one_ink(frame: Frame) -> tuple[float, float]:
    """
    Return the share of a frame's middle that is fine detail, and the share of that with one brightness.

    In photographs such detail has many levels of brightness; text, lines and dots drawn over a picture, or that
    make up a picture, have one.
    """
    top, left = (max(0, (side - PATCH) // 2) for side in frame.shape[:2])
    grey = grey_levels(np.ascontiguousarray(frame[top : top + PATCH, left : left + PATCH]))
    # Fine detail has edges; counting them costs a thirtieth of the median filter.
    if max(_share_of_edges(grey), _share_of_edges(grey.T)) < LEAST_EDGES:
        return 0.0, 0.0
    fine = cv2.absdiff(grey, cv2.medianBlur(grey, STROKE)) > DETAIL
    if not fine.any():
        return 0.0, 0.0
    levels = np.bincount(grey[fine] >> 4, minlength=16)
    return float(fine.mean()), float(levels.max() / levels.sum())


def _share_of_edges(lines: npt.NDArray[np.uint8]) -> float:
    if len(lines) < 2:
        return 0.0
    return float((cv2.absdiff(lines[1:], lines[:-1]) > DETAIL).mean())


def share_brighter(copy: Frame, level: int) -> float:
    """Return the share of pixels brighter than a grey level."""
    return float((grey_levels(copy) > level).mean())


def blockiness(frame: Frame) -> float:
    """Return the ratio of the differences across edges of 8-pixel blocks to those elsewhere; 1: no blocks."""
    rows = frame[3::ROW_STEP, :, 1].astype(np.int16)
    steps = np.abs(np.diff(rows, axis=1)).mean(axis=0) if rows.size else np.zeros(0)
    if len(steps) < BLOCK:
        return 1.0
    return float((steps[BLOCK - 1 :: BLOCK].mean() + 0.1) / (steps.mean() + 0.1))


def mosaic_edges(frame: Frame) -> float:
    """
    Return the ratio of the differences across the clearest lines of a frame's middle to those across most lines.

    A mosaic of plain squares has few clear lines, in both directions alike; the result is the lesser of the two
    ratios, 1 for an even picture.
    """
    top, left = (max(0, (side - PATCH) // 2) for side in frame.shape[:2])
    grey = grey_levels(np.ascontiguousarray(frame[top : top + PATCH, left : left + PATCH]))
    return min(_unevenness(grey), _unevenness(np.ascontiguousarray(grey.T)))


def _unevenness(lines: npt.NDArray[np.uint8]) -> float:
    if len(lines) < 2 * BLOCK:
        return 1.0
    steps = np.sort(cv2.absdiff(lines[1:], lines[:-1]).mean(axis=1, dtype=np.float32))
    clearest = steps[int((1 - CLEAREST) * len(steps)) :].mean()
    return float((clearest + EVEN) / (median(steps) + EVEN))


def content(copy: Frame) -> Box:
    """Find the part inside a plain border of one colour; the whole picture if it has no border."""
    grey = grey_levels(copy)
    other = cv2.absdiff(grey, np.full_like(grey, grey[0, 0])) > PLAIN
    rows, columns = np.flatnonzero(other.any(axis=1)), np.flatnonzero(other.any(axis=0))
    if not len(rows):
        return Box(0, 0, 1, 1)
    height, width = grey.shape
    # Python numbers, because numpy's cannot be encoded in a reply.
    x, y = int(columns[0]) / width, int(rows[0]) / height
    return Box(x, y, (int(columns[-1]) + 1) / width - x, (int(rows[-1]) + 1) / height - y)


def seams(copy: Frame) -> tuple[list[float], list[float]]:
    """Find straight lines across the whole picture: fractions of the width, fractions of the height."""
    grey = grey_levels(copy)
    return _seams(grey.T), _seams(grey)


def _seams(lines: npt.NDArray[np.uint8]) -> list[float]:
    if len(lines) < 2:
        return []
    steps = cv2.absdiff(lines[1:], lines[:-1]).mean(axis=1, dtype=np.float32)
    usual = float(median(steps)) + 1
    found: list[float] = []
    for line in np.argsort(-steps)[: 4 * MOST_SEAMS]:
        place = (int(line) + 1) / len(lines)
        inside = SEAM_EDGE < place < 1 - SEAM_EDGE
        apart = all(abs(place - other) > SEAM_EDGE for other in found)
        if inside and apart and steps[line] >= SEAM_STEP * usual and len(found) < MOST_SEAMS:
            found.append(place)
    return sorted(found)


def skin(copy: Frame) -> npt.NDArray[np.uint8]:
    """Mark the pixels whose colour could be skin: 255 if so, else 0."""
    # The input is RGB, so the constant must begin with RGB.
    luminance = cv2.cvtColor(copy, cv2.COLOR_RGB2YCrCb)
    return np.asarray(cv2.inRange(luminance, SKIN_LOW, SKIN_HIGH), dtype=np.uint8)


def inverted_skin_share(copy: Frame) -> tuple[float, float]:
    """Return the shares of pixels that could be skin, in the picture and with its colours inverted."""
    return float(skin(copy).mean()) / 255, float(skin(255 - copy).mean()) / 255


def skin_regions(copy: Frame) -> list[Box]:
    """Find regions of skin colours with a margin, largest first."""
    mask = cv2.morphologyEx(skin(copy), cv2.MORPH_CLOSE, np.ones((5, 5), dtype=np.uint8))
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((3, 3), dtype=np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask)
    height, width = copy.shape[:2]
    parts = sorted((row for row in stats[1:].tolist()), key=lambda row: -row[cv2.CC_STAT_AREA])
    boxes: list[Box] = []
    for left, top, w, h, area in parts:
        if area < LEAST_REGION * width * height or len(boxes) == MOST_REGIONS:
            break
        if w * h > LARGEST_REGION * width * height:
            continue
        boxes.append(widened(Box(left / width, top / height, w / width, h / height), 0.2))
    return boxes


def cut(pixels: npt.NDArray[np.uint8], part: Box) -> npt.NDArray[np.uint8]:
    """Cut a part out of a picture or mask; the result has at least one pixel."""
    height, width = pixels.shape[:2]
    left = min(width - 1, int(part.x * width))
    top = min(height - 1, int(part.y * height))
    right = max(left + 1, round((part.x + part.w) * width))
    bottom = max(top + 1, round((part.y + part.h) * height))
    return pixels[top:bottom, left:right]


def widened(box: Box, share: float) -> Box:
    """Widen a box by a share of its size on each side, up to the edges of the picture."""
    left, top = max(0.0, box.x - share * box.w), max(0.0, box.y - share * box.h)
    right = min(1.0, box.x + box.w * (1 + share))
    bottom = min(1.0, box.y + box.h * (1 + share))
    return Box(left, top, right - left, bottom - top)


def grey_levels(copy: Frame) -> npt.NDArray[np.uint8]:
    """Return the brightness of each pixel, 0 to 255."""
    return np.asarray(cv2.cvtColor(copy, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
