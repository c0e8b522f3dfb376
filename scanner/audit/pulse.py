"""What time did between two heartbeats: steps of the wall clock, and sleep."""

from typing import NamedTuple

from scanner.audit.clock import Clock, stamp
from scanner.schema import Record, RecordKind

HEARTBEAT_SECONDS = 15 * 60
CLOCK_STEP = 60  # seconds; less is what time synchronisation does
SLEPT_MS = 1000
STALL_SECONDS = 30  # without a tick while the machine was awake; a busy machine is late by less


class Moment(NamedTuple):
    """All clocks at once."""

    wall: int
    mono_ms: int
    slept_ms: int

    @classmethod
    def now(cls, clock: Clock) -> "Moment":
        """Read them."""
        return cls(clock.wall(), clock.mono_ms(), clock.slept_ms())


def beat(clock: Clock, last: Moment) -> tuple[list[Record], Moment]:
    """
    Records for what happened since `last`: sleep, a clock step, and the heartbeat itself.

    `count` is the seconds slept, and the seconds the wall clock went ahead (negative: back).
    """
    now = Moment.now(clock)
    records: list[Record] = []
    slept = now.slept_ms - last.slept_ms
    if slept >= SLEPT_MS:
        records.append(stamp(clock, RecordKind.RESUMED, count=slept // 1000))
    step = now.wall - last.wall - (now.mono_ms - last.mono_ms) // 1000
    if abs(step) > CLOCK_STEP:
        records.append(stamp(clock, RecordKind.CLOCK, count=step))
    records.append(stamp(clock, RecordKind.HEARTBEAT))
    return records, now


def stall(clock: Clock, last: Moment) -> tuple[list[Record], Moment]:
    """
    A STALLED record when much time passed since `last` without a call, sleep not counted; and this moment.

    Whoever calls this every few seconds leaves a trace of having been stopped.
    """
    now = Moment.now(clock)
    awake = now.mono_ms - last.mono_ms - (now.slept_ms - last.slept_ms)
    if awake < STALL_SECONDS * 1000:
        return [], now
    return [stamp(clock, RecordKind.STALLED, "guard", awake // 1000)], now
