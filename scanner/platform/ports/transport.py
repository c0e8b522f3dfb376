"""The local channel's transport: whole messages between processes of one computer, never the network."""

from pathlib import Path
from typing import Protocol


class Connection(Protocol):
    """
    One end of a connection. Each message is sent with its length before it, and received whole.

    At most one thread may read and one may write at a time.
    """

    def fileno(self) -> int:
        """The descriptor or handle, for inheriting."""
        ...

    def close(self) -> None:
        """Close the connection; the other side reads its end."""
        ...

    def shut(self) -> None:
        """End both directions without closing, which wakes a reading thread of this process."""
        ...

    def set_timeout(self, seconds: float | None) -> None:
        """Bound each further send and receive; None waits for ever."""
        ...

    def bound_sending(self, seconds: float) -> None:
        """Bound only sends: one that does not fit into the other side's buffer in time raises OSError."""
        ...

    def has_input(self) -> bool:
        """Return whether there is anything to read now, including the end."""
        ...

    def send(self, message: bytes, fd: int = -1) -> None:
        """Send one message, with a descriptor unless `fd` is -1. Raises OSError."""
        ...

    def receive(self, cap: int) -> bytes | None:
        """Read one message of at most `cap` bytes; None at the end. Raises OSError, ChannelError."""
        ...

    def receive_by(self, cap: int, deadline: float) -> bytes | None:
        """
        Receive one message that must be complete by `deadline` (of `time.monotonic`), however slowly it arrives.

        Raises TimeoutError. Sets the timeout.
        """
        ...

    def receive_with_fd(self, cap: int) -> tuple[bytes, int] | None:
        """Receive one message, and its descriptor or -1, which the caller owns. None at the end."""
        ...

    def peer(self) -> tuple[int, int]:
        """Return (process id, user id) of the other side, as the system reports them."""
        ...


class Listener(Protocol):
    """An address to which other processes connect."""

    def accept(self) -> Connection | None:
        """Wait for a connection; None once the listener was closed."""
        ...

    def close(self) -> None:
        """Stop listening and remove the address."""
        ...


class Transport(Protocol):
    """The system's way to connect two processes."""

    def listen(self, path: Path, mode: int = 0o600) -> Listener:
        """Listen at `path`. Raises ChannelError `already-running` when a live process already does."""
        ...

    def connect(self, path: Path, timeout: float | None = None) -> Connection:
        """Connect to a listener. Raises ChannelError `service-away`."""
        ...

    def pair(self) -> tuple[Connection, Connection]:
        """Return two connected ends: one stays, one is inherited by a child."""
        ...

    def inherited(self, fd: int) -> Connection:
        """Take over an end that the parent process handed down, by its number."""
        ...
