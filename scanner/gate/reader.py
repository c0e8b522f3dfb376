"""The thread that hears the kernel's questions and answers nearly all of them at once."""

import os
import select
import stat
import time
from collections.abc import Callable

from scanner.gate.desk import Desk, Teller, let_be
from scanner.gate.failures import GateFault
from scanner.gate.heads import HEAD_BYTES, may_hold_picture
from scanner.gate.known import Entry, Known
from scanner.gate.subjects import Subjects
from scanner.platform.gate_ports import GateEvent, Openings, Reply
from scanner.schema import Action, FileKey

BEAT_SECONDS = 0.25


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

    def run(self, beat: Callable[[], bool]) -> None:
        """Answer until `beat`, called at least each `BEAT_SECONDS`, says that it is over."""
        poll = select.poll()
        poll.register(self._openings.fd, select.POLLIN)
        due = 0.0
        while True:
            now = time.monotonic()
            if now >= due:
                if not beat():
                    return
                self._desk.overdue(now)
                due = now + BEAT_SECONDS
            if not poll.poll((due - now) * 1000):
                continue
            try:
                events = self._openings.read()
            except OSError:
                # No descriptor for the next event: the kernel has refused it. Others are freed meanwhile.
                self._teller.tell(GateFault.NO_DESCRIPTORS)
                continue
            for event in events:
                self._take(event)

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
            self._ignore(fd)
            self._allow(fd)
            return
        self._answer_unknown(event, FileKey.of(status))

    def _answer_known(self, event: GateEvent, entry: Entry) -> None:
        if entry.verdict.action is Action.ALLOW:
            if entry.until == float("inf"):
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

    def _allow(self, fd: int) -> None:
        self._openings.answer(fd, Reply.ALLOW)
        os.close(fd)

    def _ignore(self, fd: int) -> None:
        try:
            self._openings.ignore(fd)
        except OSError:
            pass  # no memory for a mark: asked about again
