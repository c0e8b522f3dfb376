"""Limits on how often a process connects and asks, so that a loop of one program keeps nobody waiting."""

import threading
import time
from collections.abc import Callable

# An app, a command and a browser's native host connect once or twice; one that is connected again and again
# by a faulty program may do so this often.
CONNECTIONS, CONNECTIONS_A_SECOND = 128, 16.0
# A page full of pictures asks about each; a film comes in pieces, which are not counted.
REQUESTS, REQUESTS_A_SECOND = 512, 100.0
_MAX_KEPT = 1024  # processes


class Allowances:
    """
    An allowance for each process: so many at once, and so many a second after that. For any number of threads.

    The generic cell rate algorithm (ITU-T I.371): for each process only the moment when all is used up again
    is stored.
    """

    def __init__(
        self, at_once: int, per_second: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._step = 1 / per_second
        self._ahead = at_once / per_second
        self._clock = clock
        self._lock = threading.Lock()
        self._due: dict[int, float] = {}

    def __len__(self) -> int:
        """Return the number of remembered processes."""
        return len(self._due)

    def take(self, pid: int) -> bool:
        """Count one if it is within the allowance; return whether it is."""
        with self._lock:
            now = self._clock()
            due = max(self._due.get(pid, now), now) + self._step
            if due - now > self._ahead:
                return False
            self._keep(pid, due, now)
            return True

    def wait(self, pid: int) -> float:
        """Count one; return for how many seconds it has to wait to be within the allowance."""
        with self._lock:
            now = self._clock()
            due = max(self._due.get(pid, now), now) + self._step
            self._keep(pid, due, now)
            return max(due - now - self._ahead, 0.0)

    def _keep(self, pid: int, due: float, now: float) -> None:
        if len(self._due) >= _MAX_KEPT and pid not in self._due:
            # A process whose moment has passed has its whole allowance, as one that is not stored.
            self._due = {one: moment for one, moment in self._due.items() if moment > now}
            if len(self._due) >= _MAX_KEPT:
                self._due.clear()
        self._due[pid] = due
