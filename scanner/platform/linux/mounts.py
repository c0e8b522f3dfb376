"""The mounted file systems, and notice of their changes."""

import ctypes
import os
import select
import struct

from scanner.platform.gate_ports import Mount

_TABLE = "/proc/self/mountinfo"

# Kernel interfaces: they hold no personal files, and some block or have side effects.
_INTERFACES = frozenset(
    {
        "autofs", "binfmt_misc", "bpf", "cgroup", "cgroup2", "configfs", "debugfs", "devpts", "devtmpfs",
        "efivarfs", "fusectl", "hugetlbfs", "mqueue", "nsfs", "proc", "pstore", "ramfs", "rpc_pipefs",
        "securityfs", "selinuxfs", "sysfs", "tracefs",
    }
)  # fmt: skip
# Another program or machine serves their content and may keep readers waiting.
_SERVED = frozenset(
    {"9p", "afs", "ceph", "cifs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "virtiofs"}
)

_AT_FDCWD, _AT_SYMLINK_NOFOLLOW, _AT_NO_AUTOMOUNT, _AT_STATX_DONT_SYNC = -100, 0x100, 0x800, 0x4000
_STATX_MNT_ID, _STATX_MNT_ID_UNIQUE = 0x1000, 0x4000
_STATX_BYTES, _STX_MNT_ID = 256, 0x90  # size of struct statx, and offset of its stx_mnt_id
_libc = ctypes.CDLL(None, use_errno=True)


def parse(table: str) -> tuple[Mount, ...]:
    """Parse a mountinfo table; see proc(5). Malformed lines are left out."""
    mounts: list[Mount] = []
    for line in table.split("\n"):  # not splitlines(): names may hold other line separators
        before, _, after = line.partition(" - ")
        fields, kinds = before.split(" "), after.split(" ")
        if len(fields) < 6 or not kinds[0]:
            continue
        kind = kinds[0]
        if kind in _INTERFACES:
            continue
        major, _, minor = fields[2].partition(":")
        served = kind in _SERVED or kind == "fuse" or kind.startswith(("fuse.", "fuseblk"))
        owner, group = _owner(kinds[-1]) if kind.startswith("fuse") else (0, 0)
        device = os.makedev(int(major), int(minor))
        path = _unescape(fields[4])
        mounts.append(Mount(device, path, kind, served, owner, group, int(fields[0])))
    return tuple(mounts)


def unique_mount_id(path: str) -> int:
    """Return the mount id, unique in this boot; 0 before Linux 6.8, and for a path that is gone."""
    return _mount_id(path, _STATX_MNT_ID_UNIQUE)


def _mount_id(path: str, wanted: int) -> int:
    """Return the id of the mount that a path leads to; 0 if the kernel has no such ids or the path is gone."""
    found = ctypes.create_string_buffer(_STATX_BYTES)
    flags = _AT_SYMLINK_NOFOLLOW | _AT_NO_AUTOMOUNT | _AT_STATX_DONT_SYNC
    if _libc.statx(_AT_FDCWD, os.fsencode(path), flags, wanted, found) != 0:
        return 0
    (mask,) = struct.unpack_from("=I", found, 0)
    (mount_id,) = struct.unpack_from("=Q", found, _STX_MNT_ID)
    return mount_id if mask & wanted else 0


def _looked_up(mounts: tuple[Mount, ...]) -> tuple[Mount, ...]:
    """Fill in what the paths show, except for mounts whose path leads through a served file system."""
    served = tuple(mount.path for mount in mounts if mount.served)
    return tuple(
        mount
        if any(mount.path == path or mount.path.startswith(path + "/") for path in served)
        else _looked_up_one(mount)
        for mount in mounts
    )


def _looked_up_one(mount: Mount) -> Mount:
    there = _mount_id(mount.path, _STATX_MNT_ID)
    if there not in (0, mount.mount_id):
        return mount._replace(hidden=True)  # the path's unique id is that of another mount
    return mount._replace(mount_id=unique_mount_id(mount.path) or mount.mount_id)


class MountTable:
    """The mounts this process sees. For one thread."""

    def __init__(self) -> None:
        self._fd = os.open(_TABLE, os.O_RDONLY | os.O_CLOEXEC)
        self._poll = select.poll()
        self._poll.register(self._fd, select.POLLERR | select.POLLPRI)

    def read(self) -> tuple[Mount, ...]:
        """Return all mounts that may hold people's files."""
        os.lseek(self._fd, 0, os.SEEK_SET)
        parts: list[bytes] = []
        while part := os.read(self._fd, 65536):
            parts.append(part)
        return _looked_up(parse(os.fsdecode(b"".join(parts))))

    def wait(self, seconds: float) -> bool:
        """Wait for a change; return whether there was one."""
        return bool(self._poll.poll(seconds * 1000))

    def close(self) -> None:
        """Close the table."""
        os.close(self._fd)


def _owner(options: str) -> tuple[int, int]:
    """Return the only user and group that may enter a FUSE file system; (0, 0) if others may too."""
    given = {name: value for name, _, value in (one.partition("=") for one in options.split(","))}
    if "allow_other" in given:
        return (0, 0)
    return (int(given.get("user_id", "0")), int(given.get("group_id", "0")))


def _unescape(path: str) -> str:
    """Decode octal escapes, as used for space, tab, newline and backslash."""
    if "\\" not in path:
        return path
    for code, char in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        path = path.replace(code, char)
    return path
