"""Whose openings are asked about: every process of the child's, except a few programs that send nothing."""

import time

from scanner.kernel_gate.config import ProtectedAccount
from scanner.kernel_gate.rules import ExemptPrograms
from scanner.platform.gate_ports import GateSystem
from scanner.schema import FileKey

# A program that was refused tries again at once, and again. Only refusing is remembered, and so shortly
# that a process which becomes another program meanwhile is at worst refused once too often.
REFUSED_SECONDS = 0.1
_MAX_REFUSED = 256


class ProcessPolicy:
    """
    Tells the processes that have to be kept from flagged files. For any number of threads.

    `ours` are the process ids whose opens are answered before anything else, or we would wait for
    ourselves. A process that is gone before it was looked at counts as the child's.
    """

    def __init__(self, system: GateSystem, child: ProtectedAccount, exempt: ExemptPrograms) -> None:
        self.ours: set[int] = set()
        self._system = system
        self._child = child
        self._exempt = exempt
        self._programs: dict[str, tuple[int, int]] = {}
        self._refused: dict[int, float] = {}
        self.refresh()

    def refresh(self) -> None:
        """Look at the exempt programs anew: an update of the system replaces their files."""
        found = {path: self._system.program(path) for path in self._exempt.programs}
        self._programs = {
            path: identity for path, identity in found.items() if identity is not None
        }

    def may_open(self, pid: int, key: FileKey, *, again: bool = False) -> bool:
        """
        Whether this process may read whatever is in the file: not the child's, exempt, or its very writer.

        `again`: it has the file open already.
        """
        if not self._kept_off(pid):
            return True
        return again and self._system.holds_for_writing(pid, key.dev, key.ino)

    def _kept_off(self, pid: int) -> bool:
        now = time.monotonic()
        if self._refused.get(pid, 0.0) > now:
            return True
        opener = self._system.opener(pid, self._programs)
        if opener.uids and not any(uid in self._child for uid in opener.uids):
            return False
        if opener.exe is not None and opener.exe in self._programs.values():
            return False
        if len(self._refused) >= _MAX_REFUSED:
            self._refused.clear()
        self._refused[pid] = now + REFUSED_SECONDS
        return True
