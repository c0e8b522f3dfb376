"""All models together: a frame in, fused scores and named regions out."""

from pathlib import Path

import msgspec
import numpy as np

from scanner import manifest
from scanner.classify.detector import Frame
from scanner.classify.fusion import fuse
from scanner.classify.nudenet import NudeNet
from scanner.classify.open_nsfw import OpenNsfw
from scanner.schema import Detection, Scores

WARM_UP_SIDES = (320, 240)  # an everyday shape; the first run of a session allocates its memory


class Look(msgspec.Struct, frozen=True):
    """What was seen in one frame. Boxes are fractions of the frame."""

    scores: Scores
    detections: tuple[Detection, ...]


class Classifier:
    """Both models, loaded."""

    def __init__(self, nudenet: NudeNet, open_nsfw: OpenNsfw, labels: tuple[str, ...]) -> None:
        self._nudenet = nudenet
        self._open_nsfw = open_nsfw
        self._labels = labels

    def look(self, frame: Frame) -> Look:
        """Look once at a frame: RGB, shape (height, width, 3), at least one pixel."""
        parts = self._nudenet.read(frame)
        whole = self._open_nsfw.read(frame)
        by_label = dict(zip(self._labels, parts.scores, strict=True))
        return Look(scores=fuse(by_label, whole.scores[1]), detections=parts.detections)

    def warm_up(self) -> None:
        """Run once on grey, so that the first real file does not pay for it."""
        self.look(np.full((WARM_UP_SIDES[1], WARM_UP_SIDES[0], 3), 128, dtype=np.uint8))


def load(models: Path) -> Classifier:
    """
    Load both models; each file is read and hashed once, and those bytes are what runs.

    Raises ModelError naming the file that is missing or altered.
    """
    known = manifest.load(models)
    nudenet = known.model("nudenet")
    open_nsfw = known.model("open_nsfw")
    return Classifier(
        NudeNet(nudenet, manifest.read_model(models, nudenet)),
        OpenNsfw(open_nsfw, manifest.read_model(models, open_nsfw)),
        nudenet.labels,
    )
