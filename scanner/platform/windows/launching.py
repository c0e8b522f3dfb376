"""
Starting a process with fewer rights: without privileges, not as an administrator, with one inherited handle.

It is created suspended, so that a job can be put around it before its first instruction. `subprocess` can do
neither.
"""

import contextlib
import ctypes
import os
import subprocess
from collections.abc import Generator
from ctypes import byref, c_uint32, c_void_p, c_wchar_p

from scanner.platform.windows import accounts, win32

_SUSPENDED, _UNICODE, _EXTENDED, _NO_WINDOW = 0x4, 0x400, 0x8_0000, 0x0800_0000
_HANDLE_LIST = 0x0002_0002  # PROC_THREAD_ATTRIBUTE_HANDLE_LIST
_DISABLE_MAX_PRIVILEGE = 0x1
_TOKEN_RIGHTS = 0x1 | 0x2 | 0x8 | 0x80  # assign primary, duplicate, query, adjust default


class _Startup(ctypes.Structure):
    """STARTUPINFOEXW."""

    _fields_ = (
        ("size", c_uint32),
        ("reserved", c_wchar_p),
        ("desktop", c_wchar_p),
        ("title", c_wchar_p),
        ("numbers", c_uint32 * 7),
        ("flags", c_uint32),
        ("show", ctypes.c_uint16),
        ("reserved_size", ctypes.c_uint16),
        ("reserved_bytes", c_void_p),
        ("streams", c_void_p * 3),
        ("attributes", c_void_p),
    )


class _Process(ctypes.Structure):
    """PROCESS_INFORMATION."""

    _fields_ = (("process", c_void_p), ("thread", c_void_p), ("pid", c_uint32), ("tid", c_uint32))


class _SidAndAttributes(ctypes.Structure):
    _fields_ = (("sid", c_void_p), ("attributes", c_uint32))


class Started:
    """A suspended process. `process` and `thread` are handles that the caller closes."""

    def __init__(self, found: _Process) -> None:
        self.process: int = found.process
        self.pid: int = found.pid
        self._thread: int = found.thread

    def resume(self) -> None:
        """Start the first thread."""
        win32.kernel().ResumeThread(c_void_p(self._thread))
        win32.close(self._thread)


def start(command: list[str], handle: int, environment: dict[str, str]) -> Started:
    """Create the process with `handle` as the only one it inherits. Raises OSError."""
    getattr(os, "set_handle_inheritable")(handle, True)  # noqa: B009 - not on other systems
    line = ctypes.create_unicode_buffer(subprocess.list2cmdline(command))
    pairs = sorted(f"{name}={value}" for name, value in environment.items())
    block = ctypes.create_unicode_buffer("\0".join(pairs) + "\0\0")
    flags = _SUSPENDED | _UNICODE | _EXTENDED | _NO_WINDOW
    startup, found = _Startup(), _Process()
    startup.size = ctypes.sizeof(startup)
    with _only(handle) as attributes, _lesser_token() as token:
        startup.attributes = ctypes.addressof(attributes)
        create = win32.security().CreateProcessAsUserW
        folder = c_wchar_p(os.environ.get("SYSTEMROOT"))
        win32.check(
            create(
                c_void_p(token), c_wchar_p(command[0]), line, None, None, True, flags, block, folder,
                byref(startup), byref(found),
            ),
            command[0],
        )  # fmt: skip
    return Started(found)


@contextlib.contextmanager
def _only(handle: int) -> Generator[ctypes.Array[ctypes.c_char]]:
    """Yield an attribute list by which only this handle is inherited."""
    kernel, size = win32.kernel(), ctypes.c_size_t()
    kernel.InitializeProcThreadAttributeList(None, 1, 0, byref(size))
    attributes = ctypes.create_string_buffer(size.value)
    win32.check(kernel.InitializeProcThreadAttributeList(attributes, 1, 0, byref(size)))
    handles = (c_void_p * 1)(handle)
    try:
        update = kernel.UpdateProcThreadAttribute
        length = ctypes.c_size_t(ctypes.sizeof(handles))
        win32.check(update(attributes, 0, c_void_p(_HANDLE_LIST), handles, length, None, None))
        yield attributes
    finally:
        kernel.DeleteProcThreadAttributeList(attributes)


@contextlib.contextmanager
def _lesser_token() -> Generator[int]:
    """Yield this process's token without privileges, with the administrators' group for deny rules only."""
    kernel, advapi = win32.kernel(), win32.security()
    own, lesser, sid = c_void_p(), c_void_p(), c_void_p()
    win32.check(
        advapi.OpenProcessToken(c_void_p(kernel.GetCurrentProcess()), _TOKEN_RIGHTS, byref(own))
    )
    try:
        win32.check(advapi.ConvertStringSidToSidW(c_wchar_p(accounts.ADMINISTRATORS), byref(sid)))
        denied = (_SidAndAttributes * 1)((sid, 0))
        restrict = advapi.CreateRestrictedToken
        win32.check(
            restrict(own, _DISABLE_MAX_PRIVILEGE, 1, denied, 0, None, 0, None, byref(lesser))
        )
    finally:
        kernel.LocalFree(sid)
        win32.close(own.value)
    try:
        yield lesser.value or 0
    finally:
        win32.close(lesser.value)
