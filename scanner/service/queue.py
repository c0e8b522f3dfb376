"""The bounded queue of files to judge: fresh quick files, then slow ones, then old ones; each path once."""

import threading
import time
from collections import OrderedDict

from scanner.schema import EventKind, MediaEvent

MAX_WAITING = 100_000  # paths; about 30 MB. Files that do not fit are found again by the reconcile.


class WorkQueue:
    """
    A priority queue for many producers and consumers; `get` blocks without polling.

    `get_fresh` takes fresh files. A consumer sets a file that turns out slow aside for `get`, so that no quick
    file waits behind a slow one, and a file of unknown cost for `get_unsure`. A postponed file returns to
    `get_fresh` after its delay.
    """

    def __init__(self) -> None:
        self._fresh: OrderedDict[str, MediaEvent] = OrderedDict()
        self._unsure: OrderedDict[str, MediaEvent] = OrderedDict()
        self._slow: OrderedDict[str, MediaEvent] = OrderedDict()
        self._old: OrderedDict[str, MediaEvent] = OrderedDict()
        self._put_off: OrderedDict[str, tuple[float, MediaEvent]] = OrderedDict()  # soonest first
        self._changed = threading.Condition()
        self._busy: set[str] = set()
        self._closed = False
        self.dropped = 0

    def put(self, event: MediaEvent) -> None:
        """Add an event; it replaces a waiting event for the same path."""
        with self._changed:
            if self._closed:
                return
            if event.kind is not EventKind.FOUND:
                self._old.pop(event.path, None)
                self._slow.pop(event.path, None)
                self._unsure.pop(event.path, None)
                self._put_off.pop(event.path, None)
                self._fresh[event.path] = event
            elif not any(event.path in each for each in (self._fresh, self._unsure, self._slow)):
                if len(self._old) >= MAX_WAITING:
                    self.dropped += 1
                    return
                self._old[event.path] = event
            self._changed.notify_all()

    def get_fresh(self) -> MediaEvent | None:
        """Wait for the next fresh event. Call `done` or `set_aside` with it afterwards. None once closed."""
        return self._get(self._fresh)

    def get_unsure(self) -> MediaEvent | None:
        """Wait for the next fresh event of unknown cost. Call `done` or `set_aside` with it afterwards."""
        return self._get(self._unsure)

    def get(self) -> MediaEvent | None:
        """Wait for the next event that was set aside, else an old one. Call `done` with it afterwards."""
        return self._get(self._slow, self._old)

    def set_aside(self, event: MediaEvent, *, unsure: bool = False) -> None:
        """Leave an event to `get`, or with `unsure` to `get_unsure`."""
        with self._changed:
            self._busy.discard(event.path)
            if event.path not in self._fresh:  # otherwise a newer event waits
                (self._unsure if unsure else self._slow)[event.path] = event
            self._changed.notify_all()

    def put_off(self, event: MediaEvent, seconds: float) -> None:
        """Return an event to `get_fresh` after `seconds`, the same for all, unless a newer one comes first."""
        with self._changed:
            if event.path not in self._fresh:
                self._put_off[event.path] = (time.monotonic() + seconds, event)
            self._changed.notify_all()

    def done(self, event: MediaEvent) -> None:
        """Mark an event as handled."""
        with self._changed:
            self._busy.discard(event.path)
            self._changed.notify_all()

    def wait_empty(self, timeout: float) -> bool:
        """Wait at most `timeout` seconds until no event waits or is being handled; return whether that is so."""
        with self._changed:
            return self._changed.wait_for(
                lambda: (
                    not (
                        self._fresh
                        or self._unsure
                        or self._slow
                        or self._old
                        or self._put_off
                        or self._busy
                    )
                ),
                timeout,
            )

    def close(self) -> None:
        """Release all consumers; files that still wait are found again by the scan at the next start."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _take_due(self) -> float | None:
        """Move postponed events that are due; return the seconds until the next is due, None without any."""
        now = time.monotonic()
        while self._put_off:
            path, (due, event) = next(iter(self._put_off.items()))
            if due > now:
                return due - now
            del self._put_off[path]
            self._fresh[path] = event
        return None

    def _get(self, *queues: OrderedDict[str, MediaEvent]) -> MediaEvent | None:
        with self._changed:
            while not self._closed:
                due_in = self._take_due()
                if (event := self._next(queues)) is not None:
                    return event
                self._changed.wait(due_in)
        return None

    def _next(self, queues: tuple[OrderedDict[str, MediaEvent], ...]) -> MediaEvent | None:
        # A path that is being handled must wait: each file has one owner at a time.
        for waiting in queues:
            for path in waiting:
                if path not in self._busy:
                    self._busy.add(path)
                    return waiting.pop(path)
        return None
