"""Descents are looked up once for many opens of one process, and again soon."""

from scanner.kernel_gate.descents import KEPT_SECONDS, Descents


class _System:
    """Gives each look-up of a descent another last number."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def descent_of(self, pid: int) -> tuple[int, ...]:
        self.asked.append(pid)
        return (pid, len(self.asked))


def test_a_descent_is_looked_up_once_for_many_opens_and_again_when_it_may_be_anothers() -> None:
    now = [100.0]
    system = _System()
    descents = Descents(system, lambda: now[0])  # type: ignore[arg-type]
    assert [descents.of(7), descents.of(7), descents.of(8), descents.of(7)] == [
        (7, 1), (7, 1), (8, 2), (7, 1),
    ]  # fmt: skip
    now[0] += KEPT_SECONDS
    assert descents.of(7) == (7, 3)
    assert system.asked == [7, 8, 7]


def test_many_short_lived_processes_fill_no_memory() -> None:
    system = _System()
    descents = Descents(system, lambda: 100.0)  # type: ignore[arg-type]
    for pid in range(10_000):
        descents.of(pid)
    assert len(descents) <= 256
