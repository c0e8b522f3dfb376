"""The time between two signs of life: steps of the wall clock, sleep, and stalls."""

from typing import NamedTuple

from scanner.audit.clock import Clock, stamp
from scanner.schema import Record, RecordKind

HEARTBEAT_SECONDS = 15 * 60
CLOCK_STEP = 60  # seconds; less is what time synchronisation does
SLEPT_MS = 1000
GUARD = "guard"  # what a STALLED record is about when this process stalled
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


class Pulse:
    """
    Follows the clocks. Not for two threads at once.

    `unwritten`: records of what `tick` and `look` have found; whoever has written them clears the list.
    """

    def __init__(self, clock: Clock) -> None:
        """Stalls are looked for from the first `tick` on: a command never ticks."""
        self.unwritten: list[Record] = []
        self._clock = clock
        self._beat = Moment.now(clock)
        self._slept_ms = self._beat.slept_ms  # up to here sleep is recorded
        self._alive: Moment | None = None

    def tick(self) -> None:
        """Give a sign of life. Whoever calls this every few seconds leaves a trace of having been stopped."""
        if self._alive is None:
            self._alive = Moment.now(self._clock)
        self.look()

    def look(self) -> None:
        """Find sleep and stalls since the last sign of life. Called before anything is recorded."""
        if self._alive is None:
            return
        last, now = self._alive, Moment.now(self._clock)
        self._alive = now
        self._note_sleep(now)
        awake = now.mono_ms - last.mono_ms - (now.slept_ms - last.slept_ms)
        if awake >= STALL_SECONDS * 1000:
            self.unwritten.append(stamp(self._clock, RecordKind.STALLED, GUARD, awake // 1000))

    def beat(self) -> list[Record]:
        """
        Records for a heartbeat: sleep, a clock step, and the heartbeat itself.

        `count` is the seconds slept, and the seconds the wall clock went ahead (negative: back).
        """
        last, now = self._beat, Moment.now(self._clock)
        self._beat = now
        self._note_sleep(now)
        records, self.unwritten = self.unwritten, []
        step = now.wall - last.wall - (now.mono_ms - last.mono_ms) // 1000
        if abs(step) > CLOCK_STEP:
            records.append(stamp(self._clock, RecordKind.CLOCK, count=step))
        return [*records, stamp(self._clock, RecordKind.HEARTBEAT)]

    def _note_sleep(self, now: Moment) -> None:
        slept = now.slept_ms - self._slept_ms
        if slept >= SLEPT_MS:
            self.unwritten.append(stamp(self._clock, RecordKind.RESUMED, count=slept // 1000))
            self._slept_ms = now.slept_ms
