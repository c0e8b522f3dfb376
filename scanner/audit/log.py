"""The log as the service holds it: appends from any thread, durable when they return."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from scanner import platform
from scanner.audit import erase, genesis, mend, retention, state, ticket
from scanner.audit.clock import Clock, open_time, stamp
from scanner.audit.frames import StartFault
from scanner.audit.pulse import Pulse
from scanner.audit.records import LogEntry
from scanner.audit.resume import resume
from scanner.audit.today import Today
from scanner.audit.writer import Sign, Writer
from scanner.errors import AuditError
from scanner.keys import Anchor, LogMark, PublicKeys, Unlocked
from scanner.schema import Record, RecordKind

EPOCH_MS = 24 * 60 * 60 * 1000  # then the keys move on, whatever happens
_MOVES_ON = {RecordKind.POLICY: "policy", RecordKind.PASSPHRASE: "passphrase"}

Witness = Callable[[str], None]
_T = TypeVar("_T")


class AuditLog:
    """
    The open log (see `open`); write-only. All methods are safe from any thread and raise AuditError.

    After an error nothing more is recorded (`recording` is false) until `resume` succeeds: a
    descriptor whose sync failed once is never trusted again.
    """

    def __init__(
        self, folder: Path, public: PublicKeys, clock: Clock, witness: Witness | None = None
    ) -> None:
        self.anchor: Anchor | None = None  # the key file's; whoever opens the log sets it
        self._folder = folder
        self._public = public
        self._clock = clock
        self._witness = witness
        self._file: state.StateFile | None = None
        self._writer: Writer | None = None
        self._commit_lock = threading.Lock()
        self._queue_lock = threading.Lock()
        self._queue: list[ticket.Ticket] = []
        self._pulse = Pulse(clock)
        self._epoch_began = 0
        self._move_on = ""
        self._command = ""
        self._today = Today(folder)
        self.alarms: tuple[str, ...] = ()
        self.rolled_forward = 0

    @staticmethod
    def create(folder: Path, unlocked: Unlocked, policy: int = 0) -> None:
        """Start a log: its first frame needs the parent's signature. Raises AuditError `log-exists`."""
        erase.settle(folder)
        genesis.write_genesis(folder, unlocked, policy)

    @classmethod
    def create_again(cls, folder: Path, unlocked: Unlocked, clock: Clock, policy: int) -> None:
        """
        Start a log where there was one that is lost, or set aside as beyond repair.

        Leaves a FAULT record `log-lost`. The parent's anchor still names the one before, so the log is
        not whole until the parent acknowledges it. Raises AuditError `log-exists`, `cannot-record`.
        """
        cls.create(folder, unlocked, policy)
        log = cls(folder, unlocked.public, clock)
        log._begin_mended(StartFault.LOG_LOST, "log-lost")

    @classmethod
    def open(
        cls,
        folder: Path,
        public: PublicKeys,
        clock: Clock,
        witness: Witness | None = None,
        command: str = "",
    ) -> "AuditLog":
        """
        Go on from the end of the log, in a new epoch that begins with a STARTED record.

        `witness` gets a line with size and head of the log at each epoch, for the system's own log.
        `command`: the name of a command; it begins with a COMMAND record, no sign of anything being watched.
        Raises AuditError `no-log`, `state-lost`, `log-in-use`, `cannot-record`.
        """
        log = cls(folder, public, clock, witness)
        log._command = command
        erase.settle(folder)
        kind = RecordKind.COMMAND if command else RecordKind.STARTED
        log._start(stamp(clock, kind, command))
        return log

    @classmethod
    def mend(cls, folder: Path, unlocked: Unlocked, clock: Clock, policy: int = 0) -> None:
        """
        Make a log whose state was lost usable again (`open` raised `state-lost`).

        Leaves a FAULT record `state-lost`: whether the end was cut before can no longer be known.
        Raises AuditError `state-not-lost`, `beyond-repair`, `cannot-record`.
        """
        log = cls(folder, unlocked.public, clock)
        log._guarded(lambda: mend.restore(folder, unlocked, policy))
        log._begin_mended(StartFault.STATE_LOST, "state-lost", partial(unlocked.sign, b""))

    @property
    def recording(self) -> bool:
        """True if records can be written."""
        return self._writer is not None

    @property
    def policy_floor(self) -> int:
        """The highest policy counter ever recorded; an older policy is a rollback."""
        with self._commit_lock:
            floor = self._open_writer().state.policy
            return max(floor, self.anchor.policy) if self.anchor is not None else floor

    def counts_today(self) -> dict[RecordKind, int]:
        """The number of records of each kind today; needs no passphrase."""
        with self._commit_lock:
            return self._today.of_day(self._clock.wall())

    def mark(self) -> LogMark:
        """The current end of the log."""
        with self._commit_lock:
            now = self._open_writer().state
            return LogMark(now.next_seq, now.ratchet.head)

    def append(self, entries: Sequence[LogEntry]) -> range:
        """
        Record; durable when this returns. Gives the sequence numbers. Raises AuditError `cannot-record`.

        Calls that arrive while another is being written share the next write.
        """
        if not entries:
            return range(0)
        mine = ticket.Ticket(entries)
        with self._queue_lock:
            self._queue.append(mine)
        with self._commit_lock:
            if mine.seqs is None and mine.error is None:
                with self._queue_lock:
                    batch, self._queue = self._queue, []
                self._commit(batch)
        if mine.seqs is None:
            raise mine.error or AuditError("cannot-record", why="interrupted")
        return mine.seqs

    @property
    def waiting(self) -> int:
        """The number of calls whose records are not being written yet."""
        return len(self._queue)

    def heartbeat(self) -> None:
        """Record that we are alive, and what the clocks did; then no older state is left on disk."""
        with self._commit_lock:
            self._open_writer()
            self._write_now([LogEntry(record) for record in self._pulse.beat()])

    def tick(self) -> None:
        """Give a sign of life, every few seconds. Recorded is only that the last one was long ago."""
        with self._commit_lock:
            self._pulse.tick()
            if self._writer is not None:
                self._write_pulse()

    def rotate(self, reason: str) -> None:
        """Start a new epoch with new keys."""
        with self._commit_lock:
            self._next_epoch(reason)

    def rekey(self, change: Callable[[LogMark], Unlocked]) -> Unlocked:
        """
        Replace the key pairs with nothing recorded in between.

        `change` gets the position of the log, and gives the new keys (see
        `scanner.keys.change_passphrase`). The parent signs the epoch that begins so. What `change`
        raises is passed on, and then nothing has changed here.
        """
        with self._commit_lock:
            now = self._open_writer().state
            unlocked = change(LogMark(now.next_seq, now.ratchet.head))
            self._public = self._open_writer().public = unlocked.public
            self._next_epoch("new-keys", partial(unlocked.sign, b""))
            return unlocked

    def prune(self) -> int:
        """Delete segments that are old and that the anchor covers, with a record of it first; gives how many."""
        with self._commit_lock:
            self._open_writer()
            now = open_time(stamp(self._clock, RecordKind.PRUNED))
            noted = 0 if self.anchor is None else self.anchor.size
            old = retention.outdated(self._folder, now, noted)
            if not old:
                return 0
            pruned = stamp(self._clock, RecordKind.PRUNED, count=old[-1])
            seqs = self._write_now([LogEntry(pruned)])
            self._guarded(lambda: retention.delete(self._folder, old, seqs[0]))
            return len(old)

    def erase(self, unlocked: Unlocked) -> None:
        """Erase everything: a tombstone signed by the parent, then a new log that begins with an ERASED record."""
        with self._commit_lock:
            last = self._open_writer().state
            tomb = erase.Tombstone.of(unlocked, last, self._clock.wall())
            self._guarded(lambda: erase.build(self._folder, unlocked, tomb, last.policy))
            self._shut()
            self._guarded(lambda: erase.swap(self._folder))
            self._public, self._today = unlocked.public, Today(self._folder)
            self.anchor = None  # it speaks of the log before
            self._start(stamp(self._clock, RecordKind.EPOCH, "erased"))
            self._write_now([LogEntry(stamp(self._clock, RecordKind.ERASED, count=last.next_seq))])

    def resume(self) -> None:
        """Try to record again after an error: everything is opened again, as after a crash."""
        with self._commit_lock:
            self._shut()
            self._start(stamp(self._clock, RecordKind.EPOCH, "resumed"))

    def close(self) -> None:
        """Record the stop and close; when the stop cannot be recorded, close all the same and raise AuditError."""
        with self._commit_lock:
            try:
                if self._writer is not None:
                    command, guard = (RecordKind.COMMAND, "ended"), (RecordKind.STOPPED, "")
                    last = stamp(self._clock, *(command if self._command else guard))
                    self._write_now([LogEntry(last)])
            finally:
                self._shut()

    def abandon(self) -> None:
        """Close and record nothing, as where the process is killed."""
        with self._commit_lock:
            self._shut()

    def _begin_mended(self, fault: int, code: str, sign: Sign | None = None) -> None:
        self._start(stamp(self._clock, RecordKind.EPOCH, "mended"), sign, fault)
        self._write_now([LogEntry(stamp(self._clock, RecordKind.FAULT, code))])
        self._shut()

    def _start(self, first: Record, sign: Sign | None = None, faults: int = 0) -> None:
        self._guarded(lambda: self._start_unguarded(first, sign, faults))

    def _start_unguarded(self, first: Record, sign: Sign | None, faults: int) -> None:
        if state.read(self._folder) is not None:
            self._file = state.StateFile(self._folder)
            if not platform.files().lock_file(self._file.fd):
                raise AuditError("log-in-use", path=self._folder)
        found = resume(self._folder)
        assert self._file is not None  # noqa: S101  # resume() found a state
        self.alarms = tuple(code for code, _count in found.alarms)
        self.rolled_forward = found.rolled_forward
        writer = Writer(self._folder, self._public, found.state, self._file)
        if "state-behind" in self.alarms:
            faults |= StartFault.STATE_BEHIND
        self._open_epoch(writer, first, sign, faults)
        self._writer = writer
        alarms = [stamp(self._clock, RecordKind.FAULT, code, count) for code, count in found.alarms]
        if alarms:
            self._write_now([LogEntry(alarm) for alarm in alarms])

    def _next_epoch(self, reason: str, sign: Sign | None = None) -> None:
        writer = self._open_writer()
        first = stamp(self._clock, RecordKind.EPOCH, reason)
        self._guarded(lambda: self._open_epoch(writer, first, sign))

    def _open_epoch(
        self, writer: Writer, first: Record, sign: Sign | None, faults: int = 0
    ) -> None:
        before = writer.state
        writer.open_epoch(first, sign, faults)
        self._epoch_began, self._move_on = first.mono, ""
        self._today.add(self._clock.wall(), [first.kind])
        head = before.ratchet.head.hex()
        if self._witness is not None:
            self._witness(f"log={self._public.log_id.hex()} size={before.next_seq} head={head}")

    def _commit(self, batch: list[ticket.Ticket]) -> None:
        """Write one batch; every ticket gets its numbers or the error."""
        try:
            self._before_writing()
            seqs = self._write([entry for one in batch for entry in one.entries])
        except AuditError as error:
            ticket.refuse(batch, error)
        except BaseException:
            # Whatever ends this thread's call, the other callers must not take theirs for recorded.
            ticket.refuse(batch, AuditError("cannot-record", why="interrupted"))
            self._shut()
            raise
        else:
            ticket.number(batch, seqs)

    def _write_pulse(self) -> None:
        self._pulse.look()
        if self._pulse.unwritten:
            self._write([LogEntry(record) for record in self._pulse.unwritten])
            self._pulse.unwritten.clear()

    def _before_writing(self) -> None:
        """Record first that this process had stopped, then move the keys on where that is due."""
        self._write_pulse()
        if self._move_on:
            self._next_epoch(self._move_on)
        elif self._clock.mono_ms() - self._epoch_began >= EPOCH_MS:
            self._next_epoch("daily")

    def _write(self, entries: Sequence[LogEntry]) -> range:
        writer = self._open_writer()
        seqs = self._guarded(lambda: writer.commit(entries))
        for entry in entries:
            self._move_on = _MOVES_ON.get(entry.record.kind, self._move_on)
        self._today.add(self._clock.wall(), [entry.record.kind for entry in entries])
        return seqs

    def _write_now(self, entries: Sequence[LogEntry]) -> range:
        """Write, and leave no older state on disk."""
        self._before_writing()
        seqs = self._write(entries)
        self._guarded(self._open_writer().settle)
        with suppress(OSError):  # a convenience: what was recorded is recorded
            self._today.save()
        return seqs

    def _open_writer(self) -> Writer:
        if self._writer is None:
            raise AuditError("cannot-record", why="stopped")
        return self._writer

    def _guarded(self, work: Callable[[], _T]) -> _T:
        try:
            return work()
        except (AuditError, OSError) as error:
            self._shut()
            if isinstance(error, AuditError):
                raise
            raise AuditError("cannot-record", errno=error.errno) from error

    def _shut(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        if self._file is not None:
            self._file.close()
            self._file = None
