"""Waiting until a file is completely written, where no close event says so."""

import stat
import time
from collections.abc import Iterator

from scanner import platform
from scanner.schema import FileKey

STABLE = 0.5  # seconds a file must stay as it is
QUIET = 5.0  # seconds after which a file counts as whole although its writer keeps it open
CAP = 4096  # files that are waited for at once; beyond that the caller scans its folders again


class Settle:
    """Files that may not be whole yet. For one thread."""

    def __init__(self) -> None:
        # when it is looked at again, since when it is unchanged, and its key then
        self._waiting: dict[str, tuple[float, float, FileKey | None]] = {}

    def wait_for(self, path: str) -> bool:
        """Wait for a file, from the start if it was waited for already; false when there are too many."""
        if len(self._waiting) >= CAP and path not in self._waiting:
            return False
        self._waiting[path] = (time.monotonic() + STABLE, time.monotonic(), None)
        return True

    def forget(self, path: str) -> None:
        """The file is known to be whole."""
        self._waiting.pop(path, None)

    def due_in(self) -> float | None:
        """Seconds until `settled` may give something; None when nothing is waited for."""
        if not self._waiting:
            return None
        return max(0.0, min(due for due, _, _ in self._waiting.values()) - time.monotonic())

    def settled(self) -> Iterator[str]:
        """Give the files that are whole now. What is no regular file any more is forgotten."""
        now = time.monotonic()
        for path in [path for path, (due, _, _) in self._waiting.items() if due <= now]:
            _, since, last = self._waiting.pop(path)
            try:
                found = platform.files().status(path)
            except OSError:
                continue
            if not stat.S_ISREG(found.st_mode):
                continue
            key = FileKey.of(found)
            written = platform.files().is_being_written(path)
            since = since if key == last else now
            if written is False or (key == last and (written is None or now - since >= QUIET)):
                yield path
                continue
            # Unchanged but still open: there is nothing to see before it has been quiet for long enough.
            due = since + QUIET if written and key == last else now + STABLE
            self._waiting[path] = (due, since, key)
