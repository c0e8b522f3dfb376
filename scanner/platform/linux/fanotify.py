"""
The kernel's file notification with permission events (fanotify(7)), through ctypes.

A group with permission events must be owned by root. While an event is unanswered its opener waits, so
nothing here opens a file: marks and ignores use descriptors that the caller already has.
"""

import ctypes
import errno
import os
import struct
from enum import IntEnum, IntFlag

_AT_FDCWD = -100
_EVENT = struct.Struct("=IBBHQii")  # struct fanotify_event_metadata
_RESPONSE = struct.Struct("=iI")  # struct fanotify_response
_VERSION, _VERSION_AT = 3, 4
FEW = 16  # events for each read, most of which find one; so small a buffer is allocated fast
MANY = 256
_unpack, _pack = _EVENT.unpack_from, _RESPONSE.pack

NO_FD = -1  # the event carries no descriptor (an overflow)


class Init(IntFlag):
    """Flags for making a group."""

    CLOEXEC = 0x01
    NONBLOCK = 0x02
    CLASS_CONTENT = 0x04  # permission events
    CLASS_PRE_CONTENT = 0x08  # permission events before the content is read; may answer an errno
    UNLIMITED_QUEUE = 0x10  # a full queue would *grant* permission events
    UNLIMITED_MARKS = 0x20
    REPORT_FD_ERROR = (
        0x2000  # an event whose file the kernel cannot open comes with an error (Linux 6.13)
    )


class Mask(IntFlag):
    """Events that happened, or are about to happen."""

    MODIFY = 0x02
    CLOSE_WRITE = 0x08
    OVERFLOW = 0x4000
    OPEN_PERM = 0x10000
    ACCESS_PERM = 0x20000
    PRE_ACCESS = 0x100000


PERMISSION = Mask.OPEN_PERM | Mask.ACCESS_PERM | Mask.PRE_ACCESS


class MarkFlag(IntFlag):
    """Flags for setting a mark."""

    ADD = 0x01
    REMOVE = 0x02
    IGNORED_MASK = 0x20
    FLUSH = 0x80
    FILESYSTEM = 0x100
    EVICTABLE = 0x200


# Plain numbers: operations on flags are slow, and these are on the path of every open.
# Evictable: does not pin the inode in memory. Never SURV_MODIFY: a write must end an ignore.
_IGNORE = int(MarkFlag.ADD | MarkFlag.IGNORED_MASK | MarkFlag.EVICTABLE)
_STOP_IGNORING = int(MarkFlag.REMOVE | MarkFlag.IGNORED_MASK)
_MARK_INODE = int(MarkFlag.ADD | MarkFlag.EVICTABLE)


class Response(IntEnum):
    """The answer to a permission event. The last two need the pre-content class (Linux 6.14)."""

    ALLOW = 0x01
    DENY = 0x02
    BUSY = 0x02 | errno.EBUSY << 24
    AGAIN = 0x02 | errno.EAGAIN << 24


# One event: what happened (`Mask`), a descriptor of the file, and the id of the process that caused it. The
# reader owns the descriptor and closes it after the answer. A plain tuple, for the same reason as above.
Event = tuple[int, int, int]


_libc = ctypes.CDLL(None, use_errno=True)
_libc.fanotify_init.argtypes = (ctypes.c_uint, ctypes.c_uint)
_libc.fanotify_mark.argtypes = (
    ctypes.c_int, ctypes.c_uint, ctypes.c_uint64, ctypes.c_int, ctypes.c_char_p,
)  # fmt: skip


def _check(result: int) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result


class Group:
    """
    A fanotify group, by its descriptor, which another process may have made. Only one thread reads it.

    `most`: the number of events read at once.
    """

    def __init__(self, fd: int, most: int = FEW) -> None:
        self.fd = fd
        self._bytes = _EVENT.size * most

    @classmethod
    def create(cls, flags: Init, most: int = FEW) -> "Group":
        """Make a group. Raises OSError: EPERM without CAP_SYS_ADMIN, EINVAL where the kernel lacks a flag."""
        # Not to wait: a program may hold a write lease on its own file, and the kernel would keep the reader
        # of the group, and with it every open on the machine, until that is broken (45 s for each file).
        event_flags = os.O_RDONLY | os.O_LARGEFILE | os.O_CLOEXEC | os.O_NONBLOCK
        return cls(_check(_libc.fanotify_init(flags, event_flags)), most)

    def mark_filesystem(self, fd: int, mask: Mask) -> None:
        """Ask for events of the whole file system of `fd` (O_PATH is enough). Raises OSError."""
        self._mark(MarkFlag.ADD | MarkFlag.FILESYSTEM, mask, fd)

    def ignore(self, fd: int, mask: int) -> None:
        """Ask for no events of this inode until it is written to. Raises OSError."""
        self._mark(_IGNORE, mask, fd)

    def stop_ignoring(self, fd: int, mask: int) -> None:
        """End an ignore. Raises OSError; ENOENT where there is none."""
        self._mark(_STOP_IGNORING, mask, fd)

    def mark_inode(self, fd: int, mask: int) -> None:
        """Ask for events of one inode, for as long as it stays in memory. Raises OSError."""
        self._mark(_MARK_INODE, mask, fd)

    def forget_ignores(self) -> None:
        """End every ignore and inode mark at once; file systems stay marked. Raises OSError."""
        _check(_libc.fanotify_mark(self.fd, MarkFlag.FLUSH, 0, _AT_FDCWD, b"/"))

    def read(self) -> list[Event]:
        """Read the available events. Raises OSError; BlockingIOError if a non-blocking group has none."""
        raw = os.read(self.fd, self._bytes)
        if raw[_VERSION_AT] != _VERSION:
            raise OSError(errno.EPROTO, "fanotify version")
        # An event is longer than its head if it reports the range of a read.
        end, _, _, _, mask, fd, pid = _unpack(raw, 0)
        events = [(mask, fd, pid)]
        while end < len(raw):
            length, _, _, _, mask, fd, pid = _unpack(raw, end)
            events.append((mask, fd, pid))
            end += length
        return events

    def answer(self, fd: int, response: int) -> None:
        """Answer the permission event whose descriptor has this number. Raises OSError; ENOENT for none."""
        os.write(self.fd, _pack(fd, response))

    def sweep(self, numbers: int, response: int) -> int:
        """
        Answer the events that a dead reader has left unanswered; return how many there were.

        Answers are addressed by descriptor number, so without this a new reader's answer for its
        descriptor n could release the dead reader's n. Call it before anything is read.
        """
        swept = 0
        for number in range(numbers):
            try:
                self.answer(number, response)
                swept += 1
            except FileNotFoundError:
                pass
        return swept

    def close(self) -> None:
        """Close the group. Closing its last copy *grants* all waiting events."""
        os.close(self.fd)

    def _mark(self, flags: int, mask: int, fd: int) -> None:
        _check(_libc.fanotify_mark(self.fd, flags, mask, fd, None))
