"""A cache of the descents of processes that recently opened files, to avoid a look-up at each open."""

from collections.abc import Callable

from scanner.sandbox.fair_turns import Descent

KEPT_SECONDS = 1.0  # no process id is reused that soon; looking up a descent takes about 80 µs
MAX_KEPT = 256


class RecentDescents:
    """Recently looked-up descents by process id. For one thread."""

    def __init__(self, look_up: Callable[[int], Descent]) -> None:
        self._look_up = look_up
        self._kept: dict[int, tuple[Descent, float]] = {}

    def of(self, pid: int, now: float) -> Descent:
        """Return the descent of a process, looked up or cached; `now`: monotonic seconds."""
        descent, until = self._kept.get(pid, ((), now))
        if until <= now:
            descent = self._look_up(pid)
            if len(self._kept) >= MAX_KEPT:
                self._kept.clear()
            self._kept[pid] = (descent, now + KEPT_SECONDS)
        return descent
