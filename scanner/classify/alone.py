"""open_nsfw without the detector: its score on the scale of the operating points."""

from collections.abc import Mapping
from itertools import pairwise

from scanner.classify.multi_view import DOUBTFUL, TRACE
from scanner.manifest import OPEN_NSFW, Manifest
from scanner.schema import OperatingPoint, Scores

# Scores of open_nsfw that as many of 974 benign pictures reach at the first look as reach what a second look
# is decided by with both models.
TRACE_ALONE = 0.10
DOUBTFUL_ALONE = 0.36


class OpenNsfwAlone:
    """Fuses the readings of open_nsfw alone; what the classifier has in place of `fusion.fuse`."""

    def __init__(self, known: Manifest) -> None:
        points = [
            (known.open_nsfw_alone[point].nsfw, known.operating_points[point].nudity)
            for point in OperatingPoint
        ]
        looks = [(TRACE_ALONE, TRACE), (DOUBTFUL_ALONE, DOUBTFUL)]
        self._scale = [(0.0, 0.0), *looks, *points, (1.0, 1.0)]

    def __call__(self, readings: Mapping[str, Mapping[str, float]]) -> Scores:
        """
        Carry the score over to the scale of the fused one, straight from knot to knot.

        open_nsfw names no parts, so there is no `partial` of its own: that score is the same.
        """
        nsfw = readings[OPEN_NSFW]["nsfw"]
        score = self._score(nsfw)
        return Scores(nudity=score, partial=score, models={OPEN_NSFW: nsfw})

    def _score(self, nsfw: float) -> float:
        for (low, lower), (high, higher) in pairwise(self._scale):
            if nsfw <= high:
                return lower + (higher - lower) * (nsfw - low) / (high - low)
        return 1.0
