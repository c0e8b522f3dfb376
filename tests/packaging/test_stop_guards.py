"""Removing the program ends guards whose memory nobody may read, and nothing else."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tools.waits import BOUND

SCRIPT = Path(__file__).parents[2] / "packaging" / "linux" / "share" / "stop-guards"
PYTHON = "/usr/lib/beforehand/bin/python"
# Refuses inspection as the guard does: its files in /proc then belong to root.
_SLEEPER = """
import ctypes, time
ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
print("ready", flush=True)
time.sleep(600)
"""

pytestmark = [
    pytest.mark.root,
    pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs root on Linux"),
]


@contextmanager
def process(uid: int, *words: str) -> Iterator[subprocess.Popen[str]]:
    """A process of an account that looks like one of the installation."""
    made = subprocess.Popen(
        [PYTHON, "-c", _SLEEPER, *words],
        executable=getattr(sys, "_base_executable", sys.executable),
        stdout=subprocess.PIPE,
        text=True,
        user=uid,
        extra_groups=[],
        cwd="/",
        env={"PYTHONHOME": sys.base_prefix},
    )
    try:
        assert made.stdout is not None
        assert made.stdout.readline() == "ready\n"
        yield made
    finally:
        made.kill()
        made.communicate()


def stop(*arguments: str) -> None:
    subprocess.run([sys.executable, "-I", SCRIPT, *arguments], check=True, timeout=2 * BOUND)


def test_a_guard_that_refuses_inspection_is_ended_by_its_account() -> None:
    me, other = os.getuid(), 65534
    guard = ("/usr/lib/beforehand/bin/beforehand", "run")
    with process(me, *guard) as mine, process(me, "-m", "ui") as app:
        assert Path(f"/proc/{mine.pid}/status").exists()
        stop(str(other))
        assert mine.poll() is None, "another account's guards were meant"
        stop(str(me))
        assert mine.wait(BOUND) == -15
        assert app.poll() is None
        stop("--apps")
        assert app.wait(BOUND) == -15
