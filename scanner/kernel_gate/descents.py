"""The descents of the processes that opened something lately, so that they are not looked up at each opening."""

from collections.abc import Callable

from scanner.sandbox.fair_turns import Descent

KEPT_SECONDS = 1.0  # no process id is used again that soon; to look a descent up takes some 80 µs
MAX_KEPT = 256


class RecentDescents:
    """Descents by process. For one thread."""

    def __init__(self, look_up: Callable[[int], Descent]) -> None:
        self._look_up = look_up
        self._kept: dict[int, tuple[Descent, float]] = {}

    def of(self, pid: int, now: float) -> Descent:
        """Give the descent of a process; `now`: monotonic seconds."""
        descent, until = self._kept.get(pid, ((), now))
        if until <= now:
            descent = self._look_up(pid)
            if len(self._kept) >= MAX_KEPT:
                self._kept.clear()
            self._kept[pid] = (descent, now + KEPT_SECONDS)
        return descent
