"""
Tells when a program has turned the camera on. It reads no frame, and stops nothing.

The face looks and not the guard: it runs as the child, and may see which of the child's programs have a camera
open, also where the guard is another user; and what is told is a card of the face's.
"""

import threading

from PySide6.QtCore import QObject, Signal

from scanner import platform
from scanner.errors import WatchError
from scanner.platform.ports.watch import CameraWatch

# Programs open every camera for a moment to see what it can do; that is not turning it on.
STEADY_SECONDS = 0.4


class CameraNotice(QObject):
    """Tells the name of each program that has a camera open for longer than a moment, once each time."""

    opened = Signal(str)  # the program's short name; from a thread of ours

    def __init__(self, watch: CameraWatch) -> None:
        super().__init__()
        self._watch = watch
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)

    def start(self) -> None:
        """Watch from a thread of our own; a camera that is on already is told of."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and the watch."""
        self._ending.set()
        self._watch.wake()
        if self._thread.is_alive():
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
            self.opened.emit(name)
        return now


def camera_notice() -> CameraNotice | None:
    """The notice, where the system gives a way. None as well where the kernel has no more of what it takes."""
    try:
        watch = platform.watch().camera_watch()
    except WatchError:
        return None
    return None if watch is None else CameraNotice(watch)
