"""Two workers, and who gets them when."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from typing import cast

import pytest

from scanner.cancellation import Cancellation, cancelled_by
from scanner.errors import CancelledError, TakesLongError
from scanner.formats.costs import QUICK_BYTES, QUICK_PIXELS, LookCost, cost_of
from scanner.platform.ports.confinement import Confinement
from scanner.reasons import FailureReason
from scanner.sandbox import content
from scanner.sandbox.deadlines import BUSY_TIMES
from scanner.sandbox.host import WorkerHost
from scanner.sandbox.shares import (
    IDLE_SECONDS,
    LEAST_QUICK_SECONDS,
    QUICK_SECONDS,
    SharedWorkers,
    TurnLock,
)
from scanner.schema import Finding, WorkShare
from tools.waits import BOUND, until

JPEG = b"\xff\xd8\xff" + bytes(100)
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
CLEAN = Finding(media="jpeg", frames=1)


class NotingHost:
    """Records what it is given; a slow one answers only when allowed."""

    def __init__(self) -> None:
        self.given: list[tuple[WorkShare, bytes]] = []
        self.may = threading.Event()
        self.may.set()
        self.finding = CLEAN
        self.limits: list[float | None] = []
        self.busy_limits: list[float | None] = []
        self.restarts = 0
        self.confinement = Confinement()
        self.pid: int | None = 1
        self.idle: list[float] = []
        self._one = threading.Lock()

    def judge(self, taken: content.Content, *, want_preview=False, **limits: float) -> Finding:
        del want_preview, limits
        assert self._one.acquire(blocking=False), "one file at a time"
        try:
            self.given.append((taken.share, taken.sha256))
            assert self.may.wait(BOUND)
            return self.finding
        finally:
            self._one.release()

    def end_if_idle(self, seconds: float) -> bool:
        self.idle.append(seconds)
        self.pid = None
        return True


class Pair:
    def __init__(self) -> None:
        self.reserved, self.unsure, self.shared = NotingHost(), NotingHost(), NotingHost()
        hosts = (self.reserved, self.unsure, self.shared)
        self.workers = SharedWorkers(*(cast(WorkerHost, host) for host in hosts))
        self.threads: list[threading.Thread] = []

    def judge(self, data: bytes, share: WorkShare, load: tuple[float, ...] = ()) -> Finding:
        with content.from_bytes(data) as taken:
            taken.share, taken.load = share, load
            return self.workers.judge(taken)

    def begin(self, data: bytes, share: WorkShare) -> None:
        self.threads.append(threading.Thread(target=self.judge, args=(data, share), daemon=True))
        self.threads[-1].start()

    def wait_for_waiting(self, count: int) -> None:
        """Wait until so many wait for the shared worker, including the one that has it."""
        while self.workers.shared_turns.waiting + 1 < count:
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
        (SVG, WorkShare.SLOW),
        (JPEG, WorkShare.SLOW),
        (SVG, WorkShare.SENT),
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


@pytest.mark.parametrize("share", [WorkShare.GATE, WorkShare.SENT])
def test_small_pictures_take_turns_by_share_and_then_by_what_a_program_caused(
    pair: Pair, share: WorkShare
) -> None:
    """A small picture that is sent waits for no slow upload, and no program keeps another waiting."""
    pair.shared.may.clear()
    pair.reserved.may.clear()
    pair.begin(SVG, WorkShare.SENT)
    flood = [JPEG + bytes(n) for n in range(1, 9)]

    def begin(data: bytes, load: tuple[float, ...]) -> None:
        waiting = pair.workers.reserved_turns.waiting + len(pair.reserved.given)
        pair.threads.append(threading.Thread(target=pair.judge, args=(data, share, load)))
        pair.threads[-1].start()
        until(lambda: pair.workers.reserved_turns.waiting + len(pair.reserved.given) > waiting)

    for data in flood:
        begin(data, (9.0, 9.0))
    begin(JPEG, (9.0, 0.1))
    pair.reserved.may.set()
    for thread in pair.threads[1:]:
        thread.join(BOUND)
    first, second = (sha256 for _share, sha256 in pair.reserved.given[:2])
    with content.from_bytes(flood[0]) as at_work, content.from_bytes(JPEG) as picture:
        assert [first, second] == [at_work.sha256, picture.sha256]


def test_old_files_start_no_second_worker_one_after_the_other(pair: Pair) -> None:
    pair.shared.pid = None
    for n in range(3):
        assert pair.judge(JPEG + bytes(n), WorkShare.FOUND) == CLEAN
    assert [len(pair.reserved.given), len(pair.unsure.given), len(pair.shared.given)] == [3, 0, 0]
    for share, data in (
        (WorkShare.FOUND, SVG),
        (WorkShare.SENT, SVG),
        (WorkShare.SELF_TEST, JPEG),
    ):
        pair.judge(data, share)
    assert [len(pair.reserved.given), len(pair.shared.given)] == [3, 3]


@pytest.mark.parametrize("share", [WorkShare.FRESH, WorkShare.GATE])
def test_what_is_fresh_waits_for_one_old_file_and_then_for_none(
    pair: Pair, share: WorkShare
) -> None:
    pair.shared.pid = None
    pair.reserved.may.clear()
    pair.begin(JPEG, WorkShare.FOUND)
    until(lambda: len(pair.reserved.given) == 1)
    pair.begin(JPEG, share)
    until(lambda: pair.workers.reserved_turns.waiting == 1)
    pair.begin(JPEG, WorkShare.FOUND)  # not a lone one
    until(lambda: len(pair.shared.given) == 1)
    pair.reserved.may.set()
    for thread in pair.threads:
        thread.join(BOUND)
    assert pair.judge(JPEG, WorkShare.FOUND) == CLEAN
    assert [given for given, _ in pair.reserved.given] == [WorkShare.FOUND, share]
    assert len(pair.shared.given) == 2
    pair.workers.rest()
    pair.judge(JPEG, WorkShare.FOUND)
    assert len(pair.reserved.given) == 3
    assert [pair.reserved.idle, pair.unsure.idle, pair.shared.idle] == [[], *[[IDLE_SECONDS]] * 2]


def test_an_old_picture_that_takes_long_is_left_to_the_other_worker(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr("scanner.sandbox.shares.time.monotonic", lambda: now[0])
    pair.shared.pid = None
    take(pair.reserved, now, QUICK_SECONDS, Finding(media="", failure=FailureReason.TIMED_OUT))
    for _ in range(2):
        assert pair.judge(JPEG, WorkShare.FOUND) == CLEAN
    assert [len(pair.reserved.given), len(pair.shared.given)] == [1, 2]


def test_shares_take_turns_at_the_other_worker(pair: Pair) -> None:
    pair.shared.may.clear()
    for _ in range(24):
        pair.begin(JPEG, WorkShare.SELF_TEST)
    pair.wait_for_waiting(24)
    pair.begin(SVG, WorkShare.SENT)
    pair.begin(SVG, WorkShare.SLOW)
    pair.wait_for_waiting(26)
    pair.shared.may.set()
    for thread in pair.threads:
        thread.join(BOUND)
    first = [share for share, _ in pair.shared.given[:4]]
    assert {WorkShare.SENT, WorkShare.SLOW} <= set(first)


@pytest.mark.parametrize("failure", [FailureReason.TIMED_OUT, FailureReason.NOT_WHOLE])
def test_a_picture_that_takes_long_is_left_to_the_other_worker_for_good(
    pair: Pair, failure: FailureReason, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr("scanner.sandbox.shares.time.monotonic", lambda: now[0])
    for host in (pair.reserved, pair.unsure):
        take(host, now, QUICK_SECONDS, Finding(media="", failure=failure))
    for _ in range(3):
        with pytest.raises(TakesLongError):
            pair.judge(JPEG, WorkShare.FRESH)
    assert pair.judge(JPEG, WorkShare.SLOW) == CLEAN
    for _ in range(3):
        assert pair.judge(JPEG + b"sent", WorkShare.SENT) == CLEAN
    given = (pair.reserved.given, pair.unsure.given, pair.shared.given)
    assert list(map(len, given)) == [2, 1, 4]
    with pytest.raises(TakesLongError):
        pair.judge(SVG, WorkShare.GATE)


def test_a_sent_picture_that_a_busy_processor_made_late_does_not_wait_with_the_slow_ones(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair.shared.may.clear()
    pair.begin(SVG, WorkShare.SLOW)
    until(lambda: len(pair.shared.given) == 1)
    now = [0.0]
    monkeypatch.setattr("scanner.sandbox.shares.time.monotonic", lambda: now[0])
    late = Finding(media="", failure=FailureReason.TIMED_OUT)
    take(pair.reserved, now, QUICK_SECONDS, late)
    take(pair.unsure, now, 0.1, CLEAN)
    assert pair.judge(JPEG, WorkShare.SENT) == CLEAN
    assert pair.unsure.limits == [QUICK_SECONDS]


def test_a_small_picture_waits_for_none_of_unknown_cost(pair: Pair) -> None:
    pair.unsure.may.clear()
    gif = b"GIF89a" + bytes(100)
    for share in (WorkShare.FRESH, WorkShare.GATE) * 4:
        pair.begin(gif, share)
    assert pair.judge(JPEG, WorkShare.FRESH) == CLEAN
    assert pair.judge(JPEG, WorkShare.GATE) == CLEAN
    pair.unsure.may.set()


def test_what_is_cut_off_is_no_reason_to_take_longer(pair: Pair) -> None:
    pair.reserved.finding = Finding(media="jpeg", failure=FailureReason.NOT_WHOLE)
    assert pair.judge(JPEG, WorkShare.FRESH) == pair.reserved.finding


def test_a_picture_gets_some_times_what_is_usual_here(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr("scanner.sandbox.shares.time.monotonic", lambda: now[0])
    for seconds, limit in ((0.1, LEAST_QUICK_SECONDS), (0.4, 2.0), (2.0, QUICK_SECONDS)):
        take(pair.reserved, now, seconds, CLEAN)
        for n in range(60):
            pair.judge(JPEG + bytes(n), WorkShare.FRESH)
        assert pair.reserved.limits[-1] == pytest.approx(limit)
    assert pair.reserved.limits[0] == QUICK_SECONDS


def test_only_the_reserved_worker_has_more_time_on_a_busy_computer(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its pictures are small, so one that takes long lacks a processor."""
    now = [0.0]
    monkeypatch.setattr("scanner.sandbox.shares.time.monotonic", lambda: now[0])
    for host, data in ((pair.reserved, JPEG), (pair.unsure, _png(8000, 8000))):
        take(host, now, 0.1, CLEAN)
        pair.judge(data, WorkShare.GATE)
    assert pair.reserved.busy_limits == [BUSY_TIMES * QUICK_SECONDS]
    assert pair.unsure.busy_limits == pair.unsure.limits


