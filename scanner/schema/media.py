"""What the watch hands on: a file appeared or changed."""

import os
from enum import StrEnum

import msgspec


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


class EventKind(StrEnum):
    """How the file came to notice."""

    CLOSED = "closed"  # a writer closed it
    MOVED_IN = "moved-in"  # it was renamed into a watched folder
    FOUND = "found"  # a scan of the folder found it (start, overflow, reconcile, new folder)


class MediaEvent(msgspec.Struct, frozen=True):
    """A file in a watched folder is ready to be judged. `path` is absolute, as `os.fsdecode` gives it."""

    path: str
    folder: str
    kind: EventKind
