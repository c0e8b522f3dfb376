"""
Confining a process: a job made by its parent, low integrity, no privileges, process mitigations.

This does not block files that everybody may read, nor the network, which would take an AppContainer. A
field of `Confinement` is true only after this process tried the operation and was refused.
"""

import ctypes
import subprocess
import sys
from ctypes import byref, c_uint32, c_void_p, c_wchar_p

from scanner.platform.ports.confinement import Child, Confinement
from scanner.platform.ports.transport import Connection
from scanner.platform.windows import launching, win32
from scanner.platform.windows.launching import Started
from scanner.platform.windows.pipe import Pipe

MAX_MEMORY = 3 * 1024**3  # bytes a child may commit; libraries reserve more than they use

_UI_LIMITS, _EXTENDED_LIMITS = 4, 9
_ALL_UI_LIMITS = 0xFF
_ACTIVE_PROCESS, _PROCESS_MEMORY, _DIE_ON_EXCEPTION, _KILL_ON_CLOSE = 0x8, 0x100, 0x400, 0x2000
_NO_WINDOW = 0x0800_0000
_LOW = "S-1-16-4096"
_INTEGRITY_LEVEL = 25  # TokenIntegrityLevel
_POLICIES = {"dynamic-code": (2, 0x1), "extension-points": (6, 0x1), "images": (10, 0x3),
             "child-process": (13, 0x1)}  # fmt: skip
_CURRENT_USER, _KEY_READ = 0xFFFF_FFFF_8000_0001, 0x2_0019  # HKEY_CURRENT_USER
_RESERVE_AND_COMMIT, _READ_WRITE, _RELEASE = 0x3000, 0x4, 0x8000


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


class _LabelledSid(ctypes.Structure):
    _fields_ = (("sid", c_void_p), ("attributes", c_uint32))


class _JobChild:
    """A process, and the job by which it is ended."""

    def __init__(self, started: Started, job: int) -> None:
        self._process, self._job = started.process, job
        self._pid = started.pid
        self._code: int | None = None

    @property
    def pid(self) -> int:
        return self._pid

    def kill(self) -> None:
        if self._code is None:  # the handle is still open; on an ended process the call is harmless
            win32.kernel().TerminateProcess(c_void_p(self._process), 1)

    def wait(self) -> int:
        if self._code is None:
            kernel, code = win32.kernel(), c_uint32()
            kernel.WaitForSingleObject(c_void_p(self._process), c_uint32(win32.INFINITE))
            kernel.GetExitCodeProcess(c_void_p(self._process), byref(code))
            self._code = code.value
            win32.close(self._process)
            win32.close(self._job)
        return self._code


def launch(command: list[str], end: Connection, environment: dict[str, str]) -> Child:
    """Start a process that inherits only this handle; it is in a job before its first instruction."""
    started = launching.start(command, end.fileno(), environment)
    child = _JobChild(started, _job(started.process))
    if isinstance(end, Pipe) and end.other is not None:
        end.other.receiver = started.process
    started.resume()
    return child


def _job(process: int) -> int:
    """Make a job with one process in it; limits that the system refuses show in the child's own trials."""
    kernel = win32.kernel()
    job = win32.check(kernel.CreateJobObjectW(None, None))
    limits = _ExtendedLimits()
    limits.basic.flags = _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_EXCEPTION | _KILL_ON_CLOSE
    limits.basic.processes = 1
    limits.process_memory = MAX_MEMORY
    set_limits = kernel.SetInformationJobObject
    set_limits(c_void_p(job), _EXTENDED_LIMITS, byref(limits), ctypes.sizeof(limits))
    windows = c_uint32(_ALL_UI_LIMITS)
    set_limits(c_void_p(job), _UI_LIMITS, byref(windows), ctypes.sizeof(windows))
    kernel.AssignProcessToJobObject(c_void_p(job), c_void_p(process))
    return job


