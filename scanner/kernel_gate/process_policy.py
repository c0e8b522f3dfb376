"""The processes whose opens are asked about: all of the child's, except a few programs that send nothing."""

import time

from scanner.kernel_gate.config import ProtectedAccount
from scanner.kernel_gate.exemptions import ExemptPrograms
from scanner.platform.gate_ports import GateSystem
from scanner.schema import FileKey

# A refused program retries again and again. Only the need to ask is remembered, and so briefly that a
# process which becomes another program meanwhile is at worst refused once too often.
REFUSED_SECONDS = 0.1
PLAIN_SECONDS = 0.5  # a file manager reads a whole folder at once; checking it takes 1 ms
_MAX_REFUSED = 256


class ProcessPolicy:
    """
    Decides which processes must be kept from flagged files. For any number of threads.

    `own` are this program's process ids. Their opens are answered before anything else, or the program would wait
    for itself. A process that ends before it is looked at counts as the child's.
    """

    def __init__(
        self, system: GateSystem, accounts: tuple[ProtectedAccount, ...], exempt: ExemptPrograms
    ) -> None:
        """Set up; `accounts` are the gated ones, first the child's, the only one where somebody is asked."""
        self.own: set[int] = set()
        self._system = system
        self._accounts = accounts
        self._exempt = exempt
        self._programs: dict[str, tuple[int, int]] = {}
        self._refused: dict[int, float] = {}
        self._launchers = frozenset(exempt.launchers) | {one.program for one in exempt.programs}
        self.refresh()

    def refresh(self) -> None:
        """Look up the exempt programs again, since system updates replace their files."""
        found = {one.program: self._system.program(one.program) for one in self._exempt.programs}
        self._programs = {
            path: identity for path, identity in found.items() if identity is not None
        }

    def may_open(self, pid: int, key: FileKey, *, again: bool = False) -> bool:
        """
        Return whether this process may open any content: it is not the child's, is exempt, or is writing the file.

        `again`: the process already has the file open.
        """
        if not self._kept_off(pid):
            return True
        return again and self._system.holds_for_writing(pid, key.dev, key.ino)

    def is_anothers(self, pid: int) -> bool:
        """Return whether a process belongs to a gated account other than the child's."""
        child, *others = self._accounts
        if not others:
            return False
        uids = self._system.opener(pid, ()).uids
        return bool(uids) and not any(uid in child for uid in uids)

    def _is_plain(self, pid: int) -> bool:
        """Return whether a process runs only system code, rechecked often: it may load the child's code later."""
        return self._system.is_plain_launch(pid, self._launchers)

    def _kept_off(self, pid: int) -> bool:
        now = time.monotonic()
        if self._refused.get(pid, 0.0) > now:
            return True
        opener = self._system.opener(pid, self._programs)
        if opener.uids and not any(uid in one for uid in opener.uids for one in self._accounts):
            return False
        exe = opener.exe
        if exe is not None and exe in self._programs.values() and self._is_plain(pid):
            return False
        if len(self._refused) >= _MAX_REFUSED:
            self._refused.clear()
        self._refused[pid] = now + REFUSED_SECONDS
        return True
