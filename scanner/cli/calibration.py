"""Thresholds of an added model from its scores on the family's own benign pictures. Pure."""

import math
from collections.abc import Sequence

import msgspec

from scanner.schema import Calibration

LEAST_PICTURES = 149  # with none above, fewer than 2 % are false alarms at 95 % confidence
FOR_ONE_PERCENT = 299  # and with so many fewer than 1 %
CONFIDENCE = 0.95
# A family's own pictures may all be easy ones: below this no threshold is set, however low they score.
LEAST_THRESHOLD = 0.25
MOST_THRESHOLD = 0.999  # above it the model calls benign pictures nude as surely as it can
STEP = 10_000  # thresholds are rounded up to a ten-thousandth


class CalibrationError(Exception):
    """The pictures do not suffice, or the model scores them too high. `code` says which."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


class CalibrationResult(msgspec.Struct, frozen=True):
    """Thresholds, and the share of benign pictures that may reach one at the most, at 95 % confidence."""

    calibration: Calibration
    bound: float


def calibrate(nude: Sequence[float], partial: Sequence[float]) -> CalibrationResult:
    """
    Set both thresholds from each picture's two scores.

    As many of the highest are left above as the aim allows: 1 % of false alarms, with fewer than 299
    pictures 2 %. Raises CalibrationError `too-few`, `too-high`.
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
    """Give the share of all such pictures that is above at the most (Clopper and Pearson, one-sided)."""
    low, high = max(above / pictures, 1e-9), 1.0
    for _ in range(60):  # halvings: past the precision of a float
        middle = (low + high) / 2
        low, high = (
            (middle, high) if _at_most(above, pictures, middle) > 1 - CONFIDENCE else (low, middle)
        )
    return high


def most_above(pictures: int, aim: float) -> int:
    """Give how many pictures may be above so that the bound still keeps the aim."""
    above = 0
    while _at_most(above + 1, pictures, aim) <= 1 - CONFIDENCE:
        above += 1
    return above


def _at_most(hits: int, n: int, rate: float) -> float:
    """Give the probability of at most `hits` of `n` at this rate."""
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
    """Give the least threshold that no more than `allowed` scores reach."""
    highest = sorted(scores, reverse=True)[allowed]
    return max(LEAST_THRESHOLD, (math.floor(highest * STEP) + 1) / STEP)
