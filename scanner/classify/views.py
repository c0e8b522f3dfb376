"""Other views of a frame: a part of it, turned, stretched or inverted, and the mapping of boxes back to it."""

from enum import StrEnum

import cv2
import msgspec
import numpy as np

from scanner.classify import image_features
from scanner.classify.detector import Frame, scaled
from scanner.classify.patterns import without_pattern
from scanner.schema import Box

WHOLE = Box(0, 0, 1, 1)
PLENTY = 640  # pixels of the longer side: twice the models' input
# Of the bilateral filter: diameter in pixels, sigma in grey levels, sigma in pixels.
SMOOTHING = (7, 40, 5)
MEDIAN_SIDE = 13  # pixels; wider than the strokes of text and lines
DOT_BLUR = 4.0  # pixels, standard deviation: about the distance between two dots
PERIOD_BLUR = 0.5  # standard deviation, as a share of a pattern's period
PERIOD_MEDIAN = 1.6  # side, as a multiple of a pattern's period: covers more picture than pattern
WIDEST_MEDIAN = 31  # pixels; a wider filter leaves little of a picture


class ViewKind(StrEnum):
    """The purpose of a view; the table in docs/accuracy.md has a row for each."""

    CONTENT = "content"  # the part inside a plain border
    CELL = "cell"  # one picture of a collage
    UNSQUASHED = "unsquashed"
    UNINVERTED = "uninverted"
    TURNED = "turned"
    REGION = "region"  # a region of skin colours
    SMOOTHED = "smoothed"  # against blocks of strong JPEG compression, noise and posterised colours
    STRETCHED = "stretched"  # from black to white, for overexposed and underexposed pictures
    GRID_CELL = "grid-cell"  # one picture of a contact sheet
    INSET = "inset"  # a picture within a photograph
    MEDIAN = "median"  # against text, lines, specks and patterns drawn over a picture
    DESCREENED = "descreened"  # against dots of print, fax and dithering
    UNPATTERNED = "unpatterned"  # against a regular pattern in or over the picture


class View(msgspec.Struct, frozen=True):
    """
    The steps that make a view, in this order: cut out `part`, invert, stretch the brightness, remove what covers
    the picture, smooth, scale to the ratio `aspect` of width to height, turn.

    `quarters`: the number of anticlockwise quarter turns. `aspect` 0 keeps the shape. `period`: of the pattern
    to remove with a median or by descreening, as a share of the frame's longer side; 0 if unknown.
    """

    kind: ViewKind
    part: Box = WHOLE
    quarters: int = 0
    aspect: float = 0.0
    inverted: bool = False
    smoothed: bool = False
    stretched: bool = False
    median: bool = False
    descreened: bool = False
    notched: bool = False
    period: float = 0.0

    def of(self, frame: Frame) -> Frame:
        """Make the view of a frame: RGB, contiguous, at least one pixel."""
        pixels = image_features.cut(frame, self.part)
        if self.inverted:
            pixels = 255 - pixels
        if self.stretched:
            pixels = image_features.black_to_white(pixels)
        if self.notched:
            pixels = without_pattern(_handy(pixels))
        if self.median:
            pixels = self._median(_handy(pixels))
        if self.descreened:
            pixels = self._descreened(_handy(pixels))
        if self.smoothed:
            pixels = np.asarray(cv2.bilateralFilter(_handy(pixels), *SMOOTHING), dtype=np.uint8)
        if self.aspect:
            pixels = _shaped(pixels, self.aspect)
        return np.ascontiguousarray(np.rot90(pixels, self.quarters))

    def _median(self, pixels: Frame) -> Frame:
        side = MEDIAN_SIDE
        if self.period:
            wide = int(PERIOD_MEDIAN * self.period * max(pixels.shape[:2]))
            side = min(WIDEST_MEDIAN, max(3, wide | 1))
        return np.asarray(cv2.medianBlur(pixels, side), dtype=np.uint8)

    def _descreened(self, pixels: Frame) -> Frame:
        reach = PERIOD_BLUR * self.period * max(pixels.shape[:2]) or DOT_BLUR
        return np.asarray(cv2.GaussianBlur(pixels, (0, 0), max(0.5, reach)), dtype=np.uint8)

    def place(self, box: Box) -> Box:
        """Map a box of the view back to the frame."""
        for _ in range(self.quarters % 4):
            box = Box(1 - box.y - box.h, box.x, box.h, box.w)
        left, top = self.part.x + box.x * self.part.w, self.part.y + box.y * self.part.h
        return Box.between(left, top, left + box.w * self.part.w, top + box.h * self.part.h)


def _handy(pixels: Frame) -> Frame:
    """Scale down to the size at which filters have the same effect on all pictures; contiguous."""
    height, width = pixels.shape[:2]
    scale = PLENTY / max(height, width)
    if scale < 1:
        return scaled(pixels, max(1, round(width * scale)), max(1, round(height * scale)))
    return np.ascontiguousarray(pixels)


def _shaped(pixels: Frame, aspect: float) -> Frame:
    """Scale a picture to another shape; with a longer side of up to PLENTY pixels no detail is lost."""
    longer = min(PLENTY, max(pixels.shape[:2]))
    if aspect >= 1:
        return scaled(pixels, longer, max(1, round(longer / aspect)))
    return scaled(pixels, max(1, round(longer * aspect)), longer)
