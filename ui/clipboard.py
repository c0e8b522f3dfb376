"""
Has copied pictures and files judged; empties the clipboard of flagged ones, then puts a note into it.

This is a race, not a gate: whoever pastes before the verdict arrives has the picture. Content goes to
the service unchanged; nothing is decoded here where the system hands out encoded bytes.
"""

import os
import secrets
import threading
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QImage

from scanner.channel import messages as m
from ui.text import say

CHUNK = 4 * 1024 * 1024  # bytes a message
MAX_BYTES = 64 * 1024 * 1024  # a copied file above that is looked at when it is opened or saved
MAX_FILES = 20  # of a copied list
POLL_MS = 500  # macOS reports no change to a program in the background

# The type that a program offers first is not the quickest to get; these are, and are already encoded.
_FORMATS = ("image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp", "image/tiff")

_WATCHED = frozenset({"xcb", "windows", "cocoa"})

AskService = Callable[[m.Request, Callable[[m.Reply], None], Callable[[str], None]], None]


class Coverage(StrEnum):
    """The means of looking at copied pictures here."""

    ON = "on"
    # A program sees the clipboard only while it has the focus, or only X programs'.
    NOT_POSSIBLE = "wayland"
    NO_DISPLAY = "no-display"


def coverage(platform: str = "", environment: Mapping[str, str] = os.environ) -> Coverage:
    """Decide by the name of Qt's platform, this program's own by default, and by the session around it."""
    name = platform or QGuiApplication.platformName()
    if name.startswith("wayland"):
        return Coverage.NOT_POSSIBLE
    if name == "xcb" and environment.get("XDG_SESSION_TYPE") == "wayland":
        # An X server inside Wayland may or may not report what other programs copy.
        return Coverage.NOT_POSSIBLE
    return Coverage.ON if name in _WATCHED else Coverage.NO_DISPLAY


class ClipboardGuard(QObject):
    """Watches the clipboard and, where there is one, the selection of X11. Lives on the UI thread."""

    taken = Signal(object)  # m.Judged, after the clipboard was emptied
    _read = Signal(object, int, object)  # mode, turn, contents of copied files

    def __init__(self, ask: AskService, clipboard: QClipboard | None = None) -> None:
        """`ask` is a bridge's; it calls back on the UI thread. `clipboard`: the system's, if none is given."""
        super().__init__()
        self._ask = ask
        self._clipboard = clipboard or QGuiApplication.clipboard()
        self._turns: dict[QClipboard.Mode, int] = {}
        self._last = b""
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)
        self._read.connect(self._judge_all, Qt.ConnectionType.QueuedConnection)

    def start(self) -> Coverage:
        """Begin to watch if any copying can be seen; return how much of it can."""
        covered = coverage()
        if QGuiApplication.platformName() in _WATCHED:
            self._clipboard.changed.connect(self.look)
            if QGuiApplication.platformName() == "cocoa":
                self._timer.start()
        return covered

    def _poll(self) -> None:
        data = self._picture(self._clipboard.mimeData())
        if data != self._last:
            self._last = data
            self.look(QClipboard.Mode.Clipboard)

    def look(self, mode: QClipboard.Mode) -> None:
        """Have the current content judged."""
        turn = self._turns[mode] = self._turns.get(mode, 0) + 1
        if self._is_own(mode):
            return
        offered = self._clipboard.mimeData(mode)
        picture = self._picture(offered)
        if picture:
            self._judge(mode, turn, picture)
        elif offered.hasUrls():
            paths = [url.toLocalFile() for url in offered.urls()[:MAX_FILES] if url.isLocalFile()]
            threading.Thread(target=self._read_files, args=(mode, turn, paths), daemon=True).start()

    def _is_own(self, mode: QClipboard.Mode) -> bool:
        if mode is QClipboard.Mode.Selection:
            return self._clipboard.ownsSelection()
        return self._clipboard.ownsClipboard()

    @staticmethod
    def _picture(offered: QMimeData) -> bytes:
        formats = offered.formats()
        for name in _FORMATS:
            if name in formats:
                return bytes(offered.data(name).data())
        if not offered.hasImage():
            return b""
        # Windows and macOS have a bitmap of their own there, already decoded by the system.
        image = offered.imageData()
        if not isinstance(image, QImage):
            return b""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "BMP")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    def _read_files(self, mode: QClipboard.Mode, turn: int, paths: list[str]) -> None:
        """Read the files in a separate thread: a disk may be slow."""
        found: list[bytes] = []
        for path in paths:
            try:
                if Path(path).is_file() and Path(path).stat().st_size <= MAX_BYTES:
                    found.append(Path(path).read_bytes())
            except OSError:
                continue  # it cannot be pasted either
        try:
            self._read.emit(mode, turn, found)
        except RuntimeError:
            pass  # the program has ended meanwhile

    def _judge_all(self, mode: QClipboard.Mode, turn: int, contents: list[bytes]) -> None:
        for content in contents:
            self._judge(mode, turn, content)

    def _judge(self, mode: QClipboard.Mode, turn: int, content: bytes) -> None:
        if len(content) > MAX_BYTES:
            return
        ticket = secrets.token_hex(8)
        for start in range(0, len(content), CHUNK):
            more = start + CHUNK < len(content)
            request = m.JudgeBytes(ticket, content[start : start + CHUNK], more)
            self._ask(request, lambda reply: self._on_reply(mode, turn, reply), lambda _code: None)

    def _on_reply(self, mode: QClipboard.Mode, turn: int, reply: m.Reply) -> None:
        if not isinstance(reply, m.Judged) or reply.action in {"", "allow"}:
            return
        if self._turns.get(mode) != turn:
            return  # the clipboard has other content by now
        self._turns[mode] = turn + 1  # of several files the first flagged one is enough
        self._clipboard.clear(mode)
        self.taken.emit(reply)
        # Emptied at once; the note follows later, since setting it involves other programs.
        QTimer.singleShot(0, self, lambda: self._note(mode))

    def _note(self, mode: QClipboard.Mode) -> None:
        if self._is_own(mode) or not self._clipboard.mimeData(mode).formats():
            self._clipboard.setText(say("clipboard.note"), mode)
