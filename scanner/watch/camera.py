"""Tells when a program has turned the camera on. It reads no frame, and stops nothing."""

import threading
from collections.abc import Callable

from scanner.platform.ports import CameraWatch

# Programs open every camera for a moment to see what it can do; that is not turning it on.
STEADY_SECONDS = 0.4


class CameraNotice:
    """Tells the name of each program that has a camera open for longer than a moment, once each time."""

    def __init__(self, watch: CameraWatch, tell: Callable[[str], None]) -> None:
        """`tell` is called by a thread of ours, with the program's short name."""
        self._watch = watch
        self._tell = tell
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)

    def start(self) -> None:
        """Watch from a thread of our own; a camera that is on already is told of."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and the watch."""
        self._ending.set()
        self._watch.wake()
        self._thread.join()
        self._watch.close()

    def _run(self) -> None:
        on = self._look(frozenset())
        while not self._ending.is_set():
            if self._watch.wait(None) and not self._ending.wait(STEADY_SECONDS):
                on = self._look(on)

    def _look(self, before: frozenset[tuple[int, str]]) -> frozenset[tuple[int, str]]:
        now = frozenset(self._watch.users().items())
        # One card a program, not one a process: a browser has many.
        fresh = {name for _, name in now - before} - {name for _, name in now & before}
        for name in sorted(fresh):
            self._tell(name)
        return now
