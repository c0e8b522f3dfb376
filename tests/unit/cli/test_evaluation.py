"""Rates, intervals and areas, checked against values worked out otherwise."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner import manifest
from scanner.cli.evaluation import Row, Share, area_under_curve, share, summarise
from scanner.schema import OperatingPoint, Scores

POINTS = manifest.load().operating_points


def row(label: str, nudity: float, group: str = "", partial: float = 0.0) -> Row:
    return Row(label, group or label, Scores(nudity, partial))


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    # Newcombe 1998, Statistics in Medicine 17, table I: the score method without correction
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)  # fmt: skip
def test_wilson_interval_is_the_published_one(hits: int, n: int, low: float, high: float):
    result = share(hits, n)
    assert (result.low, result.high) == pytest.approx((low, high), abs=5e-5)
    assert result.rate == hits / n


def test_nothing_counted_says_nothing():
    assert share(0, 0) == Share(hits=0, n=0, rate=0.0, low=0.0, high=1.0)


@given(st.integers(0, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_interval_holds_the_rate(counted: tuple[int, int]):
    result = share(*counted)
    assert 0 <= result.low <= result.high <= 1
    assert result.n == 0 or result.low - 1e-12 <= result.rate <= result.high + 1e-12


scores = st.lists(st.sampled_from([0.0, 0.1, 0.5, 0.9, 1.0]), min_size=1, max_size=9)


@given(scores, scores)
def test_area_is_the_share_of_won_pairs(positives: list[float], negatives: list[float]):
    pairs = list(itertools.product(positives, negatives))
    won = sum((a > b) + 0.5 * (a == b) for a, b in pairs)
    assert area_under_curve(positives, negatives) == pytest.approx(won / len(pairs))


def test_no_area_without_both_sides():
    assert area_under_curve([0.5], []) is None
    assert area_under_curve([], [0.5]) is None


def test_each_point_counts_by_its_own_threshold():
    balanced = POINTS[OperatingPoint.BALANCED].nudity
    result = summarise(
        [
            row("nude", balanced),
            row("nude", balanced - 0.01),
            row("benign", 0.0),
            row("benign", 1.0),
        ],
        POINTS,
    )
    by_point = {line.point: line for line in result.points}
    assert by_point[OperatingPoint.BALANCED].recall == share(1, 2)
    assert by_point[OperatingPoint.BALANCED].false_positives == share(1, 2)
    assert by_point[OperatingPoint.BALANCED].borderline.n == 0
    assert by_point[OperatingPoint.LENIENT].recall == share(0, 2)
    assert result.auc == 0.5


def test_unchecked_is_counted_apart_and_never_as_found():
    result = summarise([row("nude", 1.0), Row("nude", "nude", None)], POINTS)
    assert (result.n, result.unchecked) == (2, 1)
    assert result.points[0].recall == share(1, 2)
    assert result.groups[0].unchecked == 1


def test_groups_come_nude_first_and_know_partial():
    result = summarise(
        [
            row("benign", 0, "map"),
            row("borderline", 0, "swim", 1.0),
            row("nude", 1, "art"),
            row("odd", 0),
        ],
        POINTS,
    )
    assert [line.group for line in result.groups] == ["art", "swim", "map", "odd"]
    assert result.groups[1].partial[OperatingPoint.LENIENT] == share(1, 1)
    assert result.groups[1].nudity[OperatingPoint.CAUTIOUS] == share(0, 1)


def test_empty_folder_gives_an_empty_table():
    result = summarise([], POINTS)
    assert (result.n, result.auc, result.groups) == (0, None, ())
