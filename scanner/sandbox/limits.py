"""The time that a host gives its worker."""

import sys

import msgspec

# Seconds without an answer after which a worker is killed; the slowest ordinary file took 1.7 s.
TIME_LIMIT = 10.0
# A film or an archive takes longer: one more second for each of these bytes, up to a maximum.
BYTES_A_SECOND = 4 * 1024 * 1024
MOST_MORE = 20.0
# Seconds. A start takes 0.5 s on an idle machine; this allows for one that is swapping. On Windows a virus
# scanner reads each library first, after an upgrade all 200 of them.
START_LIMIT = 120.0 if sys.platform == "win32" else 30.0
# Seconds until a failed start is tried again: each try costs half a second of processor time.
RETRY_AFTER = 2.0


class Limits(msgspec.Struct, frozen=True):
    """The time limits of a host, in seconds."""

    time_limit: float = TIME_LIMIT
    start_limit: float = START_LIMIT
    retry_after: float = RETRY_AFTER

    def of(self, size: int) -> float:
        """Return the time limit of a content of `size` bytes."""
        return self.time_limit + min(size / BYTES_A_SECOND, MOST_MORE)
