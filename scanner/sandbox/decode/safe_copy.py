"""A copy of a picture with nothing but its pixels: no place, no camera data, no earlier state."""

import io
import math

import numpy as np
from PIL import Image

from scanner.formats.kinds import STILL_READERS, MediaKind
from scanner.reasons import FailureReason
from scanner.sandbox.decode import image
from scanner.sandbox.decode.frame import ByteSource, DecodeFailure, Pixels
from scanner.schema import Box, CopyEdit

MOST_SIDE = 4096  # pixels of the longer side; messengers send fewer
LEAST_KEPT = 16  # pixels a side
QUALITY = 90
COVER = 96  # grey; a solid area, since a blur can be undone in part


def safe_copy(source: ByteSource, kind: MediaKind, edit: CopyEdit) -> bytes:
    """Draw the first picture again as a JPEG, covered and cut as asked for. Raises DecodeFailure."""
    if kind.reader not in STILL_READERS:
        raise DecodeFailure(FailureReason.UNSUPPORTED)
    pixels = image.first_picture(source, kind.media, MOST_SIDE)
    drawn = pixels.copy()
    for box in edit.covers:
        top, bottom, left, right = _edges(box, drawn)
        drawn[top:bottom, left:right] = COVER
    top, bottom, left, right = _edges(edit.keep, drawn)
    if min(bottom - top, right - left) < min(LEAST_KEPT, *drawn.shape[:2]):
        raise DecodeFailure(FailureReason.DAMAGED)
    made = Image.fromarray(np.ascontiguousarray(drawn[top:bottom, left:right]))
    made.thumbnail((MOST_SIDE, MOST_SIDE))
    data = io.BytesIO()
    made.save(data, "JPEG", quality=QUALITY)
    return data.getvalue()


def _edges(box: Box, pixels: Pixels) -> tuple[int, int, int, int]:
    """Return top, bottom, left and right in pixels, rounded outwards."""
    height, width = pixels.shape[:2]
    return (
        math.floor(box.y * height),
        min(height, math.ceil((box.y + box.h) * height)),
        math.floor(box.x * width),
        min(width, math.ceil((box.x + box.w) * width)),
    )
