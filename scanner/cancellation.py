"""Cancellation: ends a thread's waits when nobody needs the result of its work any more."""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar


class Cancellation:
    """A flag that any thread can set, once; it wakes the threads that are waiting. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_set = False
        self._wakes: list[Callable[[], None]] = []

    @property
    def is_set(self) -> bool:
        """True after `set`."""
        return self._is_set

    def set(self) -> None:
        """Cancel, and call every registered `wake`."""
        with self._lock:
            self._is_set = True
            wakes = tuple(self._wakes)
        for wake in wakes:
            wake()

    @contextmanager
    def waking(self, wake: Callable[[], None]) -> Generator[None]:
        """Call `wake` on cancellation while the block runs; immediately if it is already cancelled."""
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
    """Let `cancellation` end the waits of this thread while the block runs."""
    token = _of_this_thread.set(cancellation)
    try:
        yield
    finally:
        _of_this_thread.reset(token)


def current() -> Cancellation | None:
    """Return the cancellation that applies to this thread, or None."""
    return _of_this_thread.get()