def take(host: NotingHost, now: list[float], seconds: float, finding: Finding) -> None:
    """Make each look of a host take this long."""

    def judge(taken, *, want_preview=False, time_limit=None, busy_limit=None):
        del want_preview
        host.busy_limits.append(busy_limit)
        host.given.append((taken.share, taken.sha256))
        host.limits.append(time_limit)
        now[0] += seconds
        return finding

    host.judge = judge  # type: ignore[method-assign]


def _png(wide: int, high: int, behind: bytes = b"IDAT") -> bytes:
    size = wide.to_bytes(4) + high.to_bytes(4)
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + size + bytes(9) + bytes(4) + behind + bytes(20)


def _webp(wide: int, high: int, flags: int = 0) -> bytes:
    size = (wide - 1).to_bytes(3, "little") + (high - 1).to_bytes(3, "little")
    return b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0" + bytes([flags, 0, 0, 0]) + size + bytes(30)


@pytest.mark.parametrize(
    ("head", "cost"),
    [
        (JPEG, LookCost.QUICK),
        (_png(4000, 3000), LookCost.QUICK),
        (_png(8000, QUICK_PIXELS // 8000 + 1), LookCost.UNSURE),
        (_png(100, 100, b"acTL"), LookCost.UNSURE),
        (_webp(4000, 3000), LookCost.QUICK),
        (_webp(16_000, 16_000), LookCost.UNSURE),
        (_webp(100, 100, flags=2), LookCost.UNSURE),
        (b"GIF89a" + bytes(50), LookCost.UNSURE),
        *((slow, LookCost.SLOW) for slow in (SVG, b"PK\x03\x04", b"%PDF-1.7", b"\0\0\0\x20ftypisom", b"")),
    ],
)  # fmt: skip
def test_what_is_quick_and_what_is_slow(head: bytes, cost: LookCost) -> None:
    assert cost_of(head, 1000) is cost
    assert cost_of(head, QUICK_BYTES + 1) is LookCost.SLOW


def test_a_cancelled_wait_ends_and_the_others_keep_their_turns() -> None:
    turns, ended, order = TurnLock(), [], []
    cancellations = [Cancellation() for _ in range(100)]

    def wait(number: int) -> None:
        try:
            with cancelled_by(cancellations[number]), turns.turn(WorkShare.SENT):
                order.append(number)
        except CancelledError:
            ended.append(number)

    with turns.turn(WorkShare.SENT):
        threads = [threading.Thread(target=wait, args=(n,)) for n in range(100)]
        for number, thread in enumerate(threads):
            thread.start()
            until(lambda count=number + 1: turns.waiting == count)
        for cancellation in cancellations[::2]:
            cancellation.set()
        until(lambda: turns.waiting == 50)
    for thread in threads:
        thread.join(BOUND)
    assert (sorted(ended), order) == ([*range(0, 100, 2)], [*range(1, 100, 2)])
    assert turns.is_free


def test_who_was_cancelled_before_gets_no_turn() -> None:
    turns, cancellation = TurnLock(), Cancellation()
    cancellation.set()
    with pytest.raises(CancelledError), cancelled_by(cancellation), turns.turn(WorkShare.SENT):
        pytest.fail("it had a turn")
    assert turns.is_free
