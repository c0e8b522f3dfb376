"""The exclusive rename of macOS, and which mounts are remote. Not yet run on a real machine."""

import ctypes
import errno
import os
import subprocess

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

_RENAME_EXCL = 4
_REMOTE = ("smbfs", "nfs", "afpfs", "webdav", "macfuse", "osxfuse")


def open_folder(path: str) -> Folder:
    """Open a folder by descriptor; renames use renameatx_np."""
    return PosixFolder.at(path, rename_new)


def fine_timestamps() -> bool:
    """Return false: the system does not promise them."""
    return False


def rename_new(source: int, name: bytes, target: int, new: bytes) -> None:
    """Rename with RENAME_EXCL. Raises NotImplementedError where the file system does not support it."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.renameatx_np(source, name, target, new, _RENAME_EXCL) == 0:
        return
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOTSUP):
        raise NotImplementedError
    raise OSError(code, os.strerror(code), os.fsdecode(name), None, os.fsdecode(new))


def remote_mounts() -> tuple[str, ...]:
    """List remote mounts by mount(8), which reads its table without touching the mounts."""
    table = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
    found: list[str] = []
    for line in table.splitlines():
        _, _, rest = line.partition(" on ")
        point, _, options = rest.rpartition(" (")
        if options.partition(",")[0].rstrip(")") in _REMOTE:
            found.append(point)
    return tuple(found)


def is_being_written(path: str) -> bool | None:
    """Return None: unknown on this system."""
    del path
    return None


def is_kept(path: str) -> bool:
    """Return false: on this system an open file can be moved."""
    del path
    return False


def has_other_openers(fd: int) -> bool | None:
    """Return None: unknown on this system."""
    del fd
    return None


def read_attributes(fd: int) -> dict[str, bytes]:
    """Return nothing, since Python cannot read attributes on this system."""
    del fd
    return {}


def write_attributes(fd: int, attributes: dict[str, bytes]) -> list[str]:
    """Return all names, since Python cannot set attributes on this system."""
    del fd
    return list(attributes)
