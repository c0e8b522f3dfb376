"""An X desktop for clipboard tests: an X server, the clipboard guard, and xclip as another program."""

import os
import queue
import struct
import subprocess
import sys
import threading
import time
import zlib
from contextlib import ExitStack
from pathlib import Path

from tools.rigs.x_server import x_server
from tools.waits import BOUND


def png(mark: bytes, width: int = 200, height: int = 150) -> bytes:
    """A picture with a comment in it; its pixels compress badly, like a photograph's."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(b"\0" + os.urandom(width) for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"tEXt", b"Comment\0" + mark)
        + chunk(b"IDAT", zlib.compress(rows, 1))
        + chunk(b"IEND", b"")
    )


class XDesktop:
    """An X server, a running guard, and xclip."""

    def __enter__(self) -> "XDesktop":
        self._taken = ExitStack()
        self._env = {
            **os.environ,
            "DISPLAY": self._taken.enter_context(x_server("800x600")),
            "XDG_SESSION_TYPE": "x11",
            "QT_QPA_PLATFORM": "xcb",
        }
        self._guard = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("clipboard_program.py"))],
            env={**self._env, "PYTHONPATH": str(Path(__file__).parents[2])},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self.wait("on")
        return self

    def __exit__(self, *_: object) -> None:
        assert self._guard.stdin is not None
        assert self._guard.stdout is not None
        self._guard.stdin.close()
        try:
            self._guard.wait(BOUND)
        except subprocess.TimeoutExpired:
            self._guard.kill()
            self._guard.wait()
        self._listener.join(BOUND)
        self._guard.stdout.close()
        self._taken.close()

    def copy(self, selection: str, target: str, data: bytes) -> None:
        """Copy, as another program."""
        subprocess.run(
            ["xclip", "-selection", selection, "-target", target],
            input=data,
            env=self._env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=BOUND,
            check=True,
        )

    def paste(self, selection: str, target: str) -> bytes:
        """Paste, as another program; empty when it gets nothing."""
        return subprocess.run(
            ["xclip", "-selection", selection, "-target", target, "-out"],
            env=self._env,
            capture_output=True,
            timeout=BOUND,
            check=False,
        ).stdout

    def offered(self, selection: str) -> str:
        """List the formats that can be pasted."""
        return self.paste(selection, "TARGETS").decode()

    def text_once(self, selection: str) -> str:
        """Return the text there, once there is one."""
        end = time.monotonic() + BOUND
        while not (text := self.paste(selection, "UTF8_STRING").decode()):
            assert time.monotonic() < end
        return text

    def wait(self, beginning: str) -> str:
        """Wait for a line of the guard's with this beginning; earlier lines are dropped."""
        while True:
            line = self._lines.get(timeout=BOUND)
            if line.startswith(beginning):
                return line

    def _listen(self) -> None:
        assert self._guard.stdout is not None
        for line in self._guard.stdout:
            self._lines.put(line.strip())
