"""The link process of Windows reaches the guard by its pipe. Run by Windows' Python."""

import queue
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner.channel.link_socket import LinkSocket

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="Windows only")

ROOT = Path(__file__).parents[2]
WAIT = 60.0
START = "import sys; sys.path[:0] = [{root!r}]; from link.__main__ import main; sys.exit(main(sys.argv[1:]))"


class Handler:
    """The side that seals and opens: it notes who came and went."""

    def __init__(self) -> None:
        self.seen: queue.Queue[str] = queue.Queue()

    def link_here(self, mailbox: bytes) -> bool:
        self.seen.put(mailbox.hex())
        return True

    def link_changed(self) -> None:
        self.seen.put("changed")

    def envelope_came(self, untrusted: bytes, *, meeting: bool) -> None:
        raise AssertionError

    def waiting(self) -> tuple[()]:
        return ()


@pytest.fixture
def device(tmp_path: Path) -> Path:
    """A device's folder, for a broker that does not exist."""
    from scanner.cli import broker_files

    broker_files.write(tmp_path / "broker", "localhost", 9, ("kim",))
    return tmp_path / "broker" / "devices" / "kim"


@pytest.fixture
def handler() -> Handler:
    return Handler()


@pytest.fixture
def service(tmp_path: Path, handler: Handler) -> Iterator[LinkSocket]:
    from scanner import platform

    made = LinkSocket(tmp_path / "link.sock", frozenset({platform.process().user_id()}), handler)
    made.start()
    yield made
    made.close()


def started(device: Path, place: Path) -> "subprocess.Popen[bytes]":
    code = START.format(root=str(ROOT))
    words = [sys.executable, "-c", code, str(device), str(place), "--while-read"]
    return subprocess.Popen(words, stdin=subprocess.PIPE)


def test_it_comes_says_its_mailbox_and_ends_with_its_owner(
    device: Path, service: LinkSocket, handler: Handler, tmp_path: Path
) -> None:
    carrier = started(device, tmp_path / "link.sock")
    mailbox = handler.seen.get(timeout=WAIT)
    assert f'"{mailbox}"' in (device / "link.toml").read_text(encoding="utf-8")
    assert handler.seen.get(timeout=WAIT) == "changed"  # its frame that the broker is not reached
    assert service.here
    assert not service.up
    service.meet(b"m" * 16)
    assert carrier.stdin is not None
    carrier.stdin.close()
    assert carrier.wait(WAIT) == 0
    assert handler.seen.get(timeout=WAIT) == "changed"
    assert not service.here


def test_it_comes_back_after_the_guard_has(device: Path, handler: Handler, tmp_path: Path) -> None:
    from scanner import platform

    uids = frozenset({platform.process().user_id()})
    carrier = started(device, tmp_path / "link.sock")
    for _ in range(2):
        service = LinkSocket(tmp_path / "link.sock", uids, handler)
        service.start()
        assert len(handler.seen.get(timeout=WAIT)) == 32
        service.close()
        while not handler.seen.empty():
            handler.seen.get()
    carrier.kill()
    carrier.wait()
