"""
Three workers behind one `judge`: two for content that somebody waits for, one that all other content shares.

Of the two, one is reserved for still pictures that are surely small, one for content of unknown cost. Only
the reserved worker always runs. It takes small pictures from a browser in turns with those of files, and old
files one at a time, until fresh content had to wait for one of them.

Whatever one account starts, a small picture that is fresh or about to be opened waits for at most one picture
of its own share and one that was sent, each of which may take `QUICK_SECONDS`: within a share, programs that
caused less work come first.
"""

import itertools
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Generator
from contextlib import contextmanager

from scanner import platform
from scanner.cancellation import current
from scanner.errors import CancelledError, TakesLongError
from scanner.formats.costs import COST_BYTES, LookCost, cost_of
from scanner.platform.ports.confinement import Confinement
from scanner.reasons import FailureReason
from scanner.sandbox.content import Content, ContentError, head_of
from scanner.sandbox.deadlines import BUSY_TIMES
from scanner.sandbox.host import WorkerHost
from scanner.sandbox.setup import WorkerSetup
from scanner.schema import CopyEdit, Finding, SafeCopy, WorkShare

# A picture can be small in bytes and slow in pixels. One that takes longer is passed from the reserved worker
# to the shared one, with the whole time limit. The limit is a multiple of recent times, but within these bounds.
QUICK_SECONDS = 3.0
LEAST_QUICK_SECONDS = 1.0
TIMES_USUAL = 5
LATELY = 50  # pictures
IDLE_SECONDS = 300.0  # a worker takes 160 MB, and its start 0.7 s of processor time
MAX_KNOWN_SLOW = 10_000  # contents, each stored as a hash of 32 bytes
_MORE_TIME = frozenset((FailureReason.TIMED_OUT, FailureReason.NOT_WHOLE))
_RESERVED_FOR = frozenset((WorkShare.GATE, WorkShare.FRESH))


def cost_of_file(path: str) -> LookCost:
    """Return the cost of judging the file at a path; an unreadable file counts as quick."""
    try:
        return cost_of(*head_of(path, COST_BYTES))
    except ContentError:
        return LookCost.QUICK


class _Waiter:
    """One thread in line for a turn."""

    def __init__(self, number: int, share: WorkShare, load: tuple[float, ...]) -> None:
        self.number, self.share, self.load = number, share, load
        self.woken = threading.Event()
        self.granted = False


