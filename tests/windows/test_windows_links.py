"""A name that is exchanged for a link while its file is being opened. Run by Windows' Python."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable
from ctypes import c_uint32, c_void_p
from pathlib import Path

import pytest

from scanner import platform
from scanner.platform.windows import reparse, win32
from scanner.reasons import FailureReason
from scanner.sandbox import content
from scanner.sandbox.content import ContentError

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="Windows only")

TAG_INFO = 9  # FileAttributeTagInfo
SYMLINK, CLOUD = 0xA000_000C, 0x9000_001A  # IO_REPARSE_TAG_SYMLINK, IO_REPARSE_TAG_CLOUD
DATA = b"content"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Pic.jpg"
    path.write_bytes(DATA)
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.jpg"
    path.write_bytes(b"something else")
    return path


def exchange_at_opening(
    monkeypatch: pytest.MonkeyPatch, access: int, exchange: Callable[[], None]
) -> None:
    """Exchange the name at the last moment: after every look at it, just before it is opened for reading."""
    real, done = win32.open_path, []

    def opening(path: str, wanted: int, share: int, flags: int = 0) -> int:
        if wanted == access and not done:
            done.append(path)
            exchange()
        return real(path, wanted, share, flags)

    monkeypatch.setattr(win32, "open_path", opening)


def as_reparse_point(monkeypatch: pytest.MonkeyPatch, tag: int, path: Path) -> Callable[[], None]:
    """
    Return what makes of the file an empty one that the system calls a reparse point when asked by its handle.

    Wine makes no links, and this is what a link opened itself is on Windows.
    """
    real = win32.kernel().GetFileInformationByHandleEx
    points: list[Path] = []

    def ask(handle: c_void_p, kind: int, into: object, size: int) -> int:
        done = real(handle, kind, into, size)
        if kind == TAG_INFO and points:
            found = ctypes.cast(into, ctypes.POINTER(c_uint32))  # type: ignore[arg-type]
            found[0], found[1] = win32.ATTRIBUTE_REPARSE_POINT, tag
        return done

    def exchange() -> None:
        path.write_bytes(b"")
        points.append(path)

    monkeypatch.setattr(win32.kernel(), "GetFileInformationByHandleEx", ask)
    return exchange


def reason_of(path: Path) -> FailureReason | None:
    try:
        with content.take(str(path)):
            return None
    except ContentError as error:
        return error.reason


def test_a_link_put_there_while_opening_is_no_empty_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange = as_reparse_point(monkeypatch, SYMLINK, file)
    exchange_at_opening(monkeypatch, win32.GENERIC_READ, exchange)
    assert reason_of(file) is FailureReason.NOT_A_FILE


def test_a_link_put_there_while_excluding_others_is_not_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange = as_reparse_point(monkeypatch, SYMLINK, file)
    exchange_at_opening(monkeypatch, win32.GENERIC_READ | win32.DELETE, exchange)
    with platform.files().keep_others_out(str(file)) as kept:
        assert not kept
        assert reason_of(file) is FailureReason.NOT_A_FILE


def test_a_file_that_a_driver_serves_is_still_a_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_reparse_point(monkeypatch, CLOUD, file)()
    assert reason_of(file) is None


def test_another_name_put_there_while_opening_is_read_whole(
    file: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exchange() -> None:
        file.unlink()
        os.link(other, file)

    exchange_at_opening(monkeypatch, win32.GENERIC_READ, exchange)
    with content.take(str(file)) as taken:
        assert taken.data == b"something else"
        assert taken.key is not None
        assert taken.key.ino == other.stat().st_ino


def test_a_junction_that_appears_is_no_folder_to_look_into(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reparse.is_folder(str(file.parent))
    assert not reparse.is_folder(str(file))
    assert not reparse.is_folder(str(file.with_name("gone")))
    junction = file.with_name("junction")
    if not make("junction", junction, file):  # Wine makes none: put what Windows says in its place
        junction.mkdir()
        point = win32.ATTRIBUTE_DIRECTORY | win32.ATTRIBUTE_REPARSE_POINT
        monkeypatch.setattr(reparse, "attributes_of", lambda _path: point)
        monkeypatch.setattr(reparse, "is_elsewhere", lambda _found: True)
    assert not reparse.is_folder(str(junction))


@pytest.mark.parametrize("kind", ["symlink", "junction"])
def test_real_links_put_there_while_opening(
    file: Path, other: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    trial = file.with_name("trial")
    if not make(kind, trial, other):
        pytest.skip("this account or this system makes no such links")

    def exchange() -> None:
        file.unlink()
        make(kind, file, other)

    exchange_at_opening(monkeypatch, win32.GENERIC_READ, exchange)
    assert reason_of(file) is not None
    assert platform.files().status(str(trial)).st_mode == os.lstat(trial).st_mode


def make(kind: str, link: Path, target: Path) -> bool:
    """Make a link to a file, or a junction to its folder; false where that cannot be."""
    try:
        if kind == "symlink":
            link.symlink_to(target)
            return link.is_symlink()
        words = ["cmd", "/c", "mklink", "/J", str(link), str(target.parent)]
        subprocess.run(words, check=True, capture_output=True, stdin=subprocess.DEVNULL)
        return link.is_junction()
    except (OSError, subprocess.CalledProcessError):
        return False
