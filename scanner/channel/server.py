"""The service's end of the channel: one thread and one session per connection, and events to all subscribers."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import Protocol

import msgspec

from scanner import diagnostics, platform
from scanner.cancellation import Cancellation, cancelled_by
from scanner.channel import messages as m
from scanner.channel.admission import HELLO_SECONDS, gives_way
from scanner.channel.allowances import (
    CONNECTIONS,
    CONNECTIONS_A_SECOND,
    REQUESTS,
    REQUESTS_A_SECOND,
    Allowances,
)
from scanner.channel.secrets import wipe_secrets
from scanner.errors import ChannelError, ScannerError
from scanner.platform.memory import wipe_bytes
from scanner.platform.ports.transport import Connection

SEND_SECONDS = 2.0  # a client that reads nothing for that long is disconnected
MAX_EVENTS = 64  # events that wait for one client; one that reads them has a few


class Peer(msgspec.Struct, frozen=True):
    """The client as the kernel identifies it, with the role that it claims."""

    pid: int
    uid: int
    role: str


class Session(Protocol):
    """One connection's permissions and unlocked state, dropped at its end."""

    def answer(self, request: m.Request) -> m.Reply:
        """Answer one request. May raise ScannerError, which becomes `Refused`."""
        ...

    def close(self) -> None:
        """Drop the session's state: the connection has ended."""
        ...


class _Connection:
    """A connected client, to which whole messages are sent one at a time. Implements `admission.Placed`."""

    def __init__(self, sock: Connection, pid: int, uid: int) -> None:
        self.sock = sock
        self.pid = pid
        self.uid = uid
        self.role = ""
        self.active_at = time.monotonic()
        self.leaving = False
        self._events: SimpleQueue[bytes] | None = None
        self._cancellation = Cancellation()
        self._sending = threading.Lock()
        sock.bound_sending(SEND_SECONDS)

    @property
    def subscribed(self) -> bool:
        """True if events are sent here."""
        return self._events is not None and not self.leaving

    def send(self, message: m.Message) -> None:
        self._send(m.encode(message))

    def _send(self, message: bytes) -> None:
        with self._sending:
            self.sock.send(message)

    def subscribe(self) -> None:
        """Send events from now on, in a thread of their own: whoever publishes waits for no client."""
        if self._events is None:
            self._events = SimpleQueue()
            threading.Thread(
                target=self._send_events, args=(self._events,), name="events", daemon=True
            ).start()

    def publish(self, event: bytes) -> None:
        """Send an event as soon as the client has read those before; disconnect one that does not read."""
        if self._events is None:
            return
        if self._events.qsize() >= MAX_EVENTS:
            self.leave()
        else:
            self._events.put(event)

    def _send_events(self, events: "SimpleQueue[bytes]") -> None:
        try:
            while event := events.get():
                self._send(event)
        except OSError:
            self.leave()

    def leave(self) -> None:
        """Close the connection from this side, and cancel the work on its request."""
        self.leaving = True
        self._cancellation.set()
        self.sock.shut()
        self.end_events()

    def end_events(self) -> None:
        """End the thread that sends events."""
        if self._events is not None:
            self._events.put(b"")

    def answer(self, session: Session, request: m.Request) -> m.Reply:
        with cancelled_by(self._cancellation):
            return _answer(session, request)

    def hello(self) -> m.Request | None:
        """Receive the first message. Raises TimeoutError after HELLO_SECONDS."""
        untrusted = self.sock.receive_by(m.MAX_HELLO, time.monotonic() + HELLO_SECONDS)
        self.sock.set_timeout(None)
        return self._decoded(untrusted)

    def receive(self) -> m.Request | None:
        untrusted = self.sock.receive(m.MAX_MESSAGE)
        self.active_at = time.monotonic()
        return self._decoded(untrusted)

    @staticmethod
    def _decoded(untrusted: bytes | None) -> m.Request | None:
        if untrusted is None:
            return None
        try:
            request = m.decode_request(untrusted)
            if isinstance(request, m.WITH_SECRETS):
                wipe_bytes(untrusted)
            return request
        except msgspec.MsgspecError as error:
            raise ChannelError("not-understood") from error


