"""Names that mean something to Windows, or that it would cut, are files like others. Run by Windows' Python."""

import os
import sys
from pathlib import Path

import pytest

from scanner import platform
from scanner.hold.area import About, HoldArea
from scanner.platform.windows import win32
from scanner.sandbox import content
from scanner.schema import Action, FileKey
from scanner.watch.roots import is_inside
from scanner.watch.walk import walk

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="Windows only")

ABOUT = About(Action.HOLD, ("nudity",), "jpeg", 1_700_000_000, 1_702_000_000)
NAMES = ["CON", "NUL", "aux.jpg", "COM1.", "card.jpg.", "card.jpg ", "x" * 240 + ".jpg"]


@pytest.fixture(params=NAMES)
def odd(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A file as another system, or a program that knows how, has written it."""
    path = f"{tmp_path}\\{request.param}"
    with open(win32.literal(path), "wb") as file:
        file.write(b"content")
    return path


def test_it_is_listed_looked_at_held_and_given_back(odd: str, tmp_path: Path) -> None:
    folder = os.path.dirname(odd)
    listed = [path for _, found in walk(folder, lambda _: True) for path, _ in found.files]
    assert odd in listed
    with content.take(odd) as taken:
        assert taken.data == b"content"
    area = HoldArea(tmp_path / "held")
    held = area.take(odd, FileKey.of(platform.files().status(odd)), ABOUT)
    assert not os.path.lexists(win32.literal(odd))
    assert area.restore(held.item).path == odd
    with open(win32.literal(odd), "rb") as file:
        assert file.read() == b"content"


def test_a_path_longer_than_windows_usually_takes(tmp_path: Path) -> None:
    folder = str(tmp_path)
    while len(folder) < 400:
        folder = f"{folder}\\a folder with a name"
        os.mkdir(win32.literal(folder))
    path = f"{folder}\\card.jpg"
    with open(win32.literal(path), "wb") as file:
        file.write(b"content")
    area = HoldArea(tmp_path / "held")
    held = area.take(path, FileKey.of(platform.files().status(path)), ABOUT)
    assert area.restore(held.item).path == path


def test_names_in_any_case_are_one() -> None:
    assert is_inside(r"C:\USERS\ANNA\pictures\a.jpg", r"c:\Users\Anna\Pictures")
    assert not is_inside(r"C:\Users\Anna\Pictures2\a.jpg", r"C:\Users\Anna\Pictures")


def test_the_watch_reports_them_as_they_are(tmp_path: Path) -> None:
    watch = platform.watch().folder_watch()
    watch.add(str(tmp_path))
    path = f"{tmp_path}\\NUL"
    with open(win32.literal(path), "wb") as file:
        file.write(b"content")
    seen: set[str] = set()
    for _ in range(60):
        seen |= {change.path for change in watch.read(1.0)}
        if path in seen:
            break
    watch.close()
    assert path in seen
