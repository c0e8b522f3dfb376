"""A picture that flashes up in a film for two frames is looked at, though no key frame marks it."""

import io
from fractions import Fraction

import av
import numpy as np
import pytest

from scanner.sandbox import decode
from scanner.sandbox.decode import ByteSource, video

RATE, FRAMES, AT = 25, 200, 113


def film(shown: int) -> bytes:
    """Write eight seconds of a slow pan with one key frame; a plain red picture comes up in `shown` frames."""
    wide = np.random.default_rng(3).integers(60, 190, (15, 80, 3), dtype=np.uint8)
    view = np.kron(wide, np.ones((16, 16, 1), np.uint8))
    red = np.full((240, 320, 3), (230, 20, 20), np.uint8)
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as out:
        options = {"preset": "ultrafast", "g": "250", "sc_threshold": "0"}
        stream = out.add_stream("libx264", rate=Fraction(RATE), options=options)
        stream.width, stream.height, stream.pix_fmt = 320, 240, "yuv420p"
        for number in range(FRAMES):
            pan = np.ascontiguousarray(view[:, number : number + 320])
            pixels = red if AT <= number < AT + shown else pan
            out.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
        out.mux(stream.encode())
    return buffer.getvalue()


def red_ones(content: bytes) -> int:
    means = [frame.pixels.mean(axis=(0, 1)) for frame in decode.frames(ByteSource.of(content))]
    return sum(red > 180 and blue < 60 for red, _green, blue in means)


@pytest.mark.parametrize("whole", [0, video.WHOLE_PIXELS])
def test_two_frames_are_seen(monkeypatch: pytest.MonkeyPatch, whole: int):
    monkeypatch.setattr(video, "WHOLE_PIXELS", whole)
    assert red_ones(film(2)) >= 1


@pytest.mark.parametrize("whole", [0, video.WHOLE_PIXELS])
def test_where_nothing_flashes_nothing_is_seen(monkeypatch: pytest.MonkeyPatch, whole: int):
    monkeypatch.setattr(video, "WHOLE_PIXELS", whole)
    assert red_ones(film(0)) == 0
