"""Frames as files."""

import io

import numpy as np
import numpy.typing as npt
from PIL import Image


def ppm(frame: npt.NDArray[np.uint8]) -> bytes:
    """Write a frame as PPM, which keeps every pixel."""
    buffer = io.BytesIO()
    Image.fromarray(frame).save(buffer, "PPM")
    return buffer.getvalue()
