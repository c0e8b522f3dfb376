"""The contract of a folder watch, kept by inotify and by watchdog."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner.errors import WatchError
from scanner.platform.ports.watch import ChangeKind, FolderChange, FolderWatch

SOON = 5.0  # seconds


class FolderWatchContract:
    """
    A watch reports that files appear and change in a folder added, that folders appear, and that the
    folder itself goes; it blocks while nothing happens, and wakes.
    """

    #: What a file that is written and closed is reported as, last.
    complete: frozenset[ChangeKind]

    def make(self) -> FolderWatch:
        raise NotImplementedError

    @pytest.fixture
    def watch(self) -> Iterator[FolderWatch]:
        made = self.make()
        yield made
        made.close()

    def until(
        self, watch: FolderWatch, kinds: frozenset[ChangeKind], path: Path
    ) -> list[FolderChange]:
        """Read until a change of one of the kinds comes for the path."""
        reported: list[FolderChange] = []
        end = time.monotonic() + SOON
        while time.monotonic() < end:
            reported += watch.read(end - time.monotonic())
            if any(change.kind in kinds and change.path == str(path) for change in reported):
                return reported
        pytest.fail(f"nothing of {kinds} for {path}, only {reported}")

    def test_a_written_file_is_reported(self, watch: FolderWatch, tmp_path: Path) -> None:
        watch.add(str(tmp_path))
        (tmp_path / "a.jpg").write_bytes(b"x")
        self.until(watch, self.complete, tmp_path / "a.jpg")

    def test_a_file_moved_in_is_reported(self, watch: FolderWatch, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        (tmp_path / "a.jpg").write_bytes(b"x")
        watch.add(str(tmp_path / "in"))
        (tmp_path / "a.jpg").rename(tmp_path / "in/a.jpg")
        kinds = frozenset({ChangeKind.MOVED_IN, ChangeKind.TOUCHED})
        self.until(watch, kinds, tmp_path / "in/a.jpg")

    def test_a_new_folder_is_reported_even_without_files(
        self, watch: FolderWatch, tmp_path: Path
    ) -> None:
        watch.add(str(tmp_path), files=False)
        (tmp_path / "new").mkdir()
        self.until(watch, frozenset({ChangeKind.FOLDER}), tmp_path / "new")

    def test_a_folder_that_goes_is_reported(self, watch: FolderWatch, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        watch.add(str(tmp_path / "in"))
        (tmp_path / "in").rmdir()
        self.until(watch, frozenset({ChangeKind.GONE}), tmp_path / "in")

    def test_adding_twice_is_adding_once(self, watch: FolderWatch, tmp_path: Path) -> None:
        watch.add(str(tmp_path), files=False)
        watch.add(str(tmp_path))
        watch.add(str(tmp_path), files=False)
        (tmp_path / "a.jpg").write_bytes(b"x")
        self.until(watch, self.complete, tmp_path / "a.jpg")

    def test_a_dropped_folder_is_silent(self, watch: FolderWatch, tmp_path: Path) -> None:
        for name in ("in", "in/deep", "other"):
            (tmp_path / name).mkdir()
        for name in ("in", "in/deep", "other"):
            watch.add(str(tmp_path / name))
        watch.drop(str(tmp_path / "in"))
        (tmp_path / "in/deep/a.jpg").write_bytes(b"x")
        (tmp_path / "other/b.jpg").write_bytes(b"x")
        reported = self.until(watch, self.complete, tmp_path / "other/b.jpg")
        assert {change.path for change in reported} == {str(tmp_path / "other/b.jpg")}

    @pytest.mark.parametrize(("name", "code"), [("nothing", "missing"), ("file", "not-a-folder")])
    def test_what_is_no_folder_is_named(
        self, watch: FolderWatch, tmp_path: Path, name: str, code: str
    ) -> None:
        (tmp_path / "file").write_bytes(b"x")
        with pytest.raises(WatchError, match=code):
            watch.add(str(tmp_path / name))

    def test_it_waits_no_longer_than_its_limit_and_wakes(self, watch: FolderWatch) -> None:
        assert watch.read(0) == []
        assert watch.read(0.01) == []
        watch.wake()
        assert watch.read(None) == []


@pytest.mark.skipif(sys.platform != "linux", reason="inotify")
class TestInotify(FolderWatchContract):
    complete = frozenset({ChangeKind.CLOSED})

    def make(self) -> FolderWatch:
        from scanner.platform.linux.inotify import Inotify

        return Inotify()


class TestWatchdog(FolderWatchContract):
    # Windows and macOS know no close: there the change is reported, and the watch waits until it settles.
    complete = frozenset({ChangeKind.CLOSED, ChangeKind.TOUCHED})

    def make(self) -> FolderWatch:
        from scanner.platform.watchdog_watch import WatchdogWatch

        return WatchdogWatch()

    def test_too_many_changes_are_reported_as_lost(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from watchdog.events import FileModifiedEvent

        from scanner.platform import watchdog_watch

        monkeypatch.setattr(watchdog_watch, "CAP", 3)
        watch = watchdog_watch.WatchdogWatch()
        for n in range(4):
            watch.on_any_event(FileModifiedEvent(f"/pictures/{n}"))
        assert [change.kind for change in watch.read(0)] == [ChangeKind.LOST]
        watch.close()
