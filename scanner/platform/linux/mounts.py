"""The mounted file systems, and the moment they change."""

import os
import select

from scanner.platform.gate_ports import Mount

_TABLE = "/proc/self/mountinfo"

# Kernel interfaces: no file a person has could be there, and some block or have side effects.
_INTERFACES = frozenset(
    {
        "autofs", "binfmt_misc", "bpf", "cgroup", "cgroup2", "configfs", "debugfs", "devpts", "devtmpfs",
        "efivarfs", "fusectl", "hugetlbfs", "mqueue", "nsfs", "proc", "pstore", "ramfs", "rpc_pipefs",
        "securityfs", "selinuxfs", "sysfs", "tracefs",
    }
)  # fmt: skip
# Another program or machine answers for their content and may let us wait.
_SERVED = frozenset(
    {"9p", "afs", "ceph", "cifs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "virtiofs"}
)


def parse(table: str) -> tuple[Mount, ...]:
    """Read a mountinfo table; see proc(5). Lines that make no sense are left out."""
    mounts: list[Mount] = []
    for line in table.splitlines():
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
        mounts.append(Mount(device, _unescape(fields[4]), kind, served, owner, group))
    return tuple(mounts)


class MountTable:
    """The mounts this process sees. For one thread."""

    def __init__(self) -> None:
        self._fd = os.open(_TABLE, os.O_RDONLY | os.O_CLOEXEC)
        self._poll = select.poll()
        self._poll.register(self._fd, select.POLLERR | select.POLLPRI)

    def read(self) -> tuple[Mount, ...]:
        """All mounts that may hold people's files."""
        os.lseek(self._fd, 0, os.SEEK_SET)
        parts: list[bytes] = []
        while part := os.read(self._fd, 65536):
            parts.append(part)
        return parse(os.fsdecode(b"".join(parts)))

    def wait(self, seconds: float) -> bool:
        """Wait for a change; whether there was one."""
        return bool(self._poll.poll(seconds * 1000))

    def close(self) -> None:
        """Close the table."""
        os.close(self._fd)


def _owner(options: str) -> tuple[int, int]:
    """The only user and group that may enter a FUSE file system; (0, 0) where others may."""
    given = {name: value for name, _, value in (one.partition("=") for one in options.split(","))}
    if "allow_other" in given:
        return (0, 0)
    return (int(given.get("user_id", "0")), int(given.get("group_id", "0")))


def _unescape(path: str) -> str:
    """Space, tab, newline and backslash come as octal escapes."""
    if "\\" not in path:
        return path
    for code, char in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        path = path.replace(code, char)
    return path
