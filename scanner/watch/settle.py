"""Waiting until a file is completely written, where no close event says so."""

import stat
import time
from collections.abc import Iterator

from scanner import platform
from scanner.schema import FileKey

FIRST_LOOK = 0.05  # seconds after a change until the file is looked at; doubled up to STABLE while it is written
STABLE = 0.5  # seconds a file must stay as it is, where nobody says whether it is being written
QUIET = 5.0  # seconds after which a file counts as whole although its writer keeps it open
CAP = 4096  # files that are waited for at once; beyond that the caller scans its folders again


class Settle:
    """Files that may not be whole yet. For one thread."""

    def __init__(self) -> None:
        # when it is looked at again, since when it is unchanged, its key then, and the pause before this look
        self._waiting: dict[str, tuple[float, float, FileKey | None, float]] = {}

    def wait_for(self, path: str) -> bool:
        """Wait for a file, from the start if it was waited for already; false when there are too many."""
        if len(self._waiting) >= CAP and path not in self._waiting:
            return False
        now = time.monotonic()
        self._waiting[path] = (now + FIRST_LOOK, now, None, FIRST_LOOK)
        return True

    def forget(self, path: str) -> None:
        """The file is known to be whole."""
        self._waiting.pop(path, None)

    def due_in(self) -> float | None:
        """Seconds until `settled` may give something; None when nothing is waited for."""
        if not self._waiting:
            return None
        return max(0.0, min(due for due, *_ in self._waiting.values()) - time.monotonic())

    def settled(self) -> Iterator[str]:
        """Give the files that are whole now. What is no regular file any more is forgotten."""
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
            # No event says that it was closed: it is looked at again until it counts as quiet.
            pause = STABLE if written is None else min(STABLE, 2 * pause)
            self._waiting[path] = (now + pause, since, key, pause)
