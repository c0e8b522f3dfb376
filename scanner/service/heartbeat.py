"""The slow beat: a heartbeat record, and whatever else is done every quarter of an hour."""

import threading
from collections.abc import Callable

# A gap in protection is known to that much, and idle costs next to nothing.
BEAT_SECONDS = 900.0


class Heartbeat:
    """Beats until stopped, on a thread of its own that sleeps in between."""

    def __init__(self, beat: Callable[[], None]) -> None:
        self._beat = beat
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="heartbeat", daemon=True)

    def start(self) -> None:
        """Begin; the first beat comes after one interval."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait for a beat under way."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(BEAT_SECONDS):
            self._beat()
