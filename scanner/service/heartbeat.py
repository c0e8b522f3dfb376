"""Two periodic tasks, a slow beat and a quick tick: heartbeat records, signs of life and upkeep."""

import threading
from collections.abc import Callable

from scanner import diagnostics

# The precision with which a gap in protection is known; when idle a beat costs next to nothing.
BEAT_SECONDS = 900.0
# The precision with which a stall is known. A beat may scan every folder, so ticks do not wait for it.
TICK_SECONDS = 10.0


class Heartbeat:
    """Runs beats and ticks until stopped, on two threads."""

    def __init__(self, beat: Callable[[], None], tick: Callable[[], None]) -> None:
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, args=(beat, BEAT_SECONDS), name="beat", daemon=True),
            threading.Thread(target=self._run, args=(tick, TICK_SECONDS), name="tick", daemon=True),
        ]

    def start(self) -> None:
        """Start; the first beat and the first tick come after one interval."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Stop, and wait for the current beat and tick."""
        self._stop.set()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def _run(self, work: Callable[[], None], seconds: float) -> None:
        while not self._stop.wait(seconds):
            try:
                work()
            except Exception:
                # The thread's outermost handler: one fault must not end all signs of life.
                diagnostics.exception("beat-failed")
