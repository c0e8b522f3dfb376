"""
The report of an evaluation: sums, intervals and distributions, with small numbers left out. Pure.

No picture, name, path or hash of one is in it; docs/evaluating.md says how to read it.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from scanner.cli.evaluation import Share, flags, share
from scanner.cli.evaluation_results import MeasuredBy, ResultLine
from scanner.manifest import Thresholds
from scanner.schema import Category, OperatingPoint, Scores

REPORT_FORMAT = 1
SMALLEST = 10  # a number from 1 to 9 could single a picture out, and is left out
BINS = 100
TABLE_SIDE = 20
TABLE_MODELS = ("nudenet", "open_nsfw")  # rows and columns of the table
POOLED = "(groups of fewer than 10)"


class GroupCounts(msgspec.Struct):
    """Whole numbers of one group of pictures; `flagged` by category and operating point."""

    n: int = 0
    unchecked: int = 0
    flagged: dict[str, int] = {}

    def add(self, other: "GroupCounts") -> None:
        """Add another's numbers."""
        self.n += other.n
        self.unchecked += other.unchecked
        for name, value in other.flagged.items():
            self.flagged[name] = self.flagged.get(name, 0) + value


class LabelCounts(msgspec.Struct):
    """Whole numbers of one label: distributions of each score by name, and a table of both models."""

    histograms: dict[str, list[int]] = {}
    table: list[int] = []

    def add(self, other: "LabelCounts") -> None:
        """Add another's numbers."""
        for name, bins in other.histograms.items():
            self.histograms[name] = _added(self.histograms.get(name, []), bins)
        self.table = _added(self.table, other.table)

    def note(self, scores: Scores) -> None:
        """Count one picture."""
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
    """All numbers of a shard, or of several added up: by label and group, and by label."""

    groups: dict[tuple[str, tuple[str, ...]], GroupCounts] = {}
    labels: dict[str, LabelCounts] = {}

    def add(self, other: "EvaluationCounts") -> None:
        """Add another's numbers."""
        for name, group in other.groups.items():
            self.groups.setdefault(name, GroupCounts(flagged={})).add(group)
        for label, counts in other.labels.items():
            self.labels.setdefault(label, LabelCounts(histograms={})).add(counts)


class Few(StrEnum):
    """The reason that a rate is left out: fewer than ten, and at least one, are flagged or are not."""

    FLAGGED = "few-flagged"
    NOT_FLAGGED = "few-not-flagged"


class GroupReport(msgspec.Struct, frozen=True):
    """One group; None where a number is left out because it would give away another."""

    label: str
    by: tuple[str, ...]
    n: int
    unchecked: int | None
    flagged: dict[str, Share | Few | None]


class LabelReport(msgspec.Struct, frozen=True):
    """
    One label in all; None where a number from 1 to 9 is left out, or another with it.

    `table`: 20 rows of NudeNet's score, each of 20 columns of open_nsfw's; the lowest first.
    """

    label: str
    n: int
    unchecked: int | None
    flagged: dict[str, Share | Few]
    histograms: dict[str, tuple[int | None, ...]]
    table: tuple[tuple[int | None, ...], ...]


class EvaluationReport(msgspec.Struct, frozen=True):
    """The whole report. `cpu`: what the processors can, of those that matter to the models."""

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
    """Make the report: intervals added, small numbers left out."""
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
    Leave out the numbers from 1 to 9, and where that is a single one another with it.

    Their sum is known, and would give a single one away.
    """
    small = {index for index, number in enumerate(numbers) if _is_few(number)}
    hidden = small | _beside(small, numbers)
    return [None if index in hidden else number for index, number in enumerate(numbers)]


def _is_few(number: int) -> bool:
    return 0 < number < SMALLEST


def _beside(hidden: set[int], numbers: Sequence[int]) -> set[int]:
    """Give the place of one more number to leave out, where a single one is: the smallest that is not 0."""
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
    """Put groups of fewer than ten together; where these are still too few, with the smallest other."""
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
    """Give the rate of each group, as far as none can be worked out that is left out."""
    hits = [group.flagged[point] for group in groups]
    rates = [_rate(number, group.n) for number, group in zip(hits, groups, strict=True)]
    hidden = {index for index, rate in enumerate(rates) if isinstance(rate, Few)}
    beside = _beside(hidden, hits)
    return [None if index in beside else rate for index, rate in enumerate(rates)]


def _rate(hits: int, n: int) -> Share | Few:
    if _is_few(hits):
        return Few.FLAGGED
    return Few.NOT_FLAGGED if _is_few(n - hits) else share(hits, n)
