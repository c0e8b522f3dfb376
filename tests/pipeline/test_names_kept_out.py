"""The program's output anywhere during a day's story names no file."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tools.waits import BOUND

NAMES = ("aunt-at-the-lake-4711.jpg", "holiday-plan-4712.jpg", "broken-4713.jpg")


def _held(command: list[str], env: dict[str, str]) -> str:
    listed = [*command, "held", "list", "--json"]
    return subprocess.run(listed, env=env, capture_output=True, text=True, check=True).stdout


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + BOUND
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_no_name_in_anything_that_is_written(tmp_path: Path, card: bytes, ordinary: bytes) -> None:
    program, env = (
        [sys.executable, "-m", "scanner"],
        {**os.environ, "BEFOREHAND_HOME": str(tmp_path / "home")},
    )
    folder = tmp_path / "Pictures"
    folder.mkdir()
    with (tmp_path / "out").open("wb") as out, (tmp_path / "err").open("wb") as err:
        run = subprocess.Popen(
            [*program, "run", "--folder", str(folder)], stdout=out, stderr=err, env=env
        )
        try:
            until(lambda: b"Looking" in (tmp_path / "out").read_bytes())
            for name, data in zip(NAMES, (card, ordinary, card[:2000]), strict=True):
                (folder / name).write_bytes(data)
            until(lambda: NAMES[0] in _held(program, env) and NAMES[2] in _held(program, env))
        finally:
            run.send_signal(signal.SIGTERM)
            run.wait(60)
    written = [tmp_path / "out", tmp_path / "err"]
    written += [path for path in (tmp_path / "home").rglob("*") if path.is_file()]
    assert len(written) > 5
    for path in written:
        content = path.read_bytes() + os.fsencode(path.relative_to(tmp_path))
        for name in NAMES:
            stem = name.removesuffix(".jpg")
            for reported in (stem.encode(), stem.encode("utf-16-le")):
                assert reported not in content, (path.relative_to(tmp_path), name)
