"""Cheap signs on a picture's pixels that one look may not be enough. No model runs here."""

import cv2
import numpy as np
import numpy.ma  # pyright: ignore[reportUnusedImport]  # numpy.median loads it late, when no file opens any more
import numpy.typing as npt

from scanner.classify.detector import Frame
from scanner.schema import Box

SMALL_SIDE = 160  # pixels, at least, of the longer side of the copy that signs are read from
PLAIN = 6  # grey levels a border may spread over and still be plain
ROW_STEP = 16  # every 16th row is enough to see how much of a picture is drawn
BLOCK = 8  # pixels
CLEAREST = 0.07  # of all lines
EVEN = 0.3  # grey levels that two lines differ by in any case
SEAM_STEP = 5.0  # times as far from one line to the next as is usual in the picture
SEAM_EDGE = 0.12  # seams nearer to the edge than this are a frame, not a collage
MOST_SEAMS = 3  # each way
CUT_OFF = (1, 99)  # percentiles: a few pixels make no picture dark or bright
SKIN_LOW = np.array([30, 133, 77], dtype=np.uint8)  # Y, Cr, Cb; wide, so that all skin is in
SKIN_HIGH = np.array([255, 185, 135], dtype=np.uint8)
LEAST_REGION = 0.003  # of the picture's area; a tenth of a desktop's side is a hundredth
LARGEST_REGION = 0.4  # a part that is most of the picture was seen at the first look
MOST_REGIONS = 4
PATCH = 256  # pixels a side: enough of a frame's middle to see what its finest details are
STROKE = 11  # pixels across: strokes of text and lines are thinner
LEAST_EDGES = 0.03  # of the middle
DETAIL = 40  # grey levels from what is around


