"""The cost of one passphrase try: named sets of Argon2id parameters."""

import os
import time
from typing import ClassVar

import msgspec
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from scanner.errors import LockError
from scanner.platform.memory import scrub_heap

MIB = 1024  # Argon2 counts in KiB
# Bounds for the parameters in a file, checked before use: a file must not be able to use up all
# memory or to take hours, and must not make a try cheaper than OWASP's minimum recommendation.
MIN_MEMORY, MAX_MEMORY = 19 * MIB, 2048 * MIB
MAX_PASSES, MAX_LANES = 10, 8
TARGET_SECONDS = 0.75  # the middle of 0.5 to 1 s: a parent waits once, an attacker at each guess
SMALL_MACHINE = 3 << 30  # bytes of memory below which using 256 MiB would slow the machine
SALT = 16


class Cost(msgspec.Struct, frozen=True):
    """Argon2id parameters: memory in KiB, passes over it, parallel lanes."""

    memory: int
    passes: int
    lanes: int

    CHEAPEST: ClassVar["Cost"]
    """For tests only."""
    STANDARD: ClassVar["Cost"]
    """256 MiB, 3 passes, 1 lane: 0.66 s on the machine it was chosen on."""
    FLOOR: ClassVar["Cost"]
    """64 MiB, 3 passes, 4 lanes: RFC 9106, second recommended option, for small machines."""

    def in_bounds(self) -> bool:
        """Return whether the parameters are within the permitted bounds."""
        return (
            MIN_MEMORY <= self.memory <= MAX_MEMORY
            and 1 <= self.passes <= MAX_PASSES
            and 1 <= self.lanes <= MAX_LANES
        )

    def stretch(self, secret: bytes, salt: bytes) -> bytearray:
        """
        Derive a 32-byte key, which the caller wipes.

        Raises LockError `keys-out-of-bounds`, `not-enough-memory`.
        """
        if not self.in_bounds():
            raise LockError("keys-out-of-bounds")
        try:
            key = bytearray(32)
            Argon2id(
                salt=salt,
                length=32,
                iterations=self.passes,
                lanes=self.lanes,
                memory_cost=self.memory,
            ).derive_into(secret, key)
        except MemoryError as error:
            raise LockError("not-enough-memory", kib=self.memory) from error
        finally:
            scrub_heap()
        return key

    @classmethod
    def tuned(cls) -> "Cost":
        """Measure this machine and return the cost of a try that takes about TARGET_SECONDS on it."""
        start = cls.FLOOR if memory_bytes() < SMALL_MACHINE else cls.STANDARD
        began = time.monotonic()
        start.stretch(b"tune", bytes(SALT))
        a_pass = (time.monotonic() - began) / start.passes
        # Guessing hardware lacks memory, so reduce passes first, then memory down to the floor.
        memory = start.memory
        while memory > cls.FLOOR.memory and a_pass > TARGET_SECONDS:
            memory, a_pass = memory // 2, a_pass / 2
        passes = max(1, min(round(TARGET_SECONDS / a_pass), MAX_PASSES))
        if memory == cls.FLOOR.memory:
            passes = max(passes, cls.FLOOR.passes)
        return cls(memory, passes, start.lanes)


Cost.CHEAPEST = Cost(MIN_MEMORY, 1, 1)
Cost.STANDARD = Cost(256 * MIB, 3, 1)
Cost.FLOOR = Cost(64 * MIB, 3, 4)


def memory_bytes() -> int:
    """Return this machine's memory in bytes."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return 4 << 30  # Windows has no sysconf; assume 4 GiB, which leaves room for 256 MiB
