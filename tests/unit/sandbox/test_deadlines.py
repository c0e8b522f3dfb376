"""A worker that waits for a processor has more time than one that computes or waits for a file."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from scanner import platform
from scanner.errors import SandboxError
from scanner.platform.ports.transport import Connection
from scanner.sandbox import deadlines, host
from scanner.sandbox.deadlines import BUSY_TIMES, Deadline, receive
from scanner.sandbox.limits import Limits
from tools.waits import until

LIMIT, BUSY_LIMIT = 1.0, 3.0


class SlowConnection:
    """Answers at a moment of a clock that only waiting moves."""

    def __init__(self, answer_at: float) -> None:
        self.now = 0.0
        self._answer_at = answer_at

    def monotonic(self) -> float:
        return self.now

    def receive_by(self, _cap: int, deadline: float) -> bytes | None:
        self.now = min(deadline, self._answer_at)
        if deadline < self._answer_at:
            raise TimeoutError
        return b"answer"


class Machine:
    """A process that gets this share of a processor, or waits for something else."""

    def __init__(self, clock: SlowConnection, share: float, *, computes: bool = True) -> None:
        self._clock, self._share, self._computes = clock, share, computes

    def processor_seconds(self, _pid: int) -> float | None:
        return 7.0 + self._clock.now * self._share

    def wants_processor(self, _pid: int) -> bool:
        return self._computes


class NotKnown:
    def processor_seconds(self, _pid: int) -> float | None:
        return None

    def wants_processor(self, _pid: int) -> bool:
        return True


def answers(monkeypatch: pytest.MonkeyPatch, answer_at: float, process: Any) -> bool:
    connection = SlowConnection(answer_at)
    machine = process(connection)
    monkeypatch.setattr(deadlines, "time", connection)
    monkeypatch.setattr(deadlines.platform, "process", lambda: machine)
    try:
        answer = receive(cast(Connection, connection), 1, Deadline.after(LIMIT, BUSY_LIMIT), 1)
    except TimeoutError:
        return False
    return answer == b"answer"


def busy(clock: SlowConnection) -> Machine:
    return Machine(clock, 0.1)


def alone(clock: SlowConnection) -> Machine:
    return Machine(clock, 1.0)


def half(clock: SlowConnection) -> Machine:
    return Machine(clock, 0.5)


def waiting(clock: SlowConnection) -> Machine:
    return Machine(clock, 0.1, computes=False)


def not_known(_clock: SlowConnection) -> NotKnown:
    return NotKnown()


@pytest.mark.parametrize(
    ("process", "answer_at", "in_time"),
    [
        (alone, 0.9, True),
        (alone, 1.1, False),
        (half, 1.9, True),
        (half, 2.1, False),
        (busy, 2.9, True),
        (busy, 3.1, False),
        (waiting, 0.9, True),
        (waiting, 1.1, False),
        (not_known, 1.1, False),
    ],
)
def test_only_a_worker_that_gets_no_processor_has_more_time(
    monkeypatch: pytest.MonkeyPatch, process: Any, answer_at: float, in_time: bool
) -> None:
    assert answers(monkeypatch, answer_at, process) is in_time


class NeverReady:
    """A started worker that says nothing."""

    pid = 1

    def launch(self, *_how: object) -> "NeverReady":
        return self

    def kill(self) -> None: ...

    def wait(self) -> None: ...


def test_a_start_on_a_busy_computer_has_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[float] = []

    def nothing(_connection: object, _cap: int, deadline: Deadline, _pid: int) -> bytes:
        given.append(deadline.last - deadline.first)
        raise TimeoutError

    monkeypatch.setattr(host, "receive", nothing)
    monkeypatch.setattr(host.platform, "confinement", NeverReady)
    worker = host.WorkerHost(Path("models"), Limits(start_limit=LIMIT))
    with pytest.raises(SandboxError):
        worker.start()
    assert given == [pytest.approx((BUSY_TIMES - 1) * LIMIT)]


@pytest.fixture(params=["while True: pass", "import time; time.sleep(600)"])
def started(request: pytest.FixtureRequest) -> Iterator[tuple[int, bool]]:
    code = f"print(flush=True)\n{request.param}"
    with subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", code], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process.pid, "while" in request.param
        process.kill()


@pytest.mark.skipif(sys.platform not in ("linux", "win32"), reason="not known on this system")
def test_a_process_that_computes_wants_more_and_one_that_sleeps_does_not(
    started: tuple[int, bool],
) -> None:
    pid, computes = started
    process = platform.process()
    until(lambda: process.wants_processor(pid) is computes)
    before = process.processor_seconds(pid)
    assert before is not None
    if computes:
        until(lambda: (process.processor_seconds(pid) or before) > before)


def test_nothing_is_known_of_a_process_that_is_gone() -> None:
    ended = subprocess.Popen([sys.executable, "-I", "-S", "-c", ""])
    ended.wait()
    assert platform.process().processor_seconds(ended.pid) is None
    assert not platform.process().wants_processor(ended.pid)
