"""The contract of the local channel's transport: AF_UNIX here, named pipes under Windows' Python."""

import errno
import os
import socket
import struct
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner import platform
from scanner.errors import ChannelError
from scanner.platform.ports.transport import Connection, Listener

CAP = 16 * 1024 * 1024
WAIT = 60.0

CHILD = """
import sys
from scanner import platform
end = platform.transport().inherited(int(sys.argv[1]))
message, fd = end.receive_with_fd(1 << 20)
if fd >= 0:
    import os
    message += os.read(fd, 100)
    try:
        os.write(fd, b"x")
    except OSError:
        message += b" read-only"
end.send(message)
"""


@pytest.fixture
def address(tmp_path: Path) -> Path:
    return tmp_path / "channel.sock"


@pytest.fixture
def listener(address: Path) -> Iterator[Listener]:
    made = platform.transport().listen(address)
    yield made
    made.close()


@pytest.fixture
def ends(listener: Listener, address: Path) -> Iterator[tuple[Connection, Connection]]:
    accepted: list[Connection | None] = []
    waiting = threading.Thread(target=lambda: accepted.append(listener.accept()))
    waiting.start()
    client = platform.transport().connect(address, WAIT)
    waiting.join(WAIT)
    (server,) = accepted
    assert server is not None
    yield client, server
    client.close()
    server.close()


@pytest.mark.parametrize("size", [0, 1, 4096, 100_000, 9_000_000])
def test_messages_arrive_whole_and_in_order(ends: tuple[Connection, Connection], size: int) -> None:
    client, server = ends
    sent = [os.urandom(size), b"next"]
    sending = threading.Thread(target=lambda: [client.send(message) for message in sent])
    sending.start()
    server.set_timeout(WAIT)
    assert [server.receive(CAP), server.receive(CAP)] == sent
    sending.join(WAIT)


def test_both_ends_know_each_other_from_the_system(ends: tuple[Connection, Connection]) -> None:
    for end in ends:
        assert end.peer() == (os.getpid(), platform.process().user_id())


def test_a_message_over_the_cap_is_refused_before_it_is_read(
    ends: tuple[Connection, Connection],
) -> None:
    client, server = ends
    client.send(bytes(1001))
    with pytest.raises(ChannelError, match="message-too-long"):
        server.receive(1000)


def test_a_silent_end_is_not_waited_for(ends: tuple[Connection, Connection]) -> None:
    client, server = ends
    server.set_timeout(0.05)
    with pytest.raises(TimeoutError):
        server.receive(CAP)
    with pytest.raises(TimeoutError):
        server.receive_by(CAP, time.monotonic() + 0.05)
    client.send(b"late")
    assert server.receive_by(CAP, time.monotonic() + WAIT) == b"late"


def test_an_end_that_is_closed_reads_as_an_end(ends: tuple[Connection, Connection]) -> None:
    client, server = ends
    client.send(b"last")
    client.close()
    assert server.receive(CAP) == b"last"
    assert server.receive(CAP) is None


def test_input_is_seen_without_waiting(ends: tuple[Connection, Connection]) -> None:
    client, server = ends
    assert not server.has_input()
    client.send(b"x")
    server.set_timeout(WAIT)
    until = time.monotonic() + WAIT
    while not server.has_input():
        assert time.monotonic() < until
    assert server.receive(CAP) == b"x"
    assert not server.has_input()
    client.close()
    assert server.receive(CAP) is None
    assert server.has_input()


def test_shutting_wakes_the_reader_of_this_end(ends: tuple[Connection, Connection]) -> None:
    _client, server = ends
    got: list[bytes | None] = [b"nothing yet"]

    def read() -> None:
        got[0] = server.receive(CAP)

    reading = threading.Thread(target=read)
    reading.start()
    server.shut()
    reading.join(WAIT)
    assert not reading.is_alive()
    assert got == [None]


def test_an_end_that_takes_nothing_is_given_up(ends: tuple[Connection, Connection]) -> None:
    _client, server = ends  # the service's end; one that connects has a time limit of its own
    server.bound_sending(0.1)
    with pytest.raises(OSError):  # noqa: PT011  each system has its own number for it
        server.send(bytes(CAP))


def test_one_address_has_one_listener(listener: Listener, address: Path) -> None:
    def accept() -> None:
        while (sock := listener.accept()) is not None:
            sock.close()

    accepting = threading.Thread(target=accept)
    accepting.start()
    with pytest.raises(ChannelError, match="already-running"):
        platform.transport().listen(address)
    listener.close()
    accepting.join(WAIT)


def test_an_address_is_free_again_after_its_listener(address: Path) -> None:
    for _ in range(3):
        made = platform.transport().listen(address)
        waiting = threading.Thread(target=made.accept)
        waiting.start()
        made.close()
        waiting.join(WAIT)
        assert not waiting.is_alive()


def test_nobody_at_an_address_is_an_error_of_its_own(address: Path) -> None:
    with pytest.raises(ChannelError, match="service-away"):
        platform.transport().connect(address, 1)


@pytest.mark.parametrize("with_file", [False, True])
def test_a_child_inherits_its_end_and_gets_a_file_to_read(tmp_path: Path, with_file: bool) -> None:
    near, far = platform.transport().pair()
    command = [sys.executable, "-c", CHILD, str(far.fileno())]
    environment = dict(os.environ)
    environment["PYTHONPATH"] = str(Path(__file__).parents[3])
    child = platform.confinement().launch(command, far, environment)
    far.close()
    path = tmp_path / "content"
    path.write_bytes(b" and content")
    fd = platform.files().open_file(str(path)) if with_file else -1
    try:
        near.set_timeout(WAIT)
        near.send(b"message", fd)
        expected = b"message and content read-only" if with_file else b"message"
        assert near.receive(CAP) == expected
    finally:
        if fd >= 0:
            os.close(fd)
        child.kill()
        child.wait()
        near.close()


@pytest.mark.skipif(os.name != "posix", reason="drips bytes through a socket of its own")
def test_a_message_that_drips_in_is_cut_off_at_the_deadline() -> None:
    near, far = socket.socketpair()
    server = platform.transport().inherited(far.detach())
    with near:
        near.sendall(struct.pack("!I", 1000) + b"x")
        with pytest.raises(TimeoutError):
            server.receive_by(CAP, time.monotonic() + 0.1)
    server.close()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes take no descriptor at accepting")
def test_a_shortage_of_descriptors_ends_no_listener(
    listener: Listener, address: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept, short = socket.socket.accept, [errno.EMFILE, errno.ENFILE]

    def accept_later(sock: socket.socket) -> tuple[socket.socket, object]:
        if short:
            raise OSError(short.pop(), "no descriptor is free")
        return accept(sock)

    monkeypatch.setattr(socket.socket, "accept", accept_later)
    client = platform.transport().connect(address, WAIT)
    accepted = listener.accept()
    assert accepted is not None
    client.close()
    accepted.close()
