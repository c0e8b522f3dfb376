"""
A file that nobody else can open while it is inspected: one handle without sharing reads and renames it.

This closes the race while judging. The gap between a writer's close and this open remains, and a file that
a program already has open is inspected without exclusion.
"""

import contextlib
import ctypes
import os
import struct
import threading
from collections.abc import Generator
from ctypes import byref, c_void_p

from scanner.platform.windows import reparse, win32

_RENAME_INFO = 3  # FileRenameInfo
_HEAD = struct.Struct("<I4xQI")  # replace, folder's handle, length of the name in bytes
_SAME_ACCESS = 0x2
_NOT_POSSIBLE = (
    1,
    50,
    87,
    120,
)  # invalid function, not supported, invalid parameter, not implemented

_handles: dict[str, int] = {}
_lock = threading.Lock()


@contextlib.contextmanager
def kept(path: str) -> Generator[bool]:
    """Keep others from a file during the block; links, folders and files not on this computer are left alone."""
    handle = _open(path)
    if handle:
        with _lock:
            _handles[_name(path)] = handle
    try:
        yield bool(handle)
    finally:
        _let_go(path)


def keeps(path: str) -> bool:
    """Return whether this process keeps the file, so that nobody has it open."""
    with _lock:
        return _name(path) in _handles


def descriptor(path: str) -> int | None:
    """Return a descriptor, at offset 0, of a file that this process keeps; None for any other."""
    with _lock:
        handle = _handles.get(_name(path))
        if handle is None:
            return None
        kernel, copy = win32.kernel(), c_void_p()
        own = c_void_p(kernel.GetCurrentProcess())
        win32.check(
            kernel.DuplicateHandle(own, c_void_p(handle), own, byref(copy), 0, False, _SAME_ACCESS)
        )
    fd = win32.descriptor(copy.value or 0, os.O_RDONLY)
    os.lseek(fd, 0, os.SEEK_SET)  # a duplicate shares the position of the last one
    return fd


def move(path: str, target: str) -> bool:
    """Rename a file that this process keeps, then release it; false for any other. On OSError it stays kept."""
    with _lock:
        handle = _handles.get(_name(path))
    if handle is None:
        return False
    name = win32.literal(target).encode("utf-16-le", "surrogatepass")
    data = _HEAD.pack(0, 0, len(name)) + name + b"\0\0"
    rename = win32.kernel().SetFileInformationByHandle
    done = rename(c_void_p(handle), _RENAME_INFO, ctypes.c_char_p(data), len(data))
    code = 0 if done else win32.last_error()
    if code and code not in _NOT_POSSIBLE:
        raise win32.failure(code, path)
    _let_go(path)
    return not code


def _open(path: str) -> int:
    try:
        if reparse.attributes_of(path) & win32.ATTRIBUTES_LEFT_ALONE:
            return 0
        access = win32.GENERIC_READ | win32.DELETE
        handle = win32.open_path(path, access, 0, win32.OPEN_REPARSE_POINT)
    except OSError:
        return 0  # a program has it open, or cannot be excluded
    # The name may have been exchanged for a link meanwhile, whose own content is empty.
    if reparse.opened(handle).attributes & win32.ATTRIBUTES_LEFT_ALONE:
        win32.close(handle)
        return 0
    return handle


def _let_go(path: str) -> None:
    with _lock:
        win32.close(_handles.pop(_name(path), None))


def _name(path: str) -> str:
    return os.path.normcase(win32.literal(path))
