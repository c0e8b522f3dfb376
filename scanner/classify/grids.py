"""Even grids of pictures: contact sheets, collages, strips of frames. No model runs here."""

import cv2
import numpy as np
import numpy.typing as npt

from scanner.classify import image_features
from scanner.classify.detector import Frame
from scanner.schema import Box

MOST_DIVISIONS = 8  # each way; smaller cells show too little
LEAST_STEP = 8.0  # grey levels across a seam
CLEAR_STEP = 2.0  # times as far across each seam as is usual in the picture
FAINTEST = 40  # percentile along the line: most of a seam is an edge, of a chance line only a part
NEAR = 0.012  # of the side: how far a gap between the cells moves its edges
GRAIN = 1.5  # grey levels that a picture without any noise is taken to have
FEWEST_CELLS = (
    3  # two are half of all photographs' horizons; those are seen to where there is doubt
)
LEAST_SKIN = 0.06  # of a cell
MOST_CELLS = 7


def cells(copy: Frame) -> list[Box]:
    """Find the cells of an even grid that show skin colours, those with the most first; none without a grid."""
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
    """Count the equal parts that the lines fall into, 1 where no seam shows."""
    if len(lines) < 2 * MOST_DIVISIONS:
        return 1
    between = np.asarray(cv2.absdiff(lines[1:], lines[:-1]), dtype=np.uint8)
    # A few whole edges at least: most pictures have none, and the percentiles cost.
    if not ((between >= LEAST_STEP).mean(axis=1) >= 1 - FAINTEST / 100).any():
        return 1
    steps = _percentiles(between)
    least = max(LEAST_STEP, CLEAR_STEP * (float(np.median(steps)) + GRAIN))
    reach = max(1.5, NEAR * len(lines))
    for parts in range(MOST_DIVISIONS, 1, -1):
        places = [seam * len(lines) / parts for seam in range(1, parts)]
        if all(
            steps[max(0, int(at - reach - 1)) : int(at + reach) + 1].max() >= least for at in places
        ):
            return parts
    return 1


def _percentiles(lines: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64]:
    """Give the percentile FAINTEST of each line, as numpy does, which sorts more than that takes."""
    place = (lines.shape[1] - 1) * FAINTEST / 100
    low = int(place)
    high = min(low + 1, lines.shape[1] - 1)
    found = np.partition(lines, (low, high), axis=1)
    below, above = found[:, low].astype(np.float64), found[:, high].astype(np.float64)
    return below + (above - below) * (place - low)
