"""The classifier: all models applied to a frame, which gives fused scores and named regions."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import numpy as np

from scanner import manifest
from scanner.classify import multi_view
from scanner.classify.adapters import ADAPTERS
from scanner.classify.alone import OpenNsfwAlone
from scanner.classify.detector import Detector, Frame, Reading
from scanner.classify.fusion import EMPTY, FACES, fuse
from scanner.classify.views import View
from scanner.errors import ModelError
from scanner.manifest import OPEN_NSFW
from scanner.schema import Detection, OperatingPoint, Scores

WARM_UP_SIDES = (320, 240)  # a usual shape; the first run of a session allocates its memory


class Classification(msgspec.Struct, frozen=True):
    """
    Scores and regions of one frame, from the view that scored highest.

    Boxes are fractions of the frame. `views`: the number of views taken. `first`: the nudity score of
    the unchanged frame. `best`: the pixels of the highest-scoring view, None if that is the frame itself.
    """

    scores: Scores
    detections: tuple[Detection, ...]
    views: int = 1
    first: float = 0.0
    best: Frame | None = None


class Classifier:
    """
    All models of the manifest, loaded.

    `detectors`: by name, at least one. `enough`: the score from which further views cannot change a
    verdict. `clear_below`: the score of open_nsfw below which no other model is asked at the first look.
    """

    def __init__(
        self,
        detectors: Mapping[str, Detector],
        enough: float,
        fusing: Callable[[Mapping[str, Mapping[str, float]]], Scores] | None = None,
        clear_below: float = 0.0,
    ) -> None:
        self._detectors = dict(detectors)
        self._fusing = fusing
        self._clear_below = clear_below
        self.enough = enough
        # Its threads start with the first frame, not earlier: a thread that exists before the
        # worker confines itself would not be confined.
        self._beside = ThreadPoolExecutor(max(1, len(self._detectors) - 1))

    def classify(
        self,
        frame: Frame,
        most_views: int = multi_view.MOST_VIEWS,
        finer: Callable[[], Frame] | None = None,
    ) -> Classification:
        """
        Classify a frame, and other views of it if `multi_view` finds a reason.

        `frame`: RGB, shape (height, width, 3), at least one pixel. At most `most_views` views are
        taken, including the frame itself. `finer`: returns the frame with more pixels, None if there are none.
        """
        best = first = self._first(frame)
        if not multi_view.wanted(frame, first.scores.nudity):
            return first
        pixels = None
        if finer is not None:
            frame = finer()
        partial, views = first.scores.partial, 1
        for view in multi_view.plan(frame, first.scores.nudity, upright=_shows_a_face(first)):
            if best.scores.nudity >= self.enough or views >= most_views:
                break
            looked_at = view.of(frame)
            seen = self.classify_once(looked_at)
            views += 1
            partial = max(partial, seen.scores.partial)
            if seen.scores.nudity > best.scores.nudity and multi_view.counts(view, seen.scores):
                placed = tuple(_placed(view, found) for found in seen.detections)
                best, pixels = Classification(seen.scores, placed), looked_at
        scores = msgspec.structs.replace(best.scores, partial=partial)
        return Classification(scores, best.detections, views, first.scores.nudity, pixels)

    def classify_once(self, frame: Frame) -> Classification:
        """Classify the unchanged frame with all models in parallel, the first of them on this thread."""
        (name, first), *others = self._detectors.items()
        waiting = {other: self._beside.submit(model.read, frame) for other, model in others}
        readings = {name: first.read(frame)}
        readings |= {other: answer.result() for other, answer in waiting.items()}
        return self._fused(readings)

    def _first(self, frame: Frame) -> Classification:
        """Classify once. If open_nsfw may clear frames, ask it first, and the others only if it does not."""
        if not self._clear_below:
            return self.classify_once(frame)
        reading = self._detectors[OPEN_NSFW].read(frame)
        nsfw = reading.scores["nsfw"]
        if nsfw < self._clear_below:
            nothing = Scores(nudity=EMPTY, partial=0.0, models={OPEN_NSFW: nsfw})
            return Classification(nothing, (), first=EMPTY)
        others = {n: m.read(frame) for n, m in self._detectors.items() if n != OPEN_NSFW}
        return self._fused({**others, OPEN_NSFW: reading})

    def _fused(self, readings: Mapping[str, Reading]) -> Classification:
        scores = (self._fusing or fuse)(
            {name: reading.scores for name, reading in readings.items()}
        )
        found = tuple(region for reading in readings.values() for region in reading.detections)
        return Classification(scores, found, first=scores.nudity)

    def warm_up(self) -> None:
        """Run once on a grey frame, on this thread alone, so that the first real file need not wait for it."""
        grey = np.full((WARM_UP_SIDES[1], WARM_UP_SIDES[0], 3), 128, dtype=np.uint8)
        for detector in self._detectors.values():
            detector.read(grey)


def load(models: Path, *, detector: bool = True, bulk: bool = False) -> Classifier:
    """
    Load the manifest's models. Each file is read once; the bytes that are hashed are the bytes that run.

    Without `detector`, open_nsfw is used alone. `bulk`: open_nsfw is asked first, and alone if it is sure.
    Raises ModelError, which names the file that is missing or altered.
    """
    known = manifest.load(models)
    enough = known.operating_points[OperatingPoint.LENIENT].nudity
    entries = [entry for entry in known.models if detector or entry.name == OPEN_NSFW]
    detectors = {entry.name: load_detector(models, entry) for entry in entries}
    if detector:
        return Classifier(detectors, enough, clear_below=known.cascade.nsfw if bulk else 0.0)
    return Classifier(detectors, enough, OpenNsfwAlone(known))


def load_detector(models: Path, entry: manifest.ModelEntry) -> Detector:
    """Load one model of the manifest. Raises ModelError, which names the file that is missing or altered."""
    adapter = ADAPTERS.get(entry.adapter)
    if adapter is None:
        raise ModelError("model-altered", file=str(models / "manifest.toml"))
    return adapter.detector(entry, manifest.read_model(models, entry))


def _shows_a_face(first: Classification) -> bool:
    return any(
        found.label in FACES and found.score >= multi_view.UPRIGHT for found in first.detections
    )


def _placed(view: View, found: Detection) -> Detection:
    return msgspec.structs.replace(found, box=found.box and view.place(found.box))
