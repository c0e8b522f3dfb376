"""After an unlock is over the process holds neither the passphrase nor a secret made from it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.platform.memory import wipe_bytes, wipe_text
from scanner.settings import HOME_VARIABLE
from tools.waits import until

if sys.platform != "win32":
    import fcntl
    import termios

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


# The app's unlock page and its bridge. What is typed comes through a pipe, one character after another.
APP = """
import os, sys, time
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from scanner.channel import messages as m
from ui.bridge import Bridge
from ui.parents.unlock_page import UnlockPage
app, answers = QApplication([]), []
bridge, page = Bridge(Path(sys.argv[1])), UnlockPage()
def handled(reply):
    answers.append(type(reply).__name__)
page.tried.connect(lambda secret: bridge.ask_parent(m.Unlock(secret), handled, handled))
page.show()
print("ready", flush=True)
while (letter := sys.stdin.read(1)) != "\\n":
    QTest.keyClicks(page.field, letter)
    app.processEvents()
print("typed", flush=True)
sys.stdin.readline()
page.open.click()
while not answers:
    app.processEvents()
    time.sleep(0.01)
print(answers[0], flush=True)
sys.stdin.readline()
bridge.lock()
app.processEvents()
print("locked", flush=True)
sys.stdin.readline()
"""

# A command that asks once more after it has unlocked, and waits there. Its service is another process.
COMMAND = """
import sys
from scanner.cli import log, reach
import scanner.cli.main as main
def asked(*_args, **_more):
    print("unlocked", flush=True)
    sys.stdin.readline()
    return False
log.click.confirm = asked
sys.argv = ["beforehand", "log", "erase", "--passphrase-fd", sys.argv[1]]
main.main()
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


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A service in a process of its own; its socket and passphrase."""
    from scanner.keys import Cost, create

    passphrase = "plinth otter seventeen vermilion"
    (tmp_path / "data").mkdir()
    create(tmp_path / "data" / "keys.json", passphrase, Cost.CHEAPEST)
    code = CHILD.replace('"run" / "s"', '"run" / "channel.sock"')
    service = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert service.stdout is not None
    assert service.stdout.readline() == "ready\n"
    yield tmp_path / "run" / "channel.sock", passphrase
    service.kill()
    service.communicate()


def spelt(passphrase: str) -> tuple[bytes, ...]:
    """The passphrase as Python and as Qt keep it."""
    return (passphrase.encode(), passphrase.encode("utf-16-le"))


def holds(pid: int, passphrase: str) -> bool:
    memory = memory_of(pid)
    return any(secret in memory for secret in spelt(passphrase))


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="reads another process's memory as root"
)
def test_root_finds_no_passphrase_in_the_app_once_it_was_answered(
    served: tuple[Path, str],
) -> None:
    socket, passphrase = served
    app = subprocess.Popen(
        [sys.executable, "-c", APP, str(socket)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    assert app.stdin is not None
    assert app.stdout is not None
    try:
        assert app.stdout.readline() == "ready\n"
        for letter in f"{passphrase}\n":  # at once, the pipe's buffer would hold all of it
            app.stdin.write(letter)
            app.stdin.flush()
            until(lambda: unread(app.stdin) == 0)
        assert app.stdout.readline() == "typed\n"
        assert holds(app.pid, passphrase), "the search finds what is in the field"
        app.stdin.write("\n")
        assert app.stdout.readline() == "Done\n"
        assert not holds(app.pid, passphrase)
        app.stdin.write("\n")
        assert app.stdout.readline() == "locked\n"
        assert not holds(app.pid, passphrase)
    finally:
        app.kill()
        app.communicate()


def unread(pipe: IO[str]) -> int:
    """The bytes in a pipe that its reader has not taken yet."""
    count = bytearray(4)
    fcntl.ioctl(pipe.fileno(), termios.FIONREAD, count)
    return int.from_bytes(count, sys.byteorder)


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="reads another process's memory as root"
)
def test_root_finds_no_passphrase_in_a_command_that_goes_on(
    served: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    socket, passphrase = served
    monkeypatch.setenv(HOME_VARIABLE, str(socket.parents[1]))
    monkeypatch.setenv("SHOWN", "the search finds this in the environment")
    reader, writer = os.pipe()
    os.write(writer, passphrase.encode())
    os.close(writer)
    command = subprocess.Popen(
        [sys.executable, "-c", COMMAND, str(reader)],
        pass_fds=(reader,),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    os.close(reader)
    assert command.stdout is not None
    try:
        assert command.stdout.readline() == "unlocked\n"
        assert holds(command.pid, "the search finds this in the environment")
        assert not holds(command.pid, passphrase)
    finally:
        command.kill()
        command.communicate()


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
