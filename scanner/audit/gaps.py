"""Times without protection: what the records leave open, against when the machine ran."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from scanner.audit.pulse import GUARD, HEARTBEAT_SECONDS
from scanner.audit.records import NumberedRecord
from scanner.platform.ports.clock import Boot
from scanner.schema import Record, RecordKind

SILENCE = 2 * HEARTBEAT_SECONDS + 60  # seconds without a record that a busy machine may cause
GRACE = 60  # seconds: shorter gaps are a restart
START_GRACE = 5 * 60  # seconds between switching on and our start: somebody has to log in first

Span = tuple[int, int]

# Records after which nothing is protected that should be, by kind and reason.
_UNWATCHED = {
    RecordKind.WATCHED: frozenset(("named-folders", "no-folders")),
    RecordKind.LEVEL: frozenset(("gate-away",)),
}
_ENDS = frozenset((RecordKind.STARTED, RecordKind.STOPPED))


class Why(StrEnum):
    """Kinds of gap."""

    OFF = "off"  # the machine was off, as far as is known: nothing could happen
    NOT_RUNNING = "not-running"  # the machine was on and we were not
    NOT_WATCHED = "not-watched"  # we ran, and watched none of the places pictures are sent from
    CLOCK = "clock"  # the wall clock was set: times on both sides do not fit together


class ProtectionGap(NamedTuple):
    """Seconds since 1970. For `CLOCK`: what the clock showed before and after, the earlier first."""

    start: int
    end: int
    why: Why


def gaps(rows: Iterable[NumberedRecord], boots: Sequence[Boot], now: int) -> list[ProtectionGap]:
    """
    Find the gaps from the first record up to `now`, in order. `rows` all rows, oldest first.

    Protected is the time between records that follow each other closely enough (the boot's clock
    says so, not the wall clock). On is what the system's list of boots says, and what the records'
    own boots say. On and not protected is a gap; neither is a time switched off.
    """
    rows = list(rows)
    protected, on, found = _spans([row.record for row in rows], now)
    if not protected:
        return []
    begin = protected[0][0]
    on += [(max(boot.start, begin), min(boot.end, now)) for boot in boots]
    protected, on = _without(_union(protected), _union(_stalls(rows)), 1), _union(on)
    watched = _without(protected, _union(_unwatched([row.record for row in rows], now)), 1)
    found += [ProtectionGap(a, b, Why.NOT_WATCHED) for a, b in _without(protected, watched)]
    found += [ProtectionGap(a, b, Why.NOT_RUNNING) for a, b in _without(on, protected)]
    known = _union([*on, *protected])
    found += [ProtectionGap(a, b, Why.OFF) for a, b in _without([(begin, now)], known)]
    return sorted(found)


def _spans(records: list[Record], now: int) -> tuple[list[Span], list[Span], list[ProtectionGap]]:
    protected: list[Span] = []
    on: list[Span] = []
    clock: list[ProtectionGap] = []
    commanded = False
    for before, record in pairwise([None, *records]):
        assert record is not None  # noqa: S101  # only the first is None
        switched_on = record.wall - record.mono // 1000
        commanded = record.kind is RecordKind.COMMAND or (
            commanded and record.kind is not RecordKind.STARTED
        )
        if commanded:
            protected.append((record.wall, record.wall))  # a command watches nothing
        elif before is None or record.kind is RecordKind.STARTED:
            early = record.mono // 1000 <= START_GRACE
            protected.append((switched_on if early else record.wall, record.wall))
        else:
            protected.append(_between(before, record))
        if before is not None and before.boot == record.boot:
            on.append((record.wall - (record.mono - before.mono) // 1000, record.wall))
        elif before is not None:
            on.append((switched_on, record.wall))
        if record.kind is RecordKind.CLOCK and record.count:
            showed = record.wall - record.count
            clock.append(
                ProtectionGap(min(showed, record.wall), max(showed, record.wall), Why.CLOCK)
            )
    ended = commanded or (bool(records) and records[-1].kind is RecordKind.STOPPED)
    if records and not ended and now - records[-1].wall <= SILENCE:
        protected.append((records[-1].wall, now))
    return protected, on, clock


def _between(before: Record, record: Record) -> Span:
    """The time up to `record` that we were there for: all of it, unless nothing was heard for too long."""
    elapsed = (record.mono - before.mono) // 1000
    asleep = record.count if record.kind is RecordKind.RESUMED else 0
    if before.boot != record.boot or not 0 <= elapsed - asleep <= SILENCE:
        return (record.wall, record.wall)
    return (record.wall - elapsed, record.wall)


def _stalls(rows: Iterable[NumberedRecord]) -> list[Span]:
    """Find the times the guard stalled, whatever else was recorded just before it reported so."""
    stalls = [row.record for row in rows if row.record.kind is RecordKind.STALLED]
    return [(r.wall - r.count, r.wall) for r in stalls if r.reason == GUARD]


def _unwatched(records: Iterable[Record], now: int) -> list[Span]:
    """Find the times from a record that says so up to one of its kind that does not, or to the guard's end."""
    spans: list[Span] = []
    since: dict[RecordKind, int] = {}
    for record in records:
        kinds = tuple(since) if record.kind in _ENDS else (record.kind,)
        spans += [(since.pop(kind), record.wall) for kind in kinds if kind in since]
        if record.reason in _UNWATCHED.get(record.kind, ()):
            since[record.kind] = record.wall
    return [*spans, *((start, now) for start in since.values())]


def _union(spans: list[Span]) -> list[Span]:
    """Join spans that touch or nearly do; empty and reversed ones only count as a point."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start - joined[-1][1] < GRACE:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, max(start, end)))
    return joined


def _without(spans: list[Span], taken: list[Span], least: int = GRACE) -> list[Span]:
    """The parts of spans, at least so long, that are not taken. Both in order and disjoint."""
    rest: list[Span] = []
    for start, end in spans:
        at = start
        for a, b in taken:
            if b <= at or a >= end:
                continue
            if a - at >= least:
                rest.append((at, a))
            at = max(at, b)
        if end - at >= least:
            rest.append((at, end))
    return rest
