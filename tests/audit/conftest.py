"""Logs made to order, with fixed keys and a clock set by hand."""

import os
import select
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scanner.audit import AuditLog, LogEntry, Report, Trust, next_anchor, stamp, verify
from scanner.audit import segment as segments
from scanner.audit.acknowledge import AnchorTime
from scanner.audit.frames import LogFrame, scan
from scanner.keys import Anchor, Unlocked
from scanner.keys.pairs import KeyPair
from scanner.schema import Record, RecordKind

LOG_ID = b"a log of a test."
DAY = 24 * 60 * 60


class ManualClock:
    """A clock that advances only by hand."""

    def __init__(self) -> None:
        self.seconds = 1_800_000_000
        self.ms = 60_000
        self.asleep = 0
        self.boot = "b0070001"

    def wall(self) -> int:
        return self.seconds

    def mono_ms(self) -> int:
        return self.ms

    def slept_ms(self) -> int:
        return self.asleep

    def boot_id(self) -> str:
        return self.boot

    def pass_time(self, seconds: int) -> None:
        self.seconds += seconds
        self.ms += seconds * 1000

    def reboot(self, id_: str, off: int) -> None:
        self.boot, self.ms, self.asleep = id_, 20_000, 0
        self.seconds += off


class Kit:
    """One log in a folder, and what a test does with it."""

    def __init__(self, folder: Path, unlocked: Unlocked) -> None:
        self.folder = folder
        self.unlocked = unlocked
        self.clock = ManualClock()
        self.anchored: Anchor | None = None

    def verdict(self, score: int = 9, **more: object) -> LogEntry:
        record = Record(
            wall=self.clock.wall(),
            mono=self.clock.mono_ms(),
            boot=self.clock.boot_id(),
            kind=RecordKind.VERDICT,
            action="hold",
            reason="nudity",
            source="default",
            policy=3,
            layer="0c4a11e1",
            media="jpeg",
            size=21,
            score=score,
            model="de7ec708",
        )
        return LogEntry(record, b"\x5a" * 32)

    def record(self, kind: RecordKind, reason: str = "", count: int = 0) -> LogEntry:
        return LogEntry(stamp(self.clock, kind, reason, count))

    def create(self) -> None:
        AuditLog.create(self.folder, self.unlocked)

    def open(self) -> AuditLog:
        log = AuditLog.open(self.folder, self.unlocked.public, self.clock)
        log.anchor = self.anchored
        return log

    def anchor(self, accept: bool = False, policy: int = 0) -> Anchor:
        """Sign an anchor for the log as it is, as each unlock does."""
        trust = Trust(anchor=self.anchored, now=self.clock.seconds)
        report = verify(self.folder, self.unlocked, trust)
        moment = AnchorTime(self.clock.seconds, policy)
        self.anchored = next_anchor(self.anchored, report, moment, accept=accept).by(self.unlocked)
        return self.anchored

    def check(self) -> Report:
        """Verify as the product does: with the anchor and the time."""
        trust = Trust(anchor=self.anchored, now=self.clock.seconds)
        return verify(self.folder, self.unlocked, trust)

    def abandon(self, log: AuditLog) -> None:
        """Stop as kill -9 does: nothing more is written."""
        log.abandon()

    def fill(self, epochs: int = 3, records: int = 10) -> None:
        """Genesis, and epochs of a first record and `records` verdicts; as if killed at the end."""
        self.create()
        log = self.open()
        for epoch in range(epochs):
            if epoch:
                self.clock.pass_time(3600)
                log.rotate("daily")
            for score in range(records):
                self.clock.pass_time(5)
                log.append([self.verdict(score)])
        self.abandon(log)

    def path(self, epoch: int) -> Path:
        return segments.path_of(self.folder, epoch)

    def frames(self, epoch: int) -> list[LogFrame]:
        return list(scan(self.path(epoch).read_bytes()))

    def write(self, epoch: int, frames: list[LogFrame]) -> None:
        self.path(epoch).write_bytes(b"".join(frame.raw for frame in frames))


def keys(*masters: bytes) -> Unlocked:
    return Unlocked(LOG_ID, tuple(KeyPair.of(master.ljust(32, b".")) for master in masters))


@pytest.fixture
def unlocked() -> Unlocked:
    return keys(b"a master secret of a test")


@pytest.fixture
def make_keys() -> Callable[..., Unlocked]:
    return keys


@pytest.fixture(scope="session")
def make_keys_once() -> Callable[..., Unlocked]:
    return keys


@pytest.fixture(scope="session")
def kit_class() -> type[Kit]:
    return Kit


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: a simulated crash needs no disk that syncs."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    folder = Path(tempfile.mkdtemp(dir=memory))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def kit(quick: Path, unlocked: Unlocked) -> Kit:
    """A folder without a log yet."""
    return Kit(quick / "log", unlocked)


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log made once, and copied by each test that damages it."""
    kit = Kit(tmp_path_factory.mktemp("filled") / "log", keys(b"a master secret of a test"))
    kit.fill()
    return kit.folder


@pytest.fixture
def filled(quick: Path, filled_folder: Path, unlocked: Unlocked) -> Kit:
    """
    A log of its own: genesis 0; OPEN 1, records 2 to 12; OPEN 13, records 14 to 24; OPEN 25, records 26 to 36.
    """
    shutil.copytree(filled_folder, quick / "log")
    kit = Kit(quick / "log", unlocked)
    kit.clock.pass_time(2 * 3600 + 150)
    return kit


class Appenders:
    """Processes that append until they are killed, one at a time; see appender.py."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("appender.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._server.stdout is not None
        os.set_blocking(self._server.stdout.fileno(), False)
        self._text = b""
        self.pid = 0

    def start(self, folder: Path) -> None:
        """Start one and wait until its log is open."""
        assert self._server.stdin is not None
        self._text, self.pid = b"", 0
        self._server.stdin.write(f"{folder}\n".encode())
        self._server.stdin.flush()
        while not (self._words("open") and self._words("pid")):
            self._read(wait=True)
            assert not self._words("dead"), self._text.decode()
        self.pid = int(self._words("pid")[0])

    def finish(self) -> list[int]:
        """Wait for its end; return all that it acknowledged."""
        while not self._words("dead"):
            self._read(wait=True)
        return self.acknowledged_so_far()

    def acknowledged_so_far(self) -> list[int]:
        """Last number of each acknowledged append, as far as reported by now."""
        self._read(wait=False)
        return [int(line) for line in self._lines() if line.isdecimal()]

    @property
    def alarms(self) -> list[str]:
        """The faults found at its start."""
        return self._words("alarm")

    @property
    def rolled_forward(self) -> int:
        """Records it found whole, past its state."""
        return int(self._words("open")[0])

    def close(self) -> None:
        self._server.kill()
        self._server.communicate()

    def _lines(self) -> list[str]:
        return self._text.decode().split("\n")[:-1]

    def _words(self, name: str) -> list[str]:
        return [line.split(" ", 1)[1] for line in self._lines() if line.startswith(name + " ")]

    def _read(self, wait: bool) -> None:
        assert self._server.stdout is not None
        fd = self._server.stdout.fileno()
        if wait:
            ready, _w, _x = select.select([fd], [], [], 60)
            assert ready, "nothing came for a minute"
        try:
            while more := os.read(fd, 65536):
                self._text += more
        except BlockingIOError:
            pass


@pytest.fixture
def appenders():
    """A source of processes to kill."""
    made = Appenders()
    yield made
    made.close()
