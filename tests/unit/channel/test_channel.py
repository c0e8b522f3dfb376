"""The channel: replies in order, events to subscribers, strangers and nonsense sent away."""

import os
import re
import threading
import typing
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner import platform
from scanner.channel import messages as m
from scanner.channel.admission import MAX_OTHERS, MAX_ROOT
from scanner.channel.client import Client
from scanner.channel.server import MAX_EVENTS, Peer, Server
from scanner.errors import ChannelError, LockError
from scanner.sandbox.shares import TurnLock
from scanner.schema import Layer, WorkShare
from tools.waits import BOUND, until


class Echo:
    """A session that answers the little a test needs."""

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self.closed = threading.Event()

    def answer(self, request: m.Request) -> m.Reply:
        if isinstance(request, m.Unlock):
            raise LockError("wrong-passphrase")
        if isinstance(request, m.Lock):
            raise ZeroDivisionError
        return m.Done(type(request).__name__)

    def close(self) -> None:
        self.closed.set()


@pytest.fixture
def served(tmp_path: Path):
    sessions: list[Echo] = []

    def open_session(peer: Peer) -> Echo:
        sessions.append(Echo(peer))
        return sessions[-1]

    server = Server(
        tmp_path / "run" / "c.sock", open_session, frozenset({platform.process().user_id()})
    )
    server.start()
    yield server, tmp_path / "run" / "c.sock", sessions
    server.close()


def test_a_request_gets_its_reply_and_a_fault_becomes_a_refusal(served) -> None:
    _server, path, sessions = served
    client = Client.connect(path, "cli")
    assert client.ask(m.GetStatus()) == m.Done("GetStatus")
    assert client.ask(m.Unlock("x")) == m.Refused("wrong-passphrase")
    assert client.ask(m.Lock()) == m.Refused("internal")
    assert client.ask(m.ListHeld()) == m.Done("ListHeld")
    assert sessions[0].peer == Peer(os.getpid(), platform.process().user_id(), "cli")
    client.close()
    assert sessions[0].closed.wait(BOUND)


def test_events_reach_subscribers_only_and_end_with_the_service(served) -> None:
    server, path, _sessions = served
    listener, other = Client.connect(path, "tray"), Client.connect(path, "cli")
    listener.ask(m.Subscribe())
    other.ask(m.GetStatus())
    while server.subscribed("tray") == 0:
        other.ask(m.GetStatus())
    assert (server.subscribed("tray"), server.subscribed("cli")) == (1, 0)
    reported = m.Held(m.HeldItem("1", Layer.FOLDER, "", "", "hold", (), "image", 0, 0, -1))
    server.publish(reported)
    events = listener.events()
    assert next(events) == reported
    server.close()
    assert list(events) == []
    other.close()
    listener.close()


def test_a_second_service_is_refused_and_a_dead_ones_socket_taken_over(
    served, tmp_path: Path
) -> None:
    server, path, _sessions = served
    with pytest.raises(ChannelError, match="already-running"):
        Server(path, Echo, frozenset())
    server.close()
    path.parent.mkdir(exist_ok=True)  # a pipe needs none
    path.touch()
    path.unlink()
    Server(path, Echo, frozenset()).close()


def test_a_stranger_is_sent_away(tmp_path: Path) -> None:
    server = Server(tmp_path / "c.sock", Echo, frozenset({platform.process().user_id() + 1}))
    server.start()
    with pytest.raises(ChannelError):
        Client.connect(tmp_path / "c.sock", "tray")
    server.close()


def test_nobody_there_and_another_version(tmp_path: Path, served) -> None:
    with pytest.raises(ChannelError, match="service-away"):
        Client.connect(tmp_path / "nothing.sock", "tray")
    sock = platform.transport().connect(served[1], 5)
    sock.send(m.encode(m.Hello(m.PROTOCOL + 1, "tray")))
    assert m.decode_reply(sock.receive(1000) or b"") == m.Refused("other-version")
    assert sock.receive(1000) is None
    sock.close()


