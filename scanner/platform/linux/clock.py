"""The clock that counts suspend, and the kernel's id of the boot."""

import time
from pathlib import Path

from scanner.platform.ports.clock import Boot

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def boot_id() -> str:
    """Return the first 8 hex digits of the kernel's boot id."""
    return BOOT_ID.read_text()[:8]


def monotonic_ms() -> int:
    """Return CLOCK_BOOTTIME in ms, which counts suspend."""
    return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000


def slept_ms() -> int:
    """Return the difference of CLOCK_BOOTTIME and CLOCK_MONOTONIC in ms, which is the time asleep."""
    awake = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    return max(0, time.clock_gettime_ns(time.CLOCK_BOOTTIME) - awake) // 1_000_000


def boots() -> tuple[Boot, ...]:
    """Return the boots from the journal, else from the login records, else only this boot."""
    from scanner.platform.linux import (
        boots,  # imported late: it starts other programs, and few callers need it
    )

    return boots.boots()
