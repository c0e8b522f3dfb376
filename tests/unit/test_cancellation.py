"""Cancellations: who waits is woken, and only the thread they are for knows of them."""

import threading

from scanner.cancellation import Cancellation, cancelled_by, current
from tools.waits import BOUND


def test_it_wakes_who_waits_and_who_begins_to_wait_later() -> None:
    cancellation, early, late = Cancellation(), threading.Event(), threading.Event()
    with cancellation.waking(early.set):
        assert not early.is_set()
        assert not cancellation.is_set
        cancellation.set()
        assert early.is_set()
    with cancellation.waking(late.set):
        assert late.is_set()
    early.clear()
    cancellation.set()
    assert not early.is_set()  # it does not wait any longer


def test_it_is_of_one_thread_and_ends_with_its_block() -> None:
    found: list[Cancellation | None] = []
    cancellation = Cancellation()
    with cancelled_by(cancellation):
        other = threading.Thread(target=lambda: found.append(current()))
        other.start()
        other.join(BOUND)
        assert current() is cancellation
    assert [*found, current()] == [None, None]
