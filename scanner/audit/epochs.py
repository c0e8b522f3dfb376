"""The open log: its state, its epochs and the writes within an epoch. Not thread-safe."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from scanner import platform
from scanner.audit import state
from scanner.audit.clock import Clock, stamp
from scanner.audit.frames import StartFault
from scanner.audit.pulse import Pulse
from scanner.audit.records import LogEntry
from scanner.audit.resume import resume
from scanner.audit.today import Today
from scanner.audit.writer import Sign, Writer
from scanner.errors import AuditError
from scanner.keys import PublicKeys
from scanner.schema import Record, RecordKind

EPOCH_MS = 24 * 60 * 60 * 1000  # after this time new keys are used in any case
_MOVES_ON = {RecordKind.POLICY: "policy", RecordKind.PASSPHRASE: "passphrase"}

Witness = Callable[[str], None]
_T = TypeVar("_T")


class EpochLog:
    """
    Writes epoch after epoch. All methods raise AuditError; callers hold a lock.

    `witness` receives a line with the size and head of the log at each epoch, for the system's own log.
    """

    def __init__(
        self, folder: Path, public: PublicKeys, clock: Clock, witness: Witness | None
    ) -> None:
        self.folder = folder
        self.public = public
        self.clock = clock
        self._witness = witness
        self._file: state.StateFile | None = None
        self._writer: Writer | None = None
        self.pulse = Pulse(clock)
        self._epoch_began = 0
        self._move_on = ""
        self.today = Today(folder)
        self.alarms: tuple[str, ...] = ()
        self.rolled_forward = 0

    @property
    def recording(self) -> bool:
        """True if records can be written."""
        return self._writer is not None

    def start(self, first: Record, sign: Sign | None = None, faults: int = 0) -> None:
        """Lock the state, open the log at its end and start an epoch with this record."""
        self.guarded(lambda: self._started(first, sign, faults))

    def _started(self, first: Record, sign: Sign | None, faults: int) -> None:
        if state.read(self.folder) is not None:
            self._file = state.StateFile(self.folder)
            if not platform.files().lock_file(self._file.fd):
                raise AuditError("log-in-use", path=self.folder)
        found = resume(self.folder)
        assert self._file is not None  # noqa: S101  # resume() has found a state
        self.alarms = tuple(code for code, _count in found.alarms)
        self.rolled_forward = found.rolled_forward
        writer = Writer(self.folder, self.public, found.state, self._file)
        if "state-behind" in self.alarms:
            faults |= StartFault.STATE_BEHIND
        self._open_epoch(writer, first, sign, faults)
        self._writer = writer
        alarms = [stamp(self.clock, RecordKind.FAULT, code, count) for code, count in found.alarms]
        if alarms:
            self.write_now([LogEntry(alarm) for alarm in alarms])

    def next_epoch(self, reason: str, sign: Sign | None = None) -> None:
        """Start an epoch with new keys."""
        writer = self.open_writer()
        first = stamp(self.clock, RecordKind.EPOCH, reason)
        self.guarded(lambda: self._open_epoch(writer, first, sign))

    def _open_epoch(
        self, writer: Writer, first: Record, sign: Sign | None, faults: int = 0
    ) -> None:
        before = writer.state
        writer.open_epoch(first, sign, faults)
        self._epoch_began, self._move_on = first.mono, ""
        self.today.add(self.clock.wall(), [first.kind])
        head = before.ratchet.head.hex()
        if self._witness is not None:
            self._witness(f"log={self.public.log_id.hex()} size={before.next_seq} head={head}")

    def write_pulse(self) -> None:
        """Record the sleep and stalls found since the last record."""
        self.pulse.look()
        if self.pulse.unwritten:
            self.write([LogEntry(record) for record in self.pulse.unwritten])
            self.pulse.unwritten.clear()

    def before_writing(self) -> None:
        """Record any stall of this process first, then start a new epoch if that is due."""
        self.write_pulse()
        if self._move_on:
            self.next_epoch(self._move_on)
        elif self.clock.mono_ms() - self._epoch_began >= EPOCH_MS:
            self.next_epoch("daily")

    def write(self, entries: Sequence[LogEntry]) -> range:
        """Write records; they are durable when this returns. Returns their sequence numbers."""
        writer = self.open_writer()
        seqs = self.guarded(lambda: writer.commit(entries))
        for entry in entries:
            self._move_on = _MOVES_ON.get(entry.record.kind, self._move_on)
        self.today.add(self.clock.wall(), [entry.record.kind for entry in entries])
        return seqs

    def write_now(self, entries: Sequence[LogEntry]) -> range:
        """Write records, and leave no older state on disk. Returns their sequence numbers."""
        self.before_writing()
        seqs = self.write(entries)
        self.guarded(self.open_writer().settle)
        with suppress(OSError):  # only counts for display: the records are durable
            self.today.save()
        return seqs

    def open_writer(self) -> Writer:
        """Return the writer. Raises AuditError `cannot-record` after an error and after `shut`."""
        if self._writer is None:
            raise AuditError("cannot-record", why="stopped")
        return self._writer

    def guarded(self, work: Callable[[], _T]) -> _T:
        """Call `work`, which writes; after an error nothing more is written until `start`."""
        try:
            return work()
        except (AuditError, OSError) as error:
            self.shut()
            if isinstance(error, AuditError):
                raise
            raise AuditError("cannot-record", errno=error.errno) from error

    def shut(self) -> None:
        """Close without a record."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        if self._file is not None:
            self._file.close()
            self._file = None
