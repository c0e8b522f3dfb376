"""The events that are handed on, and those that are not."""

import mmap
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from scanner import platform
from scanner.platform.linux.inotify import Inotify
from scanner.platform.ports.watch import FolderChange
from scanner.schema import EventKind, FileKey
from scanner.settings import STAGING
from scanner.watch import FolderHealth, FolderProblem, JudgedFiles, Watcher, watcher
from tools.waits import until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify")


def test_a_closed_file_is_reported(folder: Path, start, collector) -> None:
    start(folder)
    (folder / "a.jpg").write_bytes(b"x")
    event = collector.wait_path(folder / "a.jpg")
    assert (event.kind, event.folder) == (EventKind.CLOSED, str(folder))


def test_a_file_is_reported_when_it_is_closed_and_not_before(
    folder: Path, start, collector, sentinel
) -> None:
    start(folder)
    with (folder / "a.jpg").open("wb") as file:
        file.write(b"x" * 100_000)
        file.flush()
        sentinel()
        assert str(folder / "a.jpg") not in collector.paths()
    assert collector.wait_path(folder / "a.jpg").kind is EventKind.CLOSED


def test_a_file_renamed_into_place_is_reported(folder: Path, start, collector, tmp_path) -> None:
    start(folder)
    outside = tmp_path / "outside.jpg"
    outside.write_bytes(b"x")
    outside.rename(folder / "a.jpg")
    assert collector.wait_path(folder / "a.jpg").kind is EventKind.MOVED_IN


def test_a_file_waits_under_the_new_name_of_its_folder(folder: Path, start, collector) -> None:
    """A child could rename the folder before its files are judged."""
    start(folder)
    for n in range(5):
        name = folder / f"{n}"
        (folder / f"{n - 1}").rename(name) if n else name.mkdir()
        if not n:
            (name / "a.jpg").write_bytes(b"x")
        collector.wait_path(name / "a.jpg")


def test_what_a_held_memory_map_changes_is_reported_before_it_is_closed(
    folder: Path, start, collector
) -> None:
    start(folder)
    path = folder / "a.jpg"
    with path.open("w+b") as file:
        file.write(b"x" * mmap.PAGESIZE)
        file.flush()
        mapped = mmap.mmap(file.fileno(), mmap.PAGESIZE)
    collector.wait_path(path)
    before = FileKey.of(path.stat())
    until(lambda: write_through(mapped) and FileKey.of(path.stat()) != before)
    until(lambda: sum(event.path == str(path) for event in collector.events) > 1)
    mapped.close()  # only now does the system report a close


def write_through(mapped: mmap.mmap) -> bool:
    mapped[:4] = os.urandom(4)
    mapped.flush()
    return True


def test_a_download_is_reported_under_its_final_name_only(
    folder: Path, start, collector, sentinel
) -> None:
    start(folder)
    (folder / "a.jpg").touch()  # as Firefox does
    (folder / "a.jpg.part").write_bytes(b"x")
    sentinel()
    assert not collector.paths() & {str(folder / "a.jpg"), str(folder / "a.jpg.part")}
    (folder / "a.jpg.part").replace(folder / "a.jpg")
    assert collector.wait_path(folder / "a.jpg").kind is EventKind.MOVED_IN


def test_a_hard_link_and_an_unnamed_file_that_gets_a_name_are_reported(
    folder: Path, start, collector, tmp_path
) -> None:
    start(folder)
    outside = tmp_path / "outside.jpg"
    outside.write_bytes(b"x")
    os.link(outside, folder / "linked.jpg")
    collector.wait_path(folder / "linked.jpg")
    fd = os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o600)
    os.write(fd, b"x")
    parent = os.open(folder, os.O_RDONLY)
    os.link(f"/proc/self/fd/{fd}", "named.jpg", dst_dir_fd=parent, follow_symlinks=True)
    os.close(parent)
    os.close(fd)
    collector.wait_path(folder / "named.jpg")


