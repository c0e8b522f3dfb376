"""The report of an evaluation: whole numbers that add up, and none that singles a picture out."""

import json
from collections.abc import Sequence

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from scanner import manifest
from scanner.cli.evaluation import Share
from scanner.cli.evaluation_report import (
    POOLED,
    EvaluationCounts,
    EvaluationReport,
    Few,
    count,
    left_out,
    report,
)
from scanner.cli.evaluation_results import MeasuredBy, ResultLine
from scanner.schema import Scores

POINTS = manifest.load().operating_points
MEASURED_BY = MeasuredBy({}, {}, {}, {})


def line(label: str, group: str, score: float | None) -> ResultLine:
    both = {} if score is None else {"nudenet": score, "open_nsfw": score}
    return ResultLine(
        "0" * 32, label, (group,), None if score is None else Scores(score, 0.0, both)
    )


def made(lines: Sequence[ResultLine]) -> EvaluationReport:
    return report(count(lines, POINTS), MEASURED_BY, [("x86_64",)], ("class",))


_line = st.builds(
    line,
    st.sampled_from(["nude", "benign"]),
    st.sampled_from(["a", "b", "c"]),
    st.none() | st.floats(0, 1),
)


@given(st.lists(_line, max_size=60), st.integers(1, 5))
def test_the_sum_of_the_parts_is_the_whole(lines: list[ResultLine], parts: int) -> None:
    added = EvaluationCounts(groups={}, labels={})
    for start in range(parts):
        added.add(count(lines[start::parts], POINTS))
    assert msgspec.to_builtins(added, str_keys=False) == msgspec.to_builtins(
        count(lines, POINTS), str_keys=False
    )


@given(st.lists(st.integers(0, 40), max_size=20))
def test_no_number_from_1_to_9_is_left_and_none_can_be_worked_out(numbers: list[int]) -> None:
    shown = left_out(numbers)
    assert not any(number is not None and 0 < number < 10 for number in shown)
    hidden = [number for number, seen in zip(numbers, shown, strict=True) if seen is None]
    # A single hidden number would be what is missing of the sum.
    assert len(hidden) != 1 or sum(numbers) == hidden[0]


@given(st.lists(_line, max_size=80))
def test_a_report_has_no_small_cell(lines: list[ResultLine]) -> None:
    found = made(lines)
    for label in found.labels:
        assert label.n >= 10
        cells = [*(cell for row in label.table for cell in row)]
        cells += [cell for bins in label.histograms.values() for cell in bins]
        assert not any(cell is not None and 0 < cell < 10 for cell in cells)
    for group in found.groups:
        assert group.n >= 10
    for part in (*found.labels, *found.groups):
        assert part.unchecked is None or part.unchecked == 0 or part.unchecked >= 10
        for rate in part.flagged.values():
            if isinstance(rate, Share):
                assert rate.hits in (0, rate.n) or 10 <= rate.hits <= rate.n - 10


def test_a_report_counts_places_and_gives_intervals() -> None:
    lines = [line("nude", "a", 0.995)] * 40 + [line("nude", "a", 0.105)] * 20
    lines += [line("nude", "a", None)] * 10
    found = made(lines)
    (label,) = found.labels
    assert (label.n, label.unchecked) == (70, 10)
    assert (label.histograms["nudity"][99], label.histograms["nudity"][10]) == (40, 20)
    assert (label.table[19][19], label.table[2][2]) == (40, 20)
    balanced = label.flagged["nudity.balanced"]
    assert isinstance(balanced, Share)
    assert (balanced.hits, balanced.n) == (40, 70)  # what could not be checked was not found
    assert balanced.low < 40 / 70 < balanced.high


def test_few_are_said_to_be_few() -> None:
    lines = [line("benign", "a", 0.99)] * 3 + [line("benign", "a", 0.0)] * 30
    lines += [line("benign", "b", 0.99)] * 30 + [line("benign", "b", 0.0)] * 3
    found = made(lines)
    rates = {group.by: group.flagged["nudity.balanced"] for group in found.groups}
    assert rates == {("a",): Few.FLAGGED, ("b",): Few.NOT_FLAGGED}
    (label,) = found.labels
    assert isinstance(label.flagged["nudity.balanced"], Share)  # 33 of 66


def test_small_groups_are_put_together() -> None:
    groups = {"a": 30, "b": 20, "c": 3, "d": 4}
    found = made([line("benign", name, 0.0) for name, n in groups.items() for _ in range(n)])
    assert {group.by[0]: group.n for group in found.groups} == {"a": 30, POOLED: 27}


def test_a_report_names_no_picture() -> None:
    lines = [line("benign", "a", 0.0)] * 30
    text = json.dumps(msgspec.to_builtins(made(lines)))
    assert "0" * 32 not in text
