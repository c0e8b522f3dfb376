"""All models together: a frame in, fused scores and named regions out."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import numpy as np

from scanner import manifest
from scanner.classify import multi_view
from scanner.classify.detector import Frame
from scanner.classify.fusion import FACES, fuse
from scanner.classify.nudenet import NudeNet
from scanner.classify.open_nsfw import OpenNsfw
from scanner.classify.views import View
from scanner.schema import Detection, OperatingPoint, Scores

WARM_UP_SIDES = (320, 240)  # an everyday shape; the first run of a session allocates its memory


class Look(msgspec.Struct, frozen=True):
    """What was seen in one frame, in the view that scored highest. Boxes are fractions of the frame."""

    scores: Scores
    detections: tuple[Detection, ...]
    views: int = 1


class Classifier:
    """Both models, loaded. `enough`: the score from which nothing more can change a verdict."""

    def __init__(
        self, nudenet: NudeNet, open_nsfw: OpenNsfw, labels: tuple[str, ...], enough: float
    ) -> None:
        self._nudenet = nudenet
        self._open_nsfw = open_nsfw
        self._labels = labels
        self.enough = enough
        # Its one thread begins with the first look, not before: a thread that is there already when
        # the worker locks itself in would stay outside.
        self._beside = ThreadPoolExecutor(1)

    def look(
        self,
        frame: Frame,
        most_views: int = multi_view.MOST_VIEWS,
        finer: Callable[[], Frame] | None = None,
    ) -> Look:
        """
        Look at a frame, and again where the second look's policy finds a reason.

        `frame`: RGB, shape (height, width, 3), at least one pixel. At most `most_views` views are
        taken, the first look included. `finer` gives the frame with more pixels, where there are more.
        """
        best = first = self.look_once(frame)
        if finer is not None and multi_view.wanted(frame, first.scores.nudity):
            frame = finer()
        partial, views = first.scores.partial, 1
        for view in multi_view.plan(frame, first.scores.nudity, upright=_shows_a_face(first)):
            if best.scores.nudity >= self.enough or views >= most_views:
                break
            seen = self.look_once(view.of(frame))
            views += 1
            partial = max(partial, seen.scores.partial)
            if seen.scores.nudity > best.scores.nudity:
                best = Look(seen.scores, tuple(_placed(view, found) for found in seen.detections))
        scores = msgspec.structs.replace(best.scores, partial=partial)
        return Look(scores, best.detections, views)

    def look_once(self, frame: Frame) -> Look:
        """Look at a frame as it is, with both models at the same time."""
        waiting = self._beside.submit(self._open_nsfw.read, frame)
        parts = self._nudenet.read(frame)
        whole = waiting.result()
        by_label = dict(zip(self._labels, parts.scores, strict=True))
        return Look(scores=fuse(by_label, whole.scores[1]), detections=parts.detections)

    def warm_up(self) -> None:
        """Run once on grey, on this thread alone, so that the first real file does not pay for it."""
        grey = np.full((WARM_UP_SIDES[1], WARM_UP_SIDES[0], 3), 128, dtype=np.uint8)
        self._nudenet.read(grey)
        self._open_nsfw.read(grey)


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
        known.operating_points[OperatingPoint.LENIENT].nudity,
    )


def _shows_a_face(look: Look) -> bool:
    return any(seen.label in FACES and seen.score >= multi_view.UPRIGHT for seen in look.detections)


def _placed(view: View, found: Detection) -> Detection:
    return msgspec.structs.replace(found, box=found.box and view.place(found.box))
