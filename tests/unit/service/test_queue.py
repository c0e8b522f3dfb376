"""The queue of what waits to be judged."""

import threading

from scanner.schema import EventKind, MediaEvent
from scanner.service.queue import WorkQueue
from tools.waits import BOUND


def event(path: str, kind: EventKind = EventKind.CLOSED) -> MediaEvent:
    return MediaEvent(path, "/f", kind)


def test_fresh_files_come_before_found_ones_and_each_path_once() -> None:
    queue = WorkQueue()
    queue.put(event("/f/old", EventKind.FOUND))
    queue.put(event("/f/a"))
    queue.put(event("/f/b"))
    queue.put(event("/f/a", EventKind.MOVED_IN))
    queue.put(event("/f/a", EventKind.FOUND))
    assert [(queue.get_fresh() or event("")).path for _ in range(2)] == ["/f/a", "/f/b"]
    assert (queue.get() or event("")).path == "/f/old"


def test_a_found_file_that_is_then_written_is_judged_as_fresh() -> None:
    queue = WorkQueue()
    queue.put(event("/f/x", EventKind.FOUND))
    queue.put(event("/f/x", EventKind.CLOSED))
    assert queue.get_fresh() == event("/f/x", EventKind.CLOSED)
    assert not queue.wait_empty(0)
    queue.done(event("/f/x"))
    assert queue.wait_empty(0)


def test_a_path_somebody_works_on_waits_for_its_turn() -> None:
    queue = WorkQueue()
    queue.put(event("/f/x"))
    taken = queue.get_fresh()
    queue.put(event("/f/x"))
    queue.put(event("/f/y"))
    assert queue.get_fresh() == event("/f/y")
    queue.done(taken or event(""))
    assert queue.get_fresh() == event("/f/x")


def test_a_slow_file_is_set_aside_and_comes_before_old_ones() -> None:
    queue = WorkQueue()
    queue.put(event("/f/old", EventKind.FOUND))
    queue.put(event("/f/slow"))
    queue.put(event("/f/quick"))
    queue.set_aside(queue.get_fresh() or event(""))
    assert queue.get_fresh() == event("/f/quick")
    queue.put(event("/f/slow", EventKind.FOUND))
    assert not queue.wait_empty(0)
    assert [(queue.get() or event("")).path for _ in range(2)] == ["/f/slow", "/f/old"]


def test_a_slow_file_that_is_written_again_is_fresh_again() -> None:
    queue = WorkQueue()
    queue.put(event("/f/slow"))
    queue.set_aside(queue.get_fresh() or event(""))
    queue.put(event("/f/slow", EventKind.MOVED_IN))
    assert queue.get_fresh() == event("/f/slow", EventKind.MOVED_IN)
    queue.done(event("/f/slow"))
    assert queue.wait_empty(0)


def test_more_found_files_than_fit_are_counted_never_fresh_ones(monkeypatch) -> None:
    monkeypatch.setattr("scanner.service.queue.MAX_WAITING", 2)
    queue = WorkQueue()
    for name in "abc":
        queue.put(event(name, EventKind.FOUND))
        queue.put(event(name + "!"))
    assert queue.dropped == 1
    got = [(queue.get_fresh() or event("")).path for _ in range(3)]
    got += [(queue.get() or event("")).path for _ in range(2)]
    assert got == ["a!", "b!", "c!", "a", "b"]


def test_closing_wakes_who_waits() -> None:
    queue = WorkQueue()
    got: list[MediaEvent | None] = []
    thread = threading.Thread(target=lambda: got.append(queue.get()))
    thread.start()
    queue.close()
    thread.join(BOUND)
    assert got == [None]
    queue.put(event("late"))
    assert queue.get() is None
