"""The adapter of NudeNet 320n, which finds covered and exposed regions of the body."""

from itertools import starmap
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from scanner.classify.detector import Adapter, Frame, Reading, Tensor, label_scores, scaled
from scanner.classify.session import OnnxSession
from scanner.manifest import ModelEntry
from scanner.schema import Box, Detection

STRIDE = 32  # pixels; the network halves its input five times
DETECTION_FLOOR = 0.2  # the nudenet package's own floor; below it a region is noise
# The package's own limit (intersection over union) from which two boxes are one region.
OVERLAP = 0.45
MOST_DETECTIONS = 32  # more regions than these give no more information

Floats: TypeAlias = npt.NDArray[np.float32]


class NudeNet:
    """The detector NudeNet. Its input is the frame, scaled to the model's size and padded only to the stride."""

    def __init__(self, entry: ModelEntry, content: bytes) -> None:
        self._entry = entry
        self._session = OnnxSession(content)

    def read(self, frame: Frame) -> Reading:
        """Score one frame; the boxes of detections are fractions of the frame."""
        tensor, width, height = prepare(frame, self._entry.size)
        output = self._session.run(tensor)[0]
        scores = output[4:]
        return Reading(
            scores=label_scores(self._entry.labels, scores.max(axis=1)),
            detections=tuple(
                starmap(
                    self._detection,
                    regions(output[:4], scores, width, height),
                )
            ),
        )

    def _detection(self, label: int, score: float, box: Box) -> Detection:
        return Detection(label=self._entry.labels[label], score=score, box=box)


def prepare(frame: Frame, size: int) -> tuple[Tensor, int, int]:
    """
    Scale the frame's longer side to `size` and pad it with black to the stride, on the right and at the bottom.

    Returns the tensor (1, 3, h, w) in [0, 1], and the width and height of the picture in it. The nudenet
    package pads to a square, but the network takes any multiple of the stride, which costs a fifth less for a
    4:3 picture.
    """
    scale = size / max(frame.shape[:2])
    height = max(1, round(frame.shape[0] * scale))
    width = max(1, round(frame.shape[1] * scale))
    small = scaled(frame, width, height)
    canvas = np.zeros((3, _padded(height), _padded(width)), dtype=np.float32)
    canvas[:, :height, :width] = small.transpose(2, 0, 1)
    canvas *= np.float32(1 / 255)
    return canvas[np.newaxis], width, height


def _padded(side: int) -> int:
    return -(-side // STRIDE) * STRIDE


def regions(
    corners: Floats, scores: Floats, width: int, height: int
) -> list[tuple[int, float, Box]]:
    """
    Pick the regions to report: above the floor, the best of each cluster, best first.

    `corners`: (4, n), centre and size in tensor pixels. `scores`: (labels, n).
    """
    best = scores.max(axis=0)
    chosen = np.flatnonzero(best >= DETECTION_FLOOR)
    if not len(chosen):
        return []
    labels = scores[:, chosen].argmax(axis=0)
    x, y, w, h = corners[:, chosen]
    left = np.clip(x - w / 2, 0, width)
    top = np.clip(y - h / 2, 0, height)
    right = np.clip(x + w / 2, 0, width)
    bottom = np.clip(y + h / 2, 0, height)
    boxes = np.stack([left, top, right - left, bottom - top], axis=1)
    kept = cv2.dnn.NMSBoxes(
        boxes.tolist(), best[chosen].tolist(), DETECTION_FLOOR, OVERLAP, top_k=MOST_DETECTIONS
    )
    edges = np.stack([left, top, right, bottom], axis=1)
    fractions = edges / np.array([width, height, width, height], dtype=np.float32)
    return [
        (
            int(labels[index]),
            min(1.0, float(best[chosen[index]])),
            Box.between(*fractions[index].tolist()),
        )
        for index in kept
    ]


def _tensor(frame: Frame, size: int) -> Tensor:
    return prepare(frame, size)[0]


ADAPTER = Adapter(NudeNet, _tensor)
