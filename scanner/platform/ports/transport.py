"""The local channel's transport: whole messages between processes of one computer, never the network."""

from pathlib import Path
from typing import Protocol


class Connection(Protocol):
    """
    One connected end. Messages are whole: each is sent with its length before it.

    Not for two threads that read, or two that write, at once.
    """

    def fileno(self) -> int:
        """The descriptor or handle, for inheriting."""
        ...

    def close(self) -> None:
        """Close; the other side reads an end."""
        ...

    def shut(self) -> None:
        """End both directions without closing: wakes a thread that reads in this process."""
        ...

    def set_timeout(self, seconds: float | None) -> None:
        """Bound each further send and receive; None waits for ever."""
        ...

    def bound_sending(self, seconds: float) -> None:
        """Bound each send alone: one that does not fit into the other side's buffer by then raises OSError."""
        ...

    def has_input(self) -> bool:
        """Return whether there is anything to read now, an end included."""
        ...

    def send(self, message: bytes, fd: int = -1) -> None:
        """Send one message, and with it a descriptor when `fd` is not -1. Raises OSError."""
        ...

    def receive(self, cap: int) -> bytes | None:
        """Read one message of at most `cap` bytes; None at the end. Raises OSError, ChannelError."""
        ...

    def receive_by(self, cap: int, deadline: float) -> bytes | None:
        """
        Receive one message that has to be whole by `deadline` (of `time.monotonic`), however slowly it comes.

        Raises TimeoutError. Sets the timeout.
        """
        ...

    def receive_with_fd(self, cap: int) -> tuple[bytes, int] | None:
        """Receive one message and the descriptor that came along, or -1. The caller owns it."""
        ...

    def peer(self) -> tuple[int, int]:
        """(process id, user id) of the other side, as the system knows them."""
        ...


class Listener(Protocol):
    """A place where others connect."""

    def accept(self) -> Connection | None:
        """Wait for a connection; None once the listener was closed."""
        ...

    def close(self) -> None:
        """Stop listening and remove the address."""
        ...


class Transport(Protocol):
    """The system's way to connect two processes."""

    def listen(self, path: Path, mode: int = 0o600) -> Listener:
        """Listen at `path`; raise ChannelError `already-running` when a live process does."""
        ...

    def connect(self, path: Path, timeout: float | None = None) -> Connection:
        """Connect to a listener. Raises ChannelError `service-away`."""
        ...

    def pair(self) -> tuple[Connection, Connection]:
        """Two connected ends: one stays, one is inherited by a child."""
        ...

    def inherited(self, fd: int) -> Connection:
        """Take over an end that the parent process handed down, by its number."""
        ...
