"""
Every way a worker can end, and that the host outlives it.

A worker can: hang, compute for ever, crash (segmentation fault, abort), exit without a word, be
killed by the system, run out of memory, answer in part and die, let its answer drip, flood, talk out
of turn, die between two files, lie (in a dozen ways), never get ready, not start at all. Each time
the host gives a finding with the right reason, and the next file is judged by a new worker.
"""

import sys
from pathlib import Path

import pytest

from scanner.reasons import FailureReason
from scanner.sandbox.content import from_bytes
from scanner.sandbox.host import Limits, WorkerHost
from scanner.schema import Finding
from tests.sandbox.fake_worker import CLEAN, lie
from tools.waits import BOUND, until

FAKE = Path(__file__).with_name("fake_worker.py")
# Of a worker that ends or lies by itself nobody waits for a limit.
LIMITS = Limits(time_limit=BOUND, start_limit=BOUND, retry_after=0.0)
SHORT = 1.0  # seconds, for a worker that does not answer


class FakeHost(WorkerHost):
    """A host whose worker is the fake one, until `mode` says otherwise."""

    mode = "behave"

    def command(self, fd: int) -> list[str]:
        return [sys.executable, "-I", str(FAKE), self.mode, "--fd", str(fd)]


def host_of(mode: str, limits: Limits = LIMITS) -> FakeHost:
    host = FakeHost(Path("/nowhere"), limits)
    host.mode = mode
    return host


def judge(host: WorkerHost, data: bytes = b"misbehave", limit: float | None = None) -> Finding:
    with from_bytes(data) as content:
        return host.judge(content, time_limit=limit)


def gone(pid: int) -> bool:
    """Return whether the process was ended and reaped: a zombie would still have its folder."""
    return not Path(f"/proc/{pid}").exists()


class Contract:
    """The contract that holds however the worker ends."""

    modes: dict[str, FailureReason]

    def check(self, mode: str, reason: FailureReason) -> None:
        with host_of(mode) as host:
            assert judge(host, b"behave") == CLEAN
            first = host.pid
            assert first is not None
            limit = SHORT if reason is FailureReason.TIMED_OUT else None
            assert judge(host, limit=limit) == Finding(media="", failure=reason)
            assert gone(first)
            assert judge(host, b"behave") == CLEAN
            second = host.pid
            assert second is not None
            assert second != first
            # A death or a lie is tried once more, by a worker that no earlier file can have harmed.
            assert host.restarts == (1 if reason is FailureReason.TIMED_OUT else 2)
        assert gone(second)


class TestTimedOut(Contract):
    @pytest.mark.parametrize("mode", ["hang", "spin", "drip"])
    def test_ending(self, mode: str) -> None:
        self.check(mode, FailureReason.TIMED_OUT)


class TestDied(Contract):
    @pytest.mark.parametrize("mode", ["segfault", "abort", "exit", "killed", "partial"])
    def test_ending(self, mode: str) -> None:
        self.check(mode, FailureReason.WORKER_DIED)


class TestLied(Contract):
    @pytest.mark.parametrize("mode", ["flood", *lie(0)])
    def test_ending(self, mode: str) -> None:
        self.check(mode, FailureReason.WORKER_LIED)


@pytest.mark.parametrize("mode", ["talks-on", "dies-after"])
def test_between_two_files(mode: str) -> None:
    with host_of(mode) as host:
        assert judge(host) == CLEAN
        first = host.pid
        # The answer that nobody asked for must not become the next file's.
        assert judge(host, b"behave") == CLEAN
        assert host.pid != first
        assert host.restarts == 1


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        ("never-ready", FailureReason.WORKER_AWAY),
        ("no-start", FailureReason.WORKER_AWAY),
        ("bad-ready", FailureReason.WORKER_LIED),
        ("other-version", FailureReason.WORKER_LIED),
    ],
)
def test_start(mode: str, reason: FailureReason) -> None:
    start_limit = 2.0 if mode == "never-ready" else BOUND
    with host_of(mode, Limits(time_limit=BOUND, start_limit=start_limit, retry_after=0.0)) as host:
        assert judge(host, b"behave") == Finding(media="", failure=reason)
        assert host.pid is None
        host.mode = "behave"
        # On a busy machine the short limit may end a start that was under way.
        until(lambda: judge(host, b"behave") == CLEAN)


def test_no_interpreter() -> None:
    class Broken(WorkerHost):
        def command(self, fd: int) -> list[str]:
            return ["/nowhere/python", str(fd)]

    with Broken(Path("/nowhere"), LIMITS) as host:
        assert judge(host) == Finding(media="", failure=FailureReason.WORKER_AWAY)


def test_a_start_that_failed_is_not_repeated_at_once() -> None:
    with host_of("no-start", Limits(retry_after=3600.0)) as host:
        assert judge(host).failure is FailureReason.WORKER_AWAY
        host.mode = "behave"
        assert judge(host, b"behave").failure is FailureReason.WORKER_AWAY


def test_nothing_is_judged_after_close() -> None:
    host = host_of("behave")
    host.close()
    assert judge(host, b"behave").failure is FailureReason.WORKER_AWAY
    assert host.pid is None


def test_limit_of_one_request() -> None:
    with host_of("hang", Limits(time_limit=3600.0)) as host, from_bytes(b"misbehave") as content:
        finding = host.judge(content, time_limit=0.2)
        assert finding.failure is FailureReason.TIMED_OUT
