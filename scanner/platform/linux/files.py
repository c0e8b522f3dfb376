"""File operations on Linux, for taking a file away and giving it back exactly as it was."""

import ctypes
import errno
import fcntl
import os
import signal
from pathlib import Path

from scanner.platform.ports.files import Folder
from scanner.platform.posix.files import (
    PosixFolder,
    entry_status,
    further_contents,
    keep_others_out,
    literal,
    lock_file,
    open_file,
    set_times,
    status,
)

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

_RENAME_NOREPLACE = 1
MOUNTS = Path("/proc/self/mountinfo")
# File systems on which changes by another machine are not reported to this one.
_REMOTE = frozenset({
    "9p", "afs", "ceph", "cifs", "coda", "davfs", "gfs2", "glusterfs", "lustre", "ncpfs", "nfs",
    "nfs4", "ocfs2", "smb3", "smbfs", "vboxsf",
})  # fmt: skip

_libc = ctypes.CDLL(None, use_errno=True)


def open_folder(path: str) -> Folder:
    """Open a folder by descriptor; renames use renameat2."""
    return PosixFolder.at(path, rename_new)


def fine_timestamps() -> bool:
    """Return whether the kernel is 6.13 or later, with multigrain timestamps on the usual file systems."""
    release = os.uname().release.split(".")
    return (int(release[0]), int(release[1].partition("-")[0])) >= (6, 13)


def rename_new(source: int, name: bytes, target: int, new: bytes) -> None:
    """Rename with RENAME_NOREPLACE. Raises NotImplementedError where the file system does not support it."""
    if _libc.renameat2(source, name, target, new, _RENAME_NOREPLACE) == 0:
        return
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOSYS):
        raise NotImplementedError
    raise OSError(code, os.strerror(code), os.fsdecode(name), None, os.fsdecode(new))


def remote_mounts() -> tuple[str, ...]:
    """List remote mounts from the mount table, since a call on a mount may hang for ever if its server is away."""
    found: list[str] = []
    for line in MOUNTS.read_text(errors="surrogateescape").splitlines():
        before, _, after = line.partition(" - ")
        kind = after.split(" ")[0]
        # "fuseblk" is a local disk; any other FUSE file system may show what changes below it.
        if kind in _REMOTE or kind == "fuse" or kind.startswith("fuse."):
            found.append(_unescape(before.split(" ")[4]))
    return tuple(found)


def _unescape(point: str) -> str:
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        point = point.replace(code, character)
    return point


def is_kept(path: str) -> bool:
    """Return false: on this system an open file can be moved."""
    del path
    return False


def has_other_openers(fd: int) -> bool | None:
    """Try to take a write lease, which is only granted on a file that nobody else has open."""
    return not _lease(fd, fcntl.F_WRLCK)


def fd_is_being_written(fd: int) -> bool:
    """Try to take a read lease, which is only granted on a file that nobody has open for writing."""
    return not _lease(fd, fcntl.F_RDLCK)


def is_being_written(path: str) -> bool | None:
    """Check `fd_is_being_written` for the path of a regular file; None if it cannot be opened."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        return fd_is_being_written(fd)
    finally:
        os.close(fd)


def _lease(fd: int, kind: int) -> bool:
    try:
        # A broken lease is reported by a signal; by default by SIGIO, which would end this process.
        fcntl.fcntl(fd, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(fd, fcntl.F_SETLEASE, kind)
    except OSError as error:
        # EAGAIN: another process has the file open. Any other error: no leases, or another user's file.
        return error.errno != errno.EAGAIN
    fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    return True


def read_attributes(fd: int) -> dict[str, bytes]:
    """Return all readable extended attributes, POSIX ACLs among them."""
    found: dict[str, bytes] = {}
    try:
        names = os.listxattr(fd)
    except OSError:
        return found
    for name in names:
        try:
            found[name] = os.getxattr(fd, name)
        except OSError:
            continue  # gone, or readable by root only
    return found


def write_attributes(fd: int, attributes: dict[str, bytes]) -> list[str]:
    """Set extended attributes; return the names of those that could not be set."""
    failed: list[str] = []
    for name, value in attributes.items():
        try:
            os.setxattr(fd, name, value)
        except OSError:
            failed.append(name)
    return failed
