"""Files by handle where possible, folders by path, since Windows opens no names relative to a folder."""

import ctypes
import errno
import os
import string
import time
from contextlib import AbstractContextManager
from ctypes import byref, c_void_p
from typing import Self

from scanner.platform.ports.files import Folder
from scanner.platform.windows import exclusive, reparse, streams, win32
from scanner.platform.windows.locks import lock_file
from scanner.platform.windows.streams import further_contents
from scanner.platform.windows.win32 import literal

__all__ = [
    "entry_status",
    "fine_timestamps",
    "further_contents",
    "has_other_openers",
    "is_being_written",
    "is_kept",
    "keep_others_out",
    "literal",
    "lock_file",
    "open_file",
    "open_folder",
    "read_attributes",
    "remote_mounts",
    "set_times",
    "status",
    "write_attributes",
]

_TRIES = 20  # a virus scanner or an indexer may briefly hold a new file open
_PAUSE = 0.05  # seconds
_DRIVE_REMOTE = 4


class WindowsFolder:
    """Implements `ports.files.Folder` by paths."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._lock = -1
        # One lock for a folder and its names with .new and .gone.
        self._lock_path = literal(os.path.splitext(path)[0] + ".lock")
        if not os.path.isdir(literal(path)):
            if not os.path.lexists(literal(path)):
                raise FileNotFoundError(errno.ENOENT, "no such folder", path)
            raise NotADirectoryError(errno.ENOTDIR, "not a folder", path)

    def stat(self, name: str) -> os.stat_result:
        """Return the status by a new handle, so that it equals that of `os.fstat`."""
        return status(self._at(name))

    def names(self) -> list[str]:
        """List the entries by listdir."""
        return os.listdir(self._at("."))

    def open(self, name: str) -> int:
        """Open a file for reading; a link or junction is refused."""
        return open_file(self._at(name))

    def create(self, name: str) -> int:
        """Create with O_EXCL; access rights are inherited from the folder."""
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(self._at(name), flags, 0o600)

    def subfolder(self, name: str, *, create: bool = False) -> Self:
        """Open or create a subfolder; a junction or link is refused."""
        if create:
            os.makedirs(self._at(name), mode=0o700, exist_ok=True)
        if reparse.is_elsewhere(os.lstat(self._at(name))):
            raise OSError(errno.ELOOP, "a link", name)
        return type(self)(os.path.join(self.path, name))

    def move(self, name: str, to: Self, new: str) -> None:
        """Rename by os.rename, here MoveFileEx without REPLACE_EXISTING; retried while the file is in use."""
        if exclusive.move(os.path.join(self.path, name), to._at(new)):
            return
        for left in range(_TRIES, 0, -1):
            try:
                os.rename(self._at(name), to._at(new))
                return
            except FileExistsError:
                raise
            except PermissionError as error:
                if left == 1:
                    if getattr(error, "winerror", 0) == win32.ERROR_SHARING_VIOLATION:
                        raise OSError(errno.EBUSY, "in use", name) from error
                    raise
                time.sleep(_PAUSE)

    def replace(self, name: str, new: str) -> None:
        """Replace by MoveFileEx with REPLACE_EXISTING."""
        os.replace(self._at(name), self._at(new))

    def remove(self, name: str) -> None:
        """Remove by DeleteFile."""
        os.unlink(self._at(name))

    def remove_folder(self, name: str) -> None:
        """Remove by RemoveDirectory."""
        os.rmdir(self._at(name))

    def sync(self) -> None:
        """Do nothing, since NTFS journals names itself."""

    def lock(self) -> bool:
        """Lock by a file beside the folder, since a folder with an open file inside cannot be renamed."""
        try:
            # O_TEMPORARY: removed with the last handle, so also when the process is killed.
            flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_TEMPORARY", 0)
            self._lock = os.open(self._lock_path, flags)
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Release the lock."""
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _at(self, name: str) -> str:
        return literal(self.path if name == "." else os.path.join(self.path, name))


def open_folder(path: str) -> Folder:
    """Open a folder by path."""
    return WindowsFolder(path)


def open_file(path: str) -> int:
    """
    Open for reading with full sharing, so that other programs can go on; a link is opened itself, then refused.

    A placeholder of a cloud drive is refused too: reading it would fetch it over the network.
    """
    fd = exclusive.descriptor(path)
    if fd is not None:
        return fd
    if os.name != "nt":
        return os.open(path, os.O_RDONLY | os.O_NOFOLLOW)  # the contract's test on another system
    # Asked by the path first, as opening alone could fetch a placeholder.
    _require_content(reparse.attributes_of(path), path)
    handle = win32.open_path(path, win32.GENERIC_READ, win32.SHARE_ALL, win32.OPEN_REPARSE_POINT)
    try:
        # Asked again by the handle: the name may be a link's by now, and a link's own content is empty.
        opened = reparse.opened(handle)
        _require_content(opened.attributes, path)
        if opened.redirects:
            raise OSError(errno.ELOOP, "a link", path)
    except OSError:
        win32.close(handle)
        raise
    return win32.descriptor(handle, os.O_RDONLY)


