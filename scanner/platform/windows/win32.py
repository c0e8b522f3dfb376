"""The system calls of Windows, through ctypes; loaded when first used, so that other systems can import this."""

import ctypes
import os
from ctypes import c_int, c_uint32, c_void_p, c_wchar_p
from functools import cache
from typing import Any

INVALID = c_void_p(-1).value
GENERIC_READ, GENERIC_WRITE, DELETE = 0x8000_0000, 0x4000_0000, 0x0001_0000
READ_CONTROL, SYNCHRONIZE = 0x0002_0000, 0x0010_0000
READ_ATTRIBUTES, LIST_FOLDER = 0x80, 0x1
SHARE_READ, SHARE_WRITE, SHARE_DELETE = 1, 2, 4
SHARE_ALL = SHARE_READ | SHARE_WRITE | SHARE_DELETE
CREATE_NEW, OPEN_EXISTING = 1, 3
OVERLAPPED, BACKUP_SEMANTICS, OPEN_REPARSE_POINT = 0x4000_0000, 0x0200_0000, 0x0020_0000
ATTRIBUTE_REPARSE_POINT, ATTRIBUTE_DIRECTORY = 0x400, 0x10
ATTRIBUTE_OFFLINE, ATTRIBUTE_RECALL = 0x1000, 0x0040_0000 | 0x0004_0000  # on data access, on open
ATTRIBUTES_LEFT_ALONE = (
    ATTRIBUTE_REPARSE_POINT | ATTRIBUTE_DIRECTORY | ATTRIBUTE_OFFLINE | ATTRIBUTE_RECALL
)
INFINITE = 0xFFFF_FFFF
WAIT_OBJECT, WAIT_TIMEOUT = 0, 0x102
QUERY_LIMITED, DUPLICATE_HANDLE = 0x1000, 0x40
TOKEN_QUERY, TOKEN_ADJUST_DEFAULT, TOKEN_ADJUST_PRIVILEGES = 0x8, 0x80, 0x20

ERROR_FILE_NOT_FOUND, ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION = 2, 5, 32
ERROR_BROKEN_PIPE, ERROR_PIPE_BUSY, ERROR_NO_DATA, ERROR_PIPE_NOT_CONNECTED = 109, 231, 232, 233
ERROR_PIPE_CONNECTED, ERROR_OPERATION_ABORTED, ERROR_IO_PENDING = 535, 995, 997


class Overlap(ctypes.Structure):
    """OVERLAPPED."""

    _fields_ = (
        ("internal", c_void_p),
        ("internal_high", c_void_p),
        ("offset", c_uint32),
        ("offset_high", c_uint32),
        ("event", c_void_p),
    )


class SecurityAttributes(ctypes.Structure):
    """SECURITY_ATTRIBUTES."""

    _fields_ = (("length", c_uint32), ("descriptor", c_void_p), ("inherit", c_int))


_HANDLES = ("CreateFileW", "CreateNamedPipeW", "CreateEventW", "OpenProcess", "GetCurrentProcess",
            "CreateJobObjectW", "CreateIoCompletionPort", "LocalFree", "CreateToolhelp32Snapshot",
            "OpenEventW")  # fmt: skip


@cache
def kernel() -> Any:  # a DLL's functions have the types that are set below
    """Return kernel32, with its functions typed so that handles are not truncated."""
    library = ctypes.CDLL("kernel32", use_last_error=True)
    for name in _HANDLES:
        getattr(library, name).restype = c_void_p
    return library


@cache
def security() -> Any:
    """Return advapi32."""
    library = ctypes.CDLL("advapi32", use_last_error=True)
    library.RegisterEventSourceW.restype = c_void_p
    return library


def last_error() -> int:
    """Return the error code of this thread's last call."""
    return getattr(ctypes, "get_last_error")()  # noqa: B009 - not in the other systems' ctypes


def failure(code: int, path: str = "") -> OSError:
    """Build the OSError for an error code of the system."""
    return OSError(0, getattr(ctypes, "FormatError", str)(code), path or None, code)


def check(done: Any, path: str = "") -> Any:
    """Return the result of a call, a handle or a boolean. Raises OSError if it shows a failure."""
    if done in (None, 0, INVALID):
        raise failure(last_error(), path)
    return done


def close(handle: int | None) -> None:
    """Close a handle."""
    if handle:
        kernel().CloseHandle(c_void_p(handle))


def event(*, manual: bool = True) -> int:
    """Make an unset event; return its handle."""
    return check(kernel().CreateEventW(None, manual, False, None))


def literal(path: str) -> str:
    r"""
    Return a path as `\\?\C:\...`, of any length, in which CON and trailing dots are literal.

    A path that is not absolute, or already in this form, is returned unchanged.
    """
    if os.name != "nt":
        return path  # the contract's test on another system
    path = path.replace("/", "\\")
    if path.startswith(("\\\\?\\", "\\\\.\\")):
        return path
    if path.startswith("\\\\"):
        return "\\\\?\\UNC" + path[1:]
    return f"\\\\?\\{path}" if path[1:3] == ":\\" else path


def open_path(path: str, access: int, share: int, flags: int = 0) -> int:
    """Open an existing path by CreateFileW, a link itself; return a handle. Raises OSError."""
    found = kernel().CreateFileW(
        c_wchar_p(literal(path)),
        c_uint32(access),
        share,
        None,
        OPEN_EXISTING,
        c_uint32(flags),
        None,
    )
    return check(found, path)


def descriptor(handle: int, flags: int) -> int:
    """Return a descriptor that owns the handle. Raises OSError."""
    import msvcrt

    opener = getattr(msvcrt, "open_osfhandle")  # noqa: B009
    try:
        return opener(handle, flags | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0))
    except OSError:
        close(handle)
        raise


def file_time(ns: int) -> int:
    """Convert nanoseconds since 1970 to a FILETIME, in 100 ns since 1601."""
    return ns // 100 + 116_444_736_000_000_000


def handle_of(fd: int) -> int:
    """Return the handle of a descriptor."""
    import msvcrt

    return getattr(msvcrt, "get_osfhandle")(fd)  # noqa: B009
