"""Clocks that nobody can set, and the record of boots."""

from typing import Protocol

import msgspec


class Boot(msgspec.Struct, frozen=True):
    """A time the machine was on, in seconds since 1970. `id` as `boot_id` gives it, or empty."""

    id: str
    start: int
    end: int


class MachineClock(Protocol):
    """The clock since boot."""

    def boot_id(self) -> str:
        """Give the first 8 hex digits of an id that changes with each boot."""
        ...

    def monotonic_ms(self) -> int:
        """Milliseconds since boot that count sleep where the system can say so."""
        ...

    def slept_ms(self) -> int:
        """Milliseconds of sleep since boot; 0 where the system cannot say."""
        ...

    def boots(self) -> tuple[Boot, ...]:
        """List the times this machine ran, as far as the system remembers, the running boot last."""
        ...
