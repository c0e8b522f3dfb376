"""
The running browsers and their cover.

Checks periodically only while a browser reports, to notice when it stops.
"""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from scanner import platform
from scanner.channel import messages as m
from scanner.watch.browser_cover import Beat, BrowserCover, BrowserWatch, Cover

# With `BrowserWatch`'s own limit, a browser that stops reporting is noticed within 30 s.
WAKE_SECONDS = 8.0


class BrowserPresence:
    """
    The browsers of one user, by default this process's, and their extension's reports.

    For any number of threads.
    """

    def __init__(self, changed: Callable[[], None], uid: int | None = None) -> None:
        self._changed = changed
        self._uid = platform.process().user_id() if uid is None else uid
        self._known = frozenset(one.name for one in platform.browsers().places(Path.home()))
        self._lock = threading.Lock()
        self._watch = BrowserWatch()
        self._best: dict[str, Cover] = {}  # best cover so far of each browser that reported
        self._last: tuple[BrowserCover, ...] = ()
        self._timer: threading.Timer | None = None
        self._closed = False

    def here(self, message: m.BrowserHere) -> None:
        """Record the report of a profile."""
        beat = Beat(message.browser, message.pid, message.profile, message.private)
        with self._lock:
            self._watch.here(beat, time.monotonic())
            if message.browser in self._known:  # what a client says is kept for good
                self._best.setdefault(message.browser, Cover.NOT)
            if self._timer is None and not self._closed:
                self._timer = threading.Timer(WAKE_SECONDS, self._look_again)
                self._timer.daemon = True
                self._timer.start()
        self.review()

    def covers(self) -> tuple[BrowserCover, ...]:
        """Return the cover of every running browser."""
        running = platform.browsers().running(self._uid)
        with self._lock:
            covers = self._watch.look(running, time.monotonic())
            for one in covers:
                if one.browser in self._best:
                    self._best[one.browser] = max(self._best[one.browser], one.cover)
            return covers

    def lost(self, covers: tuple[BrowserCover, ...]) -> bool:
        """Return whether a browser is covered less than before: extension switched off or removed, host killed."""
        with self._lock:
            return any(one.cover < self._best.get(one.browser, Cover.NOT) for one in covers)

    def close(self) -> None:
        """Stop the periodic checks."""
        with self._lock:
            self._closed = True
            if self._timer is not None:
                self._timer.cancel()

    def _look_again(self) -> None:
        with self._lock:
            self._timer = None
        if self.review() and not self._closed:
            with self._lock:
                self._timer = threading.Timer(WAKE_SECONDS, self._look_again)
                self._timer.daemon = True
                self._timer.start()

    def review(self) -> tuple[BrowserCover, ...]:
        """Notify of any change of cover since the last check; return all covers."""
        now = self.covers()
        before, self._last = self._last, now
        if now != before:
            self._changed()
        return now
