"""Thousands of records alike become a few that say how many there were."""

import pytest

from scanner.schema import RecordKind
from scanner.service.flood import EACH, MERGED_KINDS, WINDOW_SECONDS, Alike, Flood

HELD = Alike(RecordKind.VERDICT, "hold", "folder", "rule")


def pour(flood: Flood, alike: Alike, times: int, now: float = 0.0) -> tuple[int, list[int]]:
    """Pour records in; return how many were let through, and the numbers that were due meanwhile."""
    through, counts = 0, []
    for _ in range(times):
        through += flood.lets_through(alike, now)
        counts += [merged.count for merged in flood.due(now)]
    return through, counts


@pytest.mark.parametrize("times", [1, EACH, EACH + 1, 5079, 100_000])
def test_a_flood_makes_few_records_that_count_all(times: int) -> None:
    flood = Flood()
    through, counts = pour(flood, HELD, times)
    assert through == min(times, EACH)
    recorded_so_far = through + sum(counts)
    assert recorded_so_far >= times / 2, "the end of the process loses at most half"
    counts += [merged.count for merged in flood.due(WINDOW_SECONDS)]
    assert through + sum(counts) == times
    assert len(counts) <= 18


def test_the_next_minute_is_recorded_one_by_one_again() -> None:
    flood = Flood()
    pour(flood, HELD, EACH * 3)
    list(flood.due(WINDOW_SECONDS))
    assert pour(flood, HELD, EACH, WINDOW_SECONDS + 1) == (EACH, [])


def test_a_flood_of_one_kind_hides_nothing_of_another() -> None:
    flood = Flood()
    pour(flood, Alike(RecordKind.VERDICT, "warn", "folder", "rule"), 5000)
    pour(flood, Alike(RecordKind.DISPLAY), 5000)
    assert flood.lets_through(HELD, 0.0)
    assert [merged.alike.kind for merged in flood.due(0.0, everything=True)].count(
        RecordKind.VERDICT
    ) == 1


def test_what_a_parent_does_is_never_merged() -> None:
    flood = Flood()
    parents = set(RecordKind) - MERGED_KINDS
    assert {RecordKind.POLICY, RecordKind.OPENED, RecordKind.ANSWERED, RecordKind.ERASED} <= parents
    for kind in parents:
        assert pour(flood, Alike(kind), EACH * 2) == (EACH * 2, [])


BEGAN = 1000.0


def test_a_number_is_due_each_time_as_many_wait_as_were_counted() -> None:
    flood = Flood()
    assert pour(flood, HELD, EACH + 15, BEGAN) == (EACH, [1, 2, 4, 8])


def test_a_window_ends_after_its_time_and_not_before() -> None:
    flood = Flood()
    assert pour(flood, HELD, EACH, BEGAN) == (EACH, [])
    assert not flood.lets_through(HELD, BEGAN + WINDOW_SECONDS - 0.1)
    assert [merged.count for merged in flood.due(BEGAN + WINDOW_SECONDS - 0.1)] == [1]
    assert flood.lets_through(HELD, BEGAN + WINDOW_SECONDS)


def test_what_waits_is_counted_on_after_the_window_and_called_when_due() -> None:
    flood = Flood()
    pour(flood, HELD, EACH, BEGAN)
    durable: list[int] = []
    calls = [lambda number=number: durable.append(number) for number in range(6)]
    for call in calls[:5]:
        assert not flood.lets_through(HELD, BEGAN, call)
    assert not flood.lets_through(HELD, BEGAN + WINDOW_SECONDS + 1, calls[5])
    (merged,) = flood.due(BEGAN + WINDOW_SECONDS + 1)
    assert (merged.alike, merged.count, merged.waiting) == (HELD, 6, tuple(calls))
