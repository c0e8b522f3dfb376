"""Cameras by the ConsentStore of Windows. Run by Windows' Python, but for the names."""

import sys
from collections.abc import Iterator

import pytest

from scanner.platform.windows import camera

STORE = r"Software\Beforehand-test\webcam"
WAIT = 60.0


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (r"C:#Program Files#Zoom#bin#Zoom.exe", "Zoom"),
        ("Microsoft.WindowsCamera_8wekyb3d8bbwe", "WindowsCamera"),
        ("obs64.exe", "obs64"),
    ],
)
def test_a_key_names_its_program(key: str, name: str) -> None:
    assert camera.short_name(key) == name


@pytest.fixture
def watch() -> Iterator[camera.WindowsCameraWatch]:
    if sys.platform != "win32":
        pytest.skip("Windows only")
    use("Microsoft.WindowsCamera_8wekyb3d8bbwe", 1, 2)
    made = camera.WindowsCameraWatch(STORE)
    yield made
    made.close()


def use(program: str, began: int, ended: int) -> None:
    """Write down a program's use as Windows does."""
    if sys.platform == "win32":
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, f"{STORE}\\{program}") as key:
            winreg.SetValueEx(key, "LastUsedTimeStart", 0, winreg.REG_QWORD, began)
            winreg.SetValueEx(key, "LastUsedTimeStop", 0, winreg.REG_QWORD, ended)


def test_a_program_that_turns_the_camera_on_is_noticed(watch: camera.WindowsCameraWatch) -> None:
    assert watch.users() == {}
    assert watch.wait(0.05) is False
    use(r"NonPackaged\C:#Zoom.exe", 3, 0)
    assert watch.wait(WAIT)
    assert list(watch.users().values()) == ["Zoom"]
    use(r"NonPackaged\C:#Zoom.exe", 3, 4)
    assert watch.wait(WAIT)
    assert watch.users() == {}


def test_a_wake_ends_the_wait(watch: camera.WindowsCameraWatch) -> None:
    watch.wake()
    assert watch.wait(WAIT) is False
