"""The clock of systems without a boot id, and without a sleep count that Python can read."""

import time

from scanner.platform.ports.clock import Boot


def boot_id() -> str:
    """Return the time of the boot in seconds, as 8 hex digits."""
    return f"{int(time.time() - time.monotonic()) & 0xFFFFFFFF:08x}"


def monotonic_ms() -> int:
    """Return the monotonic clock in ms."""
    return time.monotonic_ns() // 1_000_000


def slept_ms() -> int:
    """Return 0: no clock of Python reports sleep on these systems."""
    return 0


def boots() -> tuple[Boot, ...]:
    """List this boot only."""
    now = int(time.time())
    return (Boot(boot_id(), int(now - time.monotonic()), now),)