def small(frame: Frame) -> Frame:
    """Thin a frame out to a small copy: whole rows and columns are left out, which costs nothing."""
    step = max(1, max(frame.shape[:2]) // SMALL_SIDE)
    return np.ascontiguousarray(frame[::step, ::step])


def drawn_share(frame: Frame) -> float:
    """Share of pixels that equal their left neighbour: high on screens, low on photographs."""
    rows = frame[::ROW_STEP]
    if rows.shape[1] < 2:
        return 0.0
    same = rows[:, 1:] == rows[:, :-1]
    # By hand: numpy takes four times as long to go along an axis of three.
    return float((same[:, :, 0] & same[:, :, 1] & same[:, :, 2]).mean())


def brightness(copy: Frame) -> tuple[float, float]:
    """Give the darkest and the brightest grey level that a picture uses for more than a hundredth."""
    low, high = np.percentile(grey_levels(copy), CUT_OFF)
    return float(low), float(high)


def brightness_span(copy: Frame) -> float:
    """Measure how much of the way from black to white a picture uses."""
    low, high = brightness(copy)
    return (high - low) / 255


def black_to_white(pixels: Frame) -> Frame:
    """Spread brightness over its whole range."""
    low, high = brightness(small(pixels))
    values = (np.arange(256) - low) * (255 / max(high - low, 1))
    return np.asarray(cv2.LUT(pixels, np.clip(values, 0, 255).astype(np.uint8)), dtype=np.uint8)


def one_ink(frame: Frame) -> tuple[float, float]:
    """
    Measure how much of a frame's middle is fine detail, and how much of that has one brightness.

    In photographs such detail has all kinds of brightness; in text, lines and dots that were put over a
    picture, or that it is made of, it has one.
    """
    top, left = (max(0, (side - PATCH) // 2) for side in frame.shape[:2])
    grey = grey_levels(np.ascontiguousarray(frame[top : top + PATCH, left : left + PATCH]))
    # Fine detail has edges; to count them costs a thirtieth of the median.
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
    """Give the share of pixels brighter than a grey level."""
    return float((grey_levels(copy) > level).mean())


def blockiness(frame: Frame) -> float:
    """Measure how much further it is across the edges of 8-pixel blocks than elsewhere; 1 is none."""
    rows = frame[3::ROW_STEP, :, 1].astype(np.int16)
    steps = np.abs(np.diff(rows, axis=1)).mean(axis=0) if rows.size else np.zeros(0)
    if len(steps) < BLOCK:
        return 1.0
    return float((steps[BLOCK - 1 :: BLOCK].mean() + 0.1) / (steps.mean() + 0.1))


def mosaic_edges(frame: Frame) -> float:
    """
    Measure how much further it is across the clearest lines of a frame's middle than across most; 1 is even.

    Squares of one colour have few such lines, the same both ways; the lesser of both counts.
    """
    top, left = (max(0, (side - PATCH) // 2) for side in frame.shape[:2])
    grey = grey_levels(np.ascontiguousarray(frame[top : top + PATCH, left : left + PATCH]))
    return min(_unevenness(grey), _unevenness(np.ascontiguousarray(grey.T)))


def _unevenness(lines: npt.NDArray[np.uint8]) -> float:
    if len(lines) < 2 * BLOCK:
        return 1.0
    steps = np.sort(cv2.absdiff(lines[1:], lines[:-1]).mean(axis=1, dtype=np.float32))
    clearest = steps[int((1 - CLEAREST) * len(steps)) :].mean()
    return float((clearest + EVEN) / (np.median(steps) + EVEN))


def content(copy: Frame) -> Box:
    """Find what lies inside a plain border of one colour; the whole picture where there is none."""
    grey = grey_levels(copy)
    other = cv2.absdiff(grey, np.full_like(grey, grey[0, 0])) > PLAIN
    rows, columns = np.flatnonzero(other.any(axis=1)), np.flatnonzero(other.any(axis=0))
    if not len(rows):
        return Box(0, 0, 1, 1)
    height, width = grey.shape
    # Plain numbers: what goes into a reply is no array's.
    x, y = int(columns[0]) / width, int(rows[0]) / height
    return Box(x, y, (int(columns[-1]) + 1) / width - x, (int(rows[-1]) + 1) / height - y)


def seams(copy: Frame) -> tuple[list[float], list[float]]:
    """Find straight lines across the whole picture, as fractions: (vertical ones, horizontal ones)."""
    grey = grey_levels(copy)
    return _seams(grey.T), _seams(grey)


def _seams(lines: npt.NDArray[np.uint8]) -> list[float]:
    if len(lines) < 2:
        return []
    steps = cv2.absdiff(lines[1:], lines[:-1]).mean(axis=1, dtype=np.float32)
    usual = float(np.median(steps)) + 1
    found: list[float] = []
    for line in np.argsort(-steps)[: 4 * MOST_SEAMS]:
        place = (int(line) + 1) / len(lines)
        inside = SEAM_EDGE < place < 1 - SEAM_EDGE
        apart = all(abs(place - other) > SEAM_EDGE for other in found)
        if inside and apart and steps[line] >= SEAM_STEP * usual and len(found) < MOST_SEAMS:
            found.append(place)
    return sorted(found)


def skin(copy: Frame) -> npt.NDArray[np.uint8]:
    """Mark pixels whose colour could be skin: 255 where so, else 0."""
    # cv2 names the order of its input; it is RGB here.
    luminance = cv2.cvtColor(copy, cv2.COLOR_RGB2YCrCb)
    return np.asarray(cv2.inRange(luminance, SKIN_LOW, SKIN_HIGH), dtype=np.uint8)


def inverted_skin_share(copy: Frame) -> tuple[float, float]:
    """Shares of pixels that could be skin, as the picture is and with its colours inverted."""
    return float(skin(copy).mean()) / 255, float(skin(255 - copy).mean()) / 255


def skin_regions(copy: Frame) -> list[Box]:
    """Find where skin colours gather, the largest first, with some ground around each."""
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
    """Cut a part out of a picture or a mask; at least one pixel."""
    height, width = pixels.shape[:2]
    left = min(width - 1, int(part.x * width))
    top = min(height - 1, int(part.y * height))
    right = max(left + 1, round((part.x + part.w) * width))
    bottom = max(top + 1, round((part.y + part.h) * height))
    return pixels[top:bottom, left:right]


def widened(box: Box, share: float) -> Box:
    """Add a share of a box's size on each side, as far as the picture goes."""
    left, top = max(0.0, box.x - share * box.w), max(0.0, box.y - share * box.h)
    right = min(1.0, box.x + box.w * (1 + share))
    bottom = min(1.0, box.y + box.h * (1 + share))
    return Box(left, top, right - left, bottom - top)


def grey_levels(copy: Frame) -> npt.NDArray[np.uint8]:
    """Give the brightness of each pixel."""
    return np.asarray(cv2.cvtColor(copy, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
