"""Folders on mounts that report nothing: polled, and said so."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner import platform
from scanner.platform.linux import files
from scanner.watch import FolderHealth, JudgedFiles, poller, roots
from tools.waits import BOUND


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(poller, "INTERVAL", 0.05)


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """A folder, and a FUSE mount that shows it."""
    if shutil.which("bindfs") is None or not Path("/dev/fuse").exists():
        pytest.skip("needs bindfs and /dev/fuse")
    below, point = tmp_path / "below", tmp_path / "mounted"
    below.mkdir()
    point.mkdir()
    made = subprocess.run(["bindfs", str(below), str(point)], capture_output=True, check=False)
    if made.returncode != 0:
        pytest.skip("cannot mount FUSE here")
    yield below, point
    subprocess.run(["umount", "-l", str(point)], check=True)


def test_what_changes_below_the_mount_is_seen(mounted: tuple[Path, Path], start, collector) -> None:
    below, point = mounted
    watching = start(point)
    assert watching.states() == (FolderHealth(str(point), polled=True),)
    (below / "from-afar.jpg").write_bytes(b"x")
    collector.wait_path(point / "from-afar.jpg")
    (point / "from-here.jpg").write_bytes(b"x")
    collector.wait_path(point / "from-here.jpg")


def test_a_mount_inside_a_watched_folder_is_polled(
    mounted: tuple[Path, Path], start, collector, tmp_path: Path
) -> None:
    below, point = mounted
    start(tmp_path)
    (below / "from-afar.jpg").write_bytes(b"x")
    collector.wait_path(point / "from-afar.jpg")


def test_a_link_to_a_mount_is_polled(
    mounted: tuple[Path, Path], start, collector, tmp_path: Path
) -> None:
    below, point = mounted
    way = tmp_path / "way"
    way.symlink_to(point)
    assert start(way).states() == (FolderHealth(str(way), polled=True),)
    (below / "from-afar.jpg").write_bytes(b"x")
    collector.wait_path(way / "from-afar.jpg")


def remote(monkeypatch: pytest.MonkeyPatch, *mounts: Path) -> None:
    monkeypatch.setattr(files, "remote_mounts", lambda: tuple(str(m) for m in mounts))


def test_each_state_of_a_file_is_reported_once(
    folder: Path, start, collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    remote(monkeypatch, folder)
    judged = folder / "judged.jpg"
    judged.write_bytes(b"x")
    seen = JudgedFiles(None)
    from scanner.schema import FileKey

    seen.add(FileKey.of(judged.stat()))
    start(folder, judged=seen)
    for n in range(3):
        (folder / "a.jpg").write_bytes(b"x" * (n + 1))
        assert collector.wait_for(lambda c, n=n: len(c.events) == n + 1)
        (folder / f"next-{n}").mkdir()
    assert collector.paths() == {str(folder / "a.jpg")}


def test_a_mount_that_does_not_answer_is_reported_and_holds_nothing_up(
    folder: Path, start, collector, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    hanging = tmp_path / "hanging"
    remote(monkeypatch, hanging)
    monkeypatch.setattr(poller, "STUCK", 0.0)
    free, reached = threading.Event(), threading.Event()

    def walk(*_: object) -> Iterator[object]:
        reached.set()
        free.wait()
        return iter(())

    monkeypatch.setattr(poller, "walk", walk)
    watching = start(folder, hanging)
    assert reached.wait(BOUND)
    (folder / "a.jpg").write_bytes(b"x")
    collector.wait_path(folder / "a.jpg")
    assert set(watching.states()) == {
        FolderHealth(str(folder)),
        FolderHealth(str(hanging), "not-answering", polled=True),
    }
    free.set()


def test_the_mount_table_is_read_as_the_kernel_writes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(
        "21 1 8:1 / / rw - ext4 /dev/vda rw\n"
        "30 21 0:40 / /mnt/my\\040share rw shared:5 - cifs //nas/pics rw\n"
        "31 21 0:41 / /mnt/nfs rw - nfs4 nas:/pics rw\n"
        "32 21 0:42 / /mnt/usb rw - fuseblk /dev/sdb1 rw\n"
        "33 21 0:43 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw\n"
    )
    monkeypatch.setattr(files, "MOUNTS", table)
    assert platform.files().remote_mounts() == ("/mnt/my share", "/mnt/nfs", "/run/user/1000/gvfs")
    watched = roots.Roots(["/mnt/my share/kid", "/home/kid", "/mnt/usb"], [])
    assert {path: root.path for path, root in roots.remote_folders(watched).items()} == {
        "/mnt/my share/kid": "/mnt/my share/kid"
    }
