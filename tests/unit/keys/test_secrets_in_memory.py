"""After an unlock is over the process holds neither the passphrase nor a secret made from it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.platform.memory import wipe_bytes, wipe_text

# Built at run time in the child, so that no constant of its code holds it.
CHILD = """
import os, sys
from pathlib import Path
from scanner import platform
platform.process().refuse_inspection()
from scanner.settings import Settings
from scanner.service.storage import Storage
from scanner.service.absent import AbsentGuard
from scanner.service.requests.context import RequestContext
from scanner.service.requests.dispatch import RequestDispatcher
from scanner.channel.server import Server
home = Path(sys.argv[1])
storage = Storage(Settings(data=home / "data", runtime=home / "run"))
guard = AbsentGuard(storage)
def open_session(peer):
    return RequestDispatcher(RequestContext(storage, guard), peer, lambda _peer: None)
server = Server(home / "run" / "s", open_session, frozenset({os.getuid()}))
server.start()
print("ready", flush=True)
sys.stdin.readline()
"""


def memory_of(pid: int) -> bytes:
    """All readable memory of a process, as root reads it."""
    parts: list[bytes] = []
    with open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, mode = line.split()[:2]
            if "r" not in mode or "[v" in line:
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            try:
                memory.seek(start)
                parts.append(memory.read(end - start))
            except (OSError, OverflowError, ValueError):
                continue
    return b"".join(parts)


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="reads another process's memory as root"
)
def test_root_finds_no_secret_after_lock_and_disconnect(tmp_path: Path) -> None:
    from scanner.keys import Cost, KeyFile, create, load
    from scanner.keys.pairs import derive

    passphrase = "plinth otter seventeen vermilion"
    data = tmp_path / "data"
    data.mkdir()
    unlocked, code = create(data / "keys.json", passphrase, Cost.CHEAPEST)
    assert isinstance(load(data / "keys.json"), KeyFile)
    master = bytes(unlocked.current.master)
    secrets = {
        "passphrase": passphrase.encode(),
        "master secret": master,
        "key to open": bytes(derive(master, b"csl1 seal")),
        "key to sign": bytes(derive(master, b"csl1 sign")),
        "code": code.encode(),
    }
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        client = Client.connect(tmp_path / "run" / "s", "app")
        assert client.ask(m.Unlock(passphrase), 120) == m.Done()
        during = memory_of(child.pid)
        assert secrets["master secret"] in during, "the search finds what is there"
        report = client.ask(m.VerifyLog(), 120)
        assert isinstance(report, m.LogReport)
        assert client.ask(m.Lock()) == m.Done()
        client.close()
        again = Client.connect(tmp_path / "run" / "s", "app")
        assert again.ask(m.Unlock(code), 120) == m.Done()
        assert again.ask(m.Lock()) == m.Done()
        again.close()
        third = Client.connect(tmp_path / "run" / "s", "app")  # the one before is over
        third.close()
        after = memory_of(child.pid)
        assert [name for name, secret in secrets.items() if secret in after] == []
    finally:
        child.kill()
        child.communicate()


@pytest.mark.skipif(sys.platform != "linux", reason="prctl")
def test_another_process_of_the_account_cannot_read_the_memory(tmp_path: Path) -> None:
    """Every command, and so the service, starts with this protection."""
    code = (
        "import sys, scanner.cli.main as c; sys.argv = ['beforehand', '--version']\n"
        "try: c.main()\nexcept SystemExit: pass\n"
        "import ctypes; print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0"


@pytest.mark.parametrize("text", ["plain words", "größer", "пароль", "字字字", "x\U0001f600y"])
def test_wiping_text(text: str) -> None:
    made = "".join([text, "!"])
    wipe_text(made)
    assert {ord(letter) for letter in made} == {0}


def test_wiping_bytes() -> None:
    made = b"".join([b"some", b"thing"])
    wipe_bytes(made)
    assert made == bytes(9)


class Line:
    """A connection that keeps what is sent."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []

    def set_timeout(self, seconds: float | None) -> None:
        del seconds

    def send(self, data: bytes, fd: int = -1) -> None:
        del fd
        self.whole = bytearray(data)
        self.sent.append(data)

    def receive(self, cap: int) -> bytes:
        del cap
        return m.encode(m.Done())


def test_a_client_wipes_the_message_that_a_passphrase_went_out_in() -> None:
    line, passphrase = Line(), "plinth otter seventeen vermilion"
    client = Client(line)  # type: ignore[arg-type]
    assert client.ask(m.Unlock(passphrase)) == m.Done()
    assert passphrase.encode() in line.whole
    assert passphrase.encode() not in line.sent[0]
    assert client.ask(m.GetStatus()) == m.Done()
    assert line.sent[1] == bytes(line.whole), "what holds no secret is left alone"


@pytest.mark.skipif(sys.platform != "linux", reason="prctl")
def test_another_process_of_the_account_cannot_read_the_apps_memory() -> None:
    """The app refuses it before it does anything else."""
    code = (
        "import sys, ctypes, ui.__main__ as u\n"
        "u.run = lambda *_: print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)) or 0\n"
        "sys.argv = ['beforehand app']; u.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0"
