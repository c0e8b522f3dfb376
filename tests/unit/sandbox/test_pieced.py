"""Pieces that lie side by side are put together as they were, in whatever carries them."""

import numpy as np
import pytest
from PIL import Image

from scanner.sandbox.decode import ByteSource, frames
from tests.sandbox.side_by_side import SIDE_BY_SIDE

NEAR = 12.0  # mean difference of two pictures that show the same, 0 to 255


def shaded() -> Image.Image:
    """A picture whose upper pieces are all the same, as those of a plain sky."""
    colours = np.random.default_rng(3).integers(0, 255, (6, 8, 3), np.uint8)
    colours[:1] = (120, 160, 200)
    return Image.fromarray(colours).resize((640, 480), Image.Resampling.BICUBIC)


def difference(pixels: np.ndarray, picture: Image.Image) -> float:
    small, other = (each.resize((64, 48)) for each in (Image.fromarray(pixels), picture))
    return float(np.abs(np.asarray(small, np.int16) - np.asarray(other, np.int16)).mean())


@pytest.mark.parametrize("name", SIDE_BY_SIDE)
def test_the_whole_is_among_the_frames(name: str) -> None:
    picture = shaded()
    shown = frames(ByteSource.of(SIDE_BY_SIDE[name](picture)))
    assert min(difference(frame.pixels, picture) for frame in shown) < NEAR