def confine(memory: int) -> Confinement:
    """Drop this process's rights, then try what should be refused. Never raises."""
    del memory  # the job's limit; see MAX_MEMORY
    if sys.platform != "win32":
        return Confinement()
    by = [f"no-{name}" for name, policy in _POLICIES.items() if _mitigate(*policy)]
    by += ["low-integrity"] if _lower() else []
    by += ["job"] if _in_job() else []
    return Confinement(
        memory=not _can_commit(MAX_MEMORY),
        files=not (_can_open(sys.executable) or _can_open_registry()),
        network=not _can_load_network(),
        processes=not _can_start(),
        by=tuple(by),
    )


def _mitigate(policy: int, flags: int) -> bool:
    value = c_uint32(flags)
    return bool(win32.kernel().SetProcessMitigationPolicy(policy, byref(value), 4))


def _lower() -> bool:
    """Lower this process to low integrity, so that it cannot write the user's files, and drop its privileges."""
    kernel, advapi, token, sid = win32.kernel(), win32.security(), c_void_p(), c_void_p()
    rights = win32.TOKEN_QUERY | win32.TOKEN_ADJUST_DEFAULT | win32.TOKEN_ADJUST_PRIVILEGES
    if not advapi.OpenProcessToken(c_void_p(kernel.GetCurrentProcess()), rights, byref(token)):
        return False
    try:
        advapi.AdjustTokenPrivileges(token, True, None, 0, None, None)
        if not advapi.ConvertStringSidToSidW(c_wchar_p(_LOW), byref(sid)):
            return False
        label = _LabelledSid(sid, 0x20)  # SE_GROUP_INTEGRITY
        size = ctypes.sizeof(label)
        return bool(advapi.SetTokenInformation(token, _INTEGRITY_LEVEL, byref(label), size))
    finally:
        win32.close(token.value)


def _in_job() -> bool:
    kernel, found = win32.kernel(), ctypes.c_int()
    own = c_void_p(kernel.GetCurrentProcess())
    return bool(kernel.IsProcessInJob(own, None, byref(found))) and bool(found.value)


# ---- trials


def _can_commit(size: int) -> bool:
    kernel = win32.kernel()
    kernel.VirtualAlloc.restype = c_void_p
    found = kernel.VirtualAlloc(None, ctypes.c_size_t(size), _RESERVE_AND_COMMIT, _READ_WRITE)
    if found:
        kernel.VirtualFree(c_void_p(found), ctypes.c_size_t(0), _RELEASE)
    return bool(found)


def _can_open(path: str) -> bool:
    try:
        win32.close(win32.open_path(path, win32.GENERIC_READ, win32.SHARE_ALL))
    except OSError:
        return False
    return True


def _can_open_registry() -> bool:
    """Return whether the account's registry can be read, which is not a file but holds as much."""
    found = c_void_p()
    opener = win32.security().RegOpenKeyExW
    refused = opener(c_void_p(_CURRENT_USER), c_wchar_p("Software"), 0, _KEY_READ, byref(found))
    if not refused:
        win32.security().RegCloseKey(found)
    return not refused


def _can_load_network() -> bool:
    """Return whether a socket can be made, by `ws2_32`, as Python's socket module may not be imported here."""
    try:
        library = ctypes.CDLL("ws2_32")
    except OSError:
        return False
    library.WSAStartup(0x202, ctypes.create_string_buffer(512))
    library.socket.restype = c_void_p
    made = library.socket(2, 2, 17)  # AF_INET, SOCK_DGRAM, IPPROTO_UDP
    if made in (None, win32.INVALID):
        return False
    library.closesocket(c_void_p(made))
    return True


def _can_start() -> bool:
    try:
        started = subprocess.Popen(
            [sys.executable, "-I", "-c", ""], creationflags=_NO_WINDOW, stdin=subprocess.DEVNULL
        )
    except OSError:
        return False
    started.kill()
    started.wait()
    return True
