"""Many files at once: none is missed, whatever the kernel's queue holds."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

from scanner.platform.linux.inotify import Inotify
from scanner.platform.ports.watch import ChangeKind, FolderChange

CHILD = Path(__file__).with_name("burst_child.py")
QUEUE = Path("/proc/sys/fs/inotify/max_queued_events")
FILES = 10_000
FOLDERS = 330

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: a busy disk would be most of the time."""
    shm = Path("/dev/shm")
    base = Path(mkdtemp(dir=shm if shm.is_dir() else tmp_path, prefix="beforehand-test-"))
    made = base / "pictures"
    made.mkdir()
    yield made
    shutil.rmtree(base)


@pytest.fixture
def small_queue() -> Iterator[None]:
    """A queue of 64 events for each watch that is started now."""
    before = QUEUE.read_text()
    try:
        QUEUE.write_text("64")
    except OSError:
        pytest.skip("the queue's size cannot be set here")
    yield
    QUEUE.write_text(before)


def burst(folder: Path, count: int, kind: str) -> None:
    subprocess.run([sys.executable, "-S", str(CHILD), str(folder), str(count), kind], check=True)


@pytest.mark.slow
def test_a_burst_is_reported_file_by_file(folder: Path, start, collector) -> None:
    start(folder)
    burst(folder, FILES, "files")
    assert collector.wait_for(lambda c: len(c.paths()) == FILES), len(collector.paths())


@pytest.mark.slow
@pytest.mark.root
def test_a_burst_over_the_queue_is_found_by_the_rescan(
    folder: Path, small_queue: None, start, collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost: list[FolderChange] = []
    real = Inotify.read

    def read(self: Inotify, seconds: float | None) -> list[FolderChange]:
        changes = real(self, seconds)
        lost.extend(change for change in changes if change.kind is ChangeKind.LOST)
        return changes

    monkeypatch.setattr(Inotify, "read", read)
    start(folder)
    burst(folder, FILES, "files")
    assert collector.wait_for(lambda c: len(c.paths()) == FILES), len(collector.paths())
    assert lost  # else the queue did not run over, and this showed nothing


@pytest.mark.slow
@pytest.mark.root
def test_new_folders_over_the_queue_are_found_by_the_rescan(
    folder: Path, small_queue: None, start, collector
) -> None:
    start(folder)
    burst(folder, FOLDERS, "folders")
    assert collector.wait_for(lambda c: len(c.paths()) == FOLDERS), len(collector.paths())


@pytest.mark.slow
def test_files_in_folders_made_a_moment_before_are_reported(folder: Path, start, collector) -> None:
    start(folder)
    burst(folder, FOLDERS, "folders")
    assert collector.wait_for(lambda c: len(c.paths()) == FOLDERS), len(collector.paths())
    assert all(path.endswith("/x/y/z.jpg") for path in collector.paths())
