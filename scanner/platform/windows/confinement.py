"""
Locking a process in: a Job Object limits memory and forbids child processes.

It hides neither files nor the network: that needs an AppContainer, which only the parent can
start. `Confinement` says so. Not yet run on a real machine.
"""

import ctypes
import sys

from scanner.platform.ports.confinement import Child, Confinement
from scanner.platform.ports.transport import Connection

EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
ACTIVE_PROCESS, PROCESS_MEMORY, DIE_ON_EXCEPTION, KILL_ON_CLOSE = 0x8, 0x100, 0x400, 0x2000


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _ExtendedLimits(ctypes.Structure):
    _fields_ = (
        ("basic", _BasicLimits),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def launch(command: list[str], end: Connection, environment: dict[str, str]) -> Child:
    """Not yet: nothing connects two processes here."""
    raise OSError("no transport")


def confine(memory: int) -> Confinement:
    """Put this process into a job of its own."""
    if sys.platform != "win32":
        return Confinement()
    kernel = ctypes.windll.kernel32
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    limits = _ExtendedLimits()
    limits.basic.flags = ACTIVE_PROCESS | PROCESS_MEMORY | DIE_ON_EXCEPTION | KILL_ON_CLOSE
    limits.basic.processes = 1
    limits.process_memory = memory
    size = ctypes.sizeof(limits)
    if not kernel.SetInformationJobObject(job, EXTENDED_LIMITS, ctypes.byref(limits), size):
        return Confinement()
    # The handle stays open on purpose: the limits live as long as this process.
    if not kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess())):
        return Confinement()
    return Confinement(memory=True, by=("job",))
