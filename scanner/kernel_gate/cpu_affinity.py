"""
The wait of a reader for the next question of a program that opens much.

Question and answer take turns: one of the two sleeps while the other runs, and to wake a processor that sleeps
costs several times what the answer does. So the reader follows the program onto its processor, where a turn is a
mere switch. Where another processor is idle the system moves the program there each time it is answered; then the
reader stays where it is, and looks for the next question for a moment before it sleeps.
"""

import contextlib
import threading

from scanner.platform.gate_ports import GateSystem, PermissionGroup

FIRST_LOOK = 4  # openings of one program in a row; fewer are not worth a look
LOOK_EVERY = 16  # openings, so that the looks cost next to nothing
SLOW_SECONDS = 25e-6  # from one opening to the next: what goes faster need not be made faster
AWAKE_SECONDS = 100e-6
REST_SECONDS = 0.25
_NOWHERE = -1


class CpuAffinity:
    """The affinity of one reader's thread. Any thread may call `rest`; the rest is for the reader's own."""

    def __init__(self, system: GateSystem, group: PermissionGroup) -> None:
        self._system = system
        self._group = group
        self._thread = 0
        self._processor = _NOWHERE
        self._followed = False
        self._awake = False
        self._pid = 0
        self._left = self._stretch = FIRST_LOOK
        self._began = 0.0
        self._last = 0.0

    def heard(self, pid: int, now: float) -> None:
        """Record who has opened something, once for each read; return when it is time to read on."""
        self._last = now
        if pid != self._pid:
            self._pid, self._began = pid, now
            self._left = self._stretch = FIRST_LOOK
            self._awake = self._followed = False
        self._left -= 1
        if self._left == 0:
            if self._awake or now - self._began > self._stretch * SLOW_SECONDS:
                self._look()
            self._left = self._stretch = LOOK_EVERY
            self._began = now
        if self._awake:
            # One failure is enough: it opens too seldom for this to pay.
            self._awake = self._group.event_within(AWAKE_SECONDS)

    def rest(self, now: float) -> None:
        """Let the thread run anywhere when it has had nothing to do: its processor may be busy by now."""
        if self._processor != _NOWHERE and now - self._last > REST_SECONDS:
            self._processor = _NOWHERE
            with contextlib.suppress(
                OSError
            ):  # its processors are not there any more: it stays where it is
                self._system.unpin(self._thread)

    def _look(self) -> None:
        try:
            processor = self._system.processor_of(self._pid)
            if processor == self._processor:
                self._awake = self._followed = False
            elif self._followed:
                self._awake = True
            else:
                self._system.pin_to(processor)
                self._thread = threading.get_native_id()
                self._processor = processor
                self._followed = True
        except OSError:
            pass  # the process is gone, or may run where we may not
