"""
PermissionGroup that need a verdict: each has one owner here from `put` on, and gets exactly one reply.

A descriptor is never closed before its event is answered: replies go by its number.
"""

import os
import queue
import threading
import time
from collections.abc import Callable

from scanner.kernel_gate.failures import GateFault
from scanner.kernel_gate.ignores import ignore_clean
from scanner.kernel_gate.judge import DescriptorJudge, JudgeAwayError
from scanner.kernel_gate.prefilter import HEAD_BYTES, may_hold_picture
from scanner.kernel_gate.rules import DEADLINE_SECONDS, GateRules, reply_to, reply_to_fault
from scanner.kernel_gate.rulings import for_program, is_for_all
from scanner.kernel_gate.verdict_cache import FOR_EVER, Entry, VerdictCache
from scanner.kernel_gate.wire import Note, NoteKind, VerdictMessage
from scanner.platform.gate_ports import GateSystem, PermissionGroup, Reply
from scanner.reasons import Reason
from scanner.schema import Action, FileKey, Source, Verdict

MAX_OPENINGS = 1024  # each holds a descriptor, and each a thread of some program that waits
JUDGES = 4  # more than the service has workers: while one hashes another is looked at
FAILURE_SECONDS = 5.0  # a file that could not be checked is tried again after that
MAX_COPY = 256 * 1024 * 1024  # bytes; what is larger the service says it may not read
QUIET_SECONDS = 5.0  # an app that tries again and again is told of once in that time
_MAX_TOLD = 512
_GO_ON = Action.ALLOW  # looking a member of an enum up is slow
_NO_PICTURE = Verdict(Action.ALLOW, (Reason.NOT_MEDIA,), Source.DEFAULT)


Copy = Callable[[int, int], int]


class PendingOpen:
    """Somebody who waits."""

    __slots__ = ("answered", "deadline", "fd", "pid")

    def __init__(self, fd: int, pid: int, deadline: float) -> None:
        self.fd = fd
        self.pid = pid
        self.deadline = deadline
        self.answered = False


class PendingFile:
    """One state of one file and all who wait for it. The first one's descriptor is what is judged."""

    __slots__ = ("key", "openings")

    def __init__(self, key: FileKey, opening: PendingOpen) -> None:
        self.key = key
        self.openings = [opening]


class PendingOpens:
    """Open requests of one group that wait for a verdict."""

    def __init__(
        self,
        openings: PermissionGroup,
        judge: DescriptorJudge,
        known: VerdictCache,
        responder: "Responder",
    ) -> None:
        self._openings = openings
        self._judge = judge
        self.known = known
        self.responder = responder
        self._lock = threading.Lock()
        self._cases: dict[FileKey, PendingFile] = {}
        self._count = 0
        self._queue: queue.SimpleQueue[PendingFile | None] = queue.SimpleQueue()

    def start(self, copy: Copy | None = None) -> None:
        """Judge from threads of our own; with `copy` on copies, where others may not reach the file itself."""
        for number in range(JUDGES):
            threading.Thread(
                target=self._work, args=(copy,), name=f"judge-{number}", daemon=True
            ).start()

    def put(self, fd: int, pid: int, key: FileKey) -> None:
        """Take over an opening and its descriptor. Never waits."""
        opening = PendingOpen(fd, pid, time.monotonic() + DEADLINE_SECONDS)
        with self._lock:
            if self._count < MAX_OPENINGS:
                self._count += 1
                case = self._cases.get(key)
                if case is not None:
                    case.openings.append(opening)
                    return
                case = self._cases[key] = PendingFile(key, opening)
                self._queue.put(case)
                return
        self._fault(opening, key, GateFault.CROWDED)
        os.close(opening.fd)

    def overdue(self, now: float) -> None:
        """Answer those whose deadline is over; their descriptors stay until the case is closed."""
        late: list[tuple[PendingOpen, FileKey]] = []
        with self._lock:
            for case in self._cases.values():
                for opening in case.openings:
                    if not opening.answered and opening.deadline <= now:
                        opening.answered = True
                        late.append((opening, case.key))
        for opening, key in late:
            self._fault(opening, key, GateFault.LATE)

    def close(self) -> None:
        """End the threads, once nothing waits."""
        for _ in range(JUDGES):
            self._queue.put(None)

    def _work(self, copy: Copy | None) -> None:
        while (case := self._queue.get()) is not None:
            fault = None
            verdict = None
            fd = case.openings[0].fd
            try:
                # The reader does not wait for a disk; here is the place to.
                if may_hold_picture(os.pread(fd, HEAD_BYTES, 0)):
                    verdict = self._look(fd, case.key, copy)
                else:
                    verdict = _NO_PICTURE
            except (JudgeAwayError, OSError):
                fault = GateFault.JUDGE_AWAY
            except Exception:  # a thread's edge: whatever a judge does, who waits gets a reply
                fault = GateFault.JUDGE_AWAY
            self._settle(case, verdict, fault)

    def _look(self, fd: int, key: FileKey, copy: Copy | None) -> Verdict:
        if copy is None or key.size > MAX_COPY:
            return self._judge.judge_fd(fd, key)
        copied = copy(fd, key.size)
        try:
            return self._judge.judge_fd(copied, key)
        finally:
            os.close(copied)

    def _settle(self, case: PendingFile, verdict: Verdict | None, fault: GateFault | None) -> None:
        if verdict is not None:
            passing = verdict.source is Source.FAILURE
            until = time.monotonic() + FAILURE_SECONDS if passing else FOR_EVER
            entry = Entry.of(case.key, verdict, until)
            self.known.put(entry)
            if entry.clean:
                ignore_clean(self._openings, case.openings[0].fd, case.key)
        with self._lock:
            # From here on nobody can join the case, so its list stands still.
            del self._cases[case.key]
            self._count -= len(case.openings)
            mine = [opening for opening in case.openings if not opening.answered]
            for opening in mine:
                opening.answered = True
        for opening in mine:
            if verdict is None:
                self._fault(opening, case.key, fault or GateFault.JUDGE_AWAY)
            else:
                self.responder.reply(self._openings, opening.fd, opening.pid, case.key, verdict)
        for opening in case.openings:
            os.close(opening.fd)

    def _fault(self, opening: PendingOpen, key: FileKey, fault: GateFault) -> None:
        self.responder.fault(self._openings, opening.fd, opening.pid, key, fault)


