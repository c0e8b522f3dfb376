"""
Open requests that need a verdict. From `put` on each has one owner here and gets exactly one reply.

A descriptor is never closed before its event is answered, because replies are addressed by its number.
"""

import os
import queue
import threading
import time
from collections import Counter
from collections.abc import Callable

from scanner.errors import TakesLongError
from scanner.formats.costs import COST_BYTES, LookCost, cost_of
from scanner.kernel_gate.cached_verdicts import FOREVER, CachedVerdict, VerdictCache
from scanner.kernel_gate.descents import Descents
from scanner.kernel_gate.failures import GateFault
from scanner.kernel_gate.ignores import ignore_clean
from scanner.kernel_gate.judge import DescriptorJudge
from scanner.kernel_gate.open_responder import OpenResponder
from scanner.kernel_gate.prefilter import may_show_picture
from scanner.kernel_gate.rules import DEADLINE_SECONDS
from scanner.platform.gate_ports import PermissionGroup
from scanner.reasons import FailureReason, Reason
from scanner.sandbox.fair_turns import EXPECTED_SECONDS, Descent, ProgramLoads, TurnQueue
from scanner.schema import Action, FileKey, Source, Verdict

MAX_PENDING = 1024  # each holds a descriptor and blocks a thread of some program
MAX_OF_ONE = 128  # for one process; only an attacker's program opens so many at once
# Above the first number, files without waiting openers are dropped down to the second, busiest first.
MANY_PENDING, FEWER_PENDING = MAX_PENDING * 3 // 4, MAX_PENDING // 2
# Threads; just enough to keep a worker busy, so that requests queue by fairness and not behind more threads.
# Slow looks have their own threads, so that they never occupy all.
QUICK_JUDGES, UNSURE_JUDGES, SLOW_JUDGES = 2, 2, 4
SCANNERS = 2  # threads that only wait for disks
FAILURE_SECONDS = 5.0  # after which a file that could not be checked is tried again
MAX_COPY = 256 * 1024 * 1024  # bytes; of a larger file the service reports that it may not read it
_CHANGED = Verdict(Action.HOLD, (FailureReason.CHANGED,), Source.FAILURE)
_NO_PICTURE = Verdict(Action.ALLOW, (Reason.NOT_MEDIA,), Source.DEFAULT)


Copy = Callable[[int, int], int]
_JUDGES = {
    LookCost.QUICK: QUICK_JUDGES,
    LookCost.UNSURE: UNSURE_JUDGES,
    LookCost.SLOW: SLOW_JUDGES,
}


class PendingOpen:
    """
    One opener that waits.

    `answered`: the reply is decided. `in_hand`: it is being sent, and the descriptor must stay open until then.
    `left`: the thread that sends the reply also closes the descriptor.
    """

    __slots__ = ("answered", "deadline", "fd", "in_hand", "left", "pid")

    def __init__(self, fd: int, pid: int, deadline: float) -> None:
        self.fd = fd
        self.pid = pid
        self.deadline = deadline
        self.answered = False
        self.in_hand = False
        self.left = False


class PendingFile:
    """
    One state of one file and all openers that wait for it. The first opener's descriptor is judged.

    `late`: a deadline has passed. `written`: a writer has closed the file since. `queued_as`: the cost by which
    it waits for a judge. `descent`: that of the first opener.
    """

    __slots__ = ("descent", "key", "late", "queued_as", "waiting", "written")

    def __init__(self, key: FileKey, opening: PendingOpen, descent: Descent) -> None:
        self.key = key
        self.descent = descent
        self.queued_as: LookCost | None = None
        self.waiting = [opening]
        self.late = False
        self.written = False


