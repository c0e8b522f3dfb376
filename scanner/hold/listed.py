"""A cache of listed items, because each held file causes a listing that may have hundreds of items."""

import threading
import time
from collections.abc import Callable

from scanner.hold.item import HeldFile

SETTLED_NS = 2_000_000_000  # ns since the last change: on a coarse file system two changes may have the same time


class ListedItems:
    """
    Held files by item id, each valid until its folder changes. For any number of threads.

    Whoever changes an item also calls `forget`: not every system shows a folder's new time at once.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, HeldFile]] = {}
        self._forgotten = 0
        self._lock = threading.Lock()

    def get(self, item: str, changed: int, look: Callable[[str], HeldFile]) -> HeldFile:
        """Return the item whose folder changed at `changed` (ns); call `look` when no valid entry is cached."""
        with self._lock:
            known = self._known.get(item)
            before = self._forgotten
        if known is not None and known[0] == changed:
            return known[1]
        found = look(item)
        settled = time.time_ns() - changed > SETTLED_NS
        with self._lock:
            if settled and not found.problem and not found.staged and before == self._forgotten:
                self._known[item] = (changed, found)
        return found

    def forget(self, item: str) -> None:
        """Drop the cached entry of an item."""
        with self._lock:
            self._forgotten += 1
            self._known.pop(item, None)
