"""
The only module that may import `socket`: local sockets (AF_UNIX), never the network.

Each message is sent with its length before it, and received whole.
"""

import os
import select
import socket
import stat
import struct
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from scanner.errors import ChannelError
from scanner.platform.memory import wipe
from scanner.platform.ports.transport import Connection, Listener

MAX_ADDRESS = 107  # bytes of sun_path on Linux, without the terminating zero
BACKLOG = 1024  # connections that wait to be accepted; more than one account can fill
CONNECT_PAUSE = 0.01  # seconds between tries while the backlog is full
# Seconds between tries while the system has no descriptor or memory for a connection.
ACCEPT_PAUSE = 0.1
_LENGTH = struct.Struct("!I")
# Bytes. A message with a passphrase or a code is far shorter; clearing all that browsers send takes long.
_MAX_SECRET = 64 * 1024
_UCRED = struct.Struct("3i")  # pid, uid, gid


class LocalSocket:
    """One connected local socket. At most one thread may read and one may write at a time."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock

    def fileno(self) -> int:
        """The descriptor, for `select` and for inheriting."""
        return self._sock.fileno()

    def close(self) -> None:
        """Close the socket; the other side reads its end."""
        self._sock.close()

    def shut(self) -> None:
        """End both directions without closing, which wakes a reading thread of this process."""
        try:
            self._sock.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # the other side has already closed

    def set_timeout(self, seconds: float | None) -> None:
        """Bound each further send and receive; None waits for ever."""
        self._sock.settimeout(seconds)

    def bound_sending(self, seconds: float) -> None:
        """Bound only sends: one that does not fit into the other side's buffer in time raises OSError."""
        whole, part = divmod(seconds, 1)
        value = struct.pack("@ll", int(whole), int(part * 1_000_000))
        self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, value)

    def has_input(self) -> bool:
        """Return whether there is input, by poll(2), as select(2) refuses descriptors from 1024 on."""
        poll = select.poll()
        poll.register(self._sock.fileno(), select.POLLIN)
        return bool(poll.poll(0))

    def send(self, message: bytes, fd: int = -1) -> None:
        """Send one message, with a descriptor unless `fd` is -1. Raises OSError."""
        head = _LENGTH.pack(len(message))
        if fd >= 0:
            socket.send_fds(self._sock, [head], [fd])
            self._sock.sendall(message)
        else:
            self._sock.sendall(head + message)

    def receive(self, cap: int) -> bytes | None:
        """Read one message of at most `cap` bytes; None at the end. Raises OSError, ChannelError."""
        head = self._exactly(_LENGTH.size)
        return None if head is None else self._body(head, cap)

    def receive_by(self, cap: int, deadline: float) -> bytes | None:
        """
        Receive one message that must be complete by `deadline` (of `time.monotonic`), however slowly it arrives.

        Raises TimeoutError. Sets this socket's timeout.
        """
        head = self._exactly(_LENGTH.size, deadline)
        return None if head is None else self._body(head, cap, deadline)

    def receive_with_fd(self, cap: int) -> tuple[bytes, int] | None:
        """Receive one message, and its descriptor or -1, which the caller owns. None at the end."""
        head, fds, _flags, _address = socket.recv_fds(self._sock, _LENGTH.size, 1)
        if not head:
            return None
        fd = fds[0] if fds else -1
        if len(head) < _LENGTH.size:
            rest = self._exactly(_LENGTH.size - len(head))
            head += rest or b""
        message = self._body(head, cap) if len(head) == _LENGTH.size else None
        if message is None:
            if fd >= 0:
                os.close(fd)
            return None
        return message, fd

    def peer(self) -> tuple[int, int]:
        """Return (pid, uid) of the other side, as the kernel reports them."""
        data = self._sock.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _UCRED.size)
        pid, uid, _gid = _UCRED.unpack(data)
        return pid, uid

    def _body(self, head: bytes, cap: int, deadline: float | None = None) -> bytes | None:
        (length,) = _LENGTH.unpack(head)
        if length > cap:
            raise ChannelError("message-too-long", length=length)
        return self._exactly(length, deadline)

    def _exactly(self, count: int, deadline: float | None = None) -> bytes | None:
        if count == 0:
            return b""
        buffer = bytearray(count)
        view, got = memoryview(buffer), 0
        while got < count:
            if deadline is not None:
                # Never 0, which would mean non-blocking and raise another error.
                self._sock.settimeout(max(deadline - time.monotonic(), 0.000_001))
            step = self._sock.recv_into(view[got:])
            if step == 0:
                return None
            got += step
        try:
            return bytes(buffer)
        finally:
            if count <= _MAX_SECRET:
                wipe(buffer)  # it may have held a passphrase


