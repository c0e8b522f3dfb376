"""The queue of files to judge: fresh and quick files before slow ones before old ones, each path once, bounded."""

import threading
import time
from collections import OrderedDict

from scanner.schema import EventKind, MediaEvent

MAX_WAITING = 100_000  # paths; about 30 MB. What does not fit is found again by the reconcile.


class WorkQueue:
    """
    A priority queue for many producers and consumers; `get` blocks without polling.

    Fresh files are taken by `get_fresh`. Who takes one that turns out slow sets it aside, and it is then taken
    by `get`, so that no quick file waits behind a slow one. One of unknown cost is taken by
    `get_unsure`. What is put off comes to `get_fresh` in its time.
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
        """Add an event; one that waits for the same path already is replaced by it."""
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
        """Leave an event to `get`, or to `get_unsure`."""
        with self._changed:
            self._busy.discard(event.path)
            if event.path not in self._fresh:  # else there is a newer one
                (self._unsure if unsure else self._slow)[event.path] = event
            self._changed.notify_all()

    def put_off(self, event: MediaEvent, seconds: float) -> None:
        """Give an event to `get_fresh` this much later, the same for all, unless a newer one comes first."""
        with self._changed:
            if event.path not in self._fresh:
                self._put_off[event.path] = (time.monotonic() + seconds, event)
            self._changed.notify_all()

    def done(self, event: MediaEvent) -> None:
        """Say that the event is dealt with."""
        with self._changed:
            self._busy.discard(event.path)
            self._changed.notify_all()

    def wait_empty(self, timeout: float) -> bool:
        """Wait until nothing waits and nobody works; false when that took longer."""
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
        """Let go: what still waits is found again by the scan at the next start."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _take_due(self) -> float | None:
        """Move what was put off long enough; seconds until the next is due, None where none is."""
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
        # A path that somebody works on waits: each file has one owner at a time.
        for waiting in queues:
            for path in waiting:
                if path not in self._busy:
                    self._busy.add(path)
                    return waiting.pop(path)
        return None
