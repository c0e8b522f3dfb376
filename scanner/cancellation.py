"""Ends the waits of a thread whose work nobody waits for any longer."""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar


class Cancellation:
    """Set once, by any thread; wakes those who wait meanwhile. For any number of threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_set = False
        self._wakes: list[Callable[[], None]] = []

    @property
    def is_set(self) -> bool:
        """True once it was set."""
        return self._is_set

    def set(self) -> None:
        """Set it, and wake who waits."""
        with self._lock:
            self._is_set = True
            wakes = tuple(self._wakes)
        for wake in wakes:
            wake()

    @contextmanager
    def waking(self, wake: Callable[[], None]) -> Generator[None]:
        """Have `wake` called when it is set; at once where it is set already."""
        with self._lock:
            self._wakes.append(wake)
            already = self._is_set
        if already:
            wake()
        try:
            yield
        finally:
            with self._lock:
                self._wakes.remove(wake)


_of_this_thread: ContextVar[Cancellation | None] = ContextVar("cancellation", default=None)


@contextmanager
def cancelled_by(cancellation: Cancellation) -> Generator[None]:
    """Let it end the waits of this thread for a turn."""
    token = _of_this_thread.set(cancellation)
    try:
        yield
    finally:
        _of_this_thread.reset(token)


def current() -> Cancellation | None:
    """Give what ends the waits of this thread; None where nothing does."""
    return _of_this_thread.get()
