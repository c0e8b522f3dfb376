"""Whole files: each byte arrives, under Windows' Python as well."""

import os
import stat
from pathlib import Path

import pytest

from scanner.platform import durable

EVERY_BYTE = bytes(range(256)) * 3 + b"\r\n\n\r\x1a\n"


def test_a_replaced_file_has_the_very_bytes(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for content in (EVERY_BYTE, b"\n", b"", EVERY_BYTE * 1000):
        durable.replace_file(path, content)
        assert path.read_bytes() == content
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_what_fails_is_named_and_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "file"
    durable.replace_file(path, b"old")

    def fail(*_arguments: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(OSError, match="full"):
        durable.replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
@pytest.mark.parametrize("left", ["link", "file"])
def test_what_lies_where_the_new_file_is_written_is_neither_followed_nor_in_the_way(
    tmp_path: Path, left: str
) -> None:
    other, part = tmp_path / "other", tmp_path / ".file.part"
    other.write_bytes(b"of another")
    if left == "link":
        part.symlink_to(other)
    else:
        part.write_bytes(b"left by a crash, and longer than what is written now")
    durable.replace_file(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
    assert not (tmp_path / "file").is_symlink()
    assert other.read_bytes() == b"of another"


def test_a_file_is_for_its_owner_alone_unless_said_otherwise(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        durable.replace_file(tmp_path / "private", b"a")
        durable.replace_file(tmp_path / "shared", b"a", mode=0o644)
    finally:
        os.umask(before)
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "private").stat().st_mode) == 0o600
        assert stat.S_IMODE((tmp_path / "shared").stat().st_mode) == 0o644


def test_the_first_error_is_raised_where_the_part_is_gone_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(source: Path, _target: Path) -> None:
        os.unlink(source)
        raise OSError(28, "full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="full"):
        durable.replace_file(tmp_path / "file", b"new")
