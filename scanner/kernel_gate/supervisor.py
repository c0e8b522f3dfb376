"""
Holds the permission group, so that no opener is let through between the end of a gate and the start of the next.

It does nothing else: it opens no file and touches no picture. Gates are forked, never executed, since the
files that a new program opens could themselves wait for an answer.
"""

import os
import select
import signal
import time

from scanner import diagnostics
from scanner.kernel_gate import mount_marks
from scanner.kernel_gate.config import GateConfig
from scanner.kernel_gate.failures import GateFault
from scanner.kernel_gate.gate import Gate, GateStart
from scanner.kernel_gate.pending_opens import MAX_PENDING
from scanner.kernel_gate.rules import reply_to_fault
from scanner.platform import manager
from scanner.platform.gate_ports import GateSystem, MountIdentity, PermissionGroup

STUCK_SECONDS = 2.0  # without a sign of life; the gate gives one four times a second
LOOK_SECONDS = 0.25
# Gates in a row that ended without a sign of life, after which the supervisor gives up.
HOPELESS_GATES = 5
DESCRIPTORS = MAX_PENDING * 3  # for waiting openers, duplicates for notices, and sockets


class Supervisor:
    """Keeps a gate running until stopped."""

    def __init__(self, system: GateSystem, config: GateConfig) -> None:
        """Make a permission group, or adopt the one that the service manager has kept. Raises OSError."""
        self._system = system
        self._config = config
        system.allow_descriptors(DESCRIPTORS)
        system.raise_priority()
        kept = manager.kept_descriptor()
        self._group: PermissionGroup = (
            system.permission_group() if kept is None else system.adopt(kept)
        )
        self._present: frozenset[MountIdentity] = frozenset()
        self._ending = False
        self._pid = 0

    def run(self) -> int:
        """Run until SIGTERM or SIGINT; return the exit code: 0, or 1 when no gate stays alive."""
        signal.signal(signal.SIGTERM, self._end)
        signal.signal(signal.SIGINT, self._end)
        # Also loads all that logging needs.
        diagnostics.info("supervising", mode=str(self._config.mode))
        self._look_at_mounts()
        hopeless = 0
        while not self._ending and hopeless < HOPELESS_GATES:
            swept = self._group.sweep(reply_to_fault(GateFault.ENDED, self._config.mode))
            hopeless = 0 if self._one_gate(swept) else hopeless + 1
        manager.notify("STOPPING=1\nFDSTOREREMOVE=1\nFDNAME=openings")
        self._group.close()
        if not self._ending:
            diagnostics.error("gate-failing")
        return 0 if self._ending else 1

    def _look_at_mounts(self) -> None:
        """
        Read the current mounts, and let the service manager keep a duplicate of the group's descriptor.

        It keeps none if it needs the marked file systems to restart this program.
        """
        mounts = self._system.mounts()
        table = mounts.read()
        mounts.close()
        self._present = frozenset(mount.identity for mount in table)
        chosen = mount_marks.first_choice(self._config.places, table)
        if not mount_marks.holds_system(chosen, table):
            manager.notify("FDSTORE=1\nFDNAME=openings", self._group.fd)

    def _one_gate(self, swept: int) -> bool:
        """Run one gate to its end; return whether it gave a sign of life."""
        signs, beat = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        parent = os.getpid()
        self._pid = os.fork()
        if self._pid == 0:
            os.close(signs)
            self._be_gate(beat, parent, swept)
        os.close(beat)
        try:
            lived = self._watch(signs)
        finally:
            os.close(signs)
        pid, self._pid = self._pid, 0
        _, status = os.waitpid(pid, 0)
        diagnostics.warning("gate-ended", status=status, ending=self._ending)
        return lived

    def _watch(self, signs: int) -> bool:
        """Wait for the gate to end, and kill it when signs of life stop."""
        poll = select.poll()
        poll.register(signs, select.POLLIN)
        lived = False
        last = time.monotonic()
        while True:
            ready = poll.poll(LOOK_SECONDS * 1000)
            now = time.monotonic()
            if ready:
                if not os.read(signs, 4096):
                    return lived
                if not lived:
                    manager.notify("READY=1")
                lived, last = True, now
                manager.notify("WATCHDOG=1")
            elif now - last > STUCK_SECONDS:
                diagnostics.error("gate-stuck")
                os.kill(self._pid, signal.SIGKILL)
                last = now

    def _be_gate(self, beat: int, parent: int, swept: int) -> None:
        """Run the gate in the forked process; never returns."""
        code = 1
        try:
            self._system.die_with_parent()
            gate = Gate(self._system, self._group, self._config, GateStart(self._present, swept))
            signal.signal(signal.SIGTERM, gate.on_signal)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            if os.getppid() == parent:
                gate.run(lambda: _sign(beat), frozenset((parent,)))
                code = 0
        except Exception as error:  # the process's outermost handler
            # No traceback: printing it opens the source files, and nobody would answer those opens.
            diagnostics.error("gate-failed", why=type(error).__name__)
        finally:
            os._exit(code)

    def _end(self, _signal: int, _frame: object) -> None:
        self._ending = True
        if self._pid:
            os.kill(self._pid, signal.SIGTERM)


def _sign(beat: int) -> None:
    try:
        os.write(beat, b".")
    except BlockingIOError:
        pass  # the supervisor was paused, which is no reason for the gate to stop
