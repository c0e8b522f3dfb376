"""A broker, and link processes with a service in the test's place."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.rigs.broker import MOSQUITTO, BrokerRig
from tools.waits import BOUND

needs_mosquitto = pytest.mark.skipif(MOSQUITTO is None, reason="mosquitto is not installed")


class ServiceEnd:
    """A link process, and the test as its service."""

    def __init__(self, folder: Path, socket_folder: Path) -> None:
        self.folder = folder
        self.mailbox = b""
        self.path = socket_folder / f"{folder.name}.sock"
        self.listen()
        self.process = subprocess.Popen([sys.executable, "-m", "link", str(folder), str(self.path)])
        self.accept()

    def listen(self) -> None:
        self.path.unlink(missing_ok=True)
        self.listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.listener.bind(str(self.path))
        self.listener.listen(1)
        self.listener.settimeout(BOUND)

    def accept(self) -> None:
        """Accept the link process's connection, and read its first frame."""
        self.sock, _ = self.listener.accept()
        self.sock.settimeout(BOUND)
        hello = self.frame()
        assert hello[:1] == b"H"
        self.mailbox = hello[1:]

    def restart_service(self) -> None:
        """Go away and come back, as a service that was killed."""
        self.sock.close()
        self.listener.close()
        self.listen()
        self.accept()

    def frame(self) -> bytes:
        head = self.sock.recv(4, socket.MSG_WAITALL)
        return self.sock.recv(int.from_bytes(head, "big"), socket.MSG_WAITALL)

    def send(self, frame: bytes) -> None:
        self.sock.sendall(len(frame).to_bytes(4, "big") + frame)

    def publish(self, to: bytes, envelope: bytes, topic: bytes = b"b") -> None:
        self.send(b"O" + topic + to + (3600).to_bytes(4, "big") + envelope)

    def until_up(self) -> None:
        while self.frame() != b"U\1":
            pass

    def came(self, take: bool = True) -> bytes:
        """The next envelope that arrived, acknowledged at once unless the test says otherwise."""
        while (frame := self.frame())[:1] != b"I":
            pass
        if take:
            self.send(b"T" + frame[1:9])
        return frame[26:]

    def close(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(BOUND) in (0, -signal.SIGTERM)
        self.sock.close()
        self.listener.close()


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[BrokerRig]:
    """A family's broker for a child's and a parent's device, and for an unknown one."""
    with BrokerRig(tmp_path / "broker", ("kim", "mum", "other")) as rig:
        yield rig


@pytest.fixture
def two(broker: BrokerRig, tmp_path: Path) -> Iterator[tuple[ServiceEnd, ServiceEnd]]:
    """The child's and the parent's link process, both connected."""
    ends = [ServiceEnd(broker.devices[name], tmp_path) for name in ("kim", "mum")]
    for end in ends:
        end.until_up()
    yield ends[0], ends[1]
    for end in ends:
        end.close()


def resident(pid: int) -> int:
    """Memory of a process in bytes, including shared pages."""
    pages = Path(f"/proc/{pid}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
