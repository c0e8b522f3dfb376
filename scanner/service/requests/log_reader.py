"""The log opened in memory, so that a parent can page through it."""

from pathlib import Path

from scanner.audit.read import read
from scanner.audit.records import NumberedRecord
from scanner.keys import Unlocked
from scanner.service.requests.progress import Work

STEP = 500  # rows between two looks at whether to stop


class LogReader:
    """The log opened in memory for one connection, newest first; forgotten with the parent's key."""

    def __init__(self, folder: Path, unlocked: Unlocked) -> None:
        self._folder = folder
        self._unlocked = unlocked
        self._rows: list[NumberedRecord] = []

    def rows(self, work: Work) -> list[NumberedRecord]:
        """Give all rows; those that came since the last time are opened now. Raises Cancelled."""
        known = self._rows[0].seq if self._rows else -1
        fresh: list[NumberedRecord] = []
        for row in read(self._folder, self._unlocked):
            if row.seq <= known:
                break
            fresh.append(row)
            if len(fresh) % STEP == 0:
                work.step(len(fresh), 0)
        self._rows = fresh + self._rows
        return self._rows
