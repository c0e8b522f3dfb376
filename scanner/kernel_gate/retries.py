"""The time programs have tried to open a file that no verdict could be had for."""

import threading
import time
from collections import OrderedDict

from scanner.schema import FileKey

# A judge that takes this long for one file gives up and says so, which is a verdict of its own.
PATIENCE_SECONDS = 30.0
FORGET_SECONDS = 120.0  # without another try
MAX_FILES = 4096


class Retries:
    """First and last try by file, whatever is done to its times and names. For any number of threads."""

    def __init__(self) -> None:
        self._tries: OrderedDict[tuple[int, int], tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def tried_long(self, key: FileKey) -> bool:
        """Count a try; true if the first was long ago."""
        now = time.monotonic()
        file = (key.dev, key.ino)
        with self._lock:
            first, last = self._tries.pop(file, (now, now))
            if now - last > FORGET_SECONDS:
                first = now
            self._tries[file] = (first, now)
            if len(self._tries) > MAX_FILES:
                self._tries.popitem(last=False)
        return now - first > PATIENCE_SECONDS
