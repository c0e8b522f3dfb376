"""The clock of systems that give no boot id and, to Python, no count of sleep."""

import time

from scanner.platform.ports.clock import Boot


def boot_id() -> str:
    """The boot's second, as 8 hex digits."""
    return f"{int(time.time() - time.monotonic()) & 0xFFFFFFFF:08x}"


def monotonic_ms() -> int:
    """The monotonic clock."""
    return time.monotonic_ns() // 1_000_000


def slept_ms() -> int:
    """Unknown to the clocks Python has here."""
    return 0


def boots() -> tuple[Boot, ...]:
    """List this boot only."""
    now = int(time.time())
    return (Boot(boot_id(), int(now - time.monotonic()), now),)
