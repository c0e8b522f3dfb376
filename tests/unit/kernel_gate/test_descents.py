"""Descents of processes are looked up at most once a second, and only a few are kept."""

from scanner.kernel_gate.descents import KEPT_SECONDS, MAX_KEPT, RecentDescents


def test_one_process_is_looked_up_once_a_second() -> None:
    asked: list[int] = []

    def look_up(pid: int) -> tuple[int, ...]:
        asked.append(pid)
        return (len(asked), pid)

    descents = RecentDescents(look_up)
    assert [descents.of(7, 0.0), descents.of(7, KEPT_SECONDS / 2)] == [(1, 7), (1, 7)]
    assert descents.of(8, KEPT_SECONDS / 2) == (2, 8)
    assert descents.of(7, KEPT_SECONDS) == (3, 7)


def test_a_program_that_starts_others_without_end_fills_no_memory() -> None:
    asked: list[int] = []

    def look_up(pid: int) -> tuple[int, ...]:
        asked.append(pid)
        return (pid,)

    descents = RecentDescents(look_up)
    for pid in range(2 * MAX_KEPT):
        descents.of(pid, 0.0)
    descents.of(0, 0.0)
    assert asked.count(0) == 2  # it was dropped
