"""The request to end a guard that has no console. Run by Windows' Python."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from scanner import platform

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="Windows only")

WAIT = 60.0


def test_who_waits_hears_of_a_request() -> None:
    from scanner.platform.windows import stopping

    asked = threading.Event()
    platform.process().on_stop_request(asked.set)
    assert stopping.is_waited_for()
    assert not asked.is_set()
    command = [sys.executable, "-m", "scanner.platform.windows.stopping"]
    # It waits until nobody has the event any more, and this process keeps it: its own end is not waited for.
    asking = subprocess.Popen(command, cwd=Path(__file__).parents[2], stdin=subprocess.DEVNULL)
    assert asked.wait(WAIT)
    asking.kill()
    asking.wait()


def test_the_end_of_the_session_is_a_request_and_its_announcement_is_not() -> None:
    import ctypes

    from scanner.platform.windows import session_end

    asked, seen = threading.Event(), threading.Event()

    def ask() -> None:
        asked.set()

    name = f"{session_end.NAME}-test"  # the test before has the other one
    session_end.on_session_end(ask, name)
    user = ctypes.WinDLL("user32")
    user.FindWindowW.restype = ctypes.c_void_p
    for _ in range(600):
        if found := user.FindWindowW(ctypes.c_wchar_p(name), None):
            break
        seen.wait(0.1)
    else:
        pytest.skip("no window can be made here")
    window = ctypes.c_void_p(found)
    assert user.SendMessageW(window, session_end.QUERY_END, None, None) == 1
    user.SendMessageW(window, session_end.END, None, None)  # somebody else kept the session
    assert not asked.is_set()
    user.SendMessageTimeoutW(window, session_end.END, ctypes.c_void_p(1), None, 0, 100, None)
    assert asked.wait(WAIT)


def test_a_line_for_the_event_log_raises_nothing() -> None:
    platform.process().write_system_log("beforehand: a test")


def test_this_process_is_in_the_system_s_list() -> None:
    import os

    from scanner.platform.windows import processes

    above = processes.ancestors(os.getpid(), processes.running())
    assert above[0].name in {"python.exe", "pythonw.exe"}
