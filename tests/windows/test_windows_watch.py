"""The folder watch on ReadDirectoryChangesW. Run by Windows' Python."""

import ctypes
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scanner import platform
from scanner.errors import WatchError
from scanner.platform.ports.watch import ChangeKind, FolderChange, FolderWatch

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="Windows only")

WAIT = 60.0


def on_wine() -> bool:
    """Return whether this Windows is Wine."""
    return sys.platform == "win32" and hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")


@pytest.fixture
def watch() -> Iterator[FolderWatch]:
    made = platform.watch().folder_watch()
    yield made
    made.close()


def wait_for(watch: FolderWatch, holds: Callable[[list[FolderChange]], bool]) -> list[FolderChange]:
    """Read until what came is enough."""
    seen: list[FolderChange] = []
    until = time.monotonic() + WAIT
    while not holds(seen):
        assert time.monotonic() < until, seen
        seen += watch.read(1.0)
    return seen


def test_files_that_appear_grow_and_are_moved_in(watch: FolderWatch, tmp_path: Path) -> None:
    watched, elsewhere = tmp_path / "in", tmp_path / "else"
    watched.mkdir()
    elsewhere.mkdir()
    watch.add(str(watched))
    (watched / "Ä 日本.jpg").write_bytes(b"x")
    path = str(watched / "Ä 日本.jpg")
    wait_for(watch, lambda seen: FolderChange(ChangeKind.TOUCHED, path) in seen)
    (elsewhere / "b.jpg").write_bytes(b"x")
    (elsewhere / "b.jpg").rename(watched / "b.jpg")
    wait_for(watch, lambda seen: any(c.path == str(watched / "b.jpg") for c in seen))


def test_what_lies_below_is_covered(watch: FolderWatch, tmp_path: Path) -> None:
    watch.add(str(tmp_path))
    (tmp_path / "one" / "two").mkdir(parents=True)
    (tmp_path / "one" / "two" / "c.jpg").write_bytes(b"x")
    path = str(tmp_path / "one" / "two" / "c.jpg")
    seen = wait_for(watch, lambda seen: any(c.path == path for c in seen))
    assert FolderChange(ChangeKind.FOLDER, str(tmp_path / "one")) in seen


def test_a_steady_writer_hides_nothing(watch: FolderWatch, tmp_path: Path) -> None:
    watch.add(str(tmp_path))
    done = threading.Event()

    def write() -> None:
        with (tmp_path / "steady.txt").open("ab", buffering=0) as file:
            while not done.is_set():
                file.write(b"x")
                time.sleep(0.01)

    writing = threading.Thread(target=write)
    writing.start()
    try:
        (tmp_path / "card.jpg").write_bytes(b"x")
        path = str(tmp_path / "card.jpg")
        wait_for(watch, lambda seen: any(c.path == path for c in seen))
    finally:
        done.set()
        writing.join()


def test_a_burst_is_seen_whole_or_reported_as_lost(watch: FolderWatch, tmp_path: Path) -> None:
    watch.add(str(tmp_path))
    for number in range(2000):
        (tmp_path / f"a long name for a picture of a burst {number:04}.jpg").write_bytes(b"x")
    wanted = {str(path) for path in tmp_path.iterdir()}

    def enough(seen: list[FolderChange]) -> bool:
        return any(c.kind is ChangeKind.LOST for c in seen) or wanted <= {c.path for c in seen}

    wait_for(watch, enough)


@pytest.mark.skipif(
    on_wine(), reason="Wine keeps a removed folder while it is open, and does not say so"
)
def test_a_folder_that_goes_away_is_reported(watch: FolderWatch, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    watch.add(str(gone))
    shutil.rmtree(gone)
    wait_for(watch, lambda seen: FolderChange(ChangeKind.GONE, str(gone)) in seen)


def test_without_files_only_folders_are_reported(watch: FolderWatch, tmp_path: Path) -> None:
    watch.add(str(tmp_path), files=False)
    (tmp_path / "a.jpg").write_bytes(b"x")
    (tmp_path / "folder").mkdir()
    wanted = FolderChange(ChangeKind.FOLDER, str(tmp_path / "folder"))
    seen = wait_for(watch, lambda seen: wanted in seen)
    assert not any(c.path.endswith("a.jpg") for c in seen)


def test_a_wake_ends_the_wait(watch: FolderWatch, tmp_path: Path) -> None:
    watch.add(str(tmp_path))
    threading.Timer(0.1, watch.wake).start()
    assert watch.read(WAIT) == []


def test_what_is_no_folder_is_refused(watch: FolderWatch, tmp_path: Path) -> None:
    with pytest.raises(WatchError, match="missing"):
        watch.add(str(tmp_path / "nothing"))
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(WatchError, match="not-a-folder"):
        watch.add(str(tmp_path / "file"))


def test_a_folder_is_one_whatever_the_case_of_its_name(watch: FolderWatch, tmp_path: Path) -> None:
    (tmp_path / "Pictures").mkdir()
    watch.add(str(tmp_path / "Pictures"))
    watch.add(str(tmp_path / "PICTURES"))
    (tmp_path / "Pictures" / "a.jpg").write_bytes(b"x")
    seen = wait_for(watch, lambda seen: any(c.path.endswith("a.jpg") for c in seen))
    seen += watch.read(0.5)
    assert len({c.path for c in seen if c.path.endswith("a.jpg")}) == 1
