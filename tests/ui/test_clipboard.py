"""The clipboard guard on a real X server, with xclip as the other program."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard

from scanner.channel import messages as m
from tests.ui.clipboard_bench import Desk, png
from ui.clipboard import ClipboardGuard, Coverage, coverage
from ui.text import say

pytestmark = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xclip") is None, reason="needs Xvfb and xclip"
)


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """An X server with a running guard."""
    with Desk() as made:
        yield made


@pytest.mark.parametrize("selection", ["clipboard", "primary"])
def test_flagged_picture_is_replaced(desk: Desk, selection: str) -> None:
    desk.copy(selection, "image/png", png(b"FLAG"))
    desk.wait("cleared")
    assert desk.text_once(selection) == say("clipboard.note")
    assert "image/png" not in desk.offered(selection)


@pytest.mark.parametrize("selection", ["clipboard", "primary"])
def test_clean_picture_is_left_alone(desk: Desk, selection: str) -> None:
    picture = png(b"clean")
    desk.copy(selection, "image/png", picture)
    desk.wait("judged allow")
    assert desk.paste(selection, "image/png") == picture


def test_flagged_file(desk: Desk, tmp_path: Path) -> None:
    clean, flagged = tmp_path / "clean.png", tmp_path / "fl agged.png"
    clean.write_bytes(png(b"clean"))
    flagged.write_bytes(png(b"FLAG"))
    desk.copy("clipboard", "text/uri-list", f"{clean.as_uri()}\r\n".encode())
    desk.wait("judged allow")
    assert clean.name.encode() in desk.paste("clipboard", "text/uri-list")
    desk.copy("clipboard", "text/uri-list", f"{clean.as_uri()}\r\n{flagged.as_uri()}\r\n".encode())
    desk.wait("cleared")
    assert desk.text_once("clipboard") == say("clipboard.note")


def test_text_is_not_looked_at(desk: Desk) -> None:
    desk.copy("clipboard", "UTF8_STRING", b"FLAG in a text")
    desk.copy("clipboard", "image/png", png(b"clean again"))
    assert desk.wait("judged").startswith("judged allow")


def test_large_picture_goes_in_parts(desk: Desk) -> None:
    noise = os.urandom(5 * 1024 * 1024)
    desk.copy("clipboard", "image/png", png(b"clean") + noise)
    desk.wait("judged allow 4194304")
    desk.wait("judged allow")


class Recorder:
    """A clipboard that writes down what is done with it."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def clear(self, mode: QClipboard.Mode) -> None:
        self.done.append(f"emptied {mode.name}")

    def setText(self, text: str, mode: QClipboard.Mode) -> None:  # Qt's name
        self.done.append(f"{text} {mode.name}")

    def mimeData(self, mode: QClipboard.Mode) -> QMimeData:  # Qt's name
        del mode
        return QMimeData()

    def ownsClipboard(self) -> bool:  # Qt's name
        return False

    ownsSelection = ownsClipboard


@pytest.mark.parametrize("mode", [QClipboard.Mode.Clipboard, QClipboard.Mode.Selection])
def test_emptied_first_then_told_then_the_note(mode: QClipboard.Mode, qtbot) -> None:
    """A note that is put in at once leaves the picture to who asks while programs are told of it."""
    guard, recorder = ClipboardGuard(lambda *_: None), Recorder()
    guard._clipboard = recorder
    guard.taken.connect(lambda _: recorder.done.append("told"))
    guard._turns[mode] = 1
    guard._told(mode, 1, m.Judged(known=True, action="hold"))
    assert recorder.done == [f"emptied {mode.name}", "told"]
    qtbot.waitUntil(lambda: len(recorder.done) == 3)
    assert recorder.done[2] == f"{say('clipboard.note')} {mode.name}"


def test_where_it_is_possible() -> None:
    for platform in ("xcb", "windows", "cocoa"):
        assert coverage(platform, {"XDG_SESSION_TYPE": "x11"}) is Coverage.ON
        assert coverage(platform, {}) is Coverage.ON
    # GNOME's Wayland runs X programs in a server of their own.
    assert coverage("xcb", {"XDG_SESSION_TYPE": "wayland"}) is Coverage.NOT_POSSIBLE
    assert coverage("wayland") is Coverage.NOT_POSSIBLE
    assert coverage("wayland-egl") is Coverage.NOT_POSSIBLE
    assert coverage("offscreen") is Coverage.NO_DISPLAY


def test_not_possible_is_said_at_the_start() -> None:
    program = Path(__file__).with_name("clipboard_program.py")
    said = subprocess.run(
        [sys.executable, str(program)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        input=b"",
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert said.stdout.strip() == b"no-display"
