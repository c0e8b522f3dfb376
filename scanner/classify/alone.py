"""open_nsfw without the detector: its score, converted to the scale of the operating points."""

from collections.abc import Mapping
from itertools import pairwise

from scanner.classify.multi_view import DOUBTFUL, TRACE
from scanner.manifest import OPEN_NSFW, Manifest
from scanner.schema import OperatingPoint, Scores

# Scores of open_nsfw that as many of 974 benign pictures reach at the first look as reach TRACE and DOUBTFUL
# with both models.
TRACE_ALONE = 0.10
DOUBTFUL_ALONE = 0.36


class OpenNsfwAlone:
    """Makes the fused scores from open_nsfw alone; replaces `fusion.fuse` in the classifier."""

    def __init__(self, known: Manifest) -> None:
        points = [
            (known.open_nsfw_alone[point].nsfw, known.operating_points[point].nudity)
            for point in OperatingPoint
        ]
        looks = [(TRACE_ALONE, TRACE), (DOUBTFUL_ALONE, DOUBTFUL)]
        self._scale = [(0.0, 0.0), *looks, *points, (1.0, 1.0)]

    def __call__(self, readings: Mapping[str, Mapping[str, float]]) -> Scores:
        """
        Convert the score to the scale of the fused score, by linear interpolation between known pairs.

        open_nsfw names no parts, so `partial` is the same as `nudity`.
        """
        nsfw = readings[OPEN_NSFW]["nsfw"]
        score = self._score(nsfw)
        return Scores(nudity=score, partial=score, models={OPEN_NSFW: nsfw})

    def _score(self, nsfw: float) -> float:
        for (low, lower), (high, higher) in pairwise(self._scale):
            if nsfw <= high:
                return lower + (higher - lower) * (nsfw - low) / (high - low)
        return 1.0
