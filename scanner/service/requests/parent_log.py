"""The log as the parent of one connection reads it and looks after it."""

from collections.abc import Callable
from pathlib import Path

from scanner.audit import Report
from scanner.audit.export import Exported, export
from scanner.audit.read import read
from scanner.audit.records import NumberedRecord
from scanner.keys import Unlocked
from scanner.service.log_keeper import LogKeeper
from scanner.service.requests.progress import Work

STEP = 500  # rows between two looks at whether to stop


class ParentLog:
    """
    The log for one connection; what was opened is forgotten with the parent's key.

    `key` gives the parent's key. All methods but `forget` raise LockError `locked` and AuditError.
    """

    def __init__(self, folder: Path, keeper: LogKeeper, key: Callable[[], Unlocked]) -> None:
        self._folder = folder
        self._keeper = keeper
        self._key = key
        self._rows: list[NumberedRecord] = []

    def rows(self, work: Work) -> list[NumberedRecord]:
        """Give all rows, newest first; those that came since the last time are opened now. Raises Cancelled."""
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
        """Verify the log; the checkpoint of a whole one is kept."""
        report = self._keeper.verify(self._key(), cancelled)
        if report.whole:
            self._keeper.note_checkpoint(report.checkpoint)
        return report

    def export(self, path: Path, opened: set[int]) -> Exported:
        """Write a bundle that opens the records with these numbers."""
        return export(self._folder, self._key(), path, opened)

    def acknowledge_damage(self) -> None:
        """Go on with a log that is not whole."""
        self._keeper.acknowledge_damage(self._key())
        self.forget()

    def erase(self) -> None:
        """Erase every record."""
        self._keeper.erase(self._key())
        self.forget()

    def forget(self) -> None:
        """Forget what was opened."""
        self._rows = []
