"""
Two workers behind one `judge`: one kept for what somebody waits for, one that all else shares in turns.

Whatever one account starts, a small picture that is fresh or about to be opened waits for at most one
file that takes `QUICK_SECONDS`.
"""

import itertools
import os
import re
import threading
from collections.abc import Generator
from contextlib import contextmanager
from enum import StrEnum

from scanner.formats.kinds import FormatReader, pattern_of
from scanner.formats.registry import signatures
from scanner.platform.ports.confinement import Confinement
from scanner.reasons import FailureReason
from scanner.sandbox.content import Content, ContentError, head_of
from scanner.sandbox.host import WorkerHost
from scanner.sandbox.setup import WorkerSetup
from scanner.schema import CopyEdit, Finding, SafeCopy, WorkShare

QUICK_BYTES = 8 * 1024 * 1024  # a photo of a telephone has 2 to 6 MB
# A picture can be small in bytes and slow in pixels. One that takes longer gives the reserved worker up
# and is judged by the other, with the whole time limit.
QUICK_SECONDS = 3.0
HEAD_BYTES = 64
_RESERVED_FOR = frozenset((WorkShare.GATE, WorkShare.FRESH))
# Readers whose effort is bounded by the file's few pixels; all others draw, unpack or search.
_QUICK_READERS = frozenset((FormatReader.PILLOW, FormatReader.JXL, FormatReader.NOBODY))


class LookCost(StrEnum):
    """The expected cost of a file, from its size and its first bytes."""

    QUICK = "quick"
    SLOW = "slow"


_starts_quick = re.compile(
    b"|".join(
        pattern_of(signature) for signature, row in signatures() if row.reader in _QUICK_READERS
    ),
    re.DOTALL,
).match


def cost_of(head: bytes, size: int) -> LookCost:
    """Give the cost of a file; one that lies about its kind is found out by `QUICK_SECONDS`."""
    quick = size <= QUICK_BYTES and _starts_quick(head) is not None
    return LookCost.QUICK if quick else LookCost.SLOW


def cost_of_file(path: str) -> LookCost:
    """Give the cost of the file at a path; finding out that it cannot be read is quick."""
    try:
        return cost_of(*head_of(path, HEAD_BYTES))
    except ContentError:
        return LookCost.QUICK


class TurnLock:
    """A lock whose waiters of different shares take turns: many of one never keep out another."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._numbers = itertools.count(1)
        self._waiting: dict[int, WorkShare] = {}
        self._served: dict[WorkShare, int] = {}
        self._busy = False

    @contextmanager
    def turn(self, share: WorkShare) -> Generator[None]:
        """Wait for a turn, and hold the lock."""
        with self._changed:
            mine = next(self._numbers)
            self._waiting[mine] = share
            self._changed.wait_for(lambda: not self._busy and self._next() == mine)
            del self._waiting[mine]
            self._served[share] = next(self._numbers)
            self._busy = True
        try:
            yield
        finally:
            with self._changed:
                self._busy = False
                self._changed.notify_all()

    def _next(self) -> int:
        """Give the first of the share whose last turn is longest ago."""
        return min(self._waiting, key=lambda one: (self._served.get(self._waiting[one], 0), one))


class SharedWorkers:
    """
    Implements `scanner.verdicts.ContentJudge`. For any number of threads.

    The hosts stay the caller's. `shared` is started when it is first needed.
    """

    def __init__(self, reserved: WorkerHost, shared: WorkerHost) -> None:
        self._reserved = reserved
        self._shared = shared
        self._reserved_turns = TurnLock()
        self._shared_turns = TurnLock()

    @property
    def restarts(self) -> int:
        """The number of workers replaced so far."""
        return self._reserved.restarts + self._shared.restarts

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
        """See `WorkerHost.problem`, of the worker for what is fresh."""
        return self._reserved.problem

    def use(self, setup: WorkerSetup) -> bool:
        """See `WorkerHost.use`."""
        changed = [host.use(setup) for host in (self._reserved, self._shared)]
        return any(changed)

    def judge(self, content: Content, *, want_preview: bool = False) -> Finding:
        """See `WorkerHost.judge`; the content's `share` says for whom."""
        if content.share in _RESERVED_FOR and _cost(content) is LookCost.QUICK:
            with self._reserved_turns.turn(content.share):
                found = self._reserved.judge(
                    content, want_preview=want_preview, time_limit=QUICK_SECONDS
                )
            if found.failure is not FailureReason.TIMED_OUT:
                return found
        with self._shared_turns.turn(content.share):
            return self._shared.judge(content, want_preview=want_preview)

    def copy(self, content: Content, edit: CopyEdit) -> SafeCopy:
        """See `WorkerHost.copy`."""
        with self._shared_turns.turn(WorkShare.SENT):
            return self._shared.copy(content, edit)


def _cost(content: Content) -> LookCost:
    if content.data is not None:
        return cost_of(content.data[:HEAD_BYTES], content.size)
    try:
        return cost_of(os.pread(content.fd, HEAD_BYTES, 0), content.size)
    except OSError:
        return LookCost.SLOW