def test_what_was_there_before_is_found(folder: Path, start, collector) -> None:
    (folder / "deep/er").mkdir(parents=True)
    (folder / "deep/er/a.jpg").write_bytes(b"x")
    start(folder)
    assert collector.wait_path(folder / "deep/er/a.jpg").kind is EventKind.FOUND


def test_what_was_judged_before_is_not_found_again(
    folder: Path, start, collector, sentinel
) -> None:
    for name in ("old.jpg", "changed.jpg"):
        (folder / name).write_bytes(b"x")
    seen = JudgedFiles(None)
    for name in ("old.jpg", "changed.jpg"):
        seen.add(FileKey.of((folder / name).stat()))
    (folder / "changed.jpg").write_bytes(b"another")
    start(folder, judged=seen)
    sentinel()
    assert collector.paths() == {str(folder / "changed.jpg"), str(folder / "sentinel-0")}


def test_a_reconcile_hands_on_what_was_not_judged(folder: Path, start, collector, sentinel) -> None:
    seen = JudgedFiles(None)
    (folder / "judged.jpg").write_bytes(b"x")
    (folder / "lost.jpg").write_bytes(b"x")
    watching = start(folder, judged=seen)
    sentinel()
    seen.add(FileKey.of((folder / "judged.jpg").stat()))
    collector.clear()
    watching.reconcile()
    collector.wait_path(folder / "lost.jpg")
    sentinel()
    assert str(folder / "judged.jpg") not in collector.paths()


def test_links_pipes_and_devices_are_never_opened(
    folder: Path, start, collector, sentinel, tmp_path
) -> None:
    secret = tmp_path / "elsewhere"
    secret.mkdir()
    (secret / "a.jpg").write_bytes(b"x")
    (folder / "link.jpg").symlink_to(secret / "a.jpg")
    (folder / "linked-folder").symlink_to(secret)
    os.mkfifo(folder / "pipe.jpg")
    if os.geteuid() == 0:
        os.mknod(folder / "device.jpg", 0o20600, os.makedev(1, 5))
    watching = start(folder)
    (folder / "later.jpg").symlink_to(secret / "a.jpg")
    os.mkfifo(folder / "later-pipe.jpg")
    (secret / "b.jpg").write_bytes(b"x")
    sentinel()
    watching.reconcile()
    sentinel()
    assert {Path(path).name for path in collector.paths()} == {"sentinel-0", "sentinel-1"}


@pytest.mark.parametrize("before", [True, False])
def test_only_the_very_files_in_our_staging_are_passed_by(
    folder: Path, start, collector, sentinel, before: bool
) -> None:
    staged, own = folder / STAGING / "0a", folder / STAGING / "a.jpg"

    def make() -> None:
        staged.parent.mkdir(mode=0o700)
        staged.write_bytes(b"x")
        own.write_bytes(b"x")

    if before:
        make()
    start(folder, is_staged=str(staged).__eq__)
    if not before:
        make()
    collector.wait_path(own)
    sentinel()
    assert str(staged) not in collector.paths()


def test_a_folder_left_out_stays_out(folder: Path, start, collector, sentinel) -> None:
    (folder / "out").mkdir()
    (folder / "out/a.jpg").write_bytes(b"x")
    start(folder, without=(folder / "out",))
    (folder / "out/b.jpg").write_bytes(b"x")
    (folder / "out/c").mkdir()
    (folder / "out/c/a.jpg").write_bytes(b"x")
    sentinel()
    assert collector.paths() == {str(folder / "sentinel-0")}


def test_odd_names_come_through(folder: Path, start, collector) -> None:
    start(folder)
    for raw in (b"\xff\xfe.jpg", "grüße 🎉.jpg".encode(), b"line\nbreak.jpg", b" ", b"-rf"):
        path = folder / os.fsdecode(raw)
        path.write_bytes(b"x")
        collector.wait_path(path)


def test_a_folder_renamed_within_is_followed(folder: Path, start, collector) -> None:
    (folder / "one/deep").mkdir(parents=True)
    start(folder)
    (folder / "one").rename(folder / "two")
    (folder / "two/deep/a.jpg").write_bytes(b"x")
    collector.wait_path(folder / "two/deep/a.jpg")
    (folder / "two/deep/b.jpg").write_bytes(b"x")
    assert collector.wait_path(folder / "two/deep/b.jpg").kind is EventKind.CLOSED