def _require_content(attributes: int, path: str) -> None:
    """Refuse a folder, and a placeholder whose content is elsewhere. Raises OSError."""
    if attributes & (win32.ATTRIBUTE_OFFLINE | win32.ATTRIBUTE_RECALL):
        raise OSError(errno.ENODEV, "not on this computer", path)
    if attributes & win32.ATTRIBUTE_DIRECTORY:
        raise IsADirectoryError(errno.EISDIR, "a folder", path)


def status(path: str) -> os.stat_result:
    """
    Return the status by handle: in a path's status the creation time takes the place of the change time.

    Requests attributes only, so it does not open the content. A link has the status of its path, which shows it
    to be one.
    """
    if os.name != "nt":
        return os.lstat(path)
    flags = win32.OPEN_REPARSE_POINT | win32.BACKUP_SEMANTICS
    fd = win32.descriptor(win32.open_path(path, win32.READ_ATTRIBUTES, win32.SHARE_ALL, flags), 0)
    try:
        found = os.fstat(fd)
        attributes = getattr(found, "st_file_attributes", 0)
        is_point = attributes & win32.ATTRIBUTE_REPARSE_POINT
        if is_point and reparse.opened(win32.handle_of(fd)).redirects:
            return os.lstat(literal(path))  # by its descriptor a link is an empty file
        return found
    finally:
        os.close(fd)


def entry_status(entry: os.DirEntry[str]) -> os.stat_result:
    """Return the status by handle, since a listing has neither volume nor file id."""
    return status(entry.path)


def fine_timestamps() -> bool:
    """Return false: the system does not promise them."""
    return False


def remote_mounts() -> tuple[str, ...]:
    """Return drive letters mapped to network shares, and network paths."""
    kernel = ctypes.CDLL("kernel32")
    drives = (f"{letter}:\\" for letter in string.ascii_uppercase)
    remote = (d for d in drives if kernel.GetDriveTypeW(ctypes.c_wchar_p(d)) == _DRIVE_REMOTE)
    return ("\\\\", *remote)


def keep_others_out(path: str) -> AbstractContextManager[bool]:
    """Exclude others by a handle without sharing."""
    return exclusive.kept(path)


def set_times(fd: int, atime_ns: int, mtime_ns: int) -> None:
    """Set the times on the writing handle, because its closing would replace times set by another."""
    times = [ctypes.c_uint64(win32.file_time(ns)) for ns in (atime_ns, mtime_ns)]
    handle = c_void_p(win32.handle_of(fd))
    win32.check(win32.kernel().SetFileTime(handle, None, byref(times[0]), byref(times[1])))


def is_being_written(path: str) -> bool | None:
    """
    Try to open for reading while excluding writers: refused if a process has the file open for writing.

    Readers, including this process, do not interfere. A file that this process keeps others from has no writer.
    """
    if exclusive.keeps(path):
        return False
    try:
        share = win32.SHARE_READ | win32.SHARE_DELETE
        win32.close(win32.open_path(path, win32.GENERIC_READ, share, win32.OPEN_REPARSE_POINT))
    except OSError as error:
        busy = getattr(error, "winerror", 0) == win32.ERROR_SHARING_VIOLATION
        return True if busy else None
    return False


def is_kept(path: str) -> bool:
    """
    Try to open with the right to delete.

    Refused while a program has the file open without sharing that, as most do.
    """
    try:
        win32.close(win32.open_path(path, win32.DELETE, win32.SHARE_ALL, win32.OPEN_REPARSE_POINT))
    except OSError as error:
        return getattr(error, "winerror", 0) == win32.ERROR_SHARING_VIOLATION
    return False


def has_other_openers(fd: int) -> bool | None:
    """Return None: unknown, since asking would need this descriptor closed."""
    del fd
    return None


def read_attributes(fd: int) -> dict[str, bytes]:
    """Return file attributes, alternate data streams and the access list."""
    return streams.read(fd)


def write_attributes(fd: int, attributes: dict[str, bytes]) -> list[str]:
    """Set the result of `read_attributes` again; return the names of those that could not be set."""
    return streams.write(fd, attributes)
