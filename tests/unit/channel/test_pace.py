"""A program that connects or asks without end is slowed down; pieces of an upload and root are not."""

import sys
import time
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner import platform
from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.channel.server import Peer, Server
from tools.waits import BOUND

CHILD = 1000
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names the peer of a local socket")


class _Session:
    def __init__(self, _peer: Peer) -> None:
        pass

    def answer(self, request: m.Request) -> m.Reply:
        refused = isinstance(request, m.JudgeBytes) and request.ticket == "too-much"
        return m.Refused("too-much") if refused else m.Done()

    def close(self) -> None:
        pass


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waits: list[float] = []
    clock = types.SimpleNamespace(monotonic=time.monotonic, sleep=waits.append)
    monkeypatch.setattr("scanner.channel.server.time", clock)
    for name, value in (
        ("CONNECTIONS", 3), ("CONNECTIONS_A_SECOND", 1e-6), ("REQUESTS", 4), ("REQUESTS_A_SECOND", 1e-6),
    ):  # fmt: skip
        monkeypatch.setattr(f"scanner.channel.server.{name}", value)
    return waits


@pytest.fixture
def path_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, waits: object
) -> Iterator[Path]:
    del waits
    uid: int = request.param
    monkeypatch.setattr("scanner.platform.posix.transport.LocalSocket.peer", lambda _self: (7, uid))
    server = Server(tmp_path / "run" / "c.sock", _Session, frozenset({uid}))
    server.start()
    yield tmp_path / "run" / "c.sock"
    server.close()


@pytest.mark.parametrize(
    ("path_of", "served"), [(CHILD, 3), (0, 8)], indirect=["path_of"], ids=["child", "root"]
)
def test_only_so_many_connections_of_a_process_are_taken_in_a_short_time(
    path_of: Path, served: int
) -> None:
    connections = [platform.transport().connect(path_of, BOUND) for _ in range(8)]
    hello = m.encode(m.Hello(m.PROTOCOL, "cli"))
    answered = 0
    for one in connections:
        try:
            one.send(hello)
            answered += one.receive(m.MAX_MESSAGE) is not None
        except OSError:
            pass  # already closed by the server
        one.close()
    assert answered == served


@pytest.mark.parametrize("path_of", [CHILD], indirect=True)
def test_a_program_that_asks_without_end_waits_and_an_upload_does_not(
    path_of: Path, waits: list[float]
) -> None:
    client = Client.connect(path_of, "browser")
    for _ in range(20):
        client.ask(m.JudgeBytes("1", b"piece", more=True))
    for _ in range(4):
        client.ask(m.GetStatus())
    assert not waits
    client.ask(m.GetStatus())
    client.ask(m.JudgeBytes("too-much", b"piece", more=True))
    assert len(waits) == 2
    assert waits[0] < waits[1]
    client.close()


@pytest.mark.parametrize("path_of", [0], indirect=True)
def test_root_never_waits(path_of: Path, waits: list[float]) -> None:
    client = Client.connect(path_of, "cli")
    for _ in range(20):
        client.ask(m.GetStatus())
    assert not waits
    client.close()
