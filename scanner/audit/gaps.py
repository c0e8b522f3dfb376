"""Times without protection: when the machine was on, but the records show no protection."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from scanner.audit.pulse import GUARD, HEARTBEAT_SECONDS
from scanner.audit.records import NumberedRecord
from scanner.platform.ports.clock import Boot
from scanner.schema import Record, RecordKind

# The longest time without a record, in seconds, that load alone explains.
SILENCE = 2 * HEARTBEAT_SECONDS + 60
GRACE = 60  # seconds; a shorter gap is a restart
START_GRACE = 5 * 60  # seconds between boot and the guard's start: somebody has to log in first

Span = tuple[int, int]

# Records after which a source is unprotected, by kind and reason.
_UNWATCHED = {
    RecordKind.WATCHED: frozenset(("named-folders", "no-folders")),
    RecordKind.LEVEL: frozenset(("gate-away",)),
}
_ENDS = frozenset((RecordKind.STARTED, RecordKind.STOPPED))


class Why(StrEnum):
    """Kinds of gap."""

    OFF = "off"  # the machine was off as far as is known, so nothing could be sent
    NOT_RUNNING = "not-running"  # the machine was on, but the guard did not run
    NOT_WATCHED = "not-watched"  # the guard ran, but watched no folder that pictures are sent from
    CLOCK = "clock"  # the wall clock was set: times before and after it cannot be compared


class ProtectionGap(NamedTuple):
    """A gap, in seconds since 1970. For `CLOCK`: the wall clock before and after the change, the earlier first."""

    start: int
    end: int
    why: Why


def gaps(rows: Iterable[NumberedRecord], boots: Sequence[Boot], now: int) -> list[ProtectionGap]:
    """
    Find the gaps from the first record up to `now` (seconds), in order. `rows`: all rows, oldest first.

    Time counts as protected between records that follow each other closely enough by the boot clock. The machine
    counts as on in the system's list of boots and in the boots of the records. A gap is time on but not protected;
    time neither on nor protected counts as off.
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
        assert record is not None  # noqa: S101  # only the first item is None
        switched_on = record.wall - record.mono // 1000
        commanded = record.kind is RecordKind.COMMAND or (
            commanded and record.kind is not RecordKind.STARTED
        )
        if commanded:
            protected.append((record.wall, record.wall))  # a command does not watch
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
    """The protected time before `record`: all since `before`, unless the silence was too long."""
    elapsed = (record.mono - before.mono) // 1000
    asleep = record.count if record.kind is RecordKind.RESUMED else 0
    if before.boot != record.boot or not 0 <= elapsed - asleep <= SILENCE:
        return (record.wall, record.wall)
    return (record.wall - elapsed, record.wall)


def _stalls(rows: Iterable[NumberedRecord]) -> list[Span]:
    """Find the times when the guard stalled, whatever was recorded in between."""
    stalls = [row.record for row in rows if row.record.kind is RecordKind.STALLED]
    return [(r.wall - r.count, r.wall) for r in stalls if r.reason == GUARD]


def _unwatched(records: Iterable[Record], now: int) -> list[Span]:
    """Find the times from a record of `_UNWATCHED` to the next of its kind that is none, or to the guard's end."""
    spans: list[Span] = []
    since: dict[RecordKind, int] = {}
    for record in records:
        kinds = tuple(since) if record.kind in _ENDS else (record.kind,)
        spans += [(since.pop(kind), record.wall) for kind in kinds if kind in since]
        if record.reason in _UNWATCHED.get(record.kind, ()):
            since[record.kind] = record.wall
    return [*spans, *((start, now) for start in since.values())]


def _union(spans: list[Span]) -> list[Span]:
    """Join spans that touch or nearly touch; an empty or reversed span counts as a point."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start - joined[-1][1] < GRACE:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, max(start, end)))
    return joined


def _without(spans: list[Span], taken: list[Span], least: int = GRACE) -> list[Span]:
    """The parts of `spans` outside `taken` that last at least `least` seconds. Both are sorted and disjoint."""
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
