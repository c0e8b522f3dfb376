"""The log as the service uses it: any thread can append, and records are durable when the call returns."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from scanner.audit import erase, genesis, mend, retention, ticket
from scanner.audit.clock import Clock, open_time, stamp
from scanner.audit.epochs import EpochLog, Witness
from scanner.audit.frames import StartFault
from scanner.audit.records import LogEntry
from scanner.audit.today import Today
from scanner.audit.writer import Sign
from scanner.errors import AuditError
from scanner.keys import Anchor, LogMark, PublicKeys, Unlocked
from scanner.schema import RecordKind


class AuditLog:
    """
    The open log, write-only; see `open`. All methods are thread-safe and raise AuditError.

    After an error nothing is recorded (`recording` is false) until `resume` succeeds, because a
    descriptor whose sync has failed is never trusted again.
    """

    def __init__(
        self, folder: Path, public: PublicKeys, clock: Clock, witness: Witness | None = None
    ) -> None:
        # The anchor of the key file; set by the code that opens the log.
        self.anchor: Anchor | None = None
        self._epochs = EpochLog(folder, public, clock, witness)
        self._commit_lock = threading.Lock()
        self._queue_lock = threading.Lock()
        self._queue: list[ticket.Ticket] = []
        self._command = ""

    @staticmethod
    def create(folder: Path, unlocked: Unlocked, policy: int = 0) -> None:
        """Start a log: its first frame needs the parent's signature. Raises AuditError `log-exists`."""
        erase.settle(folder)
        genesis.write_genesis(folder, unlocked, policy)

    @classmethod
    def create_again(cls, folder: Path, unlocked: Unlocked, clock: Clock, policy: int) -> None:
        """
        Start a log in place of one that is lost or was set aside as beyond repair.

        Writes a FAULT record `log-lost`. The parent's anchor still names the previous log, so this log is
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
        Continue at the end of the log, in a new epoch that begins with a STARTED record.

        `witness` gets a line with size and head of the log at each epoch, for the system's own log.
        `command`: the name of a command, which writes a COMMAND record instead, because a command watches nothing.
        Raises AuditError `no-log`, `state-lost`, `log-in-use`, `cannot-record`.
        """
        log = cls(folder, public, clock, witness)
        log._command = command
        erase.settle(folder)
        kind = RecordKind.COMMAND if command else RecordKind.STARTED
        log._epochs.start(stamp(clock, kind, command))
        return log

    @classmethod
    def mend(cls, folder: Path, unlocked: Unlocked, clock: Clock, policy: int = 0) -> None:
        """
        Make a log usable again whose state was lost (`open` raised `state-lost`).

        Writes a FAULT record `state-lost`, because nobody can find out any more whether the end was cut off.
        Raises AuditError `state-not-lost`, `beyond-repair`, `cannot-record`.
        """
        log = cls(folder, unlocked.public, clock)
        log._epochs.guarded(lambda: mend.restore(folder, unlocked, policy))
        log._begin_mended(StartFault.STATE_LOST, "state-lost", partial(unlocked.sign, b""))

    @property
    def recording(self) -> bool:
        """True if records can be written."""
        return self._epochs.recording

    @property
    def alarms(self) -> tuple[str, ...]:
        """The codes of the problems found when the log was opened."""
        return self._epochs.alarms

    @property
    def rolled_forward(self) -> int:
        """The number of unacknowledged records that were recovered after a crash."""
        return self._epochs.rolled_forward

    @property
    def policy_floor(self) -> int:
        """The highest policy counter ever recorded; an older policy is a rollback."""
        with self._commit_lock:
            floor = self._epochs.open_writer().state.policy
            return max(floor, self.anchor.policy) if self.anchor is not None else floor

    def counts_today(self) -> dict[RecordKind, int]:
        """The number of records of each kind today; needs no passphrase."""
        with self._commit_lock:
            return self._epochs.today.of_day(self._epochs.clock.wall())

    def mark(self) -> LogMark:
        """The current end of the log."""
        with self._commit_lock:
            now = self._epochs.open_writer().state
            return LogMark(now.next_seq, now.ratchet.head)

    def append(self, entries: Sequence[LogEntry]) -> range:
        """
        Append records; durable when this returns. Returns the sequence numbers. Raises AuditError `cannot-record`.

        Calls that arrive during a write share the next write.
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
        """Record a heartbeat and any sleep or clock step; leaves no older state on disk."""
        with self._commit_lock:
            self._epochs.open_writer()
            self._epochs.write_now([LogEntry(record) for record in self._epochs.pulse.beat()])

    def tick(self) -> None:
        """Give a sign of life, every few seconds; recorded only if the previous one was long ago."""
        with self._commit_lock:
            self._epochs.pulse.tick()
            if self._epochs.recording:
                self._epochs.write_pulse()

    def rotate(self, reason: str) -> None:
        """Start a new epoch with new keys."""
        with self._commit_lock:
            self._epochs.next_epoch(reason)

    def rekey(self, change: Callable[[LogMark], Unlocked]) -> Unlocked:
        """
        Replace the key pairs with nothing recorded in between.

        `change` gets the end of the log and returns the new keys (see
        `scanner.keys.change_passphrase`). The parent signs the epoch that begins then. If `change`
        raises, the error is passed on and the log is unchanged.
        """
        with self._commit_lock:
            now = self._epochs.open_writer().state
            unlocked = change(LogMark(now.next_seq, now.ratchet.head))
            self._epochs.public = self._epochs.open_writer().public = unlocked.public
            self._epochs.next_epoch("new-keys", partial(unlocked.sign, b""))
            return unlocked

    def prune(self) -> int:
        """Delete old segments that the anchor covers, after recording the deletion; returns their number."""
        with self._commit_lock:
            self._epochs.open_writer()
            now = open_time(stamp(self._epochs.clock, RecordKind.PRUNED))
            noted = 0 if self.anchor is None else self.anchor.size
            old = retention.outdated(self._epochs.folder, now, noted)
            if not old:
                return 0
            pruned = stamp(self._epochs.clock, RecordKind.PRUNED, count=old[-1])
            seqs = self._epochs.write_now([LogEntry(pruned)])
            self._epochs.guarded(lambda: retention.delete(self._epochs.folder, old, seqs[0]))
            return len(old)

    def erase(self, unlocked: Unlocked) -> None:
        """Erase the log; a signed tombstone stays, and a new log begins with an ERASED record."""
        with self._commit_lock:
            last = self._epochs.open_writer().state
            tomb = erase.Tombstone.of(unlocked, last, self._epochs.clock.wall())
            self._epochs.guarded(
                lambda: erase.build(self._epochs.folder, unlocked, tomb, last.policy)
            )
            self._epochs.shut()
            self._epochs.guarded(lambda: erase.swap(self._epochs.folder))
            self._epochs.public, self._epochs.today = unlocked.public, Today(self._epochs.folder)
            self.anchor = None  # it belongs to the erased log
            self._epochs.start(stamp(self._epochs.clock, RecordKind.EPOCH, "erased"))
            self._epochs.write_now(
                [LogEntry(stamp(self._epochs.clock, RecordKind.ERASED, count=last.next_seq))]
            )

    def resume(self) -> None:
        """Try to record again after an error by opening the log again, as after a crash."""
        with self._commit_lock:
            self._epochs.shut()
            self._epochs.start(stamp(self._epochs.clock, RecordKind.EPOCH, "resumed"))

    def close(self) -> None:
        """Record the stop and close. Raises AuditError if that cannot be recorded; closes in any case."""
        with self._commit_lock:
            try:
                if self._epochs.recording:
                    command, guard = (RecordKind.COMMAND, "ended"), (RecordKind.STOPPED, "")
                    last = stamp(self._epochs.clock, *(command if self._command else guard))
                    self._epochs.write_now([LogEntry(last)])
            finally:
                self._epochs.shut()

    def abandon(self) -> None:
        """Close without a record, as if the process were killed."""
        with self._commit_lock:
            self._epochs.shut()

    def _begin_mended(self, fault: int, code: str, sign: Sign | None = None) -> None:
        self._epochs.start(stamp(self._epochs.clock, RecordKind.EPOCH, "mended"), sign, fault)
        self._epochs.write_now([LogEntry(stamp(self._epochs.clock, RecordKind.FAULT, code))])
        self._epochs.shut()

    def _commit(self, batch: list[ticket.Ticket]) -> None:
        """Write one batch; every ticket receives its numbers or the error."""
        try:
            self._epochs.before_writing()
            seqs = self._epochs.write([entry for one in batch for entry in one.entries])
        except AuditError as error:
            ticket.refuse(batch, error)
        except BaseException:
            # Whatever ends this thread's call, other callers must not believe that their entries were recorded.
            ticket.refuse(batch, AuditError("cannot-record", why="interrupted"))
            self._epochs.shut()
            raise
        else:
            ticket.number(batch, seqs)
