"""Checks of how a program was started: whether anyone but the system reads its output or runs code in it."""

import ctypes
import os
from collections.abc import Container
from itertools import pairwise

from scanner.platform.linux.openers import program
from scanner.platform.posix.transport import inherited

MAX_THUMBNAIL = 1024  # pixels; the largest size of the desktop's thumbnail folders (xx-large)
_STANDARD_STREAMS = (0, 1, 2)
_SIZE_OPTIONS = frozenset({b"-s", b"--size"})
_SYSTEM = ("/usr/", "/lib/", "/lib64/", "/opt/")
_MAX_MAPS = 4 * 1024 * 1024  # bytes of a table of mappings; a desktop program has some 100 KB
_MAX_WORDS = 64 * 1024
_PIDFD_GETFD = 438  # on every architecture
_libc = ctypes.CDLL(None, use_errno=True)


def is_plain(pid: int, launchers: Container[str]) -> bool:
    """
    Return whether one of `launchers` started the process, and nothing of the child reads or controls it.

    Its standard streams lead nowhere or to a service of root, it draws at most thumbnails if it takes a size
    as an argument, it has no tracer, and it runs only the system's code.
    """
    try:
        return (
            _has_plain_parent(pid, launchers)
            and all(_leads_nowhere(pid, number) for number in _STANDARD_STREAMS)
            and _draws_thumbnails(_read(f"/proc/{pid}/cmdline", _MAX_WORDS))
            and _runs_system_code(_read(f"/proc/{pid}/maps", _MAX_MAPS), same=not _sees_host(pid))
        )
    except OSError:
        return False  # the process is gone


def _has_plain_parent(pid: int, launchers: Container[str]) -> bool:
    status = dict(
        line.split(b":", 1)
        for line in _read(f"/proc/{pid}/status", 4096).splitlines()
        if b":" in line
    )
    if int(status[b"TracerPid"]) != 0:
        return False
    exe = f"/proc/{int(status[b'PPid'])}/exe"
    path = os.readlink(exe)
    if path not in launchers:
        return False
    found = os.stat(exe)
    return program(path) == (found.st_dev, found.st_ino)


def _leads_nowhere(pid: int, number: int) -> bool:
    try:
        target = os.readlink(f"/proc/{pid}/fd/{number}")
    except FileNotFoundError:
        return True  # closed
    if target == "/dev/null":
        return os.stat(f"/proc/{pid}/fd/{number}").st_rdev == os.makedev(1, 3)
    return target.startswith("socket:") and _is_roots_socket(pid, number)


def _is_roots_socket(pid: int, number: int) -> bool:
    """Return whether a process of root is at the other end of the socket, as with the system's journal."""
    process = os.pidfd_open(pid)
    try:
        fd = _libc.syscall(_PIDFD_GETFD, process, number, 0)
    finally:
        os.close(process)
    if fd < 0:
        return False
    sock = inherited(fd)
    try:
        return sock.peer()[1] == 0
    finally:
        sock.close()


def _draws_thumbnails(words: bytes) -> bool:
    """Return whether every size in the command line is at most a thumbnail's."""
    line = words.split(b"\0")
    sizes = [value for option, value in pairwise(line) if option in _SIZE_OPTIONS]
    sizes += [word.partition(b"=")[2] for word in line if word.startswith(b"--size=")]
    sizes += [word[2:] for word in line if word.startswith(b"-s") and word[2:].isdigit()]
    return all(size.isdigit() and int(size) <= MAX_THUMBNAIL for size in sizes)


def _sees_host(pid: int) -> bool:
    """Return whether a process sees the mounts of the whole computer, so that its paths can be trusted."""
    try:
        return os.readlink(f"/proc/{pid}/ns/mnt") == os.readlink("/proc/1/ns/mnt")
    except PermissionError:
        return False  # in a container that hides its first process


def _runs_system_code(table: bytes, *, same: bool) -> bool:
    """
    Return whether only root can change every file that is mapped as executable.

    `same`: the paths may be of other mounts, so each file must be the one at this path in our mounts.
    """
    checked: set[bytes] = set()
    for line in table.splitlines():
        fields = line.split(None, 5)
        if b"x" not in fields[1] or fields[4] == b"0" or fields[5] in checked:
            continue
        checked.add(fields[5])
        path = os.fsdecode(fields[5])
        # Outside the system's folders even a stat could wait for the child's own program.
        if not path.startswith(_SYSTEM) or (found := program(path)) is None:
            return False
        major, _, minor = fields[3].partition(b":")
        if same and found != (os.makedev(int(major, 16), int(minor, 16)), int(fields[4])):
            return False
    return True


def _read(path: str, most: int) -> bytes:
    fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        parts: list[bytes] = []
        while most > 0 and (part := os.read(fd, min(most, 65536))):
            parts.append(part)
            most -= len(part)
        return b"".join(parts)
    finally:
        os.close(fd)