def test_a_message_over_the_cap_ends_the_connection_not_the_service(served) -> None:
    _server, path, _sessions = served
    sock = platform.transport().connect(path, 5)
    sock.send(m.encode(m.Hello(m.PROTOCOL, "tray")))
    sock.receive(1000)
    ended = False
    while not ended:
        try:
            sock.send(b"x" * (m.MAX_MESSAGE + 1))
        except OSError:
            ended = True
    sock.close()
    client = Client.connect(path, "tray")
    assert client.ask(m.GetStatus()) == m.Done("GetStatus")
    client.close()


@given(st.binary(max_size=200))
def test_no_bytes_decode_to_anything_but_a_message(untrusted: bytes) -> None:
    for decode in (m.decode_request, m.decode_reply, m.decode_event):
        try:
            value = decode(untrusted)
        except msgspec.MsgspecError:
            continue
        assert isinstance(value, m.Message)


@pytest.mark.skipif(
    os.name == "nt", reason="a pipe has a name of one length, and 260 is too deep for the folder"
)
def test_a_home_that_lies_too_deep_for_an_address_works_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / ("deep" * 20) / ("deeper" * 20) / "c.sock"
    server = Server(path, Echo, frozenset({platform.process().user_id()}))
    server.start()
    client = Client.connect(path, "cli")
    assert client.ask(m.GetStatus()) == m.Done("GetStatus")
    client.close()
    server.close()
    assert not path.exists()


def _silent(path: Path, count: int) -> list[object]:
    return [platform.transport().connect(path) for _ in range(count)]


def test_silent_connections_keep_nobody_out(served) -> None:
    _server, path, _sessions = served
    silent = _silent(path, 100)
    clients = [Client.connect(path, role) for role in ("tray", "cli", "browser")]
    assert [client.ask(m.GetStatus()) for client in clients] == [m.Done("GetStatus")] * 3
    for each in (*silent, *clients):
        each.close()  # type: ignore[attr-defined]


def test_a_connection_that_does_not_say_hello_is_ended(
    served, monkeypatch: pytest.MonkeyPatch
) -> None:
    _server, path, _sessions = served
    monkeypatch.setattr("scanner.channel.server.HELLO_SECONDS", 0.2)
    silent = platform.transport().connect(path, 60.0)
    assert silent.receive(100) is None
    silent.close()


def test_a_greeted_connection_may_be_quiet_for_long(
    served, monkeypatch: pytest.MonkeyPatch
) -> None:
    _server, path, _sessions = served
    monkeypatch.setattr("scanner.channel.server.HELLO_SECONDS", 0.2)
    client = Client.connect(path, "cli")
    later = platform.transport().connect(path, BOUND)
    assert later.receive(100) is None, (
        "one that came later and said nothing was waited for, and ended"
    )
    later.close()
    assert client.ask(m.GetStatus()) == m.Done("GetStatus")
    client.close()


def test_who_gives_way_waits_for_no_turn_any_longer(tmp_path: Path) -> None:
    """A program that asks again and again leaves no threads behind, each with what it sent."""
    turns = TurnLock()

    class InLine(Echo):
        def answer(self, request: m.Request) -> m.Reply:
            with turns.turn(WorkShare.SENT):
                return super().answer(request)

    places = MAX_ROOT if platform.process().user_id() == 0 else MAX_OTHERS
    path = tmp_path / "run" / "c.sock"
    server = Server(path, InLine, frozenset({platform.process().user_id()}))
    server.start()
    with turns.turn(WorkShare.SENT), ExitStack() as clients:
        for number in range(1, 3 * places):
            sock = platform.transport().connect(path)
            clients.callback(sock.close)
            sock.send(m.encode(m.Hello(role="cli", protocol=m.PROTOCOL)))
            sock.receive(m.MAX_MESSAGE)
            sock.send(m.encode(m.GetStatus()))
            most = min(number, places)
            until(lambda most=most: turns.waiting == most)
            if number % 2:
                sock.close()  # its place is taken by others, as one that stays
    until(lambda: turns.is_free)
    server.close()


