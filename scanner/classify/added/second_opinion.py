"""Added models asked beside the shipped ones: where, and what their answers may change."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import msgspec

from scanner import manifest
from scanner.classify import multi_view
from scanner.classify.added.reader import AddedReader, Opinion
from scanner.classify.classifier import Classification, Classifier
from scanner.classify.detector import Frame
from scanner.schema import AddedModel, Scores
from scanner.schema.added_model import PARTIAL_SUFFIX

SAFE_SHARE = 0.5  # of its thresholds: a model that is nearer to them than this has not said "safe"
CLEARED = 0.95  # of the lowest operating point: a cleared score stays near it, to be seen in a scan


class SecondOpinion:
    """
    The shipped models, and added ones where the first look is not clearly clean.

    An added model whose score reaches its threshold flags at every operating point. One that may clear takes
    a score between the lowest and the highest operating point down to below the lowest, and nothing else.
    Implements `FrameClassifier`.
    """

    def __init__(
        self,
        first: Classifier,
        readers: Sequence[AddedReader],
        known: manifest.Manifest,
        *,
        always: bool = False,
    ) -> None:
        """`always`: ask about every frame and change nothing, for calibration."""
        self._first = first
        self._readers = tuple(readers)
        self._asked_from = known.added_models
        points = known.operating_points.values()
        self._nudity = _Band.of(point.nudity for point in points)
        self._partial = _Band.of(point.partial for point in points)
        self._always = always
        self.enough = first.enough

    def classify(
        self,
        frame: Frame,
        most_views: int = multi_view.MOST_VIEWS,
        finer: Callable[[], Frame] | None = None,
    ) -> Classification:
        """See `Classifier.classify`. A frame is asked about as it is and as its best view."""
        seen = self._first.classify(frame, most_views, finer)
        if not self._always and not self._doubtful(seen):
            return seen
        looks = [frame] if seen.best is None else [frame, seen.best]
        answers = [
            (reader.model, _highest([reader.read(look) for look in looks]))
            for reader in self._readers
        ]
        scores = _noted(seen.scores, answers)
        if not self._always:
            scores = self._weighed(scores, answers)
        return msgspec.structs.replace(seen, scores=scores)

    def _doubtful(self, seen: Classification) -> bool:
        return (
            max(seen.first, seen.scores.nudity) >= self._asked_from.nudity
            or seen.scores.partial >= self._asked_from.partial
        )

    def _weighed(self, scores: Scores, answers: Sequence[tuple[AddedModel, Opinion]]) -> Scores:
        nude = any(said.nude >= model.calibration.nude for model, said in answers)
        partly = any(said.partial >= model.calibration.partial for model, said in answers)
        clear = any(model.clears and _says_safe(said, model) for model, said in answers)
        return msgspec.structs.replace(
            scores,
            nudity=self._nudity.moved(scores.nudity, flag=nude, clear=clear),
            partial=self._partial.moved(scores.partial, flag=partly, clear=clear),
        )


class _Band(NamedTuple):
    """The scores between the lowest and the highest operating point."""

    low: float
    high: float

    @classmethod
    def of(cls, thresholds: Iterable[float]) -> "_Band":
        found = tuple(thresholds)
        return cls(min(found), max(found))

    def moved(self, score: float, *, flag: bool, clear: bool) -> float:
        if flag:
            return max(score, self.high)
        if clear and score < self.high:
            return min(score, CLEARED * self.low)
        return score


def _says_safe(opinion: Opinion, model: AddedModel) -> bool:
    limits = model.calibration
    return opinion.nude < SAFE_SHARE * limits.nude and opinion.partial < SAFE_SHARE * limits.partial


def _highest(opinions: Sequence[Opinion]) -> Opinion:
    return Opinion(max(o.nude for o in opinions), max(o.partial for o in opinions))


def _noted(scores: Scores, answers: Sequence[tuple[AddedModel, Opinion]]) -> Scores:
    models = dict(scores.models)
    for model, said in answers:
        models |= {model.name: said.nude, model.name + PARTIAL_SUFFIX: said.partial}
    return msgspec.structs.replace(scores, models=models)
