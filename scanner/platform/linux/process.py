"""The C library's log and allocator, and the kernel's out-of-memory killer."""

import ctypes
import os
import stat
from pathlib import Path

from scanner.platform.ports.process import AdministratorAsked
from scanner.platform.posix.process import (
    language,
    let_others_run,
    on_stop_request,
    user_id,
    write_system_log,
)

__all__ = [
    "administrator_asked",
    "give_back_memory",
    "is_stopped",
    "language",
    "let_others_run",
    "on_stop_request",
    "processor_seconds",
    "refuse_inspection",
    "user_id",
    "wants_processor",
    "write_system_log",
    "yield_first",
]

PKEXEC = Path("/usr/bin/pkexec")  # of polkit
OOM_SCORE = Path("/proc/self/oom_score_adj")
_PR_SET_DUMPABLE = 4  # linux/prctl.h
_USER_TIME, _SYSTEM_TIME = 11, 12  # fields after the name; 14 and 15 in proc(5)
_TICKS = os.sysconf("SC_CLK_TCK")  # a second
FIRST_TO_GO = "900"  # of 1000; raising it needs no rights


def refuse_inspection() -> bool:
    """Refuse inspection with prctl(2); return whether the kernel accepted it."""
    return ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0


def is_stopped(pid: int) -> bool:
    """Read the state in /proc."""
    return _status(pid)[:1] in ([b"T"], [b"t"])


def processor_seconds(pid: int) -> float | None:
    """Read the times in /proc."""
    fields = _status(pid)
    if len(fields) <= _SYSTEM_TIME:
        return None
    return (int(fields[_USER_TIME]) + int(fields[_SYSTEM_TIME])) / _TICKS


def wants_processor(pid: int) -> bool:
    """Read the state in /proc: a process that waits for a processor counts there as running."""
    return _status(pid)[:1] == [b"R"]


def _status(pid: int) -> list[bytes]:
    """Return the fields after the program's name, which may itself hold brackets; empty when it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
    except OSError:
        return []


def yield_first() -> None:
    """Raise this process's score for the kernel's out-of-memory killer."""
    try:
        OOM_SCORE.write_text(FIRST_TO_GO)
    except OSError:
        pass  # /proc is not mounted


def give_back_memory() -> None:
    """Call glibc's malloc_trim; other C libraries return memory by themselves."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def administrator_asked(program: Path) -> AdministratorAsked:
    """Check for pkexec; refuse a program that this account, and so a program of the child, could change."""
    try:
        real = program.resolve(strict=True)
        found = [part.stat() for part in (real, *real.parents)]
    except OSError:
        return AdministratorAsked.NOT_INSTALLED
    if any(one.st_uid != 0 or one.st_mode & (stat.S_IWGRP | stat.S_IWOTH) for one in found):
        return AdministratorAsked.NOT_INSTALLED
    return AdministratorAsked.YES if PKEXEC.exists() else AdministratorAsked.NO_ASKER
