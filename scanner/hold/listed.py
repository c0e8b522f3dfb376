"""Items as they were last listed: a list of hundreds is asked for with each file that is held."""

import threading
import time
from collections.abc import Callable

from scanner.hold.item import HeldFile

SETTLED_NS = (
    2_000_000_000  # since the last change: two of them may have one time on a coarse file system
)


class ListedItems:
    """
    Held files by item, each good until its folder changes. For any number of threads.

    Whoever changes an item forgets it as well: not every system shows a folder's new time at once.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, HeldFile]] = {}
        self._forgotten = 0
        self._lock = threading.Lock()

    def get(self, item: str, changed: int, look: Callable[[str], HeldFile]) -> HeldFile:
        """Give the item, whose folder has the time `changed` in nanoseconds; `look` when it is not known so."""
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
        """Have the item looked at again."""
        with self._lock:
            self._forgotten += 1
            self._known.pop(item, None)
