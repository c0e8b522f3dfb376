"""The slow beat and the quick tick: heartbeat records, signs of life, and what else is done now and then."""

import threading
from collections.abc import Callable

from scanner import diagnostics

# A gap in protection is known to that much, and idle costs next to nothing.
BEAT_SECONDS = 900.0
# A stall is known to that much. A beat may look through every folder, so ticks do not wait for it.
TICK_SECONDS = 10.0


class Heartbeat:
    """Beats and ticks until stopped, on two threads that sleep in between."""

    def __init__(self, beat: Callable[[], None], tick: Callable[[], None]) -> None:
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, args=(beat, BEAT_SECONDS), name="beat", daemon=True),
            threading.Thread(target=self._run, args=(tick, TICK_SECONDS), name="tick", daemon=True),
        ]

    def start(self) -> None:
        """Begin; the first beat and the first tick come after one interval."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End, and wait for what is under way."""
        self._stop.set()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def _run(self, work: Callable[[], None], seconds: float) -> None:
        while not self._stop.wait(seconds):
            try:
                work()
            except Exception:  # a thread's edge: one fault must not end all signs of life
                diagnostics.exception("beat-failed")
