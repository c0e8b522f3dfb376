"""A person's mouse on an X display: drags within the screen, and files dragged in from another program."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tools.waits import BOUND

CORNER = (1150, 10)  # of the screen in conftest: beside the browser's window
STEPS = 4
TRIES = 5
PAUSE = 0.03  # between two moves, as many as a person's hand would make
ROOT = Path(__file__).parents[2]

Place = tuple[int, int]


class Mouse:
    """The mouse of one display. The program that files come from is started with the first drag."""

    def __init__(self, display: str) -> None:
        self._env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._source: subprocess.Popen[bytes] | None = None

    def drag(self, start: Place, end: Place, arrived: Callable[[], bool]) -> None:
        """Drag what lies at one place to another, and let go once the target has noticed."""
        self._do("mousemove", *start, "mousedown", 1)
        self._carry(start, end, arrived)
        self._do("mouseup", 1)

    def drop(self, end: Place, arrived: Callable[[], bool], *files: Path) -> None:
        """Drag files in from the other program, and retry if nobody took them because the mouse was too quick."""
        for _ in range(TRIES):
            try:
                if self._drop(end, arrived, *files):
                    return
            except AssertionError:
                # a drag may go astray on a busy machine, and then holds the mouse
                self._do("mouseup", 1)
                self.close()
                self._source = None
        raise AssertionError("nobody took the files")

    def _drop(self, end: Place, arrived: Callable[[], bool], *files: Path) -> bool:
        source = self._started()
        assert source.stdin is not None
        source.stdin.write(json.dumps([str(file) for file in files]).encode() + b"\n")
        source.stdin.flush()
        assert self._heard() == b"ready"
        start = (CORNER[0] + 20, CORNER[1] + 20)
        self._do("mousemove", *start, "mousedown", 1)
        self._carry(start, end, arrived)
        self._do("mouseup", 1)
        return self._heard() == b"taken"

    def close(self) -> None:
        """End the other program."""
        if self._source is not None:
            self._source.terminate()
            self._source.communicate()

    def _carry(self, start: Place, end: Place, arrived: Callable[[], bool]) -> None:
        for step in range(1, STEPS + 1):
            at = (a + (b - a) * step // STEPS for a, b in zip(start, end, strict=True))
            self._do("mousemove", *at)
            time.sleep(PAUSE)
        late = time.monotonic() + BOUND
        while not arrived():
            self._do("mousemove_relative", "--", 2, 0)
            time.sleep(PAUSE)
            self._do("mousemove_relative", "--", -2, 0)
            assert time.monotonic() < late, "nobody noticed the drag"

    def _do(self, *what: object) -> None:
        subprocess.run(["xdotool", *map(str, what)], env=self._env, check=True)

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._source is None:
            command = [sys.executable, "-m", "tools.rigs.drag_source", *map(str, CORNER)]
            self._source = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self._env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                bufsize=0,
            )
        return self._source

    def _heard(self) -> bytes:
        """Read the next word from the other program."""
        assert self._source is not None
        assert self._source.stdout is not None
        pipe = self._source.stdout
        assert select.select([pipe], [], [], BOUND)[0], "the other program says nothing"
        return pipe.readline().strip()
