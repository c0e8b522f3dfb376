"""
The local channel over named pipes.

A pipe's name is derived from the path that a socket would have. Its access list names this user,
administrators and the system; other computers are refused; only the first process can make the pipe, and
a client asks the system which process it has reached.
"""

import hashlib
import os
import secrets
import time
from ctypes import byref, c_uint32, c_void_p, c_wchar_p
from pathlib import Path

from scanner.errors import ChannelError
from scanner.platform.ports.transport import Connection, Listener
from scanner.platform.windows import accounts, win32
from scanner.platform.windows.pipe import Pipe

_DUPLEX, _FIRST = 0x3, 0x0008_0000
_REJECT_REMOTE = 0x8  # with byte type and mode, which are 0: lengths frame the messages
_BUFFER = 64 * 1024
# SECURITY_SQOS_PRESENT, SECURITY_IDENTIFICATION: the server cannot impersonate us.
_IDENTIFY_ONLY = 0x0011_0000
_BUSY_ALL_THE_TIME = 121  # ERROR_SEM_TIMEOUT
_MANY = 255  # PIPE_UNLIMITED_INSTANCES


def address(path: Path) -> str:
    """Return the name of the pipe for a path."""
    digest = hashlib.sha256(
        os.path.normcase(os.path.abspath(path)).encode("utf-8", "surrogatepass")
    )
    return f"\\\\.\\pipe\\beforehand-{digest.hexdigest()[:32]}"


class PipeListener:
    """Instances of one pipe: one waits, the others are connected."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._closed = win32.event()
        self._connected = win32.event()
        try:
            if _exists(name):  # the flag below reports this too, but not on Wine
                raise FileExistsError(name)
            self._waiting = _instance(name, first=True)
        except OSError as error:
            raise ChannelError("already-running", path=name) from error

    def accept(self) -> Connection | None:
        """Wait for a connection; None once the listener was closed."""
        kernel = win32.kernel()
        while self._waiting:
            overlap = win32.Overlap(event=self._connected)
            kernel.ResetEvent(c_void_p(self._connected))
            kernel.ConnectNamedPipe(c_void_p(self._waiting), byref(overlap))
            code = win32.last_error()
            if code == win32.ERROR_IO_PENDING:
                handles = (c_void_p * 2)(self._connected, self._closed)
                found = kernel.WaitForMultipleObjects(2, handles, False, c_uint32(win32.INFINITE))
                if found != win32.WAIT_OBJECT:
                    kernel.CancelIoEx(c_void_p(self._waiting), byref(overlap))
                    win32.close(self._waiting)
                    self._waiting = 0
                    return None
            elif code != win32.ERROR_PIPE_CONNECTED:
                # A client came and went: the instance cannot be used any more.
                win32.close(self._waiting)
                self._waiting = _instance(self._name)
                continue
            taken, self._waiting = self._waiting, _instance(self._name)
            return Pipe(taken, server=True)
        return None

    def close(self) -> None:
        """Stop listening: wake `accept`, which closes the waiting instance."""
        win32.kernel().SetEvent(c_void_p(self._closed))


def listen(path: Path, mode: int = 0o600) -> Listener:
    """Make the pipe's first instance."""
    del mode  # who may connect is in the access list
    return PipeListener(address(path))


def connect(path: Path, timeout: float | None = None) -> Connection:
    """Open the pipe; accept only a server of this user, an administrator or the system."""
    until = time.monotonic() + (5.0 if timeout is None else timeout)
    name = address(path)
    while True:
        try:
            pipe = Pipe(_open(name), server=False)
            break
        except OSError as error:
            busy = getattr(error, "winerror", 0) == win32.ERROR_PIPE_BUSY
            if not busy or time.monotonic() >= until:
                raise ChannelError("service-away", why=type(error).__name__) from error
            win32.kernel().WaitNamedPipeW(c_wchar_p(name), 50)
    pipe.set_timeout(timeout)
    try:
        _pid, uid = pipe.peer()
    except OSError as error:
        pipe.close()
        raise ChannelError("service-away", why=type(error).__name__) from error
    if uid not in (0, accounts.number(accounts.own())):
        pipe.close()
        raise ChannelError("service-away", why="another account")
    return pipe


def pair() -> tuple[Connection, Connection]:
    """Make a pipe with an unpredictable name and one instance; return both ends."""
    name = f"\\\\.\\pipe\\beforehand-{secrets.token_hex(16)}"
    server = Pipe(_instance(name, first=True, most=1), server=True)
    client = Pipe(_open(name), server=False)
    client.other = server
    return server, client


def inherited(fd: int) -> Connection:
    """Wrap an inherited handle, given by its number."""
    return Pipe(fd, server=False)


def _exists(name: str) -> bool:
    """Return whether some process serves the pipe, busy or not."""
    waited = win32.kernel().WaitNamedPipeW(c_wchar_p(name), 1)
    return bool(waited) or win32.last_error() == _BUSY_ALL_THE_TIME


def _open(name: str) -> int:
    access = win32.GENERIC_READ | win32.GENERIC_WRITE
    return win32.open_path(name, access, 0, win32.OVERLAPPED | _IDENTIFY_ONLY)


def _instance(name: str, *, first: bool = False, most: int = _MANY) -> int:
    trusted = (accounts.own(), accounts.ADMINISTRATORS, accounts.SYSTEM)
    rights = "".join(f"(A;;GA;;;{sid})" for sid in trusted)
    security = accounts.protect(f"D:P{rights}")
    mode = _DUPLEX | win32.OVERLAPPED | (_FIRST if first else 0)
    return win32.check(
        win32.kernel().CreateNamedPipeW(
            c_wchar_p(name),
            c_uint32(mode),
            _REJECT_REMOTE,
            most,
            _BUFFER,
            _BUFFER,
            0,
            byref(security),
        ),
        name,
    )
