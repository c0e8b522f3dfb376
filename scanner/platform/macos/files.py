"""The exclusive rename of macOS, and which mounts are remote. Not yet run on a real machine."""

import ctypes
import errno
import os
import subprocess

_RENAME_EXCL = 4
_REMOTE = ("smbfs", "nfs", "afpfs", "webdav", "macfuse", "osxfuse")


def rename_new(source: int, name: bytes, target: int, new: bytes) -> None:
    """renameatx_np with RENAME_EXCL. Raises NotImplementedError where the file system has none."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.renameatx_np(source, name, target, new, _RENAME_EXCL) == 0:
        return
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOTSUP):
        raise NotImplementedError
    raise OSError(code, os.strerror(code), os.fsdecode(name), None, os.fsdecode(new))


def remote_mounts() -> tuple[str, ...]:
    """Ask mount(8): its table is read without touching the mounts."""
    table = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
    found: list[str] = []
    for line in table.splitlines():
        _, _, rest = line.partition(" on ")
        point, _, options = rest.rpartition(" (")
        if options.partition(",")[0].rstrip(")") in _REMOTE:
            found.append(point)
    return tuple(found)
