"""Clocks that nobody can set, and the record of boots."""

from typing import Protocol

import msgspec


class Boot(msgspec.Struct, frozen=True):
    """A period in which the machine was on, in seconds since 1970. `id` as `boot_id` returns it, or empty."""

    id: str
    start: int
    end: int


class MachineClock(Protocol):
    """The clock since boot."""

    def boot_id(self) -> str:
        """Return the first 8 hex digits of an id that changes with each boot."""
        ...

    def monotonic_ms(self) -> int:
        """Return the milliseconds since boot, including sleep where the system reports it."""
        ...

    def slept_ms(self) -> int:
        """Return the milliseconds of sleep since boot; 0 where the system does not report them."""
        ...

    def boots(self) -> tuple[Boot, ...]:
        """Return the periods in which this machine ran, as far as the system has them, the running boot last."""
        ...