class TurnLock:
    """
    A lock that shares take in turns, so that many waiters of one share never block another.

    The leaving holder wakes only the next waiter; otherwise each of a thousand waiters would search all of them.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._numbers = itertools.count(1)
        self._waiting: list[_Waiter] = []
        self._served: dict[WorkShare, int] = {}
        self._holder: WorkShare | None = None

    @property
    def holder(self) -> WorkShare | None:
        """The share that has the turn now."""
        return self._holder

    @property
    def is_free(self) -> bool:
        """True if nobody has a turn or waits for one."""
        return self._holder is None and not self._waiting

    @property
    def waiting(self) -> int:
        """The number of waiters."""
        return len(self._waiting)

    @contextmanager
    def turn(self, share: WorkShare, load: tuple[float, ...] = ()) -> Generator[None]:
        """
        Hold the lock during the block. Within a share, less `load` comes first, then earlier arrival.

        Raises CancelledError when the thread's cancellation is set before its turn.
        """
        with self._lock:
            mine = _Waiter(next(self._numbers), share, load)
            self._waiting.append(mine)
            self._grant()
        try:
            self._wait(mine)
            yield
        finally:
            with self._lock:
                if mine.granted:
                    self._holder = None
                    self._grant()
                else:
                    self._waiting.remove(mine)

    def _wait(self, mine: _Waiter) -> None:
        cancellation = current()
        if cancellation is None:
            mine.woken.wait()
            return
        with cancellation.waking(mine.woken.set):
            mine.woken.wait()
        if cancellation.is_set:
            raise CancelledError

    def _grant(self) -> None:
        """
        Give a free turn to the first waiter of the share whose last turn is longest ago.

        The caller holds the lock.
        """
        if self._holder is not None or not self._waiting:
            return
        first = min(self._waiting, key=self._order)
        self._waiting.remove(first)
        self._served[first.share] = next(self._numbers)
        self._holder = first.share
        first.granted = True
        first.woken.set()

    def _order(self, waiter: _Waiter) -> tuple[int, tuple[float, ...], int]:
        return (self._served.get(waiter.share, 0), waiter.load, waiter.number)


class SharedWorkers:
    """
    Implements `scanner.verdicts.ContentJudge`. For any number of threads.

    The caller owns the hosts. `unsure` and `shared` are started on demand and ended by `rest`.
    """

    def __init__(self, reserved: WorkerHost, unsure: WorkerHost, shared: WorkerHost) -> None:
        self._reserved = reserved
        self._unsure = unsure
        self._shared = shared
        self.reserved_turns = TurnLock()
        self._unsure_turns = TurnLock()
        self.shared_turns = TurnLock()
        self._lately: deque[float] = deque(maxlen=LATELY)  # seconds
        self._known_slow: OrderedDict[bytes, None] = OrderedDict()
        # Whether fresh content had to, since the shared worker was last ended.
        self._old_made_wait = False

    @property
    def pids(self) -> tuple[int | None, int | None, int | None]:
        """The process ids of the reserved, the unsure and the shared worker; None for one that is not running."""
        return self._reserved.pid, self._unsure.pid, self._shared.pid

    @property
    def restarts(self) -> int:
        """The number of workers replaced so far."""
        return sum(host.restarts for host in (self._reserved, self._unsure, self._shared))

    @property
    def confinement(self) -> Confinement:
        """The confinement of the workers by the system."""
        return self._reserved.confinement

    @property
    def not_confined(self) -> tuple[str, ...]:
        """See `WorkerHost.not_confined`."""
        return self._reserved.not_confined

    @property
    def problem(self) -> str:
        """See `WorkerHost.problem`, for the reserved worker."""
        return self._reserved.problem

    def use(self, setup: WorkerSetup) -> bool:
        """See `WorkerHost.use`."""
        changed = [host.use(setup) for host in (self._reserved, self._unsure, self._shared)]
        return any(changed)

    def judge(self, content: Content, *, want_preview: bool = False) -> Finding:
        """
        Judge as `WorkerHost.judge` does, for the content's `share`.

        Raises TakesLongError if fresh content or a file about to be opened takes the reserved worker too long.
        """
        if content.share in _RESERVED_FOR:
            return self._look_quickly(content, want_preview)
        if self._may_be_quick(content):
            try:
                return self._look_quickly(content, want_preview)
            except TakesLongError:
                pass
        with self.shared_turns.turn(content.share, content.load):
            return self._shared.judge(content, want_preview=want_preview)

    def copy(self, content: Content, edit: CopyEdit) -> SafeCopy:
        """See `WorkerHost.copy`."""
        with self.shared_turns.turn(WorkShare.SENT):
            return self._shared.copy(content, edit)

    def rest(self) -> None:
        """End workers idle for `IDLE_SECONDS`, except the reserved one; call it regularly."""
        self._unsure.end_if_idle(IDLE_SECONDS)
        if self._shared.end_if_idle(IDLE_SECONDS):
            self._old_made_wait = False

    def _may_be_quick(self, content: Content) -> bool:
        if content.share is WorkShare.SENT:
            return _cost(content) is LookCost.QUICK
        return content.share is WorkShare.FOUND and self._has_reserved_time(content)

    def _has_reserved_time(self, content: Content) -> bool:
        """Return whether an old file may use the reserved worker, so that no other is started for it."""
        return (
            self._shared.pid is None
            and not self._old_made_wait
            and self.reserved_turns.is_free
            and _cost(content) is LookCost.QUICK
        )

    def _look_quickly(self, content: Content, want_preview: bool) -> Finding:
        cost = _cost(content)
        if cost is LookCost.SLOW or content.sha256 in self._known_slow:
            raise TakesLongError
        if self.reserved_turns.holder is WorkShare.FOUND and cost is LookCost.QUICK:
            self._old_made_wait = True
        found = None
        if cost is LookCost.QUICK:
            found = self._look_within(
                self._reserved, self.reserved_turns, content, want_preview, self._quick_seconds()
            )
        again = cost is LookCost.QUICK and content.share is WorkShare.SENT
        if cost is LookCost.UNSURE or (found is None and again):
            # Perhaps the processor was only busy. With slow content a sender could wait for minutes, so a
            # small picture has the longest time once before. Others have a thread that waits in their place.
            limit = QUICK_SECONDS if again else self._quick_seconds()
            found = self._look_within(
                self._unsure, self._unsure_turns, content, want_preview, limit
            )
        if found is None:
            self._known_slow[content.sha256] = None
            if len(self._known_slow) > MAX_KNOWN_SLOW:
                self._known_slow.popitem(last=False)
            raise TakesLongError
        return found

    def _look_within(
        self,
        host: WorkerHost,
        turns: TurnLock,
        content: Content,
        want_preview: bool,
        limit: float,
    ) -> Finding | None:
        """Look within `limit` seconds; None if that was not enough."""
        with turns.turn(content.share, content.load):
            started = time.monotonic()
            # What takes long on a busy computer is not slow content; and to replace a worker takes longer yet.
            busy = limit * BUSY_TIMES if host is self._reserved else limit
            found = host.judge(
                content, want_preview=want_preview, time_limit=limit, busy_limit=busy
            )
            taken = time.monotonic() - started
        # A worker that runs out of time returns a partial result or none.
        if found.failure in _MORE_TIME and taken > limit / 2:
            return None
        if host is self._reserved:
            self._lately.append(taken)
        return found

    def _quick_seconds(self) -> float:
        if not self._lately:
            return QUICK_SECONDS
        usual = sorted(self._lately)[len(self._lately) // 2]
        return min(max(usual * TIMES_USUAL, LEAST_QUICK_SECONDS), QUICK_SECONDS)


def _cost(content: Content) -> LookCost:
    if content.data is not None:
        return cost_of(content.data[:COST_BYTES], content.size)
    try:
        return cost_of(platform.content().read_part(content.fd, COST_BYTES, 0), content.size)
    except OSError:
        return LookCost.SLOW
