"""Long work that can be asked about and stopped from another connection."""

import threading
from collections.abc import Generator
from contextlib import contextmanager

from scanner.errors import ScannerError

MAX_TICKETS = 32


class Cancelled(ScannerError):
    """The asker stopped the work."""

    code = "cancelled"


class Work:
    """One piece of long work: how far it is, and whether to stop."""

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.stopped = False

    def step(self, done: int, total: int) -> None:
        """Note how far it is. Raises Cancelled."""
        self.done, self.total = done, total
        if self.stopped:
            raise Cancelled


class Tickets:
    """Work under way by its ticket, a random word that the asker made up."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._work: dict[str, Work] = {}

    @contextmanager
    def work(self, ticket: str) -> Generator[Work]:
        """Do work under a ticket. Raises ScannerError `busy` when too much is under way."""
        work = Work()
        with self._lock:
            if len(self._work) >= MAX_TICKETS:
                raise ScannerError("busy")
            self._work[ticket] = work
        try:
            yield work
        finally:
            with self._lock:
                if self._work.get(ticket) is work:
                    del self._work[ticket]

    def find(self, ticket: str) -> Work | None:
        """Find work by its ticket."""
        with self._lock:
            return self._work.get(ticket)
