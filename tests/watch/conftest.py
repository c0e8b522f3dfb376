import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scanner.schema import MediaEvent
from scanner.watch import JudgedFiles, Watcher
from tools.waits import BOUND


class Collector:
    """Takes events and lets a test wait for them."""

    def __init__(self) -> None:
        self.events: list[MediaEvent] = []
        self._paths: set[str] = set()
        self._more = threading.Condition()
        self._wanted: Callable[[Collector], bool] | None = None

    def __call__(self, event: MediaEvent) -> None:
        with self._more:
            self.events.append(event)
            self._paths.add(event.path)
            # Waking the waiting thread for each of 10,000 events would be most of the work.
            if self._wanted is not None and self._wanted(self):
                self._more.notify_all()

    def paths(self) -> set[str]:
        return self._paths

    def wait_for(self, done: Callable[["Collector"], bool], seconds: float = BOUND) -> bool:
        with self._more:
            self._wanted = done
            return self._more.wait_for(lambda: done(self), seconds)

    def wait_path(self, path: Path | str) -> MediaEvent:
        """Wait for an event of the path; return the last one."""
        assert self.wait_for(lambda c: str(path) in c.paths()), f"no event for {path}"
        return [event for event in self.events if event.path == str(path)][-1]

    def clear(self) -> None:
        with self._more:
            self.events.clear()
            self._paths.clear()


@pytest.fixture
def collector() -> Collector:
    return Collector()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pictures"
    made.mkdir()
    return made


Start = Callable[..., Watcher]


@pytest.fixture
def start(collector: Collector) -> Iterator[Start]:
    """Start a watcher that is stopped after the test."""
    started: list[Watcher] = []

    def start(
        *folders: Path,
        judged: JudgedFiles | None = None,
        without: tuple[Path, ...] = (),
        is_staged: Callable[[str], bool] = lambda _path: False,
    ) -> Watcher:
        watcher = Watcher(folders, collector, judged=judged, without=without, is_staged=is_staged)
        started.append(watcher)
        watcher.start()
        return watcher

    yield start
    for watcher in started:
        watcher.stop()
    assert [t.name for t in threading.enumerate() if t.name.startswith("watch")] == []


@pytest.fixture
def sentinel(collector: Collector, folder: Path) -> Callable[[], None]:
    """Write a file and wait for its event: all that happened before has been dealt with by then."""
    count = iter(range(1000))

    def sentinel() -> None:
        path = folder / f"sentinel-{next(count)}"
        path.write_bytes(b"x")
        collector.wait_path(path)

    return sentinel
