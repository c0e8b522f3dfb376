"""Accounts of processes: security identifiers (SIDs), and a number for each in place of a POSIX uid."""

import ctypes
import hashlib
from ctypes import byref, c_uint32, c_void_p, c_wchar_p

from scanner.platform.windows import win32

_TOKEN_USER = 1
SYSTEM, ADMINISTRATORS = "S-1-5-18", "S-1-5-32-544"


def number(sid: str) -> int:
    """Return the number of an account: 0 for the system, like root's uid elsewhere."""
    if sid == SYSTEM:
        return 0
    return int.from_bytes(hashlib.sha256(sid.encode()).digest()[:7], "big") | 1


def own() -> str:
    """Return the SID of this process's account."""
    return _of(win32.kernel().GetCurrentProcess())


def of_process(pid: int) -> str:
    """Return the SID of a process's account. Raises OSError when it is gone or access is denied."""
    process = win32.check(win32.kernel().OpenProcess(win32.QUERY_LIMITED, False, pid))
    try:
        return _of(process)
    finally:
        win32.close(process)


def _of(process: int) -> str:
    token = c_void_p()
    advapi = win32.security()
    win32.check(advapi.OpenProcessToken(c_void_p(process), win32.TOKEN_QUERY, byref(token)))
    try:
        size = c_uint32()
        advapi.GetTokenInformation(token, _TOKEN_USER, None, 0, byref(size))
        buffer = ctypes.create_string_buffer(size.value)
        win32.check(advapi.GetTokenInformation(token, _TOKEN_USER, buffer, size, byref(size)))
        sid = ctypes.cast(buffer, ctypes.POINTER(c_void_p))[0]
        text = c_wchar_p()
        win32.check(advapi.ConvertSidToStringSidW(c_void_p(sid), byref(text)))
        try:
            return text.value or ""
        finally:
            win32.kernel().LocalFree(text)
    finally:
        win32.close(token.value)


def protect(sddl: str) -> win32.SecurityAttributes:
    """Build security attributes from their SDDL text; they live as long as this process."""
    descriptor = c_void_p()
    convert = win32.security().ConvertStringSecurityDescriptorToSecurityDescriptorW
    win32.check(convert(c_wchar_p(sddl), 1, byref(descriptor), None))
    size = ctypes.sizeof(win32.SecurityAttributes)
    return win32.SecurityAttributes(size, descriptor, False)