def test_a_folder_moved_out_is_let_go(folder: Path, start, collector, sentinel, tmp_path) -> None:
    (folder / "one/deep").mkdir(parents=True)
    start(folder)
    (folder / "one").rename(tmp_path / "away")
    sentinel()
    (tmp_path / "away/deep/a.jpg").write_bytes(b"x")
    (folder / "one").mkdir()
    (folder / "one/b.jpg").write_bytes(b"x")
    collector.wait_path(folder / "one/b.jpg")
    sentinel()
    assert not any("/a.jpg" in path for path in collector.paths())


def test_a_watched_folder_that_vanishes_is_waited_for(
    folder: Path, start, collector, tmp_path
) -> None:
    target = tmp_path / "a/b/c"
    other = folder / "a.jpg"
    watching = start(target, folder)

    def health() -> FolderHealth:
        return next(state for state in watching.states() if state.path == str(target))

    assert health() == FolderHealth(str(target), "missing")
    for name in ("first", "second"):
        target.mkdir(parents=True)
        (target / name).write_bytes(b"x")
        collector.wait_path(target / name)
        assert health() == FolderHealth(str(target))
        (target / name).unlink()
        target.rmdir()
        (tmp_path / "a/b").rmdir()
        other.write_bytes(name.encode())
        # Not by an event: the last one may come before the folder is found missing.
        until(lambda: health().problem == "missing")
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept/third").write_bytes(b"x")
    (tmp_path / "a/b").mkdir()
    (tmp_path / "kept").rename(target)
    collector.wait_path(target / "third")


def test_a_link_to_a_folder_can_be_watched(folder: Path, start, collector, tmp_path) -> None:
    (tmp_path / "way").symlink_to(folder)
    start(tmp_path / "way")
    (folder / "a.jpg").write_bytes(b"x")
    event = collector.wait_path(tmp_path / "way/a.jpg")
    assert event.folder == str(tmp_path / "way")


@pytest.mark.parametrize("kind", ["missing", "not-a-folder"])
def test_a_folder_that_cannot_be_watched_says_so(kind: str, start, tmp_path) -> None:
    path = tmp_path / "thing"
    if kind == "not-a-folder":
        path.write_bytes(b"x")
    assert start(path).states() == (FolderHealth(str(path), kind),)


def test_nested_folders_report_each_file_once(folder: Path, start, collector, sentinel) -> None:
    (folder / "in").mkdir()
    (folder / "in/a.jpg").write_bytes(b"x")
    start(folder, folder / "in")
    sentinel()
    (event,) = (event for event in collector.events if event.path.endswith("a.jpg"))
    assert event.folder == str(folder / "in")


