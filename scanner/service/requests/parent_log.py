"""A parent's access to the log over one connection."""

from collections.abc import Callable
from pathlib import Path

from scanner.audit import Report
from scanner.audit.export import Exported, export
from scanner.audit.read import read
from scanner.audit.records import NumberedRecord
from scanner.keys import Unlocked
from scanner.service.log_keeper import LogKeeper
from scanner.service.requests.progress import Work

STEP = 500  # rows between two checks for cancellation


class ParentLog:
    """
    The log for one connection; opened records are forgotten with the parent's key.

    `key` returns the parent's key. All methods but `forget` raise LockError `locked` and AuditError.
    """

    def __init__(self, folder: Path, keeper: LogKeeper, key: Callable[[], Unlocked]) -> None:
        self._folder = folder
        self._keeper = keeper
        self._key = key
        self._rows: list[NumberedRecord] = []

    def rows(self, work: Work) -> list[NumberedRecord]:
        """Return all rows, newest first, opening those that are new since the last call. Raises Cancelled."""
        unlocked = self._key()
        known = self._rows[0].seq if self._rows else -1
        fresh: list[NumberedRecord] = []
        for row in read(self._folder, unlocked):
            if row.seq <= known:
                break
            fresh.append(row)
            if len(fresh) % STEP == 0:
                work.step(len(fresh), 0)
        self._rows = fresh + self._rows
        return self._rows

    def verify(self, cancelled: Callable[[], bool]) -> Report:
        """Verify the log; keep the checkpoint if it is intact."""
        report = self._keeper.verify(self._key(), cancelled)
        if report.whole:
            self._keeper.note_checkpoint(report.checkpoint)
        return report

    def export(self, path: Path, opened: set[int]) -> Exported:
        """Write a bundle to `path` that opens the records with these numbers."""
        return export(self._folder, self._key(), path, opened)

    def acknowledge_damage(self) -> None:
        """Continue a log that is damaged."""
        self._keeper.acknowledge_damage(self._key())
        self.forget()

    def erase(self) -> None:
        """Erase every record."""
        self._keeper.erase(self._key())
        self.forget()

    def forget(self) -> None:
        """Forget all opened records."""
        self._rows = []
