"""
The report of an evaluation: sums, intervals and distributions, without small numbers. Pure.

It holds no picture, and no name, path or hash of one; docs/evaluating.md explains how to read it.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from scanner.cli.evaluation import Share, flags, share
from scanner.cli.evaluation_results import MeasuredBy, ResultLine
from scanner.manifest import Thresholds
from scanner.schema import Category, OperatingPoint, Scores

REPORT_FORMAT = 1
# Smaller numbers than this, but for 0, are left out, because they could identify a picture.
SMALLEST = 10
BINS = 100
TABLE_SIDE = 20
TABLE_MODELS = ("nudenet", "open_nsfw")  # the models of the table's rows and columns
POOLED = "(groups of fewer than 10)"


class GroupCounts(msgspec.Struct):
    """The exact counts of one group of pictures; `flagged`: by category and operating point."""

    n: int = 0
    unchecked: int = 0
    flagged: dict[str, int] = {}

    def add(self, other: "GroupCounts") -> None:
        """Add the counts of `other`."""
        self.n += other.n
        self.unchecked += other.unchecked
        for name, value in other.flagged.items():
            self.flagged[name] = self.flagged.get(name, 0) + value


class LabelCounts(msgspec.Struct):
    """The exact counts of one label: the distribution of each score by name, and a table of both models."""

    histograms: dict[str, list[int]] = {}
    table: list[int] = []

    def add(self, other: "LabelCounts") -> None:
        """Add the counts of `other`."""
        for name, bins in other.histograms.items():
            self.histograms[name] = _added(self.histograms.get(name, []), bins)
        self.table = _added(self.table, other.table)

    def note(self, scores: Scores) -> None:
        """Count the scores of one picture."""
        for name, score in {
            "nudity": scores.nudity,
            "partial": scores.partial,
            **scores.models,
        }.items():
            self.histograms.setdefault(name, [0] * BINS)[_bin(score, BINS)] += 1
        if all(name in scores.models for name in TABLE_MODELS):
            row, column = (_bin(scores.models[name], TABLE_SIDE) for name in TABLE_MODELS)
            self.table = self.table or [0] * (TABLE_SIDE * TABLE_SIDE)
            self.table[row * TABLE_SIDE + column] += 1


class EvaluationCounts(msgspec.Struct):
    """The exact counts of one shard or the sum of several: by label and group, and by label."""

    groups: dict[tuple[str, tuple[str, ...]], GroupCounts] = {}
    labels: dict[str, LabelCounts] = {}

    def add(self, other: "EvaluationCounts") -> None:
        """Add the counts of `other`."""
        for name, group in other.groups.items():
            self.groups.setdefault(name, GroupCounts(flagged={})).add(group)
        for label, counts in other.labels.items():
            self.labels.setdefault(label, LabelCounts(histograms={})).add(counts)


class Few(StrEnum):
    """The reason why a rate is left out: the number flagged, or not flagged, is from 1 to 9."""

    FLAGGED = "few-flagged"
    NOT_FLAGGED = "few-not-flagged"


class GroupReport(msgspec.Struct, frozen=True):
    """One group. None where a number is left out, because it would reveal another."""

    label: str
    by: tuple[str, ...]
    n: int
    unchecked: int | None
    flagged: dict[str, Share | Few | None]


class LabelReport(msgspec.Struct, frozen=True):
    """
    One label in total. None where a number from 1 to 9, or a number that would reveal one, is left out.

    `table`: 20 rows by NudeNet's score, with 20 columns by open_nsfw's score; the lowest first.
    """

    label: str
    n: int
    unchecked: int | None
    flagged: dict[str, Share | Few]
    histograms: dict[str, tuple[int | None, ...]]
    table: tuple[tuple[int | None, ...], ...]


class EvaluationReport(msgspec.Struct, frozen=True):
    """The whole report. `cpu`: the features of the processors that matter to the models."""

    format: int
    measured_by: MeasuredBy
    cpu: tuple[tuple[str, ...], ...]
    by: tuple[str, ...]
    labels: tuple[LabelReport, ...]
    groups: tuple[GroupReport, ...]


def count(
    lines: Iterable[ResultLine], points: dict[OperatingPoint, Thresholds]
) -> EvaluationCounts:
    """Count the results of one shard."""
    counts = EvaluationCounts(groups={}, labels={})
    for line in lines:
        group = counts.groups.setdefault((line.label, line.by), GroupCounts(flagged={}))
        flagged = _flagged(line.scores, points)
        group.add(GroupCounts(1, int(line.scores is None), flagged))
        label = counts.labels.setdefault(line.label, LabelCounts(histograms={}))
        if line.scores is not None:
            label.note(line.scores)
    return counts


def report(
    counts: EvaluationCounts,
    measured_by: MeasuredBy,
    cpu: Iterable[tuple[str, ...]],
    by: tuple[str, ...],
) -> EvaluationReport:
    """Make the report: add intervals, and leave out small numbers."""
    labels: list[LabelReport] = []
    groups: list[GroupReport] = []
    for label in sorted(counts.labels):
        own = {name[1]: group for name, group in counts.groups.items() if name[0] == label}
        whole = GroupCounts(flagged={})
        for group in own.values():
            whole.add(group)
        if whole.n < SMALLEST:
            continue
        labels.append(_label_report(label, whole, counts.labels[label]))
        groups += _group_reports(label, _pooled(own))
    return EvaluationReport(
        format=REPORT_FORMAT,
        measured_by=measured_by,
        cpu=tuple(sorted(set(cpu))),
        by=by,
        labels=tuple(labels),
        groups=tuple(groups),
    )


def left_out(numbers: Sequence[int]) -> list[int | None]:
    """
    Replace numbers from 1 to 9 by None, and another number as well if there is only one of them.

    The sum is known, so it would reveal a single missing number.
    """
    small = {index for index, number in enumerate(numbers) if _is_few(number)}
    hidden = small | _beside(small, numbers)
    return [None if index in hidden else number for index, number in enumerate(numbers)]


def _is_few(number: int) -> bool:
    return 0 < number < SMALLEST


def _beside(hidden: set[int], numbers: Sequence[int]) -> set[int]:
    """Return the index of one more number to leave out, if one alone is hidden: the smallest that is not 0."""
    if len(hidden) != 1:
        return set()
    others = [index for index, number in enumerate(numbers) if index not in hidden and number]
    return {min(others, key=lambda index: numbers[index])} if others else set()


def _flagged(scores: Scores | None, points: dict[OperatingPoint, Thresholds]) -> dict[str, int]:
    return {
        f"{category}.{point}": int(scores is not None and flags(scores, category, thresholds))
        for category in (Category.NUDITY, Category.PARTIAL)
        for point, thresholds in points.items()
    }


def _bin(score: float, bins: int) -> int:
    return min(bins - 1, int(score * bins))


def _added(one: list[int], other: list[int]) -> list[int]:
    if not one or not other:
        return list(one or other)
    return [a + b for a, b in zip(one, other, strict=True)]


def _pooled(groups: dict[tuple[str, ...], GroupCounts]) -> dict[tuple[str, ...], GroupCounts]:
    """Merge groups of fewer than ten pictures; if the result is still too small, with the smallest other group."""
    kept = {name: group for name, group in groups.items() if group.n >= SMALLEST}
    small = [group for group in groups.values() if group.n < SMALLEST]
    if not small:
        return kept
    pool = GroupCounts(flagged={})
    for group in small:
        pool.add(group)
    if pool.n < SMALLEST and kept:
        pool.add(kept.pop(min(kept, key=lambda name: kept[name].n)))
    return kept | {(POOLED,): pool}


def _label_report(label: str, whole: GroupCounts, counts: LabelCounts) -> LabelReport:
    cells = left_out(counts.table)
    return LabelReport(
        label=label,
        n=whole.n,
        unchecked=None if _is_few(whole.unchecked) else whole.unchecked,
        flagged={name: _rate(hits, whole.n) for name, hits in whole.flagged.items()},
        histograms={name: tuple(left_out(bins)) for name, bins in counts.histograms.items()},
        table=tuple(
            tuple(cells[start : start + TABLE_SIDE]) for start in range(0, len(cells), TABLE_SIDE)
        ),
    )


def _group_reports(label: str, groups: dict[tuple[str, ...], GroupCounts]) -> list[GroupReport]:
    names = sorted(groups)
    unchecked = left_out([groups[name].unchecked for name in names])
    points = groups[names[0]].flagged if names else {}
    columns = {point: _rates(point, [groups[name] for name in names]) for point in points}
    return [
        GroupReport(
            label=label,
            by=name,
            n=groups[name].n,
            unchecked=unchecked[index],
            flagged={point: column[index] for point, column in columns.items()},
        )
        for index, name in enumerate(names)
    ]


def _rates(point: str, groups: list[GroupCounts]) -> list[Share | Few | None]:
    """Return the rate of each group, leaving out enough that no small number can be computed from the rest."""
    hits = [group.flagged[point] for group in groups]
    rates = [_rate(number, group.n) for number, group in zip(hits, groups, strict=True)]
    hidden = {index for index, rate in enumerate(rates) if isinstance(rate, Few)}
    beside = _beside(hidden, hits)
    return [None if index in beside else rate for index, rate in enumerate(rates)]


def _rate(hits: int, n: int) -> Share | Few:
    if _is_few(hits):
        return Few.FLAGGED
    return Few.NOT_FLAGGED if _is_few(n - hits) else share(hits, n)
