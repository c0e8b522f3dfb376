"""Descents of the programs that open files, looked up once for many opens of one process."""

import time
from collections.abc import Callable

from scanner.platform.gate_ports import GateSystem
from scanner.sandbox.fair_turns import Descent

# Reading a descent costs more than the rest of a first open. A process keeps its id that long: Linux gives ids
# in turn, and nobody starts the 32,768 processes (kernel.pid_max, proc(5)) before one comes again.
KEPT_SECONDS = 0.5
_MAX_KEPT = 256


class Descents:
    """Gives the descent of a process, at most `KEPT_SECONDS` old. For one thread."""

    def __init__(self, system: GateSystem, clock: Callable[[], float] = time.monotonic) -> None:
        self._system = system
        self._clock = clock
        self._kept: dict[int, tuple[float, Descent]] = {}

    def __len__(self) -> int:
        """Return the number of remembered processes."""
        return len(self._kept)

    def of(self, pid: int) -> Descent:
        """Return the descent of a process; see `GateSystem.descent_of`."""
        now = self._clock()
        kept = self._kept.get(pid)
        if kept is not None and kept[0] > now:
            return kept[1]
        if len(self._kept) >= _MAX_KEPT:
            self._kept.clear()
        descent = self._system.descent_of(pid)
        self._kept[pid] = now + KEPT_SECONDS, descent
        return descent
