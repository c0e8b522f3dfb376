"""Comparison of frames by a few pixels, so that one still picture is not classified a hundred times."""

from collections import deque
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from scanner.sandbox.decode.frame import Pixels

Floats: TypeAlias = npt.NDArray[np.floating]

SMALL = 32  # pixels a side of the small copies
REMEMBERED = 6  # frames; animations of a few pictures repeat them
# Mean difference of two small copies, 0 to 255, below which it is coding noise ...
SAME_MEAN = 1.0
# ... unless some patch differs by this much, as a small picture within a large one does.
SAME_PATCH = 40.0
OTHER_PICTURE = 12.0  # mean difference from which the frames show different pictures


class Deduplicator:
    """Remembers recently seen frames, and leaves out similar ones."""

    def __init__(self) -> None:
        self._looked: deque[Floats] = deque(maxlen=REMEMBERED)
        self._before: Floats | None = None

    def step(self, pixels: Pixels, *, due: bool) -> bool:
        """
        Return whether to look at the next frame: it differs from all recently seen ones, and it is `due`
        or shows another picture than the frame just before it.
        """
        small = small_copy(pixels)
        before, self._before = self._before, small
        if any(same(small, looked) for looked in self._looked):
            return False
        jump = before is None or mean_difference(small, before) >= OTHER_PICTURE
        far = bool(self._looked) and mean_difference(small, self._looked[-1]) >= 2 * OTHER_PICTURE
        if not (due or jump or far):
            return False
        self._looked.append(small)
        return True


def small_copy(pixels: Pixels) -> Floats:
    """Return a small copy of a picture with any number of channels."""
    rows = np.arange(SMALL) * pixels.shape[0] // SMALL
    columns = np.arange(SMALL) * pixels.shape[1] // SMALL
    return pixels[rows][:, columns].astype(np.float32)


def same(one: Floats, other: Floats) -> bool:
    """Return whether two small copies show one picture, apart from coding noise."""
    apart = np.abs(one - other)
    return float(apart.mean()) < SAME_MEAN and float(apart.mean(axis=2).max()) < SAME_PATCH


def mean_difference(one: Floats, other: Floats) -> float:
    """Return the mean difference of two small copies, 0 to 255."""
    return float(np.abs(one - other).mean())
