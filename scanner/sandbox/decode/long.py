"""
Long pictures: screenshots of whole pages and conversations, panoramas, pages without an end.

Shown as a whole, what is in them is a few pixels wide; a viewer scrolls along them. So parts of them are looked at
as well.
"""

from collections.abc import Iterator

import numpy as np

from scanner.sandbox.decode.frame import DecodedFrame

# Length to width; up to here the classifier finds a picture that is as wide as the whole.
LONG = 3.2
LEAST_WIDTH = 100  # pixels; narrower are rules, gradients and borders
# Length of a part in widths, and of the step to the next one: they overlap, so that no picture is cut everywhere.
PART, STEP = 1.75, 0.85
MAX_PARTS = 40  # of one picture; of a longer one each part is longer


def with_parts(frames: Iterator[DecodedFrame]) -> Iterator[DecodedFrame]:
    """Pass frames on, each long one followed by its parts."""
    for frame in frames:
        yield frame
        if not frame.moving:
            yield from _parts(frame)


def _parts(frame: DecodedFrame) -> Iterator[DecodedFrame]:
    height, width = frame.pixels.shape[:2]
    short, long = sorted((height, width))
    if short < LEAST_WIDTH or long < LONG * short:
        return
    step = max(STEP * short, long / MAX_PARTS)
    length = round(step * PART / STEP)
    count = max(2, round((long - length) / step + 0.499) + 1)
    for part in range(count):
        start = round((long - length) * part / (count - 1))
        pixels = (
            frame.pixels[start : start + length]
            if height > width
            else frame.pixels[:, start : start + length]
        )
        yield DecodedFrame(np.ascontiguousarray(pixels), frame.index)
