"""A large JPEG is drawn coarsely for the first look, and more finely when that is asked for."""

import io

import numpy as np
import pytest
from PIL import Image

from scanner.sandbox import decode
from scanner.sandbox.decode import ByteSource, DecodedFrame
from scanner.sandbox.decode.image import FIRST_SIDE, LEAST_SIDE


def frames(picture: Image.Image, **options: object) -> list[DecodedFrame]:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", **options)
    source = ByteSource.of(buffer.getvalue())
    return list(decode.frames(source, decode.sniff(source)))


def slope(width: int, height: int) -> Image.Image:
    """Dark on the left, light on the right."""
    row = np.linspace(0, 255, width).astype(np.uint8)
    return Image.fromarray(np.repeat(row[None, :, None], height, 0).repeat(3, 2))


def test_a_camera_picture_is_drawn_at_an_eighth_and_again_at_a_quarter() -> None:
    (frame,) = frames(slope(4000, 3000))
    assert frame.pixels.shape == (375, 500, 3)
    assert frame.finer is not None
    finer = frame.finer()
    assert finer.shape == (750, 1000, 3)
    halved = np.asarray(Image.fromarray(finer).resize((500, 375)), dtype=np.int16)
    assert np.abs(halved - frame.pixels).max() <= 3


@pytest.mark.parametrize("size", [(640, 480), (900, 600), (1000, 700), (300, 200)])
def test_nothing_finer_is_offered_of_what_was_drawn_whole(size: tuple[int, int]) -> None:
    (frame,) = frames(slope(*size))
    assert frame.pixels.shape == (size[1], size[0], 3)
    assert frame.finer is None


@pytest.mark.parametrize("size", [(1600, 1200), (2048, 1536), (8000, 6000), (721, 5000)])
def test_no_picture_is_drawn_below_its_least_side(size: tuple[int, int]) -> None:
    frame, *_parts = frames(slope(*size))  # a long one has parts
    assert min(frame.pixels.shape[:2]) >= FIRST_SIDE
    if frame.finer is not None:
        assert min(frame.finer().shape[:2]) >= min(LEAST_SIDE, *size)


def test_the_finer_picture_is_turned_as_the_coarse_one_is() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    (frame,) = frames(slope(4000, 3000), exif=exif)
    assert frame.pixels.shape == (500, 375, 3)
    assert frame.finer is not None
    assert frame.finer().shape == (1000, 750, 3)


def test_both_pictures_of_a_large_pair_are_seen_whole() -> None:
    buffer = io.BytesIO()
    dark, light = (Image.new("RGB", (4000, 3000), (grey,) * 3) for grey in (20, 220))
    dark.save(buffer, "MPO", save_all=True, append_images=[light])
    source = ByteSource.of(buffer.getvalue())
    greys = [frame.pixels.mean() for frame in decode.frames(source, decode.sniff(source))]
    assert [round(float(grey), -1) for grey in greys] == [20, 220]
