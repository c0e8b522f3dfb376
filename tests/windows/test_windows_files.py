"""Files as Windows has them: identity, share modes, streams, attributes. Run by Windows' Python."""

import os
import sys
from pathlib import Path

import pytest

from scanner import platform
from scanner.schema import FileKey

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="Windows only")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Pic.jpg"
    path.write_bytes(b"content")
    return path


def test_every_way_to_look_at_a_file_gives_the_same_key(file: Path) -> None:
    files = platform.files()
    fd = files.open_file(str(file))
    with os.scandir(file.parent) as entries:
        (entry,) = entries
        listed = files.entry_status(entry)
    with files.open_folder(str(file.parent)) as folder:
        by_folder = folder.stat(file.name)
    keys = {FileKey.of(s) for s in (os.fstat(fd), files.status(str(file)), listed, by_folder)}
    os.close(fd)
    assert len(keys) == 1
    (key,) = keys
    assert key.ino != 0


def test_a_key_changes_with_the_content(file: Path) -> None:
    before = FileKey.of(platform.files().status(str(file)))
    file.write_bytes(b"CONTENT")
    os.utime(file, ns=(before.mtime_ns, before.mtime_ns + 1_000_000))
    assert FileKey.of(platform.files().status(str(file))) != before


def test_only_a_writer_counts_as_writing(file: Path) -> None:
    files = platform.files()
    assert files.is_being_written(str(file)) is False
    fd = files.open_file(str(file))
    with file.open("rb"):
        assert files.is_being_written(str(file)) is False
    with file.open("ab"):
        assert files.is_being_written(str(file)) is True
    os.close(fd)
    assert files.is_being_written(str(file)) is False
    assert files.is_being_written(str(file.with_name("gone"))) is None


def test_a_file_that_is_judged_can_be_renamed_and_deleted(file: Path) -> None:
    fd = platform.files().open_file(str(file))
    moved = file.with_name("moved.jpg")
    file.rename(moved)
    moved.unlink()
    assert os.read(fd, 100) == b"content"
    os.close(fd)


def test_a_file_that_somebody_has_open_is_kept(file: Path) -> None:
    files = platform.files()
    assert not files.is_kept(str(file))
    with file.open("rb"), files.open_folder(str(file.parent)) as folder:
        # Python, like most programs, does not share the right to delete.
        assert files.is_kept(str(file))
        with pytest.raises(OSError, match="in use"):
            folder.move(file.name, folder, "moved.jpg")
    assert not files.is_kept(str(file))
    assert not files.is_kept(str(file.with_name("gone")))


def test_attributes_are_put_back(file: Path) -> None:
    files = platform.files()
    import ctypes

    ctypes.windll.kernel32.SetFileAttributesW(str(file), 0x2)
    fd = files.open_file(str(file))
    kept = files.read_attributes(fd)
    os.close(fd)
    other = file.with_name("other.jpg")
    other.write_bytes(b"content")
    fd = os.open(other, os.O_RDWR)
    failed = files.write_attributes(fd, kept)
    os.close(fd)
    assert failed == []
    assert os.stat(other).st_file_attributes & 0x2


def test_a_lock_is_one_process_s(file: Path) -> None:
    one, two = os.open(file, os.O_RDWR), os.open(file, os.O_RDWR)
    assert platform.files().lock_file(one)
    assert not platform.files().lock_file(two)
    os.close(one)
    assert platform.files().lock_file(two)
    os.close(two)
