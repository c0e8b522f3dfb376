"""Calibration of an added model: thresholds from its scores on the family's own benign pictures. Pure."""

import math
from collections.abc import Sequence

import msgspec

from scanner.schema import Calibration

LEAST_PICTURES = 149  # if none is above, fewer than 2 % are false alarms, at 95 % confidence
FOR_ONE_PERCENT = 299  # with this many, fewer than 1 %
CONFIDENCE = 0.95
# A family's own pictures may all be easy, so no threshold is set below this, however low they score.
LEAST_THRESHOLD = 0.25
MOST_THRESHOLD = 0.999  # if benign pictures score higher, no threshold can separate them
STEP = 10_000  # thresholds are rounded up to 1/STEP


class CalibrationError(Exception):
    """There are too few pictures (`too-few`), or the model scores them too high (`too-high`), by `code`."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


class CalibrationResult(msgspec.Struct, frozen=True):
    """Thresholds, and the upper 95 % bound on the share of benign pictures that reach one of them."""

    calibration: Calibration
    bound: float


def calibrate(nude: Sequence[float], partial: Sequence[float]) -> CalibrationResult:
    """
    Set both thresholds from the two scores of each picture, in [0, 1].

    As many pictures may reach a threshold as the aim allows: 1 % of false alarms, or 2 % with fewer than 299
    pictures. Raises CalibrationError `too-few`, `too-high`.
    """
    pictures = len(nude)
    if pictures < LEAST_PICTURES:
        raise CalibrationError("too-few")
    aim = 0.01 if pictures >= FOR_ONE_PERCENT else 0.02
    allowed = most_above(pictures, aim)
    thresholds = (_threshold(nude, allowed), _threshold(partial, allowed))
    if max(thresholds) > MOST_THRESHOLD:
        raise CalibrationError("too-high")
    above = max(
        sum(score >= threshold for score in scores)
        for scores, threshold in zip((nude, partial), thresholds, strict=True)
    )
    return CalibrationResult(
        Calibration(*thresholds, pictures, above), upper_bound(above, pictures)
    )


def upper_bound(above: int, pictures: int) -> float:
    """Return the upper 95 % bound on the share above a threshold (Clopper and Pearson, one-sided)."""
    low, high = max(above / pictures, 1e-9), 1.0
    for _ in range(60):  # halvings: past the precision of a float
        middle = (low + high) / 2
        low, high = (
            (middle, high) if _at_most(above, pictures, middle) > 1 - CONFIDENCE else (low, middle)
        )
    return high


def most_above(pictures: int, aim: float) -> int:
    """Return the greatest number of pictures above a threshold whose upper bound is still below `aim`."""
    above = 0
    while _at_most(above + 1, pictures, aim) <= 1 - CONFIDENCE:
        above += 1
    return above


def _at_most(hits: int, n: int, rate: float) -> float:
    """Return the binomial probability of at most `hits` of `n` at this rate."""
    if rate >= 1:
        return 1.0 if hits >= n else 0.0
    return math.fsum(
        math.exp(
            math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
            + k * math.log(rate) + (n - k) * math.log1p(-rate)
        )
        for k in range(hits + 1)
    )  # fmt: skip


def _threshold(scores: Sequence[float], allowed: int) -> float:
    """Return the lowest threshold that at most `allowed` scores reach."""
    highest = sorted(scores, reverse=True)[allowed]
    return max(LEAST_THRESHOLD, (math.floor(highest * STEP) + 1) / STEP)
