"""The processes whose opens are asked about: all of the child's, except a few programs that send nothing."""

import time

from scanner.kernel_gate.config import ProtectedAccount
from scanner.kernel_gate.exemptions import ExemptPrograms
from scanner.platform.gate_ports import GateSystem
from scanner.schema import FileKey

# A program that was refused tries again at once, and again. Only refusing is remembered, and so shortly
# that a process which becomes another program meanwhile is at worst refused once too often.
REFUSED_SECONDS = 0.1
PLAIN_SECONDS = (
    0.5  # a file manager reads a whole folder at once; to look at it takes a millisecond
)
_MAX_REFUSED = 256


class ProcessPolicy:
    """
    Names the processes that have to be kept from flagged files. For any number of threads.

    `own` are the process ids of this program whose opens are answered before anything else, or we would wait for
    ourselves. A process that is gone before it was looked at counts as the child's.
    """

    def __init__(
        self, system: GateSystem, accounts: tuple[ProtectedAccount, ...], exempt: ExemptPrograms
    ) -> None:
        """`accounts`: the gated ones; the child, who alone is asked, comes first."""
        self.own: set[int] = set()
        self._system = system
        self._accounts = accounts
        self._exempt = exempt
        self._programs: dict[str, tuple[int, int]] = {}
        self._refused: dict[int, float] = {}
        self._launchers = frozenset(exempt.launchers) | {one.program for one in exempt.programs}
        self.refresh()

    def refresh(self) -> None:
        """Look at the exempt programs again: an update of the system replaces their files."""
        found = {one.program: self._system.program(one.program) for one in self._exempt.programs}
        self._programs = {
            path: identity for path, identity in found.items() if identity is not None
        }

    def may_open(self, pid: int, key: FileKey, *, again: bool = False) -> bool:
        """
        Return whether this process may read whatever is in the file: not the child's, exempt, or its very writer.

        `again`: it has the file open already.
        """
        if not self._kept_off(pid):
            return True
        return again and self._system.holds_for_writing(pid, key.dev, key.ino)

    def is_anothers(self, pid: int) -> bool:
        """Return whether a process is of an account that is gated like the child's, and is not the child's."""
        child, *others = self._accounts
        if not others:
            return False
        uids = self._system.opener(pid, ()).uids
        return bool(uids) and not any(uid in child for uid in uids)

    def _is_plain(self, pid: int) -> bool:
        """Looked at each time: a moment later the process may have loaded code of the child's."""
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
