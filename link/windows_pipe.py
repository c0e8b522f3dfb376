"""
The service's named pipe on Windows. It cannot be polled with a socket: two threads carry its bytes to one.

Name and trust are those of `scanner.platform.windows.transport`, which nothing here may import.
"""

import ctypes
import hashlib
import os
import socket
import sys
import threading
from ctypes import byref, c_uint32, c_void_p
from pathlib import Path

assert sys.platform == "win32"  # noqa: S101 - for the type checker

import _winapi  # noqa: E402

READ = 65_536
_IDENTIFY_ONLY = 0x0011_0000  # a program that took the name cannot borrow this account's rights
_QUERY_LIMITED, _TOKEN_QUERY, _TOKEN_USER = 0x1000, 0x8, 1


def address(path: Path) -> str:
    """Return the name of the pipe for the path that a socket would have."""
    whole = os.path.normcase(os.path.abspath(path)).encode("utf-8", "surrogatepass")
    return f"\\\\.\\pipe\\beforehand-{hashlib.sha256(whole).hexdigest()[:32]}"


def connect(path: Path) -> socket.socket:
    """Open the pipe, and trust only a server of this account. Raises OSError."""
    access = _winapi.GENERIC_READ | _winapi.GENERIC_WRITE
    flags = _winapi.FILE_FLAG_OVERLAPPED | _IDENTIFY_ONLY
    handle = _winapi.CreateFile(address(path), access, 0, 0, _winapi.OPEN_EXISTING, flags, 0)
    try:
        if _account(_server(handle)) != _account(os.getpid()):
            raise PermissionError("the pipe is another account's")
        ours, inner = socket.socketpair()
    except OSError:
        _winapi.CloseHandle(handle)
        raise
    _Carrier(handle, inner).start()
    return ours


class _Carrier:
    """Carries bytes between the pipe and our end of the pair until one of them ends."""

    def __init__(self, handle: int, inner: socket.socket) -> None:
        self._handle, self._inner = handle, inner
        self._kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        self._kernel.CreateEventW.restype = c_void_p
        self._ended: int = self._kernel.CreateEventW(None, True, False, None)
        self._reader = threading.Thread(target=self._read, name="pipe-read", daemon=True)

    def start(self) -> None:
        """Begin; the second thread closes what both use."""
        self._reader.start()
        threading.Thread(target=self._write, name="pipe-write", daemon=True).start()

    def _read(self) -> None:
        try:
            while data := self._next():
                self._inner.sendall(data)
        except OSError:
            pass  # an end like another
        finally:
            try:
                self._inner.shutdown(socket.SHUT_WR)  # the other end reads its end, and closes
            except OSError:
                pass

    def _next(self) -> bytes:
        waiting, code = _winapi.ReadFile(self._handle, READ, overlapped=True)
        if code == _winapi.ERROR_IO_PENDING:
            both = [waiting.event, self._ended]
            found = _winapi.WaitForMultipleObjects(both, False, _winapi.INFINITE)
            if found != _winapi.WAIT_OBJECT_0:
                waiting.cancel()
                return b""
        waiting.GetOverlappedResult(True)
        return bytes(waiting.getbuffer() or b"")

    def _write(self) -> None:
        try:
            while data := self._inner.recv(READ):
                waiting, _code = _winapi.WriteFile(self._handle, data, overlapped=True)
                waiting.GetOverlappedResult(True)
        except OSError:
            pass  # an end like another
        finally:
            self._kernel.SetEvent(c_void_p(self._ended))
            self._reader.join()
            self._inner.close()
            _winapi.CloseHandle(self._handle)
            _winapi.CloseHandle(self._ended)


def _server(handle: int) -> int:
    pid = c_uint32()
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    if not kernel.GetNamedPipeServerProcessId(c_void_p(handle), byref(pid)):
        raise ctypes.WinError(ctypes.get_last_error())
    return pid.value


def _account(pid: int) -> str:
    """Return a process's account as text. Raises OSError if the process is gone or may not be queried."""
    advapi = ctypes.WinDLL("advapi32", use_last_error=True)
    process = _winapi.OpenProcess(_QUERY_LIMITED, False, pid)
    token, text, size = c_void_p(), ctypes.c_wchar_p(), c_uint32()
    try:
        if not advapi.OpenProcessToken(c_void_p(process), _TOKEN_QUERY, byref(token)):
            raise ctypes.WinError(ctypes.get_last_error())
        advapi.GetTokenInformation(token, _TOKEN_USER, None, 0, byref(size))
        buffer = ctypes.create_string_buffer(size.value)
        if not advapi.GetTokenInformation(token, _TOKEN_USER, buffer, size, byref(size)):
            raise ctypes.WinError(ctypes.get_last_error())
        sid = ctypes.cast(buffer, ctypes.POINTER(c_void_p))[0]
        if not advapi.ConvertSidToStringSidW(c_void_p(sid), byref(text)):
            raise ctypes.WinError(ctypes.get_last_error())
        found = text.value or ""
        ctypes.WinDLL("kernel32").LocalFree(text)
        return found
    finally:
        _winapi.CloseHandle(process)
        if token.value:
            _winapi.CloseHandle(token.value)
