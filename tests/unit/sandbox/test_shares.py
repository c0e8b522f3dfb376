"""Two workers, and who gets them when."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from typing import cast

import pytest

from scanner.platform.ports.confinement import Confinement
from scanner.reasons import FailureReason
from scanner.sandbox import content
from scanner.sandbox.host import WorkerHost
from scanner.sandbox.shares import QUICK_BYTES, LookCost, SharedWorkers, cost_of
from scanner.schema import Finding, WorkShare
from tools.waits import BOUND

JPEG = b"\xff\xd8\xff" + bytes(100)
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
CLEAN = Finding(media="jpeg", frames=1)


class Host:
    """Notes what it is given; one that is slow answers only when it may."""

    def __init__(self) -> None:
        self.given: list[tuple[WorkShare, bytes]] = []
        self.may = threading.Event()
        self.may.set()
        self.finding = CLEAN
        self.restarts = 0
        self.confinement = Confinement()
        self._one = threading.Lock()

    def judge(self, taken: content.Content, *, want_preview=False, time_limit=None) -> Finding:
        del want_preview, time_limit
        assert self._one.acquire(blocking=False), "one file at a time"
        try:
            self.given.append((taken.share, taken.sha256))
            assert self.may.wait(BOUND)
            return self.finding
        finally:
            self._one.release()


class Pair:
    def __init__(self) -> None:
        self.reserved, self.shared = Host(), Host()
        self.workers = SharedWorkers(cast(WorkerHost, self.reserved), cast(WorkerHost, self.shared))
        self.threads: list[threading.Thread] = []

    def judge(self, data: bytes, share: WorkShare) -> Finding:
        with content.from_bytes(data) as taken:
            taken.share = share
            return self.workers.judge(taken)

    def begin(self, data: bytes, share: WorkShare) -> None:
        self.threads.append(threading.Thread(target=self.judge, args=(data, share), daemon=True))
        self.threads[-1].start()

    def wait_for_waiting(self, count: int) -> None:
        """Until so many wait for the shared worker, the one that has it included."""
        while len(self.workers._shared_turns._waiting) + 1 < count:
            threading.Event().wait(0.01)


@pytest.fixture
def pair() -> Iterator[Pair]:
    made = Pair()
    with ExitStack() as stack:
        stack.callback(made.shared.may.set)
        yield made
    for thread in made.threads:
        thread.join(BOUND)


@pytest.mark.parametrize("share", [WorkShare.FRESH, WorkShare.GATE])
@pytest.mark.parametrize(
    ("data", "flood"),
    [
        (SVG, WorkShare.FRESH),
        (SVG, WorkShare.GATE),
        (JPEG, WorkShare.SENT),
        (JPEG, WorkShare.SELF_TEST),
        (JPEG, WorkShare.FOUND),
    ],
)
def test_a_fresh_picture_waits_for_nothing_another_share_started(
    pair: Pair, data: bytes, flood: WorkShare, share: WorkShare
) -> None:
    pair.shared.may.clear()
    for _ in range(24):
        pair.begin(data, flood)
    pair.wait_for_waiting(24)
    assert pair.judge(JPEG, share) == CLEAN
    assert len(pair.reserved.given) == 1


def test_shares_take_turns_at_the_other_worker(pair: Pair) -> None:
    pair.shared.may.clear()
    for _ in range(24):
        pair.begin(JPEG, WorkShare.SELF_TEST)
    pair.wait_for_waiting(24)
    pair.begin(JPEG, WorkShare.SENT)
    pair.begin(SVG, WorkShare.GATE)
    pair.wait_for_waiting(26)
    pair.shared.may.set()
    for thread in pair.threads:
        thread.join(BOUND)
    first = [share for share, _ in pair.shared.given[:4]]
    assert {WorkShare.SENT, WorkShare.GATE} <= set(first)


def test_a_picture_that_takes_long_is_judged_by_the_other_worker_at_full_length(
    pair: Pair,
) -> None:
    pair.reserved.finding = Finding(media="", failure=FailureReason.TIMED_OUT)
    assert pair.judge(JPEG, WorkShare.FRESH) == CLEAN
    assert [len(pair.reserved.given), len(pair.shared.given)] == [1, 1]


def test_what_is_quick_and_what_is_slow() -> None:
    assert cost_of(JPEG, 1000) is LookCost.QUICK
    assert cost_of(JPEG, QUICK_BYTES + 1) is LookCost.SLOW
    for slow in (SVG, b"PK\x03\x04", b"%PDF-1.7", b"\0\0\0\x20ftypisom", b"", b"text"):
        assert cost_of(slow, 1000) is LookCost.SLOW
