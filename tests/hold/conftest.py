import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

from scanner.hold.area import About, HeldFile, HoldArea
from scanner.schema import Action, FileKey

ABOUT = About(Action.HOLD, ("nudity",), "jpeg", since=1_700_000_000, expires=1_702_592_000)

Take = Callable[..., HeldFile]


@pytest.fixture
def area(tmp_path: Path) -> HoldArea:
    return HoldArea(tmp_path / "held")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An outgoing folder."""
    made = tmp_path / "pictures"
    made.mkdir()
    return made


@pytest.fixture
def take(area: HoldArea) -> Take:
    def take(path: Path, **changes: object) -> HeldFile:
        return area.take(str(path), FileKey.of(path.lstat()), ABOUT)

    return take


@pytest.fixture
def other_file_system(tmp_path: Path) -> Iterator[Path]:
    """A folder on another file system than `tmp_path`."""
    shm = Path("/dev/shm")
    if not shm.is_dir() or shm.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("no second file system at /dev/shm")
    made = Path(mkdtemp(dir=shm, prefix="beforehand-test-"))
    yield made
    for path, folders, files in os.walk(made, topdown=False):
        for name in files:
            os.unlink(os.path.join(path, name))
        for name in folders:
            os.rmdir(os.path.join(path, name))
    made.rmdir()
