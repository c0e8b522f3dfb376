"""Requests about the log: pages of opened records, verification, export, erasure. All need the parent's key."""

import time
from collections import Counter, defaultdict
from pathlib import Path

from scanner import platform
from scanner.audit.gaps import gaps
from scanner.audit.read import Query
from scanner.audit.records import NumberedRecord
from scanner.channel import messages as m
from scanner.policy.disclosure import cut, kind_of, seen
from scanner.schema import Policy, RecordKind, Seen
from scanner.service.requests.context import RequestContext
from scanner.service.requests.progress import Work

MAX_PAGE = 1000  # rows; a page stays far below the channel's cap


def read_log(context: RequestContext, request: m.ReadLog) -> m.Reply:
    """
    Return a page of records, newest first, with the gaps and daily counts of the whole log.

    Each record holds only what the disclosure table lets a parent see.
    """
    context.key()
    policy = context.rules().policy
    rows = context.log.rows(Work())
    query = Query(
        request.since, request.until, frozenset(request.kinds), frozenset(request.actions)
    )
    found = [row for row in rows if query.lets_through(row.record) and _is_row(row, policy)]
    end = request.offset + min(request.limit, MAX_PAGE)
    page = tuple(m.LogRow(row.seq, cut(row.record, policy)) for row in found[request.offset : end])
    if request.offset:
        return m.LogPage(page, len(found))
    context.list_opened()
    wrong = context.marks.false_alarms
    return m.LogPage(page, len(found), _gaps(rows), _by_day(rows, policy), wrong)


def verify_log(context: RequestContext, request: m.VerifyLog) -> m.Reply:
    """Verify the whole chain; the work can be cancelled."""
    context.key()
    with context.tickets.work(request.ticket) as work:
        report = context.log.verify(lambda: work.stopped)
    return m.LogReport(
        report.records,
        report.whole,
        report.bad_seq,
        report.damage,
        report.checkpoint,
        report.unreadable,
        len(report.acknowledged),
    )


def acknowledge_damage(context: RequestContext, _request: m.AcknowledgeDamage) -> m.Reply:
    """Continue a damaged log; each later report still names the damage."""
    context.log.acknowledge_damage()
    return m.Done()


def _by_day(rows: list[NumberedRecord], policy: Policy) -> dict[str, dict[str, int]]:
    """Count by day the records that a parent may see or count; false alarms in older logs are left out."""
    days: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        record = row.record
        if kind_of(record) is RecordKind.FALSE_ALARM or seen(record, policy) is Seen.NEVER:
            continue
        kind = kind_of(record)
        word = record.action if kind is RecordKind.VERDICT else str(kind)
        many = record.count if record.kind is RecordKind.MERGED else 1
        days[time.strftime("%Y-%m-%d", time.localtime(record.wall))][word] += many
    return {day: dict(kinds) for day, kinds in days.items()}


def _is_row(row: NumberedRecord, policy: Policy) -> bool:
    return seen(row.record, policy) in (Seen.AT_ONCE, Seen.IN_LIST)


def progress(context: RequestContext, request: m.GetProgress) -> m.Reply:
    """Report the progress of long work; knowing its ticket is enough to ask."""
    work = context.tickets.find(request.ticket)
    return m.Progress(0, 0) if work is None else m.Progress(work.done, work.total)


def cancel(context: RequestContext, request: m.Cancel) -> m.Reply:
    """Cancel long work."""
    work = context.tickets.find(request.ticket)
    if work is not None:
        work.stopped = True
    return m.Done()


def erase_all(context: RequestContext, _request: m.EraseAll) -> m.Reply:
    """Erase every record, leaving a signed tombstone."""
    context.log.erase()
    context.list_opened()
    return m.Done()


def export_log(context: RequestContext, request: m.ExportLog) -> m.Reply:
    """Write a signed bundle that opens the records of stops, requests and answers, but not of what passed."""
    context.key()
    with context.tickets.work(request.ticket) as work:
        rows = context.log.rows(work)
        policy = context.rules().policy
        chosen = {row.seq for row in rows if _is_row(row, policy) and _says_something(row)}
        work.step(0, 0)
        exported = context.log.export(Path(request.path), chosen)
    context.recorder.note(RecordKind.EXPORTED, count=exported.opened)
    return m.Done(request.path)


def _says_something(row: NumberedRecord) -> bool:
    return row.record.kind not in (RecordKind.HEARTBEAT, RecordKind.EPOCH)


def _gaps(rows: list[NumberedRecord]) -> tuple[m.Gap, ...]:
    found = gaps(reversed(rows), platform.clock().boots(), int(time.time()))
    return tuple(m.Gap(gap.start, gap.end, str(gap.why)) for gap in found)
