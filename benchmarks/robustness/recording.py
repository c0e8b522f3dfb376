"""The readings of each view of a picture, kept so that fusion can be tried without looking again."""

import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from unittest import mock

import msgspec

from scanner import manifest
from scanner.classify import Classifier, classifier, multi_view
from scanner.classify.detector import Frame
from scanner.classify.fusion import fuse
from scanner.classify.views import View
from scanner.sandbox.decode import ByteSource
from scanner.sandbox.worker import judge
from scanner.schema import OperatingPoint, Scores

FIRST = "first"

Labels = Mapping[str, float]


class Look(msgspec.Struct, frozen=True):
    """One look: the kind of view, `first` for the frame as it is, and what each model read."""

    kind: str
    models: dict[str, dict[str, float]]


class KeptLooks(msgspec.Struct, frozen=True):
    """
    One picture after one row: its looks in their order, a new frame wherever `first` comes again.

    `spent`: CPU milliseconds of decoding and looking.
    """

    picture: str
    row: str
    looks: tuple[Look, ...]
    nudity: float
    partial: float
    failed: bool = False
    spent: float = 0.0

    @property
    def key(self) -> tuple[str, str]:
        """Return the key that identifies a record."""
        return self.picture, self.row


class LookKeeper:
    """The shipped classifier, keeping what is read; one picture at a time."""

    def __init__(self) -> None:
        known = manifest.load()
        enough = known.operating_points[OperatingPoint.LENIENT].nudity
        detectors = {e.name: classifier.load_detector(manifest.MODELS, e) for e in known.models}
        self.classifier = Classifier(detectors, enough, self._keep)
        self.classifier.warm_up()
        self._kinds: list[str] = []
        self._looks: list[Look] = []

    def record(self, picture: str, row: str, content: bytes, spent: float = 0.0) -> KeptLooks:
        """Send bytes through the worker's path: sniff, decode, look."""
        self._kinds, self._looks = [], []
        with mock.patch.object(multi_view, "plan", self._plan(multi_view.plan)):
            source = ByteSource.of(content)
            found = judge(source, self.classifier, want_preview=False, until=math.inf)
        scores = found.scores or Scores(nudity=0.0, partial=0.0)
        failed = found.failure is not None
        looks = tuple(self._looks)
        return KeptLooks(picture, row, looks, scores.nudity, scores.partial, failed, spent)

    def _plan(self, plan: object) -> object:
        def kept(frame: Frame, first: float, *, upright: bool = False) -> Iterator[View]:
            for view in plan(frame, first, upright=upright):  # type: ignore[operator]
                self._kinds.append(view.kind.value)
                yield view

        return kept

    def _keep(self, readings: Mapping[str, Labels]) -> Scores:
        kind = self._kinds[-1] if self._kinds else FIRST
        self._kinds.clear()
        kept = {m: {k: round(v, 5) for k, v in r.items()} for m, r in readings.items()}
        self._looks.append(Look(kind, kept))
        return fuse(readings)


def stored(file: Path) -> list[KeptLooks]:
    """Read the records of a file; none where there is no file."""
    if not file.exists():
        return []
    return [msgspec.json.decode(line, type=KeptLooks) for line in file.read_bytes().splitlines()]


def store(file: Path, record: KeptLooks) -> None:
    """Add one record."""
    with file.open("ab") as out:
        out.write(msgspec.json.encode(record) + b"\n")
