"""Rates with their uncertainty from scores of labelled pictures. Pure: no files and no text."""

import math
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from scanner.manifest import Thresholds
from scanner.schema import Category, OperatingPoint, Scores

NUDE = "nude"
BORDERLINE = "borderline"
BENIGN = "benign"

Z95 = 1.959963984540054  # standard normal quantile of a two-sided 95 % interval


class Row(msgspec.Struct, frozen=True):
    """One labelled picture. `scores` is None if it could not be checked."""

    label: str
    group: str
    scores: Scores | None


class Share(msgspec.Struct, frozen=True):
    """`hits` of `n`, as a rate with its 95 % Wilson interval. If `n` is 0: rate 0, interval 0 to 1."""

    hits: int
    n: int
    rate: float
    low: float
    high: float


class PointResult(msgspec.Struct, frozen=True):
    """One operating point: for each label, the share of its rows that is flagged as nudity."""

    point: OperatingPoint
    threshold: float
    recall: Share
    false_positives: Share
    borderline: Share


class GroupResult(msgspec.Struct, frozen=True):
    """One class of pictures: its size, unchecked pictures, and pictures flagged at each operating point."""

    group: str
    label: str
    n: int
    unchecked: int
    nudity: dict[OperatingPoint, Share]
    partial: dict[OperatingPoint, Share]


class Evaluation(msgspec.Struct, frozen=True):
    """Everything that `beforehand evaluate` prints. `auc` is None if there are no positives or no negatives."""

    n: int
    unchecked: int
    auc: float | None
    points: tuple[PointResult, ...]
    groups: tuple[GroupResult, ...]


def share(hits: int, n: int) -> Share:
    """Return a rate with its 95 % Wilson score interval, which is valid near 0 and 1 and for small n."""
    if n == 0:
        return Share(hits=0, n=0, rate=0.0, low=0.0, high=1.0)
    rate = hits / n
    weight = 1 + Z95**2 / n
    middle = (rate + Z95**2 / (2 * n)) / weight
    reach = Z95 / weight * math.sqrt(rate * (1 - rate) / n + Z95**2 / (4 * n**2))
    return Share(hits, n, rate, max(0.0, middle - reach), min(1.0, middle + reach))


def area_under_curve(positives: Iterable[float], negatives: Iterable[float]) -> float | None:
    """
    Return the probability that a positive scores higher than a negative; a tie counts as a half.

    None if there are no positives or no negatives.
    """
    marked = sorted([(score, 1) for score in positives] + [(score, 0) for score in negatives])
    wins, below, total_negatives = 0.0, 0, sum(1 for _, positive in marked if not positive)
    total_positives = len(marked) - total_negatives
    if not total_positives or not total_negatives:
        return None
    start = 0
    while start < len(marked):
        end = start
        while end < len(marked) and marked[end][0] == marked[start][0]:
            end += 1
        positives_here = sum(positive for _, positive in marked[start:end])
        negatives_here = end - start - positives_here
        wins += positives_here * (below + negatives_here / 2)
        below += negatives_here
        start = end
    return wins / (total_positives * total_negatives)


def summarise(
    rows: Sequence[Row], operating_points: Mapping[OperatingPoint, Thresholds]
) -> Evaluation:
    """
    Count the flagged pictures at each operating point, in total and by class.

    A picture that could not be checked counts as not flagged, and is counted separately.
    """
    scored = [(row, row.scores) for row in rows if row.scores is not None]
    return Evaluation(
        n=len(rows),
        unchecked=len(rows) - len(scored),
        auc=area_under_curve(
            (scores.nudity for row, scores in scored if row.label == NUDE),
            (scores.nudity for row, scores in scored if row.label == BENIGN),
        ),
        points=tuple(_point(rows, point, operating_points[point]) for point in OperatingPoint),
        groups=tuple(
            _group(
                label,
                group,
                [row for row in rows if (row.label, row.group) == (label, group)],
                operating_points,
            )
            for label, group in sorted(
                {(row.label, row.group) for row in rows}, key=lambda pair: (_rank(pair[0]), pair)
            )
        ),
    )


def _rank(label: str) -> int:
    order = (NUDE, BORDERLINE, BENIGN)
    return order.index(label) if label in order else len(order)


def _point(rows: Sequence[Row], point: OperatingPoint, thresholds: Thresholds) -> PointResult:
    def of(label: str) -> Share:
        return _flagged([row for row in rows if row.label == label], Category.NUDITY, thresholds)

    return PointResult(
        point=point,
        threshold=thresholds.nudity,
        recall=of(NUDE),
        false_positives=of(BENIGN),
        borderline=of(BORDERLINE),
    )


def _group(
    label: str, group: str, rows: Sequence[Row], points: Mapping[OperatingPoint, Thresholds]
) -> GroupResult:
    return GroupResult(
        group=group,
        label=label,
        n=len(rows),
        unchecked=sum(row.scores is None for row in rows),
        nudity={point: _flagged(rows, Category.NUDITY, points[point]) for point in OperatingPoint},
        partial={
            point: _flagged(rows, Category.PARTIAL, points[point]) for point in OperatingPoint
        },
    )


def _flagged(rows: Sequence[Row], category: Category, thresholds: Thresholds) -> Share:
    hits = sum(row.scores is not None and flags(row.scores, category, thresholds) for row in rows)
    return share(hits, len(rows))


def flags(scores: Scores, category: Category, thresholds: Thresholds) -> bool:
    """Return whether the scores reach the threshold of a category."""
    if category is Category.NUDITY:
        return scores.nudity >= thresholds.nudity
    return scores.partial >= thresholds.partial
