"""
Turns among the programs that wait for verdicts: who caused less work lately comes first.

A program is known by its descent (see `GateSystem.descent_of`), and what it causes counts for all of it. So
one that starts others, or threads without end, gains no turns by that.
"""

import threading
import time
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from scanner.formats.costs import LookCost

Descent = tuple[int, ...]
Load = tuple[float, ...]  # for each step of a descent; only to be compared

HALF_LIFE = 20.0  # seconds
# Of a worker's time, counted from the beginning: many at once must not count for nothing.
EXPECTED_SECONDS = {LookCost.QUICK: 0.2, LookCost.UNSURE: 1.0, LookCost.SLOW: 5.0}
MAX_KEPT = 8192  # steps of descents
_MAX_EXPONENT = 256.0


class ProgramLoads:
    """The work that programs have caused lately. For any number of threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._loads: dict[int, float] = {}
        self._since = clock()

    def __len__(self) -> int:
        """Count the steps of descents that are remembered."""
        return len(self._loads)

    def add(self, descent: Descent, seconds: float) -> None:
        """Count so much work for a program."""
        with self._lock:
            # Instead of shrinking what is old, what is new counts for more: comparing comes to the same.
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
        """Give the load of a program: of two, the lesser one has its turn first."""
        return tuple(self._loads.get(step, 0.0) for step in descent)


class Waiting(Protocol):
    """A question of a program."""

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
        """Count those who wait, as `queue.SimpleQueue` does."""
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
        """Take one out again; true if it was still there."""
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
