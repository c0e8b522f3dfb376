"""Waiting until a file is completely written, where no close event reports it."""

import stat
import time
from collections.abc import Iterator

from scanner import platform
from scanner.schema import FileKey

FIRST_LOOK = 0.05  # seconds from a change to the first look; doubled up to STABLE while the file is being written
STABLE = 0.5  # seconds a file must stay unchanged where the system cannot say whether it is being written
QUIET = 5.0  # seconds without a change after which a file counts as whole although its writer keeps it open
CAP = 4096  # files waited for at once; beyond that the caller scans its folders again


class Settle:
    """Files that may not be whole yet. For one thread."""

    def __init__(self) -> None:
        # path -> time of the next look, time of the last change, file key then, pause before this look (s)
        self._waiting: dict[str, tuple[float, float, FileKey | None, float]] = {}

    def wait_for(self, path: str) -> bool:
        """Wait for a file, restarting its wait if there is one; false when too many files are waited for."""
        if len(self._waiting) >= CAP and path not in self._waiting:
            return False
        now = time.monotonic()
        self._waiting[path] = (now + FIRST_LOOK, now, None, FIRST_LOOK)
        return True

    def forget(self, path: str) -> None:
        """Stop waiting for a file that is known to be whole."""
        self._waiting.pop(path, None)

    def due_in(self) -> float | None:
        """Return the seconds until `settled` may yield a file; None when no file is waited for."""
        if not self._waiting:
            return None
        return max(0.0, min(due for due, *_ in self._waiting.values()) - time.monotonic())

    def settled(self) -> Iterator[str]:
        """Yield the files that are whole now. Paths that are no longer regular files are dropped."""
        now = time.monotonic()
        for path in [path for path, (due, *_) in self._waiting.items() if due <= now]:
            _, since, last, pause = self._waiting.pop(path)
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
            # No event reports the close: look at the file again until it counts as whole.
            pause = STABLE if written is None else min(STABLE, 2 * pause)
            self._waiting[path] = (now + pause, since, key, pause)