def test_whoever_publishes_waits_for_no_client(served, monkeypatch: pytest.MonkeyPatch) -> None:
    """Verdicts are published: a client that reads a byte now and then must not delay the next one."""
    server, path, _sessions = served
    slow, other = Client.connect(path, "tray"), Client.connect(path, "tray")
    for client in (slow, other):
        client.ask(m.Subscribe())
    until(lambda: server.subscribed("tray") == 2)
    event = m.Held(m.HeldItem("1", Layer.FOLDER, "", "", "hold", (), "image", 0, 0, -1))
    silent = platform.transport().connect(path)
    kind, read, sent = type(silent), threading.Event(), []
    send = kind.send

    def send_slowly(sock, message: bytes, fd: int = -1) -> None:
        if message == m.encode(event):
            sent.append(sock)
            if len(sent) == 1:
                read.wait(2 * BOUND)
        send(sock, message, fd)

    monkeypatch.setattr(kind, "send", send_slowly)
    publishing = threading.Thread(target=server.publish, args=(event,), daemon=True)
    publishing.start()
    until(lambda: len(sent) == 2)
    publishing.join(BOUND)
    assert not publishing.is_alive()
    read.set()
    for client in (slow, other):
        assert next(client.events()) == event
        client.close()
    silent.close()


def test_a_client_that_reads_no_events_is_disconnected(served) -> None:
    server, path, _sessions = served
    client = Client.connect(path, "tray")
    client.ask(m.Subscribe())
    until(lambda: server.subscribed("tray") == 1)
    name = "x" * 100_000
    event = m.Held(m.HeldItem("1", Layer.FOLDER, name, "", "hold", (), "image", 0, 0, -1))
    for _ in range(2 * MAX_EVENTS):
        server.publish(event)
    assert server.subscribed("tray") == 0
    assert len(list(client.events())) < 2 * MAX_EVENTS
    client.close()


# Rules are as long as a parent makes them, and only a parent reads them in or says where to export to.
LONG = {
    (m.ReadRulesText, "text"),
    (m.ExportLog, "path"),
    (m.JudgeBytes, "chunk"),
    (m.JudgeFrame, "frame"),
}


def _lengths() -> list[tuple[type[msgspec.Struct], str, type]]:
    found = []
    for kind in typing.get_args(m.Request):
        for field in msgspec.structs.fields(kind):
            bare = (
                typing.get_args(field.type)[0]
                if typing.get_origin(field.type) is typing.Annotated
                else field.type
            )
            if bare in (str, bytes) and (kind, field.name) not in LONG:
                found.append((kind, field.name, bare))
    return found


@pytest.mark.parametrize(("kind", "name", "of"), _lengths())
def test_no_name_in_a_request_is_long(kind: type[msgspec.Struct], name: str, of: type) -> None:
    """The service keeps some of them, and anybody may send them."""
    long = {"is": kind.__name__, name: b"x" * 5000 if of is bytes else "x" * 5000}
    with pytest.raises(msgspec.ValidationError, match=f"length.*{name}"):
        m.decode_request(msgspec.msgpack.encode(long))


def test_a_long_first_message_is_not_read(served) -> None:
    _server, path, _sessions = served
    sock = platform.transport().connect(path, BOUND)
    try:
        sock.send(m.encode(m.Hello(m.PROTOCOL, "x" * m.MAX_HELLO)))
        assert sock.receive(100) is None
    except OSError:
        pass  # it was ended while it was sent
    sock.close()


def test_every_message_is_of_one_union_or_part_of_another() -> None:
    listed = [kind for union in (m.Request, m.Reply, m.Event) for kind in typing.get_args(union)]
    assert len(listed) == len(set(listed))
    messages = m.Message.__subclasses__()
    fields = " ".join(str(field) for kind in messages for field in kind.__annotations__.values())
    unlisted = {kind.__name__ for kind in messages if kind not in listed}
    assert {name for name in unlisted if not re.search(rf"\b{name}\b", fields)} == set()
