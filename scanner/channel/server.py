"""The service's end of the channel: a thread a connection, a session a connection, events to all."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import msgspec

from scanner import diagnostics, platform
from scanner.channel import messages as m
from scanner.errors import ChannelError, ScannerError
from scanner.platform.ports.transport import Connection

MAX_CONNECTIONS = 32  # a face needs two or three, a browser one a profile
SEND_SECONDS = 2.0  # a face that does not read its events that long is cut off, not waited for


class Peer(msgspec.Struct, frozen=True):
    """The other side as the kernel knows it, with the role it claims."""

    pid: int
    uid: int
    role: str


class Session(Protocol):
    """What one connection may do; holds its unlocked state and forgets it at the end."""

    def answer(self, request: m.Request) -> m.Reply:
        """Answer one request. May raise ScannerError, which becomes `Refused`."""
        ...

    def close(self) -> None:
        """The connection has ended."""
        ...


class _Connection:
    """A connected face: replies and events go out whole, one at a time."""

    def __init__(self, sock: Connection) -> None:
        self.sock = sock
        self.peer: Peer | None = None
        self.subscribed = False
        self._sending = threading.Lock()
        sock.bound_sending(SEND_SECONDS)

    def send(self, message: m.Message) -> None:
        with self._sending:
            self.sock.send(m.encode(message))

    def receive(self) -> m.Request | None:
        untrusted = self.sock.receive(m.MAX_MESSAGE)
        if untrusted is None:
            return None
        try:
            return m.decode_request(untrusted)
        except msgspec.MsgspecError as error:
            raise ChannelError("not-understood") from error


class Server:
    """Serves the channel at a path until closed."""

    def __init__(
        self, path: Path, open_session: Callable[[Peer], Session], uids: frozenset[int]
    ) -> None:
        """Raise ChannelError `already-running` when another service serves the path."""
        # Other users have to reach it where they are to be served; who they are, the kernel says.
        self._listener = platform.transport().listen(path, 0o666 if len(uids) > 1 else 0o600)
        self._open_session = open_session
        self._uids = uids
        self._lock = threading.Lock()
        self._connections: dict[_Connection, threading.Thread] = {}
        self._accepting = threading.Thread(target=self._accept, name="channel", daemon=True)

    def start(self) -> None:
        """Serve from threads of our own."""
        self._accepting.start()

    def publish(self, event: m.Event) -> None:
        """Send an event to every subscriber; one that does not take it is cut off."""
        for connection in self._subscribers():
            try:
                connection.send(event)
            except OSError:
                connection.subscribed = False
                connection.sock.shut()

    def subscribed(self, role: str) -> int:
        """How many faces of this role listen for events now."""
        return sum(c.peer is not None and c.peer.role == role for c in self._subscribers())

    def close(self) -> None:
        """End all connections and wait for their threads."""
        self._listener.close()
        if self._accepting.is_alive():
            self._accepting.join(timeout=5)
        with self._lock:
            connections = dict(self._connections)
        for connection in connections:
            connection.sock.shut()
        for thread in connections.values():
            if thread is not threading.current_thread():
                thread.join(timeout=5)

    def _subscribers(self) -> list[_Connection]:
        with self._lock:
            return [connection for connection in self._connections if connection.subscribed]

    def _accept(self) -> None:
        while (sock := self._listener.accept()) is not None:
            pid, uid = sock.peer()
            with self._lock:
                full = len(self._connections) >= MAX_CONNECTIONS
                if uid in self._uids and not full:
                    connection = _Connection(sock)
                    self._connections[connection] = threading.Thread(
                        target=self._serve,
                        args=(connection, pid, uid),
                        name="connection",
                        daemon=True,
                    )
                    self._connections[connection].start()
                    continue
            diagnostics.warning("connection-refused", full=full)
            sock.close()

    def _serve(self, connection: _Connection, pid: int, uid: int) -> None:
        session = None
        try:
            hello = connection.receive()
            if not isinstance(hello, m.Hello):
                return
            if hello.protocol != m.PROTOCOL:
                connection.send(m.Refused("other-version"))
                return
            connection.peer = Peer(pid, uid, hello.role)
            session = self._open_session(connection.peer)
            connection.send(m.Done())
            while (request := connection.receive()) is not None:
                connection.send(_answer(session, request))
                connection.subscribed |= isinstance(request, m.Subscribe)
        except (OSError, ChannelError):
            pass  # the other side went away, or speaks nonsense and is sent away
        finally:
            with self._lock:
                del self._connections[connection]
            connection.sock.close()
            if session is not None:
                session.close()


def _answer(session: Session, request: m.Request) -> m.Reply:
    try:
        return session.answer(request)
    except ScannerError as error:
        return m.Refused(error.code)
    except Exception:  # a connection's edge: a fault in one answer must not end the others
        diagnostics.exception("answer-failed", request=type(request).__name__)
        return m.Refused("internal")
