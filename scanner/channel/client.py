"""The client's end of the channel: one reply to each request, or, after `Subscribe`, events."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from scanner import platform
from scanner.channel import messages as m
from scanner.errors import ChannelError
from scanner.platform.memory import wipe_bytes
from scanner.platform.ports.transport import Connection


class Client:
    """One connection. Not thread-safe: the app opens one for requests and one for events."""

    def __init__(self, sock: Connection) -> None:
        self._sock = sock

    @classmethod
    def connect(cls, path: Path, role: str, timeout: float | None = 5.0) -> "Client":
        """Connect and send hello; `timeout` in seconds. Raises ChannelError `service-away`, `other-version`."""
        client = cls(platform.transport().connect(path, timeout))
        try:
            reply = client.ask(m.Hello(m.PROTOCOL, role))
        except ChannelError:
            client.close()
            raise
        if not isinstance(reply, m.Done):
            client.close()
            raise ChannelError("other-version")
        return client

    def ask(self, request: m.Request, timeout: float | None = 30.0) -> m.Reply:
        """Send a request and wait for its reply. After a ChannelError the connection cannot be used."""
        try:
            self._sock.set_timeout(timeout)
            message = m.encode(request)
            try:
                self._sock.send(message)
            finally:
                if isinstance(request, m.WITH_SECRETS):
                    wipe_bytes(message)
            untrusted = self._sock.receive(m.MAX_MESSAGE)
        except OSError as error:
            raise ChannelError("service-away", why=type(error).__name__) from error
        if untrusted is None:
            raise ChannelError("service-away", why="closed")
        try:
            return m.decode_reply(untrusted)
        except msgspec.MsgspecError as error:
            raise ChannelError("not-understood") from error

    def events(self) -> Iterator[m.Event]:
        """Yield events as they arrive, until the connection ends. Call `ask(Subscribe())` first."""
        self._sock.set_timeout(None)
        while True:
            try:
                untrusted = self._sock.receive(m.MAX_MESSAGE)
            except (OSError, ChannelError):
                return
            if untrusted is None:
                return
            try:
                yield m.decode_event(untrusted)
            except msgspec.MsgspecError:
                return

    def close(self) -> None:
        """Close the connection; wakes a thread that waits in `events`."""
        self._sock.shut()
        self._sock.close()
