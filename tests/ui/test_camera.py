"""The camera notice with a stand-in for the device: a plain file among others in a folder."""

import queue
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tools.waits import BOUND
from ui.camera import CameraNotice

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux only")


@pytest.fixture
def cameras(tmp_path: Path) -> Path:
    """A folder like /dev."""
    (tmp_path / "video0").touch()
    (tmp_path / "null").touch()
    return tmp_path


@pytest.fixture
def reported(cameras: Path) -> Iterator["queue.SimpleQueue[str]"]:
    """Names that the notice gives."""
    from scanner.platform.linux.camera import LinuxCameraWatch

    names: queue.SimpleQueue[str] = queue.SimpleQueue()
    notice = CameraNotice(LinuxCameraWatch(cameras))
    notice.opened.connect(names.put, Qt.ConnectionType.DirectConnection)
    notice.start()
    yield names
    notice.stop()


class Program:
    """Another program that has a file open until ended. Its short name is that of `cat`."""

    def __init__(self, file: Path) -> None:
        self._process = subprocess.Popen(
            ["sh", "-c", 'exec 3<"$0"; exec cat', str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )

    def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


def test_program_that_turns_the_camera_on(
    cameras: Path, reported: "queue.SimpleQueue[str]"
) -> None:
    program = Program(cameras / "video0")
    assert reported.get(timeout=BOUND) == "cat"
    program.end()
    again = Program(cameras / "video0")
    assert reported.get(timeout=BOUND) == "cat"
    again.end()


def test_camera_that_is_plugged_in(cameras: Path, reported: "queue.SimpleQueue[str]") -> None:
    (cameras / "video7").touch()
    program = Program(cameras / "video7")
    assert reported.get(timeout=BOUND) == "cat"
    program.end()


def test_other_devices_and_a_look_in_passing(
    cameras: Path, reported: "queue.SimpleQueue[str]"
) -> None:
    other = Program(cameras / "null")
    (cameras / "video0").read_bytes()  # opened and closed at once, and by ourselves
    program = Program(cameras / "video0")
    assert reported.get(timeout=BOUND) == "cat"
    assert reported.empty()
    program.end()
    other.end()


def test_camera_that_is_on_already(cameras: Path) -> None:
    from scanner.platform.linux.camera import LinuxCameraWatch

    program = Program(cameras / "video0")
    names: queue.SimpleQueue[str] = queue.SimpleQueue()
    notice = CameraNotice(LinuxCameraWatch(cameras))
    notice.opened.connect(names.put, Qt.ConnectionType.DirectConnection)
    try:
        _until_open(cameras)
        notice.start()
        assert names.get(timeout=BOUND) == "cat"
    finally:
        program.end()
        notice.stop()


def _until_open(cameras: Path) -> None:
    from scanner.platform.linux.camera import LinuxCameraWatch

    watch = LinuxCameraWatch(cameras)
    while "cat" not in watch.users().values():
        watch.wait(0.01)
    watch.close()
