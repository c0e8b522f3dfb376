"""Small files: written whole or not at all, for the owner alone, and set aside with the oldest kept."""

import errno
import os
import stat
from pathlib import Path

import pytest

from scanner.policy import disk


def test_a_file_is_for_its_owner_alone_unless_said_otherwise(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        disk.write_whole(tmp_path / "private", b"a")
        disk.write_whole(tmp_path / "shared", b"a", mode=0o644)
    finally:
        os.umask(before)
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "private").stat().st_mode) == 0o600
        assert stat.S_IMODE((tmp_path / "shared").stat().st_mode) == 0o644


@pytest.mark.parametrize("gone", [False, True])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: bool
) -> None:
    path = tmp_path / "file"
    disk.write_whole(path, b"old")

    def full(source: Path, _target: Path) -> None:
        if gone:
            os.unlink(source)
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="full"):
        disk.write_whole(path, b"new")
    assert [(entry.name, entry.read_bytes()) for entry in tmp_path.iterdir()] == [("file", b"old")]


def test_what_a_crash_left_is_written_over_and_no_link_is_followed(tmp_path: Path) -> None:
    path, elsewhere = tmp_path / "file", tmp_path / "elsewhere"
    elsewhere.write_bytes(b"another's")
    (tmp_path / ".file.new").symlink_to(elsewhere)
    disk.write_whole(path, b"new")
    assert (path.read_bytes(), elsewhere.read_bytes()) == (b"new", b"another's")


def test_a_file_of_the_limit_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"abc")
    assert disk.read_capped(path, 3) == b"abc"
    with pytest.raises(ValueError, match="too-big"):
        disk.read_capped(path, 2)


def test_files_set_aside_are_numbered_and_at_most_99(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for number in range(1, 100):
        path.write_bytes(b"%d" % number)
        assert disk.set_aside(path) == tmp_path / f"file.aside-{number}"
    path.write_bytes(b"the last")
    with pytest.raises(FileExistsError, match=r"^file\.aside-99$"):
        disk.set_aside(path)
    assert path.read_bytes() == b"the last"
    assert (tmp_path / "file.aside-1").read_bytes() == b"1"


def test_nothing_to_set_aside_is_no_error(tmp_path: Path) -> None:
    assert disk.set_aside(tmp_path / "file") is None
