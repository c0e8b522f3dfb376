"""Long work whose progress can be asked for, and which can be cancelled, from another connection."""

import threading
from collections.abc import Generator
from contextlib import contextmanager

from scanner.errors import ScannerError

MAX_TICKETS = 32


class Cancelled(ScannerError):
    """The client cancelled the work."""

    code = "cancelled"


class Work:
    """A piece of long work: its progress, and whether it was cancelled."""

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.stopped = False

    def step(self, done: int, total: int) -> None:
        """Record that `done` of `total` steps are done. Raises Cancelled."""
        self.done, self.total = done, total
        if self.stopped:
            raise Cancelled


class Tickets:
    """Work under way by ticket, a random word chosen by the client."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._work: dict[str, Work] = {}

    @contextmanager
    def work(self, ticket: str) -> Generator[Work]:
        """
        Register work under a ticket while the block runs.

        Raises ScannerError `busy` when too much is under way.
        """
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
        """Return the work of a ticket, or None."""
        with self._lock:
            return self._work.get(ticket)
