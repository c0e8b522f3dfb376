"""Comparing frames by a few pixels, so that one still picture is not looked at a hundred times."""

from collections import deque
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from scanner.sandbox.decode.frame import Pixels

Floats: TypeAlias = npt.NDArray[np.floating]

SMALL = 32  # pixels a side of the small copies
REMEMBERED = 6  # frames; animations of a few pictures go round and round
# Differences of two small copies, 0 to 255: means below this are noise of coding ...
SAME_MEAN = 1.0
# ... unless somewhere a patch differs by this, as a small picture in a large still one does.
SAME_PATCH = 40.0
OTHER_PICTURE = 12.0  # a mean from which the second shows something else than the first


class Deduplicator:
    """Remembers the frames that were looked at, and leaves out those like them."""

    def __init__(self) -> None:
        self._looked: deque[Floats] = deque(maxlen=REMEMBERED)
        self._before: Floats | None = None

    def step(self, pixels: Pixels, *, due: bool) -> bool:
        """
        Say whether to look at the next frame: it differs from all that were looked at lately, and
        it is `due` or shows something else than the frame just before it.
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
    """A few pixels of a picture, of any number of channels."""
    rows = np.arange(SMALL) * pixels.shape[0] // SMALL
    columns = np.arange(SMALL) * pixels.shape[1] // SMALL
    return pixels[rows][:, columns].astype(np.float32)


def same(one: Floats, other: Floats) -> bool:
    """Return whether two small copies are of one picture, give or take coding noise."""
    apart = np.abs(one - other)
    return float(apart.mean()) < SAME_MEAN and float(apart.mean(axis=2).max()) < SAME_PATCH


def mean_difference(one: Floats, other: Floats) -> float:
    """Mean difference of two small copies, 0 to 255."""
    return float(np.abs(one - other).mean())
