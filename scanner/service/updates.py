"""The newer version that could be installed, looked up every few hours."""

import threading
import time
from collections.abc import Callable

from scanner import platform

PACKAGE = "beforehand"
LOOK_EVERY = 6 * 3600.0  # seconds; apt itself looks once a day


class UpdateNotes:
    """Reads the package manager's local lists, without using the network. Safe from any thread."""

    def __init__(self, look: Callable[[str], str] | None = None) -> None:
        self._look = look or platform.updates().available
        self._lock = threading.Lock()
        self._at: float | None = None
        self._version = ""

    def version(self) -> str:
        """Return the newer version, empty if none is known."""
        with self._lock:
            now = time.monotonic()
            if self._at is None or now - self._at > LOOK_EVERY:
                self._version, self._at = self._look(PACKAGE), now
            return self._version
