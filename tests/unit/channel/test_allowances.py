"""A process may connect and ask so often at once, and so often a second."""

import pytest

from scanner.channel.allowances import Allowances


class _Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_what_is_used_up_comes_back_with_time() -> None:
    clock = _Clock()
    allowances = Allowances(4, 2.0, clock)
    assert [allowances.take(7) for _ in range(6)] == [True] * 4 + [False] * 2
    assert allowances.take(8)
    clock.now += 0.5
    assert [allowances.take(7) for _ in range(2)] == [True, False]
    clock.now += 60
    assert [allowances.take(7) for _ in range(5)] == [True] * 4 + [False]


def test_what_was_refused_does_not_count() -> None:
    clock = _Clock()
    allowances = Allowances(1, 1.0, clock)
    assert [allowances.take(7) for _ in range(1000)].count(True) == 1
    clock.now += 1
    assert allowances.take(7)


def test_who_asks_too_soon_waits_longer_each_time() -> None:
    allowances = Allowances(2, 4.0, _Clock())
    assert [allowances.wait(7) for _ in range(4)] == pytest.approx([0, 0, 0.25, 0.5])
    assert allowances.wait(8) == 0


def test_many_short_lived_processes_fill_no_memory() -> None:
    clock = _Clock()
    allowances = Allowances(2, 1.0, clock)
    for pid in range(10_000):
        assert allowances.take(pid)
        clock.now += 0.001
    assert len(allowances) <= 1024
