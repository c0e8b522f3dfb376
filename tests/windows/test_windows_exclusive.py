"""A fresh file is one process's while it is looked at. Run by Windows' Python."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scanner import platform
from scanner.hold.area import About, HoldArea
from scanner.sandbox import content
from scanner.schema import Action, FileKey

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="Windows only")

ABOUT = About(Action.HOLD, ("nudity",), "jpeg", 1_700_000_000, 1_702_000_000)
READ = "import sys; open(sys.argv[1], 'rb').read()"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Pic.jpg"
    path.write_bytes(b"content")
    return path


def another_process_reads(path: Path) -> bool:
    done = subprocess.run(
        [sys.executable, "-I", "-c", READ, str(path)],
        stdin=subprocess.DEVNULL, capture_output=True, check=False,
    )  # fmt: skip
    return done.returncode == 0


def test_nobody_reads_it_meanwhile_and_anybody_afterwards(file: Path) -> None:
    assert another_process_reads(file)
    with platform.files().keep_others_out(str(file)) as kept:
        assert kept
        assert not another_process_reads(file)
        with pytest.raises(PermissionError):
            file.read_bytes()
        for _ in range(2):  # through our own handle, each time from the beginning
            with content.take(str(file)) as taken:
                assert taken.data == b"content"
        assert FileKey.of(platform.files().status(str(file))).size == 7
    assert another_process_reads(file)


def test_our_own_handle_counts_as_no_writer(file: Path) -> None:
    with platform.files().keep_others_out(str(file)) as kept:
        assert kept
        assert platform.files().is_being_written(str(file)) is False
    with file.open("ab"):
        assert platform.files().is_being_written(str(file)) is True


def test_it_is_held_through_the_same_handle(file: Path, tmp_path: Path) -> None:
    area = HoldArea(tmp_path / "held")
    with platform.files().keep_others_out(str(file)) as kept:
        assert kept
        key = FileKey.of(platform.files().status(str(file)))
        held = area.take(str(file), key, ABOUT)
    assert not file.exists()
    assert held.problem == ""
    assert Path(area.restore(held.item).path).read_bytes() == b"content"


def test_a_move_replaces_nothing(file: Path) -> None:
    other = file.with_name("other.jpg")
    other.write_bytes(b"other")
    with platform.files().keep_others_out(str(file)) as kept:
        assert kept
        with platform.files().open_folder(str(file.parent)) as folder:
            with pytest.raises(FileExistsError):
                folder.move(file.name, folder, other.name)
            folder.move(file.name, folder, "free.jpg")
    assert other.read_bytes() == b"other"
    assert file.with_name("free.jpg").read_bytes() == b"content"


def test_what_somebody_has_open_is_left_in_their_company(file: Path) -> None:
    with file.open("rb"), platform.files().keep_others_out(str(file)) as kept:
        assert not kept
        with content.take(str(file)) as taken:
            assert taken.data == b"content"


def test_folders_and_what_is_gone_are_left_alone(file: Path) -> None:
    for path in (file.parent, file.with_name("gone")):
        with platform.files().keep_others_out(str(path)) as kept:
            assert not kept


def test_times_and_creation_are_put_back_by_the_writing_handle(file: Path) -> None:
    files = platform.files()
    fd = files.open_file(str(file))
    kept = files.read_attributes(fd)
    os.close(fd)
    other = file.with_name("other.jpg")
    fd = os.open(other, os.O_RDWR | os.O_CREAT)
    os.write(fd, b"content")
    assert files.write_attributes(fd, kept) == []
    files.set_times(fd, 1_500_000_000_000_000_000, 1_600_000_000_123_456_700)
    os.close(fd)
    found = other.stat()
    assert found.st_mtime_ns == 1_600_000_000_123_456_700
    assert kept["windows.created"] != bytes(8)
