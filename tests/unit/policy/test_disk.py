"""Small files: read up to a limit, and set aside with the oldest kept."""

from pathlib import Path

import pytest

from scanner.policy import disk


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
