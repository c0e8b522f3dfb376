"""The clipboard guard on a real X server, with xclip as the other program."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard

from scanner.channel import messages as m
from tools.rigs.x_desktop import XDesktop, png
from tools.waits import BOUND
from ui.clipboard import ClipboardGuard, Coverage, coverage
from ui.text import say

pytestmark = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xclip") is None, reason="needs Xvfb and xclip"
)


CLIPBOARD_PROGRAM = Path(__file__).parents[2] / "tools" / "rigs" / "clipboard_program.py"


@pytest.fixture(scope="module")
def desktop() -> Iterator[XDesktop]:
    """An X server with a running guard."""
    with XDesktop() as made:
        yield made


@pytest.mark.parametrize("selection", ["clipboard", "primary"])
def test_flagged_picture_is_replaced(desktop: XDesktop, selection: str) -> None:
    desktop.copy(selection, "image/png", png(b"FLAG"))
    desktop.wait("cleared")
    assert desktop.text_once(selection) == say("clipboard.note")
    assert "image/png" not in desktop.offered(selection)


@pytest.mark.parametrize("selection", ["clipboard", "primary"])
def test_clean_picture_is_left_alone(desktop: XDesktop, selection: str) -> None:
    picture = png(b"clean")
    desktop.copy(selection, "image/png", picture)
    desktop.wait("judged allow")
    assert desktop.paste(selection, "image/png") == picture


def test_flagged_file(desktop: XDesktop, tmp_path: Path) -> None:
    clean, flagged = tmp_path / "clean.png", tmp_path / "fl agged.png"
    clean.write_bytes(png(b"clean"))
    flagged.write_bytes(png(b"FLAG"))
    desktop.copy("clipboard", "text/uri-list", f"{clean.as_uri()}\r\n".encode())
    desktop.wait("judged allow")
    assert clean.name.encode() in desktop.paste("clipboard", "text/uri-list")
    desktop.copy(
        "clipboard", "text/uri-list", f"{clean.as_uri()}\r\n{flagged.as_uri()}\r\n".encode()
    )
    desktop.wait("cleared")
    assert desktop.text_once("clipboard") == say("clipboard.note")


def test_text_is_not_looked_at(desktop: XDesktop) -> None:
    desktop.copy("clipboard", "UTF8_STRING", b"FLAG in a text")
    desktop.copy("clipboard", "image/png", png(b"clean again"))
    assert desktop.wait("judged").startswith("judged allow")


def test_large_picture_goes_in_parts(desktop: XDesktop) -> None:
    noise = os.urandom(5 * 1024 * 1024)
    desktop.copy("clipboard", "image/png", png(b"clean") + noise)
    desktop.wait("judged allow 4194304")
    desktop.wait("judged allow")


class RecordingClipboard:
    """A clipboard that writes down what is done with it."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def clear(self, mode: QClipboard.Mode) -> None:
        self.done.append(f"emptied {mode.name}")

    def setText(self, text: str, mode: QClipboard.Mode) -> None:  # Qt's name
        self.done.append(f"{text} {mode.name}")

    def mimeData(self, mode: QClipboard.Mode) -> QMimeData:  # Qt's name
        del mode
        offered = QMimeData()
        if not self.done:  # not emptied yet
            offered.setData("image/png", b"a picture")
        return offered

    def ownsClipboard(self) -> bool:  # Qt's name
        return False

    ownsSelection = ownsClipboard


@pytest.mark.parametrize("mode", [QClipboard.Mode.Clipboard, QClipboard.Mode.Selection])
def test_emptied_first_then_reported_then_the_note(mode: QClipboard.Mode, qtbot) -> None:
    """A note that is put in at once would leave the picture available while programs hear of the change."""
    recorder = RecordingClipboard()

    def held(_request: m.Request, then: Callable[[m.Reply], None], _failed: object) -> None:
        then(m.Judged(known=True, action="hold"))

    guard = ClipboardGuard(held, recorder)  # type: ignore[arg-type]
    guard.taken.connect(lambda _: recorder.done.append("notified"))
    guard.look(mode)
    assert recorder.done == [f"emptied {mode.name}", "notified"]
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


def test_not_possible_is_reported_at_the_start() -> None:
    program = CLIPBOARD_PROGRAM
    said = subprocess.run(
        [sys.executable, str(program)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        input=b"",
        capture_output=True,
        timeout=BOUND,
        check=False,
    )
    assert said.stdout.strip() == b"no-display"
