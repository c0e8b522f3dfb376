"""A full disk: no file is lost, and what can still be put out of reach is."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner.errors import HoldError
from scanner.hold.area import About, HoldArea
from scanner.schema import Action, FileKey

ABOUT = About(Action.HOLD, ("nudity",), "jpeg", 1, 2)
MIB = 1024 * 1024

pytestmark = pytest.mark.root


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MiB."""
    point = tmp_path / "small"
    point.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "none", str(point)],
        capture_output=True,
        check=False,
    )
    if made.returncode != 0:
        pytest.skip("cannot mount here")
    yield point
    subprocess.run(["umount", str(point)], check=True)


def fill(folder: Path) -> Path:
    """Fill the file system to the last byte."""
    ballast = folder / "ballast"
    fd = os.open(ballast, os.O_WRONLY | os.O_CREAT)
    try:
        while True:
            os.write(fd, bytes(4096))
    except OSError:
        return ballast
    finally:
        os.close(fd)


def test_a_file_on_a_full_disk_waits_in_staging_and_is_sealed_when_there_is_room(
    small: Path,
) -> None:
    area = HoldArea(small / "held")
    file = small / "pic.jpg"
    content = os.urandom(MIB)
    file.write_bytes(content)
    ballast = fill(small)
    item = area.take(str(file), FileKey.of(file.lstat()), ABOUT)
    assert (item.staged, item.problem) == (True, "disk-full")
    assert not file.exists()
    assert area.recover().waiting == (item.item,)
    ballast.unlink()
    assert area.recover().finished == (item.item,)
    assert area.get(item.item).problem == ""
    area.restore(item.item)
    assert file.read_bytes() == content


def test_a_staged_file_is_given_back_on_a_full_disk(small: Path) -> None:
    area = HoldArea(small / "held")
    file = small / "pic.jpg"
    file.write_bytes(b"x" * MIB)
    fill(small)
    item = area.take(str(file), FileKey.of(file.lstat()), ABOUT)
    assert area.restore(item.item).path == str(file)
    assert file.read_bytes() == b"x" * MIB
    assert area.items() == ()


def test_no_room_to_give_it_back_keeps_it_held(small: Path, tmp_path: Path) -> None:
    area = HoldArea(tmp_path / "held")
    file = small / "pic.jpg"
    file.write_bytes(b"x" * MIB)
    item = area.take(str(file), FileKey.of(file.lstat()), ABOUT)
    ballast = fill(small)
    with pytest.raises(HoldError, match="disk-full"):
        area.restore(item.item)
    assert [path.name for path in small.iterdir()] == ["ballast"]
    ballast.unlink()
    area.restore(item.item)
    assert file.read_bytes() == b"x" * MIB


def test_not_even_a_journal_fits(small: Path, tmp_path: Path) -> None:
    area = HoldArea(small / "held")
    file = small / "pic.jpg"
    file.write_bytes(b"x")
    (small / "held" / "reserve").unlink()
    fill(small)
    with pytest.raises(HoldError, match="disk-full"):
        area.take(str(file), FileKey.of(file.lstat()), ABOUT)
    assert file.read_bytes() == b"x"
    assert area.items() == ()
