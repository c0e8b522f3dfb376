"""The thread that reads the kernel's permission events and answers nearly all of them at once."""

import os
import stat
import time

from scanner.kernel_gate.cached_verdicts import FOREVER, MAX_CACHED, CachedVerdict
from scanner.kernel_gate.cpu_affinity import CpuAffinity
from scanner.kernel_gate.failures import GateFault
from scanner.kernel_gate.ignores import harmless_whole, ignore_clean, ignore_non_media
from scanner.kernel_gate.pending_opens import PendingOpens
from scanner.kernel_gate.prefilter import (
    HEAD_BYTES,
    WHOLE_BYTES,
    may_hide_picture,
    may_hold_picture,
)
from scanner.kernel_gate.process_policy import ProcessPolicy
from scanner.platform.gate_ports import GateEvent, PermissionGroup
from scanner.schema import FileKey

BUSY_SECONDS = 1.0  # a batch of questions is answered in milliseconds
_FIRST_BYTES = 4096  # no longer than a page, so that a shorter read means the end of the file
_PREFILTER_BYTES = 32  # of a file's head, by which it is recognised again
_ASLEEP = float("inf")


class EventReader:
    """Reads the events of one group. It opens no file on a gated file system, since it would wait for itself."""

    def __init__(
        self,
        group: PermissionGroup,
        pending: PendingOpens,
        process_policy: ProcessPolicy,
        affinity: CpuAffinity,
    ) -> None:
        self._group = group
        self._pending = pending
        self._cache = pending.cache
        self._responder = pending.responder
        self._process_policy = process_policy
        self._affinity = affinity
        self.closed = False
        self._since = _ASLEEP
        self._first = bytearray(_FIRST_BYTES)
        self._head = memoryview(self._first)[:HEAD_BYTES]
        self._whole = bytearray(WHOLE_BYTES)
        self._once: set[bytes | tuple[int, int]] = set()

    def run(self) -> None:
        """Read and answer events for ever."""
        read, take, heard = self._group.read, self._take, self._affinity.heard
        while True:
            self._since = _ASLEEP
            try:
                events = read()
            except BlockingIOError:
                continue  # a write lease lies on the file; the kernel has refused this open
            except OSError:
                # The kernel has refused this open, so there is nothing to answer. Other descriptors are
                # freed meanwhile.
                self._responder.report(GateFault.NO_DESCRIPTORS)
                continue
            self._since = now = time.monotonic()
            for event in events:
                take(event)
            heard(events[-1][2], now)

    def answers(self, now: float) -> bool:
        """Return whether the reader waits for events, or began an answer within `BUSY_SECONDS` of `now`."""
        return now - self._since < BUSY_SECONDS

    def written(self, device: int, inode: int) -> None:
        """Handle that a writer has closed this file."""
        self._pending.written(device, inode)

    def close(self) -> None:
        """End the judging threads; only for a reader that is not running."""
        self.closed = True
        self._pending.close()

    def tend(self, now: float) -> None:
        """Answer openers that have waited too long for a verdict, and release the processor while idle."""
        self._pending.overdue(now)
        self._affinity.rest(now)

    def _take(self, event: GateEvent) -> None:
        """
        Answer and close an event of this program or of a file without a picture.

        Runs at every open on the machine.
        """
        group = self._group
        _, fd, pid = event
        if fd < 0:
            return
        if pid in self._process_policy.own:
            group.allow(fd)
            return
        # First the check that settles most files: it takes one system call, which reads these bytes.
        first, most = self._read_first(fd)
        head = first[:HEAD_BYTES]
        shows = bool(head) and may_hold_picture(head)
        if head and not shows:
            whole = self._harmless(fd, first, most)
            if whole is not None:
                # The head shows well enough, and at no cost, whether the file was opened before.
                if self._seen(head[-_PREFILTER_BYTES:]):
                    ignore_non_media(group, fd, whole)
                group.allow(fd)
                return
        self._take_picture(event, head if shows else b"")

    def _read_first(self, fd: int) -> tuple[bytes, int]:
        """Return the first bytes of a file, empty if they are not in memory, and the number that was asked for."""
        got, most = self._group.peek(fd, self._first), _FIRST_BYTES
        if got == 0:
            # In a page that was just written, what is past the end of the file is not there.
            got, most = self._group.peek(fd, self._head), HEAD_BYTES
        return bytes(self._first[: max(got, 0)]), most

    def _harmless(self, fd: int, first: bytes, most: int) -> bytes | None:
        """Return the whole content of a file whose head shows no picture, or None; see `harmless_whole`."""
        if len(first) == most:
            return harmless_whole(self._group, fd, self._whole)
        # All of a file shorter than a head was searched as one.
        return None if len(first) >= HEAD_BYTES and may_hide_picture(first) else first

    def _take_picture(self, event: GateEvent, head: bytes) -> None:
        """Answer from the cache or hand over to `PendingOpens`, with the head if it shows a picture."""
        group = self._group
        _, fd, pid = event
        status = os.fstat(fd)
        if not stat.S_ISREG(status.st_mode) or (status.st_size == 0 and not group.served):
            group.allow(fd)
            return
        entry = self._cache.get(status)
        if entry is not None and entry.clean:
            self._answer_clean(fd, entry)
        elif self._may_open(event, key := entry.key if entry else FileKey.of(status)):
            group.allow(fd)
        elif entry is None:
            self._pending.put(fd, pid, key, head, again=group.again(event))
        else:
            self._responder.reply(group, fd, pid, key, entry.verdict)
            os.close(fd)

    def _answer_clean(self, fd: int, entry: CachedVerdict) -> None:
        if entry.until == FOREVER and self._seen((entry.key.dev, entry.key.ino)):
            ignore_clean(self._group, fd, entry.key)
        self._group.allow(fd)

    def _may_open(self, event: GateEvent, key: FileKey) -> bool:
        return self._process_policy.may_open(event[2], key, again=self._group.again(event))

    def _seen(self, file: bytes | tuple[int, int]) -> bool:
        """
        Return whether the file was opened before.

        Most files are opened once, and a mark costs more than an answer.
        """
        if file in self._once:
            return True
        if len(self._once) >= MAX_CACHED:
            self._once.clear()
        self._once.add(file)
        return False
