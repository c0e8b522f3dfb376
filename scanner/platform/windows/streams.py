"""The parts of a Windows file besides its content: attributes, named streams (Zone.Identifier), access list."""

import ctypes
import os
from ctypes import byref, c_uint32, c_void_p, c_wchar_p

from scanner.platform.windows import win32

ATTRIBUTES, ACCESS, STREAM = "windows.attributes", "windows.access", "windows.stream:"
CREATED, OWNER = "windows.created", "windows.owner"
SMALL_STREAM = 512  # bytes; a smaller stream, such as most Zone.Identifiers, holds no picture
# Bytes of all streams together. This is more than an item's metadata may have: such a file waits unsealed, whole.
MAX_STREAMS_READ = 16 * 1024 * 1024
MAX_STREAMS = 8192  # more than NTFS has room to list, so that none is left out
_KEPT = 0x1 | 0x2 | 0x20 | 0x2000  # read-only, hidden, archive, not indexed: those that people set
_OWNER, _DACL = 0x1, 0x4  # OWNER_SECURITY_INFORMATION, DACL_SECURITY_INFORMATION
_FILE = 1  # SE_FILE_OBJECT
_MAIN = "::$DATA"


class _StreamData(ctypes.Structure):
    _fields_ = (("size", ctypes.c_int64), ("name", ctypes.c_wchar * 296))


def read(fd: int) -> dict[str, bytes]:
    """Return all readable attributes of an open file."""
    found: dict[str, bytes] = {}
    try:
        path = _path_of(fd)
    except OSError:
        return found  # Wine returns no path of more than 260 characters
    attributes = getattr(os.fstat(fd), "st_file_attributes", 0) & _KEPT
    found[ATTRIBUTES] = attributes.to_bytes(4, "little")
    found[CREATED] = win32.file_time(getattr(os.fstat(fd), "st_birthtime_ns", 0)).to_bytes(
        8, "little"
    )
    room = MAX_STREAMS_READ
    for name, _size in _streams(path):
        try:
            with open(f"{path}:{name}", "rb") as stream:
                found[STREAM + name] = content = stream.read(room)
        except OSError:
            continue  # gone, or not readable
        room -= len(content)
    for name, part in ((ACCESS, _DACL), (OWNER, _OWNER)):
        said = _security(path, part)
        if said:
            found[name] = said.encode()
    return found


def further_contents(path: str) -> tuple[str, ...]:
    """Return the paths (`file:name`) of named streams large enough for a picture, which programs can open."""
    found = _streams(win32.literal(path))
    return tuple(f"{path}:{name}" for name, size in found if size >= SMALL_STREAM)


def write(fd: int, attributes: dict[str, bytes]) -> list[str]:
    """Set streams, then owner and access list, then attributes, as a read-only file accepts no stream."""
    failed: list[str] = []
    try:
        path = _path_of(fd)
    except OSError:
        return list(attributes)  # the file's content matters more than its attributes
    for name in sorted(attributes, key=_order):
        try:
            _write_one(fd, path, name, attributes[name])
        except (OSError, ValueError):
            failed.append(name)
    return failed


def _order(name: str) -> int:
    return {ATTRIBUTES: 3, ACCESS: 2, OWNER: 1}.get(name, 0)


def _write_one(fd: int, path: str, name: str, value: bytes) -> None:
    if name.startswith(STREAM):
        with open(f"{path}:{name.removeprefix(STREAM)}", "wb") as stream:
            stream.write(value)
    elif name == ACCESS:
        _set_security(path, value.decode(), _DACL)
    elif name == OWNER:
        if _security(path, _OWNER) != value.decode():
            # Changing the owner takes a right that few accounts have.
            _set_security(path, value.decode(), _OWNER)
    elif name == CREATED:
        time = ctypes.c_uint64(int.from_bytes(value, "little"))
        handle = c_void_p(win32.handle_of(fd))
        win32.check(win32.kernel().SetFileTime(handle, byref(time), None, None), path)
    elif name == ATTRIBUTES:
        wanted = int.from_bytes(value, "little") & _KEPT
        win32.check(win32.kernel().SetFileAttributesW(c_wchar_p(path), wanted or 0x80), path)
    else:
        raise ValueError(name)


def _streams(path: str) -> list[tuple[str, int]]:
    """Return names and sizes of the named streams."""
    kernel, data = win32.kernel(), _StreamData()
    first = kernel.FindFirstStreamW
    first.restype = c_void_p
    search = first(c_wchar_p(path), 0, byref(data), 0)
    found: list[tuple[str, int]] = []
    if search in (None, win32.INVALID):
        return found  # the file system has no streams
    try:
        while len(found) < MAX_STREAMS:
            if data.name != _MAIN:
                found.append((data.name.removeprefix(":").removesuffix(":$DATA"), data.size))
            if not kernel.FindNextStreamW(c_void_p(search), byref(data)):
                return found
    finally:
        kernel.FindClose(c_void_p(search))
    return found


def _security(path: str, part: int) -> str:
    """Return the access list or the owner as SDDL text; empty if there is none."""
    advapi, descriptor = win32.security(), c_void_p()
    if advapi.GetNamedSecurityInfoW(
        c_wchar_p(path), _FILE, part, None, None, None, None, byref(descriptor)
    ):
        return ""
    text = c_wchar_p()
    convert = advapi.ConvertSecurityDescriptorToStringSecurityDescriptorW
    try:
        if not convert(descriptor, 1, part, byref(text), None):
            return ""
        value = text.value or ""
        win32.kernel().LocalFree(text)
        return value
    finally:
        win32.kernel().LocalFree(descriptor)


def _set_security(path: str, sddl: str, part: int) -> None:
    advapi, descriptor = win32.security(), c_void_p()
    convert = advapi.ConvertStringSecurityDescriptorToSecurityDescriptorW
    win32.check(convert(c_wchar_p(sddl), 1, byref(descriptor), None), path)
    try:
        win32.check(advapi.SetFileSecurityW(c_wchar_p(path), part, descriptor), path)
    finally:
        win32.kernel().LocalFree(descriptor)


def _path_of(fd: int) -> str:
    handle, size = win32.handle_of(fd), 32768
    buffer = ctypes.create_unicode_buffer(size)
    win32.check(
        win32.kernel().GetFinalPathNameByHandleW(c_void_p(handle), buffer, c_uint32(size), 0)
    )
    return buffer.value
