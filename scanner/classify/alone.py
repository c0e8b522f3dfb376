"""open_nsfw without the detector: its score on the scale of the operating points."""

from collections.abc import Mapping
from itertools import pairwise

from scanner.manifest import OPEN_NSFW, ScaleKnot
from scanner.schema import Scores


def fuse_alone(knots: tuple[ScaleKnot, ...], readings: Mapping[str, Mapping[str, float]]) -> Scores:
    """
    Carry open_nsfw's score over to the scale of the fused one, straight from knot to knot.

    It names no parts, so there is no `partial` of its own: that score is the same.
    """
    nsfw = readings[OPEN_NSFW]["nsfw"]
    score = _between(nsfw, knots)
    return Scores(nudity=score, partial=score, models={OPEN_NSFW: nsfw})


def _between(value: float, knots: tuple[ScaleKnot, ...]) -> float:
    ends = (ScaleKnot(0.0, 0.0), *knots, ScaleKnot(1.0, 1.0))
    for low, high in pairwise(ends):
        if value <= high.nsfw:
            share = (value - low.nsfw) / (high.nsfw - low.nsfw)
            return low.score + share * (high.score - low.score)
    return 1.0
