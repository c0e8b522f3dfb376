"""Detection of wall clock steps, sleep and stalls between two signs of life."""

from typing import NamedTuple

from scanner.audit.clock import Clock, stamp
from scanner.schema import Record, RecordKind

HEARTBEAT_SECONDS = 15 * 60
CLOCK_STEP = 60  # seconds; time synchronisation makes smaller steps
SLEPT_MS = 1000
GUARD = "guard"  # the reason in a STALLED record if this process stalled
STALL_SECONDS = 30  # without a tick while the machine was awake; load alone delays a tick by less


class Moment(NamedTuple):
    """The readings of all clocks at one moment."""

    wall: int
    mono_ms: int
    slept_ms: int

    @classmethod
    def now(cls, clock: Clock) -> "Moment":
        """Read all clocks."""
        return cls(clock.wall(), clock.mono_ms(), clock.slept_ms())


class Pulse:
    """
    Follows the clocks. Not thread-safe.

    `unwritten`: records of the sleep, stalls and clock steps that were found; the caller clears the list after
    writing them.
    """

    def __init__(self, clock: Clock) -> None:
        """Stalls are detected from the first `tick` on; a command never ticks."""
        self.unwritten: list[Record] = []
        self._clock = clock
        self._base = Moment.now(clock)  # steps of the wall clock are recorded up to this moment
        self._slept_ms = self._base.slept_ms  # sleep is recorded up to this value
        self._alive: Moment | None = None

    def tick(self) -> None:
        """Give a sign of life, every few seconds: then no stop of this process goes unrecorded."""
        if self._alive is None:
            self._alive = Moment.now(self._clock)
        self.look()

    def look(self) -> None:
        """
        Find sleep, stalls and clock steps since the last sign of life. Call it before anything is recorded.

        A clock that is set and set back shows in no later comparison.
        """
        if self._alive is None:
            return
        last, now = self._alive, Moment.now(self._clock)
        self._alive = now
        self._note_sleep(now)
        self._note_step(now)
        awake = now.mono_ms - last.mono_ms - (now.slept_ms - last.slept_ms)
        if awake >= STALL_SECONDS * 1000:
            self.unwritten.append(stamp(self._clock, RecordKind.STALLED, GUARD, awake // 1000))

    def beat(self) -> list[Record]:
        """
        Return the records for a heartbeat: sleep, a clock step, and the heartbeat itself.

        Their `count` is the seconds slept, or the seconds that the wall clock was set forward (negative: back).
        """
        now = Moment.now(self._clock)
        self._note_sleep(now)
        self._note_step(now)
        self._base = now
        records, self.unwritten = self.unwritten, []
        return [*records, stamp(self._clock, RecordKind.HEARTBEAT)]

    def _note_step(self, now: Moment) -> None:
        """Smaller steps add up until the next heartbeat."""
        base = self._base
        step = now.wall - base.wall - (now.mono_ms - base.mono_ms) // 1000
        if abs(step) > CLOCK_STEP:
            self.unwritten.append(stamp(self._clock, RecordKind.CLOCK, count=step))
            self._base = now

    def _note_sleep(self, now: Moment) -> None:
        slept = now.slept_ms - self._slept_ms
        if slept >= SLEPT_MS:
            self.unwritten.append(stamp(self._clock, RecordKind.RESUMED, count=slept // 1000))
            self._slept_ms = now.slept_ms