def test_no_more_watches_means_polling_and_says_so(
    folder: Path, start, collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    from scanner.errors import WatchError
    from scanner.platform.linux.inotify import Inotify

    def full(*_: object, **__: object) -> None:
        raise WatchError("too-many-folders")

    monkeypatch.setattr(Inotify, "add", full)
    monkeypatch.setattr("scanner.watch.poller.INTERVAL", 0.05)
    watching = start(folder)
    assert watching.states() == (FolderHealth(str(folder), "too-many-folders", polled=True),)
    (folder / "a.jpg").write_bytes(b"x")
    collector.wait_path(folder / "a.jpg")


def test_no_watch_at_all_means_polling_and_says_so(
    folder: Path, start, collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    from scanner.errors import WatchError
    from scanner.platform.linux import watch as linux

    def none() -> None:
        raise WatchError("too-many-watchers")

    monkeypatch.setattr(linux, "folder_watch", none)
    monkeypatch.setattr("scanner.watch.poller.INTERVAL", 0.05)
    watching = start(folder)
    assert watching.states() == (FolderHealth(str(folder), "too-many-watchers", polled=True),)
    (folder / "a.jpg").write_bytes(b"x")
    collector.wait_path(folder / "a.jpg")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_fault_in_the_watch_is_not_hidden(folder: Path) -> None:
    def fault(_: object) -> None:
        raise RuntimeError("fault")

    watching = Watcher([folder], fault)
    watching.start()
    (folder / "a.jpg").write_bytes(b"x")
    until(lambda: watching.states() == (FolderHealth(str(folder), "stopped"),))
    watching.stop()


def test_a_watch_that_is_closed_is_not_woken(
    folder: Path, start: Callable[..., Watcher], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its descriptor may be another's by then: the thread may end by itself while it is being stopped."""

    class LateWaker(Inotify):
        def __init__(self) -> None:
            super().__init__()
            self.closed = threading.Event()

        def read(self, seconds: float | None) -> list[FolderChange]:
            return super().read(min(seconds or 0.01, 0.01))

        def wake(self) -> None:
            self.closed.wait(0.3)
            super().wake()

        def close(self) -> None:
            super().close()
            self.closed.set()

    monkeypatch.setattr(platform.watch(), "folder_watch", LateWaker)
    start(folder).stop()


def test_nothing_is_left_open(folder: Path, start: Callable[..., Watcher]) -> None:
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(20):
        start(folder).stop()
    assert len(os.listdir("/proc/self/fd")) == before


def test_it_costs_nothing_while_nothing_happens(folder: Path, start, sentinel) -> None:
    for n in range(50):
        (folder / str(n)).mkdir()
    start(folder)
    sentinel()
    (thread,) = (t for t in threading.enumerate() if t.name == "watch")
    task = Path(f"/proc/self/task/{thread.native_id}")

    def switches() -> list[str]:
        return [line for line in (task / "status").read_text().splitlines() if "ctxt" in line]

    # It sleeps in the system call until the next reconcile: a whole second without one switch. The
    # first may still see the end of the work before.
    assert watcher.RECONCILE >= 60
    for _ in range(5):
        before = switches()
        threading.Event().wait(1.0)
        if switches() == before:
            return
    pytest.fail("it never sleeps")


@pytest.mark.parametrize("moved_in", [False, True], ids=["there before", "moved in"])
def test_every_name_of_a_file_is_handed_on(
    moved_in: bool, folder: Path, start, collector, tmp_path: Path
) -> None:
    made = tmp_path / "made" if moved_in else folder / "made"
    made.mkdir()
    (made / "first.jpg").write_bytes(b"x")
    for name in ("second.jpg", "third.txt"):
        os.link(made / "first.jpg", made / name)
    start(folder)
    if moved_in:
        made.rename(folder / "made")
    for name in ("first.jpg", "second.jpg", "third.txt"):
        collector.wait_path(folder / "made" / name)


def test_a_time_that_lies_ahead_hides_nothing(folder: Path, start, collector) -> None:
    for name in ("ahead.jpg", "unfinished.part"):
        (folder / name).write_bytes(b"x")
        os.utime(folder / name, (4e9, 4e9))
    start(folder)
    for name in ("ahead.jpg", "unfinished.part"):
        collector.wait_path(folder / name)


def test_what_lies_too_deep_is_said_and_the_rest_is_watched(folder: Path, start, collector) -> None:
    here = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for _ in range(20):  # of 250 letters each: more than PATH_MAX
            os.mkdir("d" * 250, dir_fd=here)
            below = os.open("d" * 250, os.O_RDONLY | os.O_DIRECTORY, dir_fd=here)
            os.close(here)
            here = below
    finally:
        os.close(here)
    watch = start(folder)
    (folder / "a.jpg").write_bytes(b"x")
    collector.wait_path(folder / "a.jpg")
    assert watch.states() == (FolderHealth(str(folder), FolderProblem.PATH_TOO_LONG),)


@pytest.mark.skipif(os.geteuid() == 0, reason="root enters every folder")
def test_a_folder_that_cannot_be_entered_is_said(folder: Path, start) -> None:
    (folder / "locked").mkdir(mode=0)
    assert start(folder).states() == (FolderHealth(str(folder), FolderProblem.PART_UNREADABLE),)