class PendingOpens:
    """Open requests of one group that wait for a verdict."""

    def __init__(
        self,
        group: PermissionGroup,
        judge: DescriptorJudge,
        cache: VerdictCache,
        responder: OpenResponder,
        loads: ProgramLoads | None = None,
    ) -> None:
        """Set up; `loads` are the program loads that all groups share."""
        self._loads = ProgramLoads() if loads is None else loads
        self._group = group
        self._judge = judge
        self.cache = cache
        self.responder = responder
        self._lock = threading.Lock()
        self._cases: dict[FileKey, PendingFile] = {}
        self._system = responder.system
        self._descents = Descents(responder.system)
        self._count = 0
        self._count_of: Counter[int] = Counter()  # by process id
        self._unread: queue.SimpleQueue[PendingFile | None] = queue.SimpleQueue()
        self._queues: dict[LookCost, TurnQueue[PendingFile]] = {
            cost: TurnQueue(self._loads) for cost in LookCost
        }

    def start(self, copy: Copy | None = None) -> None:
        """Start the judging threads; with `copy` they judge copies, as others may not open the file."""
        for number in range(SCANNERS):
            threading.Thread(target=self._scan, name=f"scan-{number}", daemon=True).start()
        for cost, many in _JUDGES.items():
            for number in range(many):
                threading.Thread(
                    target=self._work, args=(cost, copy), name=f"judge-{number}", daemon=True
                ).start()

    def put(
        self, fd: int, pid: int, key: FileKey, head: bytes = b"", *, again: bool = False
    ) -> None:
        """
        Take over an open and its descriptor. Never waits.

        `head`: the first bytes if they show a picture, so that no search is needed; else empty.

        `again`: a read by a process that already has the file open. If its open was let through late, it does
        not wait again at each read.
        """
        now = time.monotonic()
        opening = PendingOpen(fd, pid, now + DEADLINE_SECONDS)
        fault = GateFault.CROWDED
        descent = () if self._is_full(pid) else self._descents.of(pid)
        with self._lock:
            case = self._cases.get(key)
            if again and case is not None and case.late:
                fault = GateFault.LATE
            elif not self._is_full(pid):
                self._count += 1
                self._count_of[pid] += 1
                if case is not None:
                    case.waiting.append(opening)
                    return
                case = self._cases[key] = PendingFile(key, opening, descent)
                if head:
                    self._queue(case, cost_of(head[:COST_BYTES], key.size))
                else:
                    self._unread.put(case)
                return
        self._fault(opening, key, fault)
        os.close(opening.fd)

    def waiting(self, cost: LookCost | None) -> int:
        """Return how many files wait for a look of this cost; None: those still to be searched for a picture."""
        return (self._unread if cost is None else self._queues[cost]).qsize()

    def overdue(self, now: float) -> None:
        """Answer openers whose deadline has passed. The judged descriptor stays open until its case is closed."""
        late: list[tuple[PendingOpen, FileKey]] = []
        with self._lock:
            for case in self._cases.values():
                for opening in case.waiting:
                    if not opening.answered and opening.deadline <= now:
                        opening.answered = opening.in_hand = case.late = True
                        late.append((opening, case.key))
        for opening, key in late:
            self._fault(opening, key, GateFault.LATE)
        done: list[int] = []
        with self._lock:
            for opening, _key in late:
                opening.in_hand = False
                if opening.left:
                    done.append(self._closed(opening))
            for case in self._cases.values() if late else ():
                done += self._let_go_of_late(case)
            if self._count > MANY_PENDING:
                done += self._give_up_some()
        for fd in done:
            os.close(fd)

    def written(self, device: int, inode: int) -> None:
        """Discard any verdict under way for this file: a writer has closed it."""
        if not self._cases:  # almost always empty
            return
        with self._lock:
            for key, case in self._cases.items():
                case.written |= key.dev == device and key.ino == inode

    def close(self) -> None:
        """End the threads once nothing waits."""
        for _ in range(SCANNERS):
            self._unread.put(None)
        for each in self._queues.values():
            each.close()

    def _is_full(self, pid: int) -> bool:
        return self._count >= MAX_PENDING or self._count_of[pid] >= MAX_OF_ONE

    def _queue(self, case: PendingFile, cost: LookCost) -> None:
        case.queued_as = cost
        self._loads.add(case.descent, EXPECTED_SECONDS[cost])
        self._queues[cost].put(case)

    def _let_go_of_late(self, case: PendingFile) -> list[int]:
        """Remove answered openers except the first, whose descriptor is judged. The caller holds the lock."""
        others = case.waiting[1:]
        gone = [opening for opening in others if opening.answered]
        if gone:
            case.waiting[1:] = [opening for opening in others if not opening.answered]
        return [self._closed(opening) for opening in gone]

    def _give_up_some(self) -> list[int]:
        """Remove files that no judge has taken and nobody waits for. The caller holds the lock."""
        done: list[int] = []
        idle = [case for case in self._cases.values() if all(one.answered for one in case.waiting)]
        for case in sorted(idle, key=lambda one: self._loads.of(one.descent), reverse=True):
            if self._count <= FEWER_PENDING:
                break
            if case.queued_as is not None and self._queues[case.queued_as].remove(case):
                del self._cases[case.key]
                done += map(self._closed, case.waiting)
        return done

    def _closed(self, opening: PendingOpen) -> int:
        """Uncount an open; return its descriptor, to be closed. The caller holds the lock."""
        self._count -= 1
        self._count_of[opening.pid] -= 1
        if self._count_of[opening.pid] <= 0:
            del self._count_of[opening.pid]
        return opening.fd

    def _scan(self) -> None:
        """Search files on disk for pictures, so that opening a library does not wait for a judge."""
        while (case := self._unread.get()) is not None:
            read_at = time.time_ns()
            try:
                may_hold = self._is_longer(case) or may_show_picture(
                    case.waiting[0].fd, case.key.size
                )
                cost = cost_of(os.pread(case.waiting[0].fd, COST_BYTES, 0), case.key.size)
            except OSError:
                self._settle(case, None, GateFault.JUDGE_AWAY, keep=False)
                continue
            if may_hold:
                self._queue(case, cost)
            else:
                self._settle(case, _NO_PICTURE, None, keep=case.key.is_settled(read_at))

    def _work(self, cost: LookCost, copy: Copy | None) -> None:
        patient = cost is LookCost.SLOW
        while (case := self._queues[cost].get()) is not None:
            fault = None
            verdict = None
            read_at = time.time_ns()
            try:
                verdict = self._look(case, case.waiting[0].fd, copy, patient=patient)
                self.responder.heard()
            except TakesLongError:
                self._queue(case, LookCost.SLOW)
                continue
            except Exception:
                # The thread's outermost handler: whatever a judge does, openers get a reply.
                fault = GateFault.JUDGE_AWAY
            self._settle(case, verdict, fault, keep=case.key.is_settled(read_at))

    def _look(self, case: PendingFile, fd: int, copy: Copy | None, *, patient: bool) -> Verdict:
        key = case.key
        if self._is_longer(case):
            return _CHANGED
        if copy is None or key.size > MAX_COPY:
            verdict = self._judge.judge_fd(
                fd, key, patient=patient, load=self._loads.of(case.descent)
            )
            changed = _changed(verdict)
            return self._look_once_more(case, fd, patient=patient) if changed else verdict
        copied = copy(fd, key.size)
        try:
            load = self._loads.of(case.descent)
            return self._judge.judge_fd(copied, key, patient=patient, load=load)
        finally:
            os.close(copied)

    def _is_longer(self, case: PendingFile) -> bool:
        """Return whether a served file has more content than its size says. May wait for its server."""
        return self._group.served and bool(os.pread(case.waiting[0].fd, 1, case.key.size))

    def _look_once_more(self, case: PendingFile, fd: int, *, patient: bool) -> Verdict:
        """
        Judge a file that was changed while it was judged, this time excluding writers where possible.

        New times, rights and names change no content, so making such changes gains nothing.
        """
        case.written = True  # the verdict does not belong to the case's key
        held = self._system.hold_unwritten(fd)
        try:
            load = self._loads.of(case.descent)
            verdict = self._judge.judge_fd(fd, case.key, snapshot=True, patient=patient, load=load)
        finally:
            steady = held and self._system.let_write(fd)
        flagged = verdict.action is not Action.ALLOW and verdict.source is not Source.FAILURE
        return verdict if steady or flagged else _CHANGED

    def _settle(
        self, case: PendingFile, verdict: Verdict | None, fault: GateFault | None, *, keep: bool
    ) -> None:
        if verdict is not None and keep and not case.written:
            passing = verdict.source is Source.FAILURE
            until = time.monotonic() + FAILURE_SECONDS if passing else FOREVER
            entry = CachedVerdict.of(case.key, verdict, until)
            self.cache.put(entry)
            if entry.clean:
                ignore_clean(self._group, case.waiting[0].fd, case.key)
        with self._lock:
            # From here on no opener can join the case, so its list no longer changes.
            del self._cases[case.key]
            for opening in case.waiting:
                opening.left = opening.in_hand
            done = [self._closed(opening) for opening in case.waiting if not opening.left]
            mine = [opening for opening in case.waiting if not opening.answered]
            for opening in mine:
                opening.answered = True
        for opening in mine:
            if verdict is None:
                self._fault(opening, case.key, fault or GateFault.JUDGE_AWAY)
            else:
                self.responder.reply(self._group, opening.fd, opening.pid, case.key, verdict)
        for fd in done:
            os.close(fd)

    def _fault(self, opening: PendingOpen, key: FileKey, fault: GateFault) -> None:
        self.responder.fault(self._group, opening.fd, opening.pid, key, fault)


def _changed(verdict: Verdict) -> bool:
    return verdict.source is Source.FAILURE and FailureReason.CHANGED in verdict.reasons