class Server:
    """Serves the channel at a path until closed."""

    def __init__(
        self, path: Path, open_session: Callable[[Peer], Session], uids: frozenset[int]
    ) -> None:
        """Raises ChannelError `already-running` if another service serves `path`."""
        # Other users must be able to connect if they are to be served; the kernel identifies them.
        self._listener = platform.transport().listen(path, 0o666 if len(uids) > 1 else 0o600)
        self._open_session = open_session
        self._uids = uids
        self._lock = threading.Lock()
        self._connections: dict[_Connection, threading.Thread] = {}
        self._arrivals = Allowances(CONNECTIONS, CONNECTIONS_A_SECOND)
        self._requests = Allowances(REQUESTS, REQUESTS_A_SECOND)
        self._accepting = threading.Thread(target=self._accept, name="channel", daemon=True)

    def start(self) -> None:
        """Serve in threads of the server's own."""
        self._accepting.start()

    def publish(self, event: m.Event) -> None:
        """Send an event to every subscriber, without waiting for any; one that does not read is disconnected."""
        message = m.encode(event)
        for connection in self._subscribers():
            connection.publish(message)

    @property
    def has_subscribers(self) -> bool:
        """True if anybody hears what is published."""
        return bool(self._subscribers())

    def subscribed(self, role: str) -> int:
        """Return the number of subscribers with this role."""
        return sum(c.role == role for c in self._subscribers())

    def close(self) -> None:
        """End all connections and wait for their threads."""
        self._listener.close()
        if self._accepting.is_alive():
            self._accepting.join(timeout=5)
        with self._lock:
            connections = dict(self._connections)
        for connection in connections:
            connection.leave()
        for thread in connections.values():
            if thread is not threading.current_thread():
                thread.join(timeout=5)

    def _subscribers(self) -> list[_Connection]:
        with self._lock:
            return [connection for connection in self._connections if connection.subscribed]

    def _accept(self) -> None:
        while (sock := self._listener.accept()) is not None:
            pid, uid = sock.peer()
            if uid not in self._uids:
                diagnostics.warning("connection-refused")
                sock.close()
                continue
            if uid != 0 and not self._arrivals.take(pid):
                sock.close()
                continue
            connection = _Connection(sock, pid, uid)
            thread = threading.Thread(
                target=self._serve, args=(connection,), name="connection", daemon=True
            )
            with self._lock:
                self._connections[connection] = thread
                try:
                    thread.start()
                except RuntimeError:  # the system allows no further thread
                    del self._connections[connection]
                    sock.close()
                    continue
                self._make_room(connection)

    def _pace(self, connection: _Connection, request: m.Request, reply: m.Reply) -> None:
        """Keep a program waiting that asks without end; only its own connections wait."""
        taken = isinstance(request, m.JudgeBytes) and request.more and isinstance(reply, m.Done)
        if connection.uid != 0 and not taken and (wait := self._requests.wait(connection.pid)):
            time.sleep(wait)

    def _make_room(self, newcomer: _Connection) -> None:
        """End the connection that must give way, if any; its thread cleans up. The caller holds the lock."""
        leaving = gives_way((one for one in self._connections if not one.leaving), newcomer)
        if isinstance(leaving, _Connection):
            leaving.leave()

    def _serve(self, connection: _Connection) -> None:
        session = None
        try:
            hello = connection.hello()
            if not isinstance(hello, m.Hello):
                return
            if hello.protocol != m.PROTOCOL:
                connection.send(m.Refused("other-version"))
                return
            with self._lock:
                connection.role = hello.role or "unnamed"
                self._make_room(connection)
            session = self._open_session(Peer(connection.pid, connection.uid, hello.role))
            connection.send(m.Done())
            while (request := connection.receive()) is not None:
                reply = connection.answer(session, request)
                wipe_secrets(request)
                self._pace(connection, request, reply)
                connection.send(reply)
                if isinstance(request, m.Subscribe):
                    connection.subscribe()
        except (OSError, ChannelError):
            pass  # the client disconnected, or sent an invalid message and is disconnected
        finally:
            with self._lock:
                del self._connections[connection]
            connection.end_events()
            connection.sock.close()
            if session is not None:
                session.close()


def _answer(session: Session, request: m.Request) -> m.Reply:
    try:
        return session.answer(request)
    except ScannerError as error:
        return m.Refused(error.code)
    except Exception:  # a fault in one answer must not end the other connections
        diagnostics.exception("answer-failed", request=type(request).__name__)
        return m.Refused("internal")
