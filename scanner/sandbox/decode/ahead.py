"""Decoding ahead: the next frame is decoded while the last one is classified, so a film uses two cores."""

import queue
import threading
from collections.abc import Generator, Iterator
from typing import Generic, TypeVar

AHEAD = 2  # frames that may wait; each takes a few megabytes

T = TypeVar("T")


class _End:
    """The last entry of the queue: the exception that ended the other thread, None at a normal end."""

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
                    self._items.close()  # closed here, since its resources belong to this thread
                    break
        except BaseException as caught:
            # The thread's outermost handler: raised again in the consumer.
            error = caught
        self.read.put(_End(error))


def ahead(items: Generator[T]) -> Iterator[T]:
    """Yield the same items, while another thread produces the next ones."""
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
        while reader.is_alive():  # it may be waiting for space in the queue
            try:
                reader.read.get(timeout=0.05)
            except queue.Empty:
                pass
        reader.join()
