"""The version that could be installed instead of this one, looked up once in a while."""

import threading
import time
from collections.abc import Callable

from scanner import platform

PACKAGE = "beforehand"
LOOK_EVERY = 6 * 3600.0  # seconds; apt itself looks once a day


class UpdateNotes:
    """Reads what the package manager noted, without a network. Safe from any thread."""

    def __init__(self, look: Callable[[str], str] | None = None) -> None:
        self._look = look or platform.updates().available
        self._lock = threading.Lock()
        self._at: float | None = None
        self._version = ""

    def version(self) -> str:
        """Give the newer version, empty where none is known."""
        with self._lock:
            now = time.monotonic()
            if self._at is None or now - self._at > LOOK_EVERY:
                self._version, self._at = self._look(PACKAGE), now
            return self._version
