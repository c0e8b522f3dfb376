"""Other views of a frame: a part of it, turned, stretched or inverted, and the way back for boxes."""

from enum import StrEnum

import cv2
import msgspec
import numpy as np

from scanner.classify import image_features
from scanner.classify.detector import Frame, scaled
from scanner.schema import Box

WHOLE = Box(0, 0, 1, 1)
PLENTY = 640  # pixels of the longer side: twice what the models see
SMOOTHING = (7, 40, 5)  # of the bilateral filter: pixels across, grey levels, pixels


class ViewKind(StrEnum):
    """The change that a view undoes or brings nearer; the table in docs/accuracy.md has a row for each."""

    CONTENT = "content"  # what lies inside a plain border
    CELL = "cell"  # one picture of a collage
    UNSQUASHED = "unsquashed"
    UNINVERTED = "uninverted"
    TURNED = "turned"
    REGION = "region"  # where skin colours gather
    SMOOTHED = "smoothed"  # the blocks of hard JPEG compression, noise, posterised colours
    STRETCHED = "stretched"  # from black to white: over- and under-exposed pictures


class View(msgspec.Struct, frozen=True):
    """
    A recipe for a view: cut `part` out, then invert, smooth, spread the brightness, give it the shape
    width/height `aspect`, turn.

    `quarters` counts quarter turns, anticlockwise. `aspect` 0 leaves the shape as it is.
    """

    kind: ViewKind
    part: Box = WHOLE
    quarters: int = 0
    aspect: float = 0.0
    inverted: bool = False
    smoothed: bool = False
    stretched: bool = False

    def of(self, frame: Frame) -> Frame:
        """Make the view; RGB, contiguous, at least one pixel."""
        height, width = frame.shape[:2]
        left = min(width - 1, int(self.part.x * width))
        top = min(height - 1, int(self.part.y * height))
        right = max(left + 1, round((self.part.x + self.part.w) * width))
        bottom = max(top + 1, round((self.part.y + self.part.h) * height))
        pixels = frame[top:bottom, left:right]
        if self.inverted:
            pixels = 255 - pixels
        if self.smoothed:
            pixels = _smooth(pixels)
        if self.stretched:
            pixels = _black_to_white(pixels)
        if self.aspect:
            pixels = _shaped(pixels, self.aspect)
        return np.ascontiguousarray(np.rot90(pixels, self.quarters))

    def place(self, box: Box) -> Box:
        """Carry a box from the view back to the frame."""
        for _ in range(self.quarters % 4):
            box = Box(1 - box.y - box.h, box.x, box.h, box.w)
        left, top = self.part.x + box.x * self.part.w, self.part.y + box.y * self.part.h
        return Box.between(left, top, left + box.w * self.part.w, top + box.h * self.part.h)


def _smooth(pixels: Frame) -> Frame:
    """Even out small differences and keep edges, at a size at which it does the same to all pictures."""
    height, width = pixels.shape[:2]
    scale = PLENTY / max(height, width)
    if scale < 1:
        pixels = scaled(pixels, max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.bilateralFilter(pixels, *SMOOTHING), dtype=np.uint8)


def _black_to_white(pixels: Frame) -> Frame:
    """Spread brightness over its whole range."""
    low, high = image_features.brightness(image_features.small(pixels))
    values = (np.arange(256) - low) * (255 / max(high - low, 1))
    return np.asarray(cv2.LUT(pixels, np.clip(values, 0, 255).astype(np.uint8)), dtype=np.uint8)


def _shaped(pixels: Frame, aspect: float) -> Frame:
    """Give a picture another shape; of a longer side up to PLENTY no pixels are lost."""
    longer = min(PLENTY, max(pixels.shape[:2]))
    if aspect >= 1:
        return scaled(pixels, longer, max(1, round(longer / aspect)))
    return scaled(pixels, max(1, round(longer * aspect)), longer)
