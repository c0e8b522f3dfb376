"""The thread that hears the kernel's questions and answers nearly all of them at once."""

import os
import stat
import time

from scanner.gate.desk import Desk, Teller, let_be
from scanner.gate.failures import GateFault
from scanner.gate.heads import HEAD_BYTES, may_hold_picture
from scanner.gate.known import FOR_EVER, MAX_KNOWN, Entry, Known
from scanner.gate.subjects import Subjects
from scanner.platform.gate_ports import GateEvent, Openings, Reply
from scanner.schema import Action, FileKey, Source

BUSY_SECONDS = 1.0  # a batch of questions is answered in milliseconds


class Reader:
    """Reads one group. Opens no file of a gated file system: it would wait for itself."""

    def __init__(
        self, openings: Openings, desk: Desk, known: Known, teller: Teller, subjects: Subjects
    ) -> None:
        self._openings = openings
        self._desk = desk
        self._known = known
        self._teller = teller
        self._subjects = subjects
        self._since = float("inf")
        self._once: set[tuple[int, int]] = set()

    def run(self) -> None:
        """Answer for ever."""
        while True:
            self._since = float("inf")
            try:
                events = self._openings.read()
            except OSError:
                # Nothing to answer: the kernel has refused it. Other descriptors are freed meanwhile.
                self._teller.tell(GateFault.NO_DESCRIPTORS)
                continue
            self._since = time.monotonic()
            for event in events:
                self._take(event)

    def answers(self, now: float) -> bool:
        """Whether the reader waits for questions, or has begun to answer not long before `now`."""
        return now - self._since < BUSY_SECONDS

    def close(self) -> None:
        """End the threads that judge; for a reader that does not run."""
        self._desk.close()

    def overdue(self, now: float) -> None:
        """Answer those who have waited too long for a verdict."""
        self._desk.overdue(now)

    def _take(self, event: GateEvent) -> None:
        """Answer and close, or hand over to the desk."""
        fd = event.fd
        if event.pid in self._subjects.ours:
            self._allow(fd)
            return
        status = os.fstat(fd)
        if not stat.S_ISREG(status.st_mode) or status.st_size == 0:
            self._allow(fd)
            return
        entry = self._known.get(status)
        if entry is not None:
            self._answer_known(event, entry)
            return
        head = self._openings.peek(fd, HEAD_BYTES)
        if head is not None and not may_hold_picture(head):
            # Most files are opened once: a mark costs more than an answer, so it is for the second time.
            file = (status.st_dev, status.st_ino)
            if file in self._once:
                self._ignore(fd)
            else:
                self._remember(file)
            self._allow(fd)
            return
        self._answer_unknown(event, FileKey.of(status))

    def _answer_known(self, event: GateEvent, entry: Entry) -> None:
        if entry.verdict.action is Action.ALLOW and entry.verdict.source is not Source.FAILURE:
            if entry.until == FOR_EVER:
                let_be(self._openings, event.fd, entry.key)
            self._allow(event.fd)
        elif self._subjects.may_open(event, entry.key):
            self._allow(event.fd)
        else:
            self._teller.reply(self._openings, event.fd, event.pid, entry.key, entry.verdict)
            os.close(event.fd)

    def _answer_unknown(self, event: GateEvent, key: FileKey) -> None:
        if self._subjects.may_open(event, key):
            self._allow(event.fd)
        else:
            self._desk.put(event, key)

    def _remember(self, file: tuple[int, int]) -> None:
        if len(self._once) >= MAX_KNOWN:
            self._once.clear()
        self._once.add(file)

    def _allow(self, fd: int) -> None:
        self._openings.answer(fd, Reply.ALLOW)
        os.close(fd)

    def _ignore(self, fd: int) -> None:
        try:
            self._openings.ignore(fd)
        except OSError:
            pass  # no memory for a mark: asked about again
