"""
The order among programs that wait for verdicts: those that recently caused less work come first.

A program is identified by its descent (see `GateSystem.descent_of`), and its work counts for every step of the
descent. So a program gains no turns by starting other processes or threads.
"""

import threading
import time
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from scanner.formats.costs import LookCost

Descent = tuple[int, ...]
Load = tuple[float, ...]  # for each step of a descent; only for comparison

HALF_LIFE = 20.0  # seconds
# Expected worker time in seconds, counted at the start, so that many requests at once have an effect.
EXPECTED_SECONDS = {LookCost.QUICK: 0.2, LookCost.UNSURE: 1.0, LookCost.SLOW: 5.0}
MAX_KEPT = 8192  # steps of descents
_MAX_EXPONENT = 256.0


class ProgramLoads:
    """The work that programs have recently caused. For any number of threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._loads: dict[int, float] = {}
        self._since = clock()

    def __len__(self) -> int:
        """Return the number of remembered steps of descents."""
        return len(self._loads)

    def add(self, descent: Descent, seconds: float) -> None:
        """Add seconds of work to a program's load."""
        with self._lock:
            # Instead of decaying old work, new work gets more weight, which gives the same comparison.
            exponent = (self._clock() - self._since) / HALF_LIFE
            if exponent > _MAX_EXPONENT:
                self._loads = {step: load * 2.0**-exponent for step, load in self._loads.items()}
                self._since += exponent * HALF_LIFE
                exponent = 0.0
            for step in descent:
                self._loads[step] = self._loads.get(step, 0.0) + seconds * 2.0**exponent
            if len(self._loads) > MAX_KEPT:
                most = sorted(self._loads.items(), key=lambda one: -one[1])
                self._loads = dict(most[: MAX_KEPT // 2])

    def of(self, descent: Descent) -> Load:
        """Return the load of a program; the lesser load has its turn first."""
        return tuple(self._loads.get(step, 0.0) for step in descent)


class Waiting(Protocol):
    """A request of a program that waits for its turn."""

    descent: Descent


W = TypeVar("W", bound=Waiting)


class TurnQueue(Generic[W]):
    """A queue in the order of the programs' loads, and of arrival for one program. For any number of threads."""

    def __init__(self, loads: ProgramLoads) -> None:
        self._loads = loads
        self._waiting: dict[Descent, list[W]] = {}
        self._changed = threading.Condition()
        self._closed = False

    def qsize(self) -> int:
        """Return the number of waiting entries, as `queue.SimpleQueue` does."""
        return sum(map(len, self._waiting.values()))

    def put(self, one: W) -> None:
        """Add one; never waits."""
        with self._changed:
            self._waiting.setdefault(one.descent, []).append(one)
            self._changed.notify()

    def get(self) -> W | None:
        """Wait for the next one; None once closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            if not self._waiting:
                return None
            descent = min(self._waiting, key=self._loads.of)
            first = self._waiting[descent][0]
            self._take(first)
            return first

    def remove(self, one: W) -> bool:
        """Remove an entry; return whether it was still waiting."""
        with self._changed:
            there = any(one is each for each in self._waiting.get(one.descent, ()))
            if there:
                self._take(one)
            return there

    def close(self) -> None:
        """End all waiting."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _take(self, one: W) -> None:
        mine = self._waiting[one.descent]
        mine[:] = [each for each in mine if each is not one]
        if not mine:
            del self._waiting[one.descent]
