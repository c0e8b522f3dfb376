"""
Reports that a program has turned the camera on. Reads no frame, and stops nothing.

The app watches and not the guard: it runs as the child, and may see which of the child's programs have
a camera open even where the guard is another user.
"""

import threading

from PySide6.QtCore import QObject, Signal

from scanner.channel.client_env import CameraWatch, camera_watch

# Programs open every camera for a moment to see what it can do; that is not turning it on.
STEADY_SECONDS = 0.4


class CameraNotice(QObject):
    """Reports each program that keeps a camera open for longer than a moment, once each time."""

    opened = Signal(str)  # the program's short name; emitted from the watching thread

    def __init__(self, watch: CameraWatch) -> None:
        super().__init__()
        self._watch = watch
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)

    def start(self) -> None:
        """Watch from a separate thread; a camera that is on already is reported."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and the watch."""
        self._ending.set()
        self._watch.wake()
        if self._thread.is_alive():
            self._thread.join()
        self._watch.close()

    def _run(self) -> None:
        on = self._emit_new(frozenset())
        while not self._ending.is_set():
            if self._watch.wait(None) and not self._ending.wait(STEADY_SECONDS):
                on = self._emit_new(on)

    def _emit_new(self, before: frozenset[tuple[int, str]]) -> frozenset[tuple[int, str]]:
        now = frozenset(self._watch.users().items())
        # One card a program, not one a process: a browser has many.
        fresh = {name for _, name in now - before} - {name for _, name in now & before}
        for name in sorted(fresh):
            self.opened.emit(name)
        return now


def camera_notice() -> CameraNotice | None:
    """Create the notice, or return None if the system cannot report cameras."""
    watch = camera_watch()
    return None if watch is None else CameraNotice(watch)
