"""Open folders by descriptor (each system adds its exclusive rename), locks, and reads by position."""

import errno
import fcntl
import os
import stat
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Self

RenameNew = Callable[[int, bytes, int, bytes], None]  # source folder, name, target folder, name

_OPEN_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC


class PosixFolder:
    """Implements `ports.files.Folder` by `*at` calls."""

    def __init__(self, path: str, fd: int, rename_new: RenameNew) -> None:
        self.path = path
        self._fd = fd
        self._rename_new = rename_new

    @classmethod
    def at(cls, path: str, rename_new: RenameNew) -> Self:
        """Open a folder by path. Raises OSError."""
        return cls(path, os.open(path, _OPEN_FOLDER), rename_new)

    def stat(self, name: str) -> os.stat_result:
        """Return the status of an entry by fstatat(2), without following links."""
        return os.stat(name, dir_fd=self._fd, follow_symlinks=False)

    def names(self) -> list[str]:
        """List the entries by listdir."""
        return os.listdir(self._fd)

    def open(self, name: str) -> int:
        """Open for reading, with O_NOFOLLOW against links and O_NONBLOCK against FIFOs."""
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
        return os.open(name, flags, dir_fd=self._fd)

    def create(self, name: str) -> int:
        """Create with O_EXCL and mode 0600."""
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        return os.open(name, flags, 0o600, dir_fd=self._fd)

    def subfolder(self, name: str, *, create: bool = False) -> Self:
        """Open or create with mode 0700; an existing folder must belong to the user and not be a link."""
        if create:
            try:
                os.mkdir(name, 0o700, dir_fd=self._fd)
            except FileExistsError:
                pass
        fd = os.open(name, _OPEN_FOLDER | os.O_NOFOLLOW, dir_fd=self._fd)
        if create and os.fstat(fd).st_uid != os.geteuid():
            os.close(fd)
            raise PermissionError(1, "not owned by this user", name)
        return type(self)(os.path.join(self.path, name), fd, self._rename_new)

    def move(self, name: str, to: Self, new: str) -> None:
        """Rename without replacing; by a hard link where the file system has no such rename."""
        source, target = os.fsencode(name), os.fsencode(new)
        try:
            self._rename_new(self._fd, source, to._fd, target)
        except NotImplementedError:
            if stat.S_ISDIR(self.stat(name).st_mode):
                # rename(2) replaces only empty folders, and folders cannot have hard links.
                os.rename(name, new, src_dir_fd=self._fd, dst_dir_fd=to._fd)
                return
            os.link(name, new, src_dir_fd=self._fd, dst_dir_fd=to._fd, follow_symlinks=False)
            os.unlink(name, dir_fd=self._fd)

    def replace(self, name: str, new: str) -> None:
        """Replace by rename(2)."""
        os.replace(name, new, src_dir_fd=self._fd, dst_dir_fd=self._fd)

    def remove(self, name: str) -> None:
        """Remove by unlink(2)."""
        os.unlink(name, dir_fd=self._fd)

    def remove_folder(self, name: str) -> None:
        """Remove by rmdir(2)."""
        os.rmdir(name, dir_fd=self._fd)

    def sync(self) -> None:
        """Sync the folder by fsync(2)."""
        os.fsync(self._fd)

    def lock(self) -> bool:
        """Lock the folder by flock(2), which ends with the descriptor, and so with the process."""
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def close(self) -> None:
        """Close the descriptor, once."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def lock_file(fd: int) -> bool:
    """Lock by flock(2), which ends with the descriptor, so a killed process holds no lock."""
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def read_at(fd: int, view: memoryview, offset: int) -> int:
    """Read by preadv(2)."""
    return os.preadv(fd, [view], offset)


def open_file(path: str) -> int:
    """
    Open for reading, with O_NOFOLLOW against links and O_NONBLOCK against FIFOs.

    The look before it avoids opening a device at all.
    """
    if not stat.S_ISREG(os.lstat(path).st_mode):
        raise OSError(errno.ENXIO, "not a regular file", path)
    return os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)


def status(path: str) -> os.stat_result:
    """Return the status by lstat(2)."""
    return os.lstat(path)


def entry_status(entry: os.DirEntry[str]) -> os.stat_result:
    """Return the listed entry's own status, which is that of lstat(2)."""
    return entry.stat(follow_symlinks=False)


def read_part(fd: int, count: int, offset: int) -> bytes:
    """Read by pread(2)."""
    return os.pread(fd, count, offset)


def literal(path: str) -> str:
    """Return the path unchanged: names have no special meaning here."""
    return path


def further_contents(path: str) -> tuple[str, ...]:
    """Return nothing: extended attributes cannot be opened like files."""
    del path
    return ()


def keep_others_out(path: str) -> AbstractContextManager[bool]:
    """Return false: on these systems no process can be excluded from its user's files."""
    del path
    return nullcontext(False)


def set_times(fd: int, atime_ns: int, mtime_ns: int) -> None:
    """Set the times by futimens(3)."""
    os.utime(fd, ns=(atime_ns, mtime_ns))
