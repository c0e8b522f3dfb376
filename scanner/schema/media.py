"""The events of the watch: a file appeared or changed."""

import os
from enum import StrEnum

import msgspec

# Two writes within one tick of a file system's clock leave the same times. Linux takes the times of most from
# the timer, which ticks every 10 ms at the slowest; the coarse ones keep whole seconds (ext4 with inodes of
# 128 bytes, HFS+) or every second one (FAT).
TICK_NS = 20_000_000
COARSE_TICK_NS = 2_000_000_000
_SECOND_NS = 1_000_000_000


class FileKey(msgspec.Struct, frozen=True):
    """
    Identity of one state of one file. Two looks with an equal key see the same bytes.

    Times in nanoseconds, size in bytes.
    """

    dev: int
    ino: int
    size: int
    mtime_ns: int
    ctime_ns: int

    @classmethod
    def of(cls, stat: os.stat_result) -> "FileKey":
        """Take the key from a stat result."""
        return cls(stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)

    def is_settled(self, at_ns: int, *, fine: bool = False) -> bool:
        """
        Return whether a write after `at_ns` (of the wall clock, when the file was read) would change this key.

        `fine`: the system gives each change of a file that was looked at a time of its own.
        """
        if self.ctime_ns % _SECOND_NS == 0:
            return at_ns - self.ctime_ns > COARSE_TICK_NS
        return fine or at_ns - self.ctime_ns > TICK_NS


class EventKind(StrEnum):
    """The way the file came to notice."""

    CLOSED = "closed"  # a writer closed it
    MOVED_IN = "moved-in"  # it was renamed into a watched folder
    FOUND = "found"  # a scan of the folder found it (start, overflow, reconcile, new folder)
    OPEN = "open"  # its writer has gone on changing it for long
    SETTLED = "settled"  # it was incomplete when a writer closed it, and was left alone since


class MediaEvent(msgspec.Struct, frozen=True):
    """A file in a watched folder is ready to be judged. `path` is absolute, as `os.fsdecode` gives it."""

    path: str
    folder: str
    kind: EventKind
