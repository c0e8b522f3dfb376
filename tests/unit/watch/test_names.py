from pathlib import Path

import pytest

from scanner.watch.names import UNFINISHED_FOR, is_unfinished, may_be_event

UNFINISHED = [
    "photo.jpg.part",
    "photo.jpg.crdownload",
    "Unconfirmed 1.CRDOWNLOAD",
    "photo.jpg.download",
    ".~lock.letter.odt#",
    "~$letter.docx",
    ".goutputstream-ABC123",
]


@pytest.mark.parametrize("name", UNFINISHED)
def test_names_of_files_that_are_not_whole(name: str) -> None:
    assert is_unfinished(name)


@pytest.mark.parametrize(
    "name", ["photo.jpg", "part", "a.parts", "download.jpg", ".hidden.jpg", "x.tmp"]
)
def test_ordinary_names(name: str) -> None:
    assert not is_unfinished(name)


def test_a_name_does_not_hide_a_file_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg.part"
    file.write_bytes(b"x")
    found = file.stat()
    assert not may_be_event(str(file), found, found.st_mtime + 1)
    assert may_be_event(str(file), found, found.st_mtime + UNFINISHED_FOR)


def test_an_empty_file_holds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    file.touch()
    assert not may_be_event(str(file), file.stat(), 0)
