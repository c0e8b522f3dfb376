"""The opener of a file: the process behind an event, from /proc. Nothing here opens a gated file."""

import os
import stat
from collections.abc import Container

from scanner.platform.gate_ports import Opener, ProgramNames

_GONE = Opener(uids=frozenset(), exe=None)
_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
# Folders of the system. Elsewhere the child's own program may serve a file and keep this process waiting.
_SYSTEM = ("/usr/", "/opt/", "/snap/")
_PROCESSOR_FIELD = 36  # of /proc/PID/stat after the name, which may hold anything; 39 in proc(5)
_PARENT_FIELD, _SESSION_FIELD, _START_FIELD = 1, 3, 19
_MAX_GENERATIONS = 64
_STATUS_BYTES = 2048  # the Uid line is among the first ten


def opener(pid: int, programs: Container[str]) -> Opener:
    """
    Return the opener for a process; a process that is gone has no uids.

    `exe` is the program's (dev, ino), only if its path is one of `programs` and only root can change it.
    A path alone proves nothing: a mount namespace can show any path. The path is checked first, because
    stat(2) on a FUSE file system would wait for the child's own program.
    """
    try:
        owner = os.stat(f"/proc/{pid}").st_uid
        # A setuid program shows root as its owner, so for root all uids are read.
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
    """Return (dev, ino) of a program file that only root can change; None for any other. Does not open it."""
    try:
        return _identity(os.stat(path))
    except OSError:
        return None


def name_of(pid: int) -> str:
    """Return the name of a process's program as people know it, at most 15 bytes; "" when it is gone."""
    try:
        return _read(f"/proc/{pid}/comm").decode("utf-8", "replace").strip()
    except OSError:
        return ""


def names_of(pid: int) -> ProgramNames:
    """Return the names of a process's program; see `ProgramNames`."""
    said = name_of(pid)
    try:
        path = os.readlink(f"/proc/{pid}/exe")
        own = os.path.basename(path)
        # Another mount namespace can show any path, so the file at that path here must be the same.
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
    """Return the number of the processor that a process last ran on. Raises OSError when it is gone."""
    fields = _read(f"/proc/{pid}/stat").rpartition(b")")[2].split()
    if len(fields) <= _PROCESSOR_FIELD:
        raise ProcessLookupError
    return int(fields[_PROCESSOR_FIELD])


def descent_of(pid: int) -> tuple[int, ...]:
    """Return numbers for a process's control group, session, ancestors and itself; see `GateSystem.descent_of`."""
    generations: list[int] = []
    group = session = 0
    try:
        owner = os.stat(f"/proc/{pid}").st_uid
        group = hash(_read(f"/proc/{pid}/cgroup"))
        for _ in range(_MAX_GENERATIONS):
            fields = _read(f"/proc/{pid}/stat").rpartition(b")")[2].split()
            # Process ids are reused, but never with the same start time.
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
    """Return whether the process has this file open for writing."""
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
    """Return first and last uid of each range of a user's containers. Opens `table`, so call it before marking."""
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
    """Return the real, effective, saved and file system uid; empty when the process is gone."""
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
    """Read the start of a /proc file as bytes; the text layer may open codec modules, which are files."""
    fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        return os.read(fd, _STATUS_BYTES)
    finally:
        os.close(fd)
