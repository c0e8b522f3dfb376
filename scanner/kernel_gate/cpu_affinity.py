"""
The processor on which a reader waits for the next open of a program that opens many files.

The program and the reader take turns: one sleeps while the other runs, and waking an idle processor costs
several times as much as the answer. So the reader follows the program onto its processor, where a turn is only a
context switch. If another processor is idle, the system moves the program there at each answer; then the reader
stays where it is and polls briefly for the next question before it sleeps.
"""

import contextlib
import threading

from scanner.platform.gate_ports import GateSystem, PermissionGroup

FIRST_LOOK = 4  # opens by one program in a row before its processor is looked up
LOOK_EVERY = 16  # opens between two look-ups, so that they cost next to nothing
SLOW_SECONDS = 25e-6  # s from one open to the next; a faster program needs no help
AWAKE_SECONDS = 100e-6
REST_SECONDS = 0.25
_NOWHERE = -1


class CpuAffinity:
    """
    The affinity of one reader's thread.

    Any thread may call `rest`; only the reader may call the other methods.
    """

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
        """Record which process has opened a file, once for each read; may poll briefly for the next event."""
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
            # `_awake` is cleared by the first wait in vain: the program opens files too seldom for polling to pay.
            self._awake = self._group.event_within(AWAKE_SECONDS)

    def rest(self, now: float) -> None:
        """Let the thread run on any processor after it has been idle: its own may be busy by now."""
        if self._processor != _NOWHERE and now - self._last > REST_SECONDS:
            self._processor = _NOWHERE
            with contextlib.suppress(OSError):
                # The processors it could run on are gone: leave it pinned.
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
            pass  # the process is gone, or its processor is not permitted to this thread
