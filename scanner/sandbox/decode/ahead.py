"""Decoding the next frame while the last one is looked at: a film takes both cores that way."""

import queue
import threading
from collections.abc import Generator, Iterator
from typing import Generic, TypeVar

AHEAD = 2  # frames that wait; each is a few megabytes

T = TypeVar("T")


class _End:
    """The last thing in the queue: what the other thread ended with, None at the end."""

    def __init__(self, error: BaseException | None) -> None:
        self.error = error


class _Reader(threading.Thread, Generic[T]):
    def __init__(self, items: Generator[T]) -> None:
        super().__init__(daemon=True)
        self._items = items
        self.read: queue.Queue[T | _End] = queue.Queue(AHEAD)
        self.stopped = threading.Event()

    def run(self) -> None:
        error: BaseException | None = None
        try:
            for item in self._items:
                self.read.put(item)
                if self.stopped.is_set():
                    self._items.close()  # here and now: what it holds open belongs to this thread
                    break
        except BaseException as caught:  # a thread's edge: raised again where the items are used
            error = caught
        self.read.put(_End(error))


def ahead(items: Generator[T]) -> Iterator[T]:
    """Yield the same items, the next ones being made by another thread meanwhile."""
    reader = _Reader(items)
    reader.start()
    try:
        while True:
            item = reader.read.get()
            if isinstance(item, _End):
                if item.error is not None:
                    raise item.error
                return
            yield item
    finally:
        reader.stopped.set()
        while reader.is_alive():  # it may be waiting for room
            try:
                reader.read.get(timeout=0.05)
            except queue.Empty:
                pass
        reader.join()