class Responder:
    """Gives replies by the rules in force, and tells of those that are more than "go on"."""

    def __init__(
        self, system: GateSystem, rules: GateRules, tell: Callable[[Note, int], None]
    ) -> None:
        self.rules = rules
        self._system = system
        self._tell = tell
        self._told: dict[tuple[int, int, Reply, int | str], float] = {}

    def reply(
        self, openings: PermissionGroup, fd: int, pid: int, key: FileKey, verdict: Verdict
    ) -> None:
        """Reply to one opening with a verdict. The descriptor stays the caller's."""
        if not is_for_all(verdict):
            verdict = for_program(verdict, self._system.names_of(pid))
        written = verdict.source is Source.FAILURE and self._system.has_writer(fd)
        reply, fault = reply_to(verdict, self.rules, being_written=written)
        # VerdictMessage before it is answered: a descriptor of the file can be copied only as long as it is open.
        if verdict.action is not _GO_ON or fault is not None:
            app = self._unheard(pid, key, reply)
            if app is not None:
                self._note(Note(kind_of(reply), key, VerdictMessage.of(verdict), app, fault), fd)
        openings.answer(fd, reply)

    def fault(
        self, openings: PermissionGroup, fd: int, pid: int, key: FileKey, fault: GateFault
    ) -> None:
        """Reply to one opening by the table of faults. The descriptor stays the caller's."""
        reply = reply_to_fault(fault, self.rules.mode)
        app = self._unheard(pid, key, reply)
        if app is not None:
            self._note(Note(kind_of(reply), key, None, app, fault), fd)
        openings.answer(fd, reply)

    def tell(self, fault: GateFault, count: int = 1) -> None:
        """Tell of a fault that is no single opening's."""
        self._tell(Note(NoteKind.FAULT, fault=fault, count=count), -1)

    def _unheard(self, pid: int, key: FileKey, reply: Reply) -> str | None:
        """Name of the process; None if that was told of lately, by the process or by an app of its name."""
        if self._told_lately((key.dev, key.ino, reply, pid)):
            return None
        app = self._system.name_of(pid)
        return None if self._told_lately((key.dev, key.ino, reply, app)) else app

    def _note(self, note: Note, fd: int) -> None:
        try:
            self._tell(note, fd)
        except OSError:
            self._tell(note, -1)  # no descriptor left for a copy

    def _told_lately(self, what: tuple[int, int, Reply, int | str]) -> bool:
        now = time.monotonic()
        last = self._told.get(what, 0.0)
        if len(self._told) >= _MAX_TOLD:
            self._told.clear()
        self._told[what] = now
        return now - last < QUIET_SECONDS


def kind_of(reply: Reply) -> NoteKind:
    """How a reply to a file that is not clean is told."""
    if reply is Reply.ALLOW:
        return NoteKind.LET_THROUGH
    return NoteKind.ASKED if reply is Reply.WAIT else NoteKind.REFUSED
