"""A folder watch on inotify, through ctypes, which reports when a writer has closed a file."""

import ctypes
import errno
import os
import select
import struct

from scanner.errors import WatchError
from scanner.platform.ports.watch import ChangeKind, FolderChange

IN_CLOSE_WRITE = 0x008
IN_MOVED_TO = 0x080
IN_CREATE = 0x100
IN_DELETE_SELF = 0x400
IN_MOVE_SELF = 0x800
IN_UNMOUNT = 0x2000
IN_Q_OVERFLOW = 0x4000
IN_IGNORED = 0x8000
IN_ONLYDIR = 0x0100_0000
IN_ISDIR = 0x4000_0000

# IN_CREATE also reports files, which takes a second queue entry for each, but it is the only event for hard
# links and for files that get their name only when complete (O_TMPFILE).
_FOLDERS = IN_CREATE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
_FILES = _FOLDERS | IN_CLOSE_WRITE
_SELF = IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT

_HEAD = struct.Struct("iIII")  # wd, mask, cookie, length of the name
_BUFFER = 256 * 1024  # bytes; a quarter of what a full queue of short names holds, read in 4 calls
_CODES = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "not-a-folder",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.ENOSPC: "too-many-folders",
    errno.ENAMETOOLONG: "path-too-long",
}

_libc = ctypes.CDLL(None, use_errno=True)


class Inotify:
    """`ports.watch.FolderWatch`. Raises WatchError when the kernel has no more instances."""

    def __init__(self) -> None:
        self._fd = _libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self._fd < 0:
            raise WatchError("too-many-watchers", errno=ctypes.get_errno())
        self._wake = os.eventfd(0, os.EFD_CLOEXEC | os.EFD_NONBLOCK)
        self._poll = select.poll()
        self._poll.register(self._fd, select.POLLIN)
        self._poll.register(self._wake, select.POLLIN)
        self._paths: dict[int, str] = {}
        self._watches: dict[str, tuple[int, int, int]] = {}  # path -> wd, dev, ino

    def add(self, folder: str, *, files: bool = True) -> None:
        """Add a watch; an already watched folder gets the union of both masks."""
        known = self._watches.get(folder)
        mask = (_FILES if files else _FOLDERS) | (0x2000_0000 if known else 0)  # IN_MASK_ADD
        wd = _libc.inotify_add_watch(self._fd, os.fsencode(folder), mask)
        if wd < 0:
            code = ctypes.get_errno()
            raise WatchError(_CODES.get(code, "cannot-watch"), folder=folder, errno=code)
        if known is not None and known[0] != wd:
            # Another folder has taken the name; the mask above was set on a new watch, so it is complete.
            self._forget(known[0])
        old = self._paths.get(wd)
        if old is not None and old != folder:
            self._watches.pop(old, None)  # the same folder under its new name
        stat = self._identity(folder)
        self._paths[wd] = folder
        self._watches[folder] = (wd, *stat)

    def drop(self, folder: str) -> None:
        """Remove the watches of a folder and of all folders below it."""
        below = folder.rstrip("/") + "/"
        for path in [path for path in self._watches if path == folder or path.startswith(below)]:
            self._forget(self._watches[path][0])

    def read(self, seconds: float | None) -> list[FolderChange]:
        """Wait for changes in poll(2), which uses no processor time while nothing happens."""
        ready = self._poll.poll(None if seconds is None else max(0.0, seconds) * 1000)
        if any(fd == self._wake for fd, _ in ready):
            os.eventfd_read(self._wake)
        try:
            data = os.read(self._fd, _BUFFER)
        except BlockingIOError:
            return []
        changes: list[FolderChange] = []
        offset = 0
        while offset < len(data):
            wd, mask, _, length = _HEAD.unpack_from(data, offset)
            offset += _HEAD.size
            name = data[offset : offset + length].rstrip(b"\0")
            offset += length
            self._translate(wd, mask, name, changes)
        return changes

    def wake(self) -> None:
        """Make `read` return, by writing to the eventfd that it also waits on."""
        os.eventfd_write(self._wake, 1)

    def close(self) -> None:
        """Close both descriptors."""
        os.close(self._fd)
        os.close(self._wake)

    def _translate(self, wd: int, mask: int, name: bytes, changes: list[FolderChange]) -> None:
        if mask & IN_Q_OVERFLOW:
            changes.append(FolderChange(ChangeKind.LOST, ""))
            return
        folder = self._paths.get(wd)
        if folder is None:
            return
        if mask & IN_IGNORED:
            self._forget(wd, by_kernel=True)
        elif mask & _SELF:
            self._itself(wd, folder, changes, moved=bool(mask & IN_MOVE_SELF))
        else:
            path = os.path.join(folder, os.fsdecode(name))
            if mask & IN_ISDIR:
                kind = ChangeKind.FOLDER
            elif mask & IN_CLOSE_WRITE:
                kind = ChangeKind.CLOSED
            else:
                kind = ChangeKind.MOVED_IN if mask & IN_MOVED_TO else ChangeKind.TOUCHED
            changes.append(FolderChange(kind, path))

    def _itself(self, wd: int, folder: str, changes: list[FolderChange], *, moved: bool) -> None:
        """Report a watched folder as gone, unless it was moved and has been added under its new name."""
        watch = self._watches.get(folder)
        if moved and watch is not None and watch[0] == wd and self._identity(folder) == watch[1:]:
            return
        self._forget(wd)
        below = folder.rstrip("/") + "/"
        for path in [path for path in self._watches if path.startswith(below)]:
            if self._identity(path) != self._watches[path][1:]:
                self._forget(self._watches[path][0])
        changes.append(FolderChange(ChangeKind.GONE, folder))

    def _forget(self, wd: int, *, by_kernel: bool = False) -> None:
        path = self._paths.pop(wd, None)
        if path is not None and self._watches.get(path, (None,))[0] == wd:
            del self._watches[path]
        if not by_kernel:
            # An error means that the kernel has already removed the watch.
            _libc.inotify_rm_watch(self._fd, wd)

    @staticmethod
    def _identity(folder: str) -> tuple[int, int]:
        try:
            stat = os.stat(folder)
        except OSError:
            return (0, 0)
        return (stat.st_dev, stat.st_ino)
