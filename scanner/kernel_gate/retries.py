"""The time for which programs have tried to open a file without a verdict."""

import threading
import time
from collections import OrderedDict

from scanner.schema import FileKey

# A judge that takes this long for one file gives up, which is itself a verdict.
PATIENCE_SECONDS = 30.0
FORGET_SECONDS = 120.0  # without another try, after which a file is forgotten
MAX_FILES = 4096


class Retries:
    """First and last try for each file, independent of its times and names. For any number of threads."""

    def __init__(self) -> None:
        self._tries: OrderedDict[tuple[int, int], tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def tried_long(self, key: FileKey) -> bool:
        """Record a try; return whether the first was at least `PATIENCE_SECONDS` ago."""
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