class UnixListener:
    """A listening local socket at a path that only its owner's folder protects (0700)."""

    def __init__(self, path: Path, mode: int = 0o600) -> None:
        """Take the path over from a dead owner. Raises ChannelError `already-running` for a live one."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and stat.S_ISSOCK(path.stat().st_mode):
            if _alive(path):
                raise ChannelError("already-running", path=path)
            path.unlink()
        self.path = path
        self._closed = False
        self._sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        old = os.umask(0o777 & ~mode)
        try:
            with _short(path) as address:
                self._sock.bind(address)
        finally:
            os.umask(old)
        self._sock.listen(BACKLOG)

    def accept(self) -> LocalSocket | None:
        """Wait for a connection; None once the listener was closed."""
        while True:
            try:
                sock, _address = self._sock.accept()
            except OSError:
                if self._closed:
                    return None
                # The shortage of descriptors or memory may end; a service that no longer accepts never recovers.
                time.sleep(ACCEPT_PAUSE)
            else:
                return LocalSocket(sock)

    def close(self) -> None:
        """Stop listening and remove the path."""
        self._closed = True
        try:
            self._sock.shutdown(socket.SHUT_RDWR)  # wakes accept()
        except OSError:
            pass
        self._sock.close()
        self.path.unlink(missing_ok=True)


def listen(path: Path, mode: int = 0o600) -> Listener:
    """Listen at a path. Raises ChannelError `already-running`."""
    return UnixListener(path, mode)


def connect(path: Path, timeout: float | None = None) -> Connection:
    """Connect to a listener. Raises ChannelError `service-away`."""
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        sock.settimeout(timeout)
        with _short(path) as address:
            _connect(sock, address, timeout)
    except OSError as error:
        sock.close()
        raise ChannelError("service-away", why=type(error).__name__) from error
    return LocalSocket(sock)


def pair() -> tuple[Connection, Connection]:
    """Return two connected ends: one stays, one is inherited by a child."""
    one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    return LocalSocket(one), LocalSocket(other)


def _connect(sock: socket.socket, address: str, timeout: float | None) -> None:
    """Connect, retrying while the backlog is full: with a timeout set the system itself does not wait then."""
    until = time.monotonic() + (timeout or 0.0)
    while True:
        try:
            sock.connect(address)
        except BlockingIOError:
            if time.monotonic() > until:
                raise
            time.sleep(CONNECT_PAUSE)
        else:
            return


def inherited(fd: int) -> Connection:
    """Wrap an inherited descriptor."""
    return LocalSocket(socket.socket(fileno=fd))


@contextmanager
def _short(path: Path) -> Generator[str]:
    """Yield an address for `path` that fits: the kernel takes 107 bytes, and home folders may be longer."""
    if len(os.fsencode(path)) <= MAX_ADDRESS or not os.path.isdir("/proc/self/fd"):
        yield str(path)
        return
    folder = os.open(path.parent, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)


def _alive(path: Path) -> bool:
    try:
        connect(path, timeout=1.0).close()
    except ChannelError:
        return False
    return True


def send_datagram(address: str, message: bytes, fd: int = -1) -> None:
    """Send to a local datagram socket (a service manager's); "@" begins an abstract address. Never raises."""
    name = "\0" + address[1:] if address.startswith("@") else address
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sock:
        try:
            sock.connect(name)
            sock.setblocking(False)  # a stopped manager must not block this process
            if fd >= 0:
                socket.send_fds(sock, [message], [fd])
            else:
                sock.send(message)
        except OSError:
            pass  # no manager listens, and nothing depends on it
