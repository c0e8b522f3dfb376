"""One end of a named pipe: whole messages with deadlines, by overlapped reads and writes."""

import ctypes
import struct
import time
from ctypes import byref, c_uint32, c_void_p

from scanner.errors import ChannelError
from scanner.platform.windows import accounts, win32

_LENGTH = struct.Struct("!I")
_HANDLE = struct.Struct("!Q")
_WITH_HANDLE = 0x8000_0000  # set in the length: a file handle's value comes before the message
_ENDS = (
    win32.ERROR_BROKEN_PIPE,
    win32.ERROR_PIPE_NOT_CONNECTED,
    win32.ERROR_NO_DATA,
    win32.ERROR_OPERATION_ABORTED,
)
_CHUNK = 1024 * 1024  # bytes written at once: a write to a pipe uses system memory until it is read
_READ_ONLY = 0x0012_0089  # FILE_GENERIC_READ


class Pipe:
    """Implements `ports.transport.Connection` over a pipe's handle. `server`: whether this end was listening."""

    def __init__(self, handle: int, *, server: bool) -> None:
        self._handle = handle
        self._server = server
        self._timeout: float | None = None
        self._send_timeout: float | None = None
        self._ended = win32.event()
        self._reading, self._writing = win32.event(), win32.event()
        self.receiver: int | None = None  # process handle of a child at the other end
        self.other: Pipe | None = None  # the other end of a pair

    def fileno(self) -> int:
        """The handle's value."""
        return self._handle

    def close(self) -> None:
        """Close all handles, once."""
        handle, self._handle = self._handle, 0
        if handle:
            win32.kernel().SetEvent(c_void_p(self._ended))
            for one in (handle, self._reading, self._writing, self._ended):
                win32.close(one)

    def shut(self) -> None:
        """Wake threads that read or write here; from the listening end, the other side reads the end at once."""
        if self._handle:
            win32.kernel().SetEvent(c_void_p(self._ended))
            if self._server:
                win32.kernel().DisconnectNamedPipe(c_void_p(self._handle))

    def set_timeout(self, seconds: float | None) -> None:
        """Bound each further send and receive."""
        self._timeout = self._send_timeout = seconds

    def bound_sending(self, seconds: float) -> None:
        """Bound only sends."""
        self._send_timeout = seconds

    def has_input(self) -> bool:
        """Return whether there is input, by PeekNamedPipe; its failure counts as the end."""
        waiting = c_uint32()
        found = win32.kernel().PeekNamedPipe(
            c_void_p(self._handle), None, 0, None, byref(waiting), None
        )
        return not found or waiting.value > 0

    def send(self, message: bytes, fd: int = -1) -> None:
        """Send one message; a descriptor is passed as a read-only duplicate in the other process."""
        head = _LENGTH.pack(len(message))
        if fd >= 0:
            head = _LENGTH.pack(len(message) | _WITH_HANDLE) + _HANDLE.pack(self._given(fd))
        deadline = _deadline(self._send_timeout)
        data = head + message
        for start in range(0, len(data), _CHUNK):
            self._write(data[start : start + _CHUNK], deadline)

    def receive(self, cap: int) -> bytes | None:
        """Read one message of at most `cap` bytes; None at the end."""
        received = self._receive(cap, _deadline(self._timeout))
        return None if received is None else received[0]

    def receive_by(self, cap: int, deadline: float) -> bytes | None:
        """Receive one message that must be complete by `deadline`."""
        received = self._receive(cap, deadline)
        return None if received is None else received[0]

    def receive_with_fd(self, cap: int) -> tuple[bytes, int] | None:
        """Receive one message, and a descriptor for its handle or -1."""
        received = self._receive(cap, _deadline(self._timeout))
        if received is None:
            return None
        message, handle = received
        return message, win32.descriptor(handle, 0) if handle else -1

    def peer(self) -> tuple[int, int]:
        """Return process id and account number of the other side, as the system reports them."""
        pid = c_uint32()
        name = "GetNamedPipeClientProcessId" if self._server else "GetNamedPipeServerProcessId"
        win32.check(getattr(win32.kernel(), name)(c_void_p(self._handle), byref(pid)))
        return pid.value, accounts.number(accounts.of_process(pid.value))

    # ---- bytes

    def _given(self, fd: int) -> int:
        if self.receiver is None:
            raise OSError("no process to give a file to")
        kernel, copy = win32.kernel(), c_void_p()
        done = kernel.DuplicateHandle(
            c_void_p(kernel.GetCurrentProcess()), c_void_p(win32.handle_of(fd)),
            c_void_p(self.receiver), byref(copy), _READ_ONLY, False, 0,
        )  # fmt: skip
        win32.check(done)
        return copy.value or 0

    def _receive(self, cap: int, deadline: float | None) -> tuple[bytes, int] | None:
        head = self._exactly(_LENGTH.size, deadline)
        if head is None:
            return None
        (length,) = _LENGTH.unpack(head)
        handle = 0
        if length & _WITH_HANDLE:
            length &= ~_WITH_HANDLE
            value = self._exactly(_HANDLE.size, deadline)
            if value is None:
                return None
            (handle,) = _HANDLE.unpack(value)
        if length > cap:
            raise ChannelError("message-too-long", length=length)
        message = self._exactly(length, deadline)
        return None if message is None else (message, handle)

    def _exactly(self, count: int, deadline: float | None) -> bytes | None:
        buffer = ctypes.create_string_buffer(max(count, 1))
        got = 0
        while got < count:
            step = self._transfer(
                "ReadFile", ctypes.addressof(buffer) + got, count - got, self._reading, deadline
            )
            if step == 0:
                return None
            got += step
        return buffer.raw[:count]

    def _write(self, data: bytes, deadline: float | None) -> None:
        buffer = ctypes.create_string_buffer(data, len(data))
        sent = 0
        while sent < len(data):
            step = self._transfer(
                "WriteFile",
                ctypes.addressof(buffer) + sent,
                len(data) - sent,
                self._writing,
                deadline,
            )
            if step == 0:
                raise BrokenPipeError("the other side is gone")
            sent += step

    def _transfer(
        self, call: str, address: int, count: int, event: int, deadline: float | None
    ) -> int:
        """Start a read or write and wait for it; return the number of bytes, 0 at the end. Raises OSError."""
        if not self._handle:
            return 0
        kernel = win32.kernel()
        overlap = win32.Overlap(event=event)
        kernel.ResetEvent(c_void_p(event))
        started = getattr(kernel, call)(
            c_void_p(self._handle), c_void_p(address), count, None, byref(overlap)
        )
        code = 0 if started else win32.last_error()
        if code == win32.ERROR_IO_PENDING:
            return self._await(overlap, event, deadline)
        if code:
            return _end_or_raise(code)
        return self._result(overlap)

    def _await(self, overlap: win32.Overlap, event: int, deadline: float | None) -> int:
        kernel = win32.kernel()
        handles = (c_void_p * 2)(event, self._ended)
        limit = win32.INFINITE
        if deadline is not None:
            limit = max(0, int((deadline - time.monotonic()) * 1000))
        found = kernel.WaitForMultipleObjects(2, handles, False, c_uint32(limit))
        if found == win32.WAIT_OBJECT:
            return self._result(overlap)
        # The buffer must not be freed before the system has released it.
        kernel.CancelIoEx(c_void_p(self._handle), byref(overlap))
        done = self._result(overlap)
        if done:
            return done
        if found == win32.WAIT_TIMEOUT:
            raise TimeoutError("timed out")
        return 0

    def _result(self, overlap: win32.Overlap) -> int:
        count = c_uint32()
        done = win32.kernel().GetOverlappedResult(
            c_void_p(self._handle), byref(overlap), byref(count), True
        )
        return count.value if done else _end_or_raise(win32.last_error())


def _deadline(seconds: float | None) -> float | None:
    return None if seconds is None else time.monotonic() + seconds


def _end_or_raise(code: int) -> int:
    if code in _ENDS:
        return 0
    raise win32.failure(code)
