"""What a model is to us: something that reads a frame."""

from typing import Protocol, TypeAlias

import msgspec
import numpy as np
import numpy.typing as npt

from scanner.schema import Detection

Frame: TypeAlias = npt.NDArray[np.uint8]
"""RGB pixels, shape (height, width, 3)."""


class Reading(msgspec.Struct, frozen=True):
    """
    What one model made of one frame.

    `scores` holds for each label of the model's manifest entry, in that order, the highest score
    anywhere in the frame, in [0, 1]; `detections` the regions, for models that give regions.
    """

    scores: tuple[float, ...]
    detections: tuple[Detection, ...] = ()


class Detector(Protocol):
    """One model, ready to read frames."""

    def read(self, frame: Frame) -> Reading:
        """Look at one frame."""
        ...
