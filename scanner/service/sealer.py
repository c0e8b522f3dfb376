"""Sealing of large held files in the background, so that no file to be judged waits for it."""

import queue
import threading

from scanner import diagnostics
from scanner.errors import HoldError
from scanner.hold.area import HoldArea

SEALED_AT_ONCE = 8 * 1024 * 1024  # bytes; a smaller file is sealed faster than it is handed over
END_SECONDS = 5.0  # a file not sealed by then is sealed at the next start


class Sealer:
    """Seals items one after another on a separate thread."""

    def __init__(self, area: HoldArea) -> None:
        self._area = area
        self._items: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="sealer", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def put(self, item: str) -> None:
        """Queue an item to be sealed."""
        self._items.put(item)

    def stop(self) -> None:
        """Finish the current item, waiting at most `END_SECONDS`."""
        self._items.put("")
        self._thread.join(END_SECONDS)

    def _run(self) -> None:
        while item := self._items.get():
            try:
                self._area.finish(item)
            except HoldError as error:
                diagnostics.warning("not-sealed", code=error.code)
