"""Standard streams for a program of Windows that has no console."""

import subprocess
import sys
from pathlib import Path

import pytest

from scanner.platform import standard_streams

ROOT = Path(__file__).parents[3]

WITHOUT_STREAMS = """
import sys
sys.stdin = sys.stdout = sys.stderr = None
sys.argv = ["beforehand", "--version"]
from scanner.cli.main import main
main()
"""


def test_missing_streams_take_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    standard_streams.ensure()
    try:
        print("to nobody", "ä 日本", flush=True)
        assert sys.stdin.read() == ""
    finally:
        for stream in (sys.stdin, sys.stdout, sys.stderr):
            stream.close()


def test_streams_that_are_there_stay(capsys: pytest.CaptureFixture[str]) -> None:
    before = (sys.stdin, sys.stdout, sys.stderr)
    standard_streams.ensure()
    assert (sys.stdin, sys.stdout, sys.stderr) == before


def test_a_command_without_a_console_ends_in_order() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_STREAMS],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
