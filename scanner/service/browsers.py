"""Which browsers are covered now: the extension says so every few seconds, and silence is noticed."""

import threading
import time
from collections.abc import Callable

import msgspec

from scanner.channel import messages as m
from scanner.platform import current

SILENT_SECONDS = (
    20.0  # four missed beats; together with the wake-up below it is noticed within 30 s
)
WAKE_SECONDS = 8.0


class Browser(msgspec.Struct, frozen=True):
    """One browser profile. `problem` is a code: "", "no-private", "silent"."""

    browser: str
    pid: int
    profile: str
    problem: str
    seen: float  # on the monotonic clock


class Browsers:
    """The profiles that reported in. Wakes up only while there are some."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._lock = threading.Lock()
        self._known: dict[tuple[int, str], Browser] = {}
        self._timer: threading.Timer | None = None
        self._closed = False

    def here(self, beat: m.BrowserHere) -> None:
        """A profile reported in."""
        problem = "" if beat.private else "no-private"
        now = Browser(beat.browser, beat.pid, beat.profile, problem, time.monotonic())
        with self._lock:
            before = self._known.get((beat.pid, beat.profile))
            self._known[beat.pid, beat.profile] = now
            self._wake_later()
        if before is None or before.problem != problem:
            self._changed()

    def all(self) -> tuple[Browser, ...]:
        """Every profile whose browser is known to run, or was when it fell silent."""
        with self._lock:
            return tuple(self._known.values())

    def close(self) -> None:
        """Wake up no more."""
        with self._lock:
            self._closed = True
            if self._timer is not None:
                self._timer.cancel()

    def _wake_later(self) -> None:
        if self._timer is None and not self._closed:
            self._timer = threading.Timer(WAKE_SECONDS, self._look)
            self._timer.daemon = True
            self._timer.start()

    def _look(self) -> None:
        fell_silent = False
        running = {browser.pid for browser in current().running_browsers()}
        with self._lock:
            self._timer = None
            for key, browser in tuple(self._known.items()):
                if browser.pid not in running:
                    del self._known[key]
                    fell_silent = True
                elif browser.problem != "silent" and _is_silent(browser):
                    self._known[key] = msgspec.structs.replace(browser, problem="silent")
                    fell_silent = True
            if self._known:
                self._wake_later()
        if fell_silent:
            self._changed()


def _is_silent(browser: Browser) -> bool:
    return time.monotonic() - browser.seen > SILENT_SECONDS
