"""The service on a parent's computer, between the link process and the parent's app or command."""

import threading
import time

from scanner import diagnostics, platform
from scanner.answering.parent_session import AnsweringSession
from scanner.asks.answering import AnsweringSide
from scanner.asks.endpoint import Endpoint, problem_of
from scanner.asks.ledger import Ledger
from scanner.asks.pairing import read_secret
from scanner.asks.remote_answers import RemoteAnswer
from scanner.asks.state import LinkStore, Parcel
from scanner.channel import messages as m
from scanner.channel.link_socket import LinkSocket
from scanner.channel.server import Server
from scanner.errors import LinkError
from scanner.settings import Settings


class AnsweringService:
    """
    Serves the link's socket and the channel; a context manager, to be started and stopped once.

    Implements `scanner.channel.link_socket.LinkHandler`. Raises LinkError `link-damaged`, ChannelError
    `already-running`.
    """

    def __init__(self, settings: Settings) -> None:
        settings.answering.mkdir(mode=0o700, parents=True, exist_ok=True)
        user = frozenset({platform.process().user_id()})
        ledger = Ledger(settings.answering / "ledger.jsonl", lambda _line: None)
        store = LinkStore(settings.answering / "state.bin")
        self.side = AnsweringSide(Endpoint(store, ledger))
        self._lock = threading.Lock()
        self._joining: Parcel | None = None
        self.problem = ""
        self.socket = LinkSocket(settings.answering_link_socket, user, self)
        self._server = Server(settings.answering_socket, lambda _peer: AnsweringSession(self), user)

    def __enter__(self) -> "AnsweringService":
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def start(self) -> None:
        """Serve the link process and the channel."""
        self.socket.start()
        self._server.start()

    def stop(self) -> None:
        """Close both sockets."""
        self._server.close()
        self.socket.close()

    def asks(self) -> m.AskList:
        """Compose the list of asks, children and the state of the link that a parent sees."""
        with self._lock:
            state = self.side.endpoint.store.state
            children = tuple(
                m.ChildRow(
                    mailbox.hex(), c.name, c.on, tuple((n, k.hex()) for k, n in c.peers.items())
                )
                for mailbox, c in state.children.items()
            )
            rows = tuple(
                m.AskRow(
                    ask=one.ask.hex(),
                    child=one.child.hex(),
                    name=state.children[one.child].name,
                    category=one.category,
                    reason=one.reason,
                    asked=one.minute * 60,
                    until=one.until,
                    came=one.came,
                    answer=one.answer or "",
                    ending=one.ending or "",
                    by=one.by,
                )
                for one in reversed(state.received)
                if one.child in state.children
            )
            joining = self.side.joining
        return m.AskList(rows, children, self.socket.here, self.socket.up, joining, self.problem)

    def answer(self, ask: bytes, answer: RemoteAnswer) -> None:
        """Answer an ask. Raises LinkError."""
        with self._lock:
            self.side.answer(ask, answer, _now())
        self._changed()

    def join(self, code: str, name: str) -> None:
        """Introduce this device to a child's device with the code that its screen shows. Raises LinkError."""
        secret = read_secret(code)
        with self._lock:
            self._joining = self.side.join(secret, name, _now())
        self._changed()

    def revoke(self, child: bytes, mailbox: bytes) -> None:
        """Report another parent's device as lost. Raises LinkError."""
        with self._lock:
            self.side.revoke(child, mailbox, _now())
        self._changed()

    def forget(self, child: bytes) -> None:
        """Forget a child's device. Raises LinkError."""
        with self._lock:
            self.side.forget(child)
        self._changed()

    # ---- the link process's side

    def link_here(self, mailbox: bytes) -> bool:
        """Adopt the mailbox of the link process; false if other devices know another one."""
        with self._lock:
            self.problem = problem_of(lambda: self.side.endpoint.adopt(mailbox))
        return not self.problem

    def link_changed(self) -> None:
        """Pass on that the connection to the broker was made or lost."""
        self._server.publish(m.AsksChanged())

    def envelope_came(self, untrusted: bytes, *, meeting: bool) -> None:
        """Take an envelope; its receipt is sent once its effect is on disk."""
        if meeting:
            return  # only a child's device listens at a meeting
        try:
            with self._lock:
                arrived = self.side.handle(untrusted, _now())
        except LinkError as error:  # the envelope comes again until there is a receipt
            diagnostics.error(error.code, **error.facts)
            return
        if arrived.receipt is not None:
            self.socket.send(arrived.receipt)
        if arrived.dropped is None:
            fresh = arrived.ask is not None and arrived.ask.ending is None
            self._server.publish(
                m.AsksChanged(arrived.ask.ask.hex() if arrived.ask and fresh else "")
            )
        self.socket.wake()

    def waiting(self) -> tuple[Parcel, ...]:
        """List the envelopes that wait for a receipt, including the introduction of a pairing."""
        with self._lock:
            joining = (self._joining,) if self._joining and self.side.joining else ()
            return (*joining, *self.side.endpoint.store.state.outbox)

    def _changed(self) -> None:
        self.socket.wake()
        self._server.publish(m.AsksChanged())


def _now() -> int:
    return int(time.time())
