"""Detection of even grids of pictures: contact sheets, collages, film strips. No model runs here."""

import cv2
import numpy as np
import numpy.typing as npt

from scanner.classify import image_features
from scanner.classify.detector import Frame
from scanner.schema import Box

MOST_DIVISIONS = 8  # in each direction; smaller cells show too little
LEAST_STEP = 8.0  # grey levels; the least difference across a seam
# The least ratio of the difference across a seam to the usual difference between lines.
CLEAR_STEP = 2.0
FAINTEST = 40  # percentile along a line: most of a seam is an edge, but only part of a chance line
NEAR = 0.012  # share of the side: how far a gap between cells moves their edges
GRAIN = 1.5  # grey levels of noise that even a picture without noise is assumed to have
FEWEST_CELLS = 3  # two cells may just be a horizon; `multi_view` cuts at such a seam if the first look is doubtful
LEAST_SKIN = 0.06  # of a cell
MOST_CELLS = 7


def cells(copy: Frame) -> list[Box]:
    """Find the cells of an even grid that show skin colours, most skin first; none if there is no grid."""
    grey = image_features.grey_levels(copy)
    columns, rows = _divisions(np.ascontiguousarray(grey.T)), _divisions(grey)
    if columns * rows < FEWEST_CELLS:
        return []
    skin = image_features.skin(copy)
    found: list[tuple[float, Box]] = []
    for row in range(rows):
        for column in range(columns):
            box = Box(column / columns, row / rows, 1 / columns, 1 / rows)
            share = float(image_features.cut(skin, box).mean()) / 255
            if share >= LEAST_SKIN:
                found.append((share, box))
    found.sort(key=lambda each: -each[0])
    return [box for _, box in found[:MOST_CELLS]]


def _divisions(lines: npt.NDArray[np.uint8]) -> int:
    """Count the equal parts into which seams divide the lines; 1 without seams."""
    if len(lines) < 2 * MOST_DIVISIONS:
        return 1
    between = np.asarray(cv2.absdiff(lines[1:], lines[:-1]), dtype=np.uint8)
    # Check for a whole edge first: most pictures have none, and the percentiles are expensive.
    if not ((between >= LEAST_STEP).mean(axis=1) >= 1 - FAINTEST / 100).any():
        return 1
    steps = _percentiles(between)
    least = max(LEAST_STEP, CLEAR_STEP * (float(image_features.median(steps)) + GRAIN))
    reach = max(1.5, NEAR * len(lines))
    for parts in range(MOST_DIVISIONS, 1, -1):
        places = [seam * len(lines) / parts for seam in range(1, parts)]
        if all(
            steps[max(0, int(at - reach - 1)) : int(at + reach) + 1].max() >= least for at in places
        ):
            return parts
    return 1


def _percentiles(lines: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64]:
    """Return the percentile FAINTEST of each line, like numpy.percentile, but without sorting more than needed."""
    place = (lines.shape[1] - 1) * FAINTEST / 100
    low = int(place)
    high = min(low + 1, lines.shape[1] - 1)
    found = np.partition(lines, (low, high), axis=1)
    below, above = found[:, low].astype(np.float64), found[:, high].astype(np.float64)
    return below + (above - below) * (place - low)
