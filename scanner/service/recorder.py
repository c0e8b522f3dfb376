"""Audit records for everybody: one thread appends, many wait, all that wait share one commit."""

import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future

import msgspec
import structlog

from scanner.audit import AuditLog, Entry
from scanner.errors import AuditError
from scanner.platform import current
from scanner.schema import Record, RecordKind, Verdict
from scanner.service.today import Today
from scanner.verdicts import Looked

log = structlog.get_logger()

MAX_TOGETHER = 64  # records that share a commit; a burst gains nothing beyond
RETRY_SECONDS = (
    30.0  # after a failed append the log is tried again at the next record this much later
)


class Job(msgspec.Struct, frozen=True):
    """Something for the recorder's thread: entries to append, or other work on the log."""

    done: Future[bool]
    entries: tuple[Entry, ...] = ()
    work: Callable[[], bool] | None = None


class Recorder:
    """
    Writes to the audit log, or says that it cannot; nothing that was refused counts as recorded.

    Without a log (before set-up, or after a failure) every record is refused at once.
    """

    def __init__(
        self,
        open_log: Callable[[], AuditLog | None],
        policy_counter: Callable[[], int],
        model: str,
        today: Today,
    ) -> None:
        """`open_log` raises AuditError, and gives None where there are no keys yet."""
        self._open_log = open_log
        self._policy_counter = policy_counter
        self._model = model
        self._today = today
        self._log: AuditLog | None = None
        self._problem = ""
        self._retry_at = 0.0
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)
        self._thread.start()
        self.reopen()

    @property
    def recording(self) -> bool:
        """Whether records are being written."""
        return self._log is not None

    @property
    def problem(self) -> str:
        """Why nothing can be recorded: a code, empty when all is well."""
        return self._problem

    def verdict(self, looked: Looked, verdict: Verdict, channel: str) -> bool:
        """Record a verdict; true when it is durable."""
        finding = looked.finding
        score = 0.0 if finding.scores is None else finding.scores.nudity
        return self.note(
            RecordKind.VERDICT,
            looked.sha256,
            action=str(verdict.action),
            reason=str(verdict.reasons[0]),
            source=str(verdict.source),
            channel=channel,
            media=finding.media,
            size=0 if looked.key is None else looked.key.size.bit_length(),
            score=int(score * 10),
            model=self._model,
        )

    def note(self, kind: RecordKind, sha256: bytes | None = None, **fields: str | int) -> bool:
        """Record anything, with fields of `Record`; true when it is durable."""
        if self._log is None and not (self._problem and time.monotonic() >= self._retry_at):
            return False
        platform = current()
        record = Record(
            wall=int(time.time()),
            mono=platform.monotonic_ms(),
            boot=platform.boot_id(),
            kind=kind,
            policy=self._policy_counter(),
            **fields,  # pyright: ignore[reportArgumentType]  # names and types are Record's own
        )
        return self._submit(Job(Future(), (Entry(record, sha256),)))

    def heartbeat(self) -> None:
        """Record that protection runs, and make the newest commit safe against the loss of one slot."""
        if self.note(RecordKind.HEARTBEAT):
            self._submit(Job(Future(), work=self._beat))
        self._today.save()

    def reopen(self) -> bool:
        """Open the log (again): at start, after set-up, after the keys changed. True when it records."""
        return self._submit(Job(Future(), work=self._open))

    def close(self) -> None:
        """Write what waits, then close the log."""
        self._queue.put(None)
        self._thread.join()
        self._close_log()
        self._today.save()

    def _submit(self, job: Job) -> bool:
        self._queue.put(job)
        return job.done.result()

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            if job.work is not None:
                job.done.set_result(job.work())
                continue
            batch = self._collect(job)
            durable = self._write([entry for each in batch for entry in each.entries])
            for each in batch:
                each.done.set_result(durable)

    def _collect(self, first: Job) -> list[Job]:
        """Take what waits already. What is no append goes back to the end: nobody orders across threads."""
        batch = [first]
        for _ in range(min(self._queue.qsize(), MAX_TOGETHER)):
            job = self._queue.get()
            if job is None or job.work is not None:
                self._queue.put(job)
                break
            batch.append(job)
        return batch

    def _write(self, entries: list[Entry]) -> bool:
        opened = self._log or (self._log if self._open() else None)
        if opened is None:
            return False
        try:
            opened.append(entries)
        except AuditError as error:
            self._fail(error)
            return False
        self._today.add(entry.record.kind for entry in entries)
        return True

    def _beat(self) -> bool:
        try:
            if self._log is not None:
                self._log.heartbeat()
        except AuditError as error:
            self._fail(error)
        return self._log is not None

    def _open(self) -> bool:
        self._close_log()
        try:
            self._log = self._open_log()
        except AuditError as error:
            self._fail(error)
            return False
        self._problem = ""
        return self._log is not None

    def _fail(self, error: AuditError) -> None:
        log.error("cannot-record", code=error.code)
        self._problem = error.code
        self._retry_at = time.monotonic() + RETRY_SECONDS
        self._close_log()

    def _close_log(self) -> None:
        opened, self._log = self._log, None
        if opened is not None:
            opened.close()
