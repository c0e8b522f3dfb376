"""The parts of a Windows file beside its bytes: attributes, named streams (Zone.Identifier), access list."""

import ctypes
import os
from ctypes import byref, c_uint32, c_void_p, c_wchar_p

from scanner.platform.windows import win32

ATTRIBUTES, ACCESS, STREAM = "windows.attributes", "windows.access", "windows.stream:"
MAX_STREAM = 1024 * 1024  # bytes; a Zone.Identifier has a few hundred
MAX_STREAMS = 64
_KEPT = 0x1 | 0x2 | 0x20 | 0x2000  # read-only, hidden, archive, not indexed: the ones a person sets
_DACL = 0x4  # DACL_SECURITY_INFORMATION
_FILE = 1  # SE_FILE_OBJECT
_MAIN = "::$DATA"


class _StreamData(ctypes.Structure):
    _fields_ = (("size", ctypes.c_int64), ("name", ctypes.c_wchar * 296))


def read(fd: int) -> dict[str, bytes]:
    """All that can be read of an open file."""
    path = _path_of(fd)
    found: dict[str, bytes] = {}
    attributes = getattr(os.fstat(fd), "st_file_attributes", 0) & _KEPT
    found[ATTRIBUTES] = attributes.to_bytes(4, "little")
    for name in _streams(path):
        try:
            with open(f"{path}:{name}", "rb") as stream:
                found[STREAM + name] = stream.read(MAX_STREAM)
        except OSError:
            continue  # gone, or not readable
    access = _access(path)
    if access:
        found[ACCESS] = access.encode()
    return found


def write(fd: int, attributes: dict[str, bytes]) -> list[str]:
    """Set streams, then the access list, then attributes: a read-only file takes no stream."""
    path = _path_of(fd)
    failed: list[str] = []
    for name in sorted(attributes, key=_order):
        try:
            _write_one(path, name, attributes[name])
        except (OSError, ValueError):
            failed.append(name)
    return failed


def _order(name: str) -> int:
    return {ATTRIBUTES: 2, ACCESS: 1}.get(name, 0)


def _write_one(path: str, name: str, value: bytes) -> None:
    if name.startswith(STREAM):
        with open(f"{path}:{name.removeprefix(STREAM)}", "wb") as stream:
            stream.write(value)
    elif name == ACCESS:
        _set_access(path, value.decode())
    elif name == ATTRIBUTES:
        wanted = int.from_bytes(value, "little") & _KEPT
        win32.check(win32.kernel().SetFileAttributesW(c_wchar_p(path), wanted or 0x80), path)
    else:
        raise ValueError(name)


def _streams(path: str) -> list[str]:
    kernel, data = win32.kernel(), _StreamData()
    first = kernel.FindFirstStreamW
    first.restype = c_void_p
    search = first(c_wchar_p(path), 0, byref(data), 0)
    found: list[str] = []
    if search in (None, win32.INVALID):
        return found  # a file system without streams
    try:
        while len(found) < MAX_STREAMS:
            if data.name != _MAIN:
                found.append(data.name.removeprefix(":").removesuffix(":$DATA"))
            if not kernel.FindNextStreamW(c_void_p(search), byref(data)):
                return found
    finally:
        kernel.FindClose(c_void_p(search))
    return found


def _access(path: str) -> str:
    """The access list as text, without what the folder hands down."""
    advapi, descriptor = win32.security(), c_void_p()
    if advapi.GetNamedSecurityInfoW(
        c_wchar_p(path), _FILE, _DACL, None, None, None, None, byref(descriptor)
    ):
        return ""
    text = c_wchar_p()
    convert = advapi.ConvertSecurityDescriptorToStringSecurityDescriptorW
    try:
        if not convert(descriptor, 1, _DACL, byref(text), None):
            return ""
        value = text.value or ""
        win32.kernel().LocalFree(text)
        return value
    finally:
        win32.kernel().LocalFree(descriptor)


def _set_access(path: str, sddl: str) -> None:
    advapi, descriptor = win32.security(), c_void_p()
    convert = advapi.ConvertStringSecurityDescriptorToSecurityDescriptorW
    win32.check(convert(c_wchar_p(sddl), 1, byref(descriptor), None), path)
    try:
        win32.check(advapi.SetFileSecurityW(c_wchar_p(path), _DACL, descriptor), path)
    finally:
        win32.kernel().LocalFree(descriptor)


def _path_of(fd: int) -> str:
    handle, size = win32.handle_of(fd), 32768
    buffer = ctypes.create_unicode_buffer(size)
    win32.check(
        win32.kernel().GetFinalPathNameByHandleW(c_void_p(handle), buffer, c_uint32(size), 0)
    )
    return buffer.value
