"""The watch on a system without close events: the watchdog library below, settling above."""

from pathlib import Path

import pytest

from scanner.platform.linux import files
from scanner.platform.linux import watch as linux
from scanner.platform.ports.watch import ChangeKind, FolderChange
from scanner.platform.watchdog_watch import WatchdogWatch
from scanner.schema import EventKind
from scanner.watch import settle


class WithoutClose(WatchdogWatch):
    """A watch as on Windows and macOS: it reports no close."""

    def read(self, seconds: float | None) -> list[FolderChange]:
        return [change for change in super().read(seconds) if change.kind is not ChangeKind.CLOSED]


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux, "folder_watch", WithoutClose)
    monkeypatch.setattr(files, "is_being_written", lambda *_: None)
    monkeypatch.setattr(settle, "STABLE", 0.05)


def test_a_file_is_reported_once_it_stays_the_same(folder: Path, start, collector) -> None:
    start(folder)
    (folder / "a.jpg").write_bytes(b"x")
    assert collector.wait_path(folder / "a.jpg").kind is EventKind.CLOSED


def test_files_below_and_moved_in_are_reported(
    folder: Path, start, collector, tmp_path: Path
) -> None:
    (tmp_path / "tree/deep").mkdir(parents=True)
    (tmp_path / "tree/deep/b.jpg").write_bytes(b"x")
    start(folder)
    (folder / "new/er").mkdir(parents=True)
    (folder / "new/er/a.jpg").write_bytes(b"x")
    collector.wait_path(folder / "new/er/a.jpg")
    (tmp_path / "tree").rename(folder / "tree")
    collector.wait_path(folder / "tree/deep/b.jpg")


def test_a_folder_that_comes_back_is_watched(
    folder: Path, start, collector, tmp_path: Path
) -> None:
    target = tmp_path / "later"
    start(target)
    target.mkdir()
    (target / "a.jpg").write_bytes(b"x")
    collector.wait_path(target / "a.jpg")
