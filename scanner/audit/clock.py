"""The clocks that records are stamped with."""

import time
from typing import Protocol

from scanner.audit.frames import OpenTime
from scanner.platform.ports.clock import MachineClock
from scanner.schema import Record, RecordKind


class Clock(Protocol):
    """The clocks of a machine. The wall clock can be set; the boot clock cannot, and it counts sleep."""

    def wall(self) -> int:
        """Seconds since 1970."""
        ...

    def mono_ms(self) -> int:
        """Milliseconds since boot, sleep included."""
        ...

    def slept_ms(self) -> int:
        """Milliseconds of sleep since boot."""
        ...

    def boot_id(self) -> str:
        """8 hex digits that change with each boot."""
        ...


class SystemClock:
    """The clocks of this machine."""

    def __init__(self, clock: MachineClock) -> None:
        self._clock = clock
        self._boot = clock.boot_id()

    def wall(self) -> int:
        """Seconds since 1970."""
        return int(time.time())

    def mono_ms(self) -> int:
        """Milliseconds since boot, sleep included."""
        return self._clock.monotonic_ms()

    def slept_ms(self) -> int:
        """Milliseconds of sleep since boot."""
        return self._clock.slept_ms()

    def boot_id(self) -> str:
        """8 hex digits that change with each boot."""
        return self._boot


def stamp(clock: Clock, kind: RecordKind, reason: str = "", count: int = 0) -> Record:
    """Make a record with the current time of all clocks."""
    return Record(
        wall=clock.wall(),
        mono=clock.mono_ms(),
        boot=clock.boot_id(),
        kind=kind,
        reason=reason,
        count=count,
    )


def open_time(record: Record) -> OpenTime:
    """Convert a record's clocks to the form of an OPEN frame."""
    try:
        boot = bytes.fromhex(record.boot).rjust(4, b"\0")[-4:]
    except ValueError:
        boot = bytes(4)  # not 8 hex digits
    return OpenTime(record.wall, record.mono, boot)
