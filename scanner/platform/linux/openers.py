"""The opener of a file: the process behind an event, from /proc. Nothing here opens a gated file."""

import os
import stat
from collections.abc import Container

from scanner.platform.gate_ports import Opener, ProgramNames

_GONE = Opener(uids=frozenset(), exe=None)
_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
# Folders of the system. Elsewhere a file may be one that the child's own program answers for, and lets us wait.
_SYSTEM = ("/usr/", "/opt/", "/snap/")
_PROCESSOR_FIELD = 36  # of /proc/PID/stat after the name, which may hold anything; 39 in proc(5)
_PARENT_FIELD, _SESSION_FIELD, _START_FIELD = 1, 3, 19
_MAX_GENERATIONS = 64
_STATUS_BYTES = 2048  # the Uid line is among the first ten


def opener(pid: int, programs: Container[str]) -> Opener:
    """
    Describe a process; one that is gone has no uids.

    `exe` is its program's (dev, ino), only where its path is one of `programs` and root alone can
    change it. A path alone proves nothing: a mount namespace can show any. The path is looked at
    first because stat(2) on a FUSE file system would wait for the child's own program.
    """
    try:
        owner = os.stat(f"/proc/{pid}").st_uid
        # A program that root lends to others (setuid) shows root as its owner, so root's are looked at closely.
        uids = _uids(pid) if owner == 0 else frozenset((owner,))
    except OSError:
        return _GONE
    exe = f"/proc/{pid}/exe"
    try:
        if os.readlink(exe) not in programs:
            return Opener(uids, None)
        return Opener(uids, _identity(os.stat(exe)))
    except OSError:
        return Opener(uids, None)


def program(path: str) -> tuple[int, int] | None:
    """Identity of a program file that only root can change; None for any other. Does not open it."""
    try:
        return _identity(os.stat(path))
    except OSError:
        return None


def name_of(pid: int) -> str:
    """Name of the program a process runs, as people know it; "" when it is gone. At most 15 letters of it."""
    try:
        return _read(f"/proc/{pid}/comm").decode("utf-8", "replace").strip()
    except OSError:
        return ""


def names_of(pid: int) -> ProgramNames:
    """Find the names of a process's program; see `ProgramNames`."""
    said = name_of(pid)
    try:
        path = os.readlink(f"/proc/{pid}/exe")
        own = os.path.basename(path)
        # Another mount namespace can show any path, so what lies there for us has to be the same file.
        sure = (
            path.startswith(_SYSTEM)
            and program(os.path.dirname(path)) is not None
            and (there := program(path)) is not None
            and there == _identity(os.stat(f"/proc/{pid}/exe"))
        )
    except OSError:
        return ProgramNames("", (said,))
    return ProgramNames(own if sure else "", (said, own))


def processor_of(pid: int) -> int:
    """Number of the processor that a process last ran on. Raises OSError when it is gone."""
    fields = _read(f"/proc/{pid}/stat").rpartition(b")")[2].split()
    if len(fields) <= _PROCESSOR_FIELD:
        raise ProcessLookupError
    return int(fields[_PROCESSOR_FIELD])


def descent_of(pid: int) -> tuple[int, ...]:
    """Number a process, what started it, its session and its control group; see `GateSystem.descent_of`."""
    generations: list[int] = []
    group = session = 0
    try:
        owner = os.stat(f"/proc/{pid}").st_uid
        group = hash(_read(f"/proc/{pid}/cgroup"))
        for _ in range(_MAX_GENERATIONS):
            fields = _read(f"/proc/{pid}/stat").rpartition(b")")[2].split()
            # A process id is used again; never with the same start.
            generations.append(hash((pid, int(fields[_START_FIELD]))))
            session = session or int(fields[_SESSION_FIELD])
            pid = int(fields[_PARENT_FIELD])
            if pid <= 1 or os.stat(f"/proc/{pid}").st_uid != owner:
                break
    except (OSError, IndexError):
        if not generations:
            return (0,)
    return (group, session, *reversed(generations))


def holds_for_writing(pid: int, dev: int, ino: int) -> bool:
    """Return whether the process itself has this file open for writing."""
    try:
        numbers = os.listdir(f"/proc/{pid}/fd")
    except OSError:
        return False
    for number in numbers:
        try:
            found = os.stat(f"/proc/{pid}/fd/{number}")
            if (found.st_dev, found.st_ino) == (dev, ino) and _opened_to_write(pid, number):
                return True
        except OSError:
            continue  # closed meanwhile
    return False


def subordinate_ids(user: str, table: str = "/etc/subuid") -> tuple[tuple[int, int], ...]:
    """First and last of the uids that a user's containers run under. Opens `table`: ask before marking."""
    ranges: list[tuple[int, int]] = []
    try:
        with open(table, encoding="utf-8") as file:
            for line in file:
                name, _, rest = line.strip().partition(":")
                first, _, count = rest.partition(":")
                if name == user and first.isdigit() and count.isdigit():
                    ranges.append((int(first), int(first) + int(count) - 1))
    except OSError:
        pass
    return tuple(ranges)


def _uids(pid: int) -> frozenset[int]:
    """Real, effective, saved and file system uid."""
    text = _read(f"/proc/{pid}/status")
    line = text.partition(b"\nUid:")[2].partition(b"\n")[0]
    return frozenset(int(uid) for uid in line.split())


def _identity(found: os.stat_result) -> tuple[int, int] | None:
    if found.st_uid != 0 or found.st_mode & _WRITABLE_BY_OTHERS:
        return None
    return (found.st_dev, found.st_ino)


def _opened_to_write(pid: int, number: str) -> bool:
    flags = _read(f"/proc/{pid}/fdinfo/{number}").partition(b"flags:")[2].split(None, 1)[0]
    return int(flags, 8) & os.O_ACCMODE != os.O_RDONLY


def _read(path: str) -> bytes:
    """Begin of a file of /proc, without the text layer: that may look for codecs, which are files."""
    fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        return os.read(fd, _STATUS_BYTES)
    finally:
        os.close(fd)
