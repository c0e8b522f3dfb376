"""
Notice of the session's end (log-off, shutdown), which Windows only sends to windows, by an invisible window.

Its thread sleeps until there is a message. When the session ends, the reply is delayed until this process has
ended by itself; after a few seconds Windows ends it anyway.
"""

import ctypes
import sys
import threading
from collections.abc import Callable
from ctypes import byref, c_int, c_ssize_t, c_uint32, c_void_p, c_wchar_p

NAME = "BeforehandSessionEnd"
QUERY_END, END = 0x11, 0x16  # WM_QUERYENDSESSION, WM_ENDSESSION
PATIENCE = 4.0  # seconds; Windows gives five


class _WindowClass(ctypes.Structure):
    """WNDCLASSW."""

    _fields_ = (
        ("style", c_uint32),
        ("procedure", c_void_p),
        ("extra", c_int * 2),
        ("instance", c_void_p),
        ("drawn", c_void_p * 3),
        ("menu", c_wchar_p),
        ("name", c_wchar_p),
    )


class _Message(ctypes.Structure):
    """MSG; no field of it is read here."""

    _fields_ = (("content", ctypes.c_byte * 48),)


def on_session_end(call: Callable[[], object], name: str = NAME) -> None:
    """Call `call` once the session ends; never if no window can be made. `name` must be unique in the process."""
    threading.Thread(target=_wait, args=(call, name), name="session-end", daemon=True).start()


def _wait(call: Callable[[], object], name: str) -> None:
    if sys.platform != "win32":
        return
    user = ctypes.WinDLL("user32")
    user.CreateWindowExW.restype = c_void_p
    user.DefWindowProcW.restype = c_ssize_t
    ended = threading.Event()

    def handle(window: int, message: int, first: int, second: int) -> int:
        if message == QUERY_END:
            return 1
        if message == END and first:
            call()
            ended.wait(PATIENCE)
            return 0
        return user.DefWindowProcW(c_void_p(window), message, c_void_p(first), c_void_p(second))

    kind = ctypes.WINFUNCTYPE(c_ssize_t, c_void_p, c_uint32, c_void_p, c_void_p)
    procedure = kind(lambda *given: handle(*(value or 0 for value in given)))
    made = _WindowClass(procedure=ctypes.cast(procedure, c_void_p), name=name)
    user.RegisterClassW(byref(made))
    # An ordinary window that is never shown, since a message-only window is not notified.
    if user.CreateWindowExW(0, c_wchar_p(name), None, 0, 0, 0, 0, 0, None, None, None, None):
        message = _Message()
        while user.GetMessageW(byref(message), None, 0, 0) > 0:
            user.DispatchMessageW(byref(message))
