"""Drawings with transparency are looked at as well; what only softens an edge costs no look."""

import io

import numpy as np
from PIL import Image

from scanner.sandbox import decode
from scanner.sandbox.decode import ByteSource, Pixels


def frames(alpha: np.ndarray, colour: tuple[int, int, int] = (0, 0, 0)) -> list[Pixels]:
    picture = Image.new("RGB", alpha.shape[::-1], colour)
    picture.putalpha(Image.fromarray(alpha))
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=1)
    return [frame.pixels for frame in decode.frames(ByteSource.of(buffer.getvalue()))]


def test_a_picture_in_the_alpha_channel_is_seen_as_it_was_drawn():
    drawn = np.add.outer(np.arange(120), np.arange(135)).astype(np.uint8)
    assert any((frame == drawn[:, :, None]).all() for frame in frames(drawn))


def test_a_soft_shadow_is_no_picture():
    shadow = np.zeros((120, 160), np.uint8)
    shadow[30:90, 40:120] = 255
    soft = np.array(Image.fromarray(shadow).resize((40, 30)).resize((160, 120)))
    assert 0 < ((soft > 0) & (soft < 255)).mean() < 0.25
    seen = frames(soft, (200, 30, 30))
    assert not any((frame == soft[:, :, None]).all() for frame in seen)


def test_a_veil_of_one_strength_is_no_picture():
    assert all(frame.std() == 0 for frame in frames(np.full((60, 80), 128, np.uint8)))
    assert len(frames(np.full((60, 80), 128, np.uint8))) == 2
