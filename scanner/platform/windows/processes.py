"""The system's list of processes, by Toolhelp, without starting a program."""

import ctypes
from ctypes import byref, c_uint32, c_void_p
from typing import NamedTuple

from scanner.platform.windows import win32

_SNAP_PROCESSES = 0x2
_LONGEST_NAME = 260  # MAX_PATH
# Parent ids may form a ring; a browser starts its host through at most one shell.
_MOST_ANCESTORS = 16


class RunningProcess(NamedTuple):
    """One process; `name` is its program's file name in lower case."""

    pid: int
    parent: int
    name: str


class _Entry(ctypes.Structure):
    """PROCESSENTRY32W."""

    _fields_ = (
        ("size", c_uint32),
        ("usage", c_uint32),
        ("pid", c_uint32),
        ("heap", c_void_p),
        ("module", c_uint32),
        ("threads", c_uint32),
        ("parent", c_uint32),
        ("priority", ctypes.c_int32),
        ("flags", c_uint32),
        ("name", ctypes.c_wchar * _LONGEST_NAME),
    )


def running() -> dict[int, RunningProcess]:
    """Return every process by its id; empty when the system lists none."""
    kernel, entry = win32.kernel(), _Entry()
    entry.size = ctypes.sizeof(entry)
    found: dict[int, RunningProcess] = {}
    snapshot = kernel.CreateToolhelp32Snapshot(_SNAP_PROCESSES, 0)
    if snapshot in (None, win32.INVALID):
        return found
    try:
        more = kernel.Process32FirstW(c_void_p(snapshot), byref(entry))
        while more:
            found[entry.pid] = RunningProcess(entry.pid, entry.parent, entry.name.lower())
            more = kernel.Process32NextW(c_void_p(snapshot), byref(entry))
    finally:
        win32.close(snapshot)
    return found


def ancestors(pid: int, of: dict[int, RunningProcess]) -> list[RunningProcess]:
    """Return the process itself, its parent and so on, as far as they still run."""
    found: list[RunningProcess] = []
    while pid in of and len(found) < _MOST_ANCESTORS:
        found.append(of[pid])
        pid = of[pid].parent
    return found
