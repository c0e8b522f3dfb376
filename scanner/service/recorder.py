"""The one writer of audit records, for every part of the service."""

import threading
import time
from collections.abc import Callable, Mapping

from scanner import diagnostics, platform
from scanner.audit import AuditLog, LogEntry, SystemClock
from scanner.errors import AuditError
from scanner.judgement import Decision, RulesInForce
from scanner.policy.disclosure import disclosure, event_of
from scanner.schema import DecidedBy, Fact, ItemEvent, Layer, Record, RecordKind, Seen
from scanner.service.flood import Alike, Flood, Merged, WhenDurable, nothing
from scanner.service.unseen_pauses import UnseenPauses

RETRY_SECONDS = 30.0  # s after a failed append until a record tries the log again


# The facts of the disclosure table that permit a field of an item's record to be written.
_FACTS = {
    "layer": {Fact.LAYER},
    "decided_by": {Fact.DECIDED_BY},
    "reason": {Fact.KIND, Fact.LINE},
}


class Recorder:
    """
    Writes to the audit log, from any thread; a refused record does not count as recorded.

    Without a log (before set-up, or after a failure) every record is refused at once.
    """

    def __init__(
        self,
        open_log: Callable[[], AuditLog | None],
        rules: Callable[[], RulesInForce],
        model: str,
        pauses: UnseenPauses,
    ) -> None:
        """Set up; `open_log` returns None where there are no keys yet, and raises AuditError."""
        self._open_log = open_log
        self._rules = rules
        self._model = model
        self._pauses = pauses
        self._clock = SystemClock(platform.clock())
        self._opening = threading.Lock()
        self._flood = Flood()
        self._counting = threading.Lock()
        self._log: AuditLog | None = None
        self._problem = ""
        self._retry_at = 0.0
        self.reopen()

    @property
    def recording(self) -> bool:
        """True if records can be written."""
        return self._log is not None and self._log.recording

    @property
    def problem(self) -> str:
        """The reason why nothing can be recorded: a code, empty when all is well."""
        return self._problem

    @property
    def opened(self) -> AuditLog:
        """
        The open log, for operations that the recorder does not have.

        Raises AuditError `cannot-record` without one.
        """
        if self._log is None:
            raise AuditError("cannot-record", why=self._problem or "no-set-up")
        return self._log

    def verdict(self, decision: Decision, layer: Layer, when_durable: WhenDurable) -> bool:
        """Record a verdict; return whether it is already durable. `when_durable` is called once it is."""
        verdict = decision.verdict
        return self.item_event(
            RecordKind.VERDICT,
            layer,
            verdict.decided_by,
            when_durable,
            action=str(verdict.action),
            reason=str(verdict.reasons[0]),
            model=self._model,
        )

    def item_event(
        self,
        kind: RecordKind,
        layer: Layer,
        by: DecidedBy,
        when_durable: WhenDurable = nothing,
        /,
        **fields: str,
    ) -> bool:
        """Record an event of one item, as far as the disclosure table permits."""
        event = event_of(kind, fields.get("action", ""), by)
        if event is None:
            raise ValueError(kind)
        cell = disclosure(layer, self._rules().policy, event)
        if not cell.recorded:
            when_durable()
            return True
        said = {"layer": str(layer), "decided_by": str(by), "reason": fields.pop("reason", "")}
        shown = {name: word for name, word in said.items() if _FACTS[name] & set(cell.facts)}
        if event is ItemEvent.STOPPED and cell.seen is Seen.AT_ONCE:
            when_durable = self._counted(when_durable)
        return self.note(kind, when_durable, **shown, **fields)

    def _counted(self, when_durable: WhenDurable) -> WhenDurable:
        """Count a pause once its record is durable: an item without a record is recorded and counted later."""
        wall = self._clock.wall()

        def durable() -> None:
            self._pauses.add(wall)
            when_durable()

        return durable

    def fault(self, code: str, layer: Layer) -> bool:
        """Record that a verdict could not be carried out; return whether the record is durable."""
        return self.note(RecordKind.FAULT, reason=code, layer=str(layer))

    def older_anchor(self, number: int) -> bool:
        """Record that the key file's anchor is older than one with this number, which root has seen."""
        return self.note(RecordKind.FAULT, reason="anchor-older", count=number)

    def note(
        self, kind: RecordKind, when_durable: WhenDurable = nothing, /, **fields: str | int
    ) -> bool:
        """
        Write a record with fields of `Record`; return whether it is durable.

        Of too many similar records only the number is written, see `scanner.service.flood`; such a record is not
        durable yet. `when_durable` is called once it is, from any thread.
        """
        opened = self._ready()
        if opened is None:
            return False
        common = {name: str(fields.get(name, "")) for name in ("action", "layer", "decided_by")}
        with self._counting:
            now = time.monotonic()
            by_itself = self._flood.lets_through(Alike(kind, **common), now, when_durable)
            merged = list(self._flood.due(now))
        written = by_itself and self._write(opened, kind, fields)
        if written:
            when_durable()
        self._write_merged(opened, merged)
        return written

    def tick(self) -> None:
        """Give a sign of life, and record counted records that are due; call it every few seconds."""
        opened = self._log
        if opened is None:
            return
        try:
            opened.tick()
        except AuditError as error:
            self._failed(error)
        self._flush(everything=False)

    def flush(self) -> None:
        """Write the numbers of all counted records now."""
        self._flush(everything=True)

    def _flush(self, *, everything: bool) -> None:
        opened = self._ready()
        if opened is not None:
            with self._counting:
                merged = list(self._flood.due(time.monotonic(), everything=everything))
            self._write_merged(opened, merged)

    def _write_merged(self, opened: AuditLog, merged: list[Merged]) -> None:
        """Write one record for each number of merged records."""
        for part in merged:
            alike = part.alike
            fields = {
                "reason": str(alike.kind),
                "action": alike.action,
                "layer": alike.layer,
                "decided_by": alike.decided_by,
                "count": part.count,
            }
            if self._write(opened, RecordKind.MERGED, fields):
                for when_durable in part.waiting:
                    when_durable()

    def _write(self, opened: AuditLog, kind: RecordKind, fields: Mapping[str, str | int]) -> bool:
        record = Record(
            wall=self._clock.wall(),
            mono=self._clock.mono_ms(),
            boot=self._clock.boot_id(),
            kind=kind,
            policy=self._rules().counter,
            **fields,  # pyright: ignore[reportArgumentType]  # names and types are Record's own
        )
        try:
            opened.append([LogEntry(record)])
        except AuditError as error:
            self._failed(error)
            return False
        self._problem = ""
        return True

    def heartbeat(self) -> None:
        """Record that protection runs and how the clocks changed; drop records past their retention time."""
        opened = self._ready()
        if opened is not None:
            try:
                opened.heartbeat()
                opened.prune()
            except AuditError as error:
                self._failed(error)

    def today(self) -> dict[str, int]:
        """Count the records of each kind today; needs no passphrase."""
        opened = self._log
        return (
            {}
            if opened is None
            else {str(kind): count for kind, count in opened.counts_today().items()}
        )

    def reopen(self) -> None:
        """Open or reopen the log: at the start, after set-up, after an erasure or a change of keys."""
        with self._opening:
            self._close_log()
            try:
                self._log = self._open_log()
            except AuditError as error:
                self._failed(error)
            else:
                self._problem = ""

    def close(self) -> None:
        """Record the stop, and close the log."""
        self.flush()
        with self._opening:
            self._close_log()

    def _ready(self) -> AuditLog | None:
        opened = self._log
        if opened is not None and not opened.recording and time.monotonic() >= self._retry_at:
            with self._opening:
                try:
                    if not opened.recording:
                        opened.resume()
                    self._problem = ""
                except AuditError as error:
                    self._failed(error)
        return opened if opened is not None and opened.recording else None

    def _failed(self, error: AuditError) -> None:
        diagnostics.error("cannot-record", why=error.code, **error.facts)
        self._problem = error.code
        self._retry_at = time.monotonic() + RETRY_SECONDS

    def _close_log(self) -> None:
        opened, self._log = self._log, None
        if opened is None:
            return
        try:
            opened.close()
        except AuditError as error:
            self._failed(error)
