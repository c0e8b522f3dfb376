"""The thread that hears the kernel's questions and answers nearly all of them at once."""

import os
import stat
import time

from scanner.gate.desk import Desk, Teller
from scanner.gate.failures import GateFault
from scanner.gate.heads import HEAD_BYTES, may_hold_picture
from scanner.gate.ignores import let_be, pass_over
from scanner.gate.known import FOR_EVER, MAX_KNOWN, Entry, Known
from scanner.gate.subjects import Subjects
from scanner.platform.gate_ports import GateEvent, Openings, Reply
from scanner.schema import FileKey

BUSY_SECONDS = 1.0  # a batch of questions is answered in milliseconds
_TELLING_BYTES = 32  # of a beginning, to know it again
_ASLEEP = float("inf")
# Looking a member of an enum up is slow, and this is on the path of every open.
_GO_ON = Reply.ALLOW


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
        self._since = _ASLEEP
        self._once: set[bytes | tuple[int, int]] = set()

    def run(self) -> None:
        """Answer for ever."""
        while True:
            self._since = _ASLEEP
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
        # First what most files end with: it needs no other question to the system than for these bytes.
        head = self._openings.peek(fd, HEAD_BYTES)
        if head is not None and not may_hold_picture(head):
            # Whether this is the second time its beginning tells well enough, and at no cost.
            if self._seen(head[-_TELLING_BYTES:]):
                pass_over(self._openings, fd)
            self._allow(fd)
            return
        status = os.fstat(fd)
        if not stat.S_ISREG(status.st_mode) or status.st_size == 0:
            self._allow(fd)
            return
        entry = self._known.get(status)
        if entry is not None:
            self._answer_known(event, entry)
        else:
            self._answer_unknown(event, FileKey.of(status))

    def _answer_known(self, event: GateEvent, entry: Entry) -> None:
        if entry.clean:
            if entry.until == FOR_EVER and self._seen((entry.key.dev, entry.key.ino)):
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

    def _seen(self, file: bytes | tuple[int, int]) -> bool:
        """Whether it was opened before: a mark costs more than an answer, and most files are opened once."""
        if file in self._once:
            return True
        if len(self._once) >= MAX_KNOWN:
            self._once.clear()
        self._once.add(file)
        return False

    def _allow(self, fd: int) -> None:
        self._openings.answer(fd, _GO_ON)
        os.close(fd)
