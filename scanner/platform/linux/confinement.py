"""
Confining a process: resource limits, a Landlock domain without rules, a seccomp allow-list.

A worker opens, loads and imports everything it needs before; afterwards it can compute, allocate up to
its limit, and use the descriptors it has. A refused call returns EPERM instead of killing the process:
libraries often probe harmless calls, and a kill would turn each probe into a lost worker.
"""

import ctypes
import os
import platform
import resource
import struct
from typing import NamedTuple

from scanner.platform.linux.syscalls import AARCH64, X86_64, Table
from scanner.platform.ports.confinement import Confinement
from scanner.platform.posix.launch import launch

__all__ = ["confine", "launch"]

NOBODY = 65534
MAX_FILES = 64  # descriptors; a worker has five

PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 4, 38
SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC = 1, 1
LANDLOCK_CREATE_RULESET, LANDLOCK_RESTRICT_SELF, LANDLOCK_VERSION = 444, 446, 1

# Rights known to each Landlock ABI: all file rights are handled, so all are refused.
_FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
_NET_RIGHTS = 0b11  # bind and connect TCP, from ABI 4
_SCOPES = 0b11  # abstract Unix sockets and signals, from ABI 6

CLONE_THREAD = 0x00010000
PROT_EXEC = 0x4
# F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC, F_GET_SEALS. F_SETOWN is not among
# them: it could make a socket send signals to any process of this user.
FCNTL_COMMANDS = (0, 1, 2, 3, 4, 1030, 1034)

# Classic BPF: load a word of seccomp_data, jump on equal / greater-or-equal / any bit, return.
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE = 0, 4
# The first of six 64-bit words; the low half comes first on both supported architectures.
_ARGUMENT = 16
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_EPERM, _ENOSYS = 1, 38
_X32 = 0x40000000  # set in the numbers of x32 ABI calls, a second ABI to the same kernel


class BpfInstruction(NamedTuple):
    """One BPF instruction."""

    code: int
    yes: int
    no: int
    value: int


def confine(memory: int) -> Confinement:
    """Confine this process by each means independently, so that a missing one leaves the others. Never raises."""
    by: list[str] = []
    if os.geteuid() == 0 and _become_nobody():
        by.append("uid")
    limited = _limit(memory)
    if limited:
        by.append("rlimits")
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return Confinement(memory=limited, by=tuple(by))
    landlocked = _landlock(libc)
    if landlocked:
        by.append("landlock")
    filtered = _seccomp(libc)
    if filtered:
        by.append("seccomp")
    return Confinement(
        memory=limited,
        files=landlocked or filtered,
        network=filtered,  # Landlock alone does not restrict UDP
        processes=filtered,
        by=tuple(by),
    )


def _become_nobody() -> bool:
    try:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    except OSError:  # in a user namespace that maps only root
        return False
    return True


def _limit(memory: int) -> bool:
    wanted = (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),  # a core dump would write the picture to disk
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, MAX_FILES),
    )
    try:
        for which, value in wanted:
            _soft, hard = resource.getrlimit(which)
            most = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(which, (most, most))
    except (OSError, ValueError):
        return False
    return True


def _landlock(libc: ctypes.CDLL) -> bool:
    """Enter a domain that handles every right and grants none."""
    version = libc.syscall(
        LANDLOCK_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(LANDLOCK_VERSION)
    )
    if version < 1:
        return False
    files = (1 << _FILE_RIGHTS[min(version, max(_FILE_RIGHTS))]) - 1
    words = [files]
    if version >= 4:
        words.append(_NET_RIGHTS)
    if version >= 6:
        words.append(_SCOPES)
    attributes = struct.pack(f"={len(words)}Q", *words)
    ruleset = libc.syscall(
        LANDLOCK_CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), ctypes.c_uint32(0)
    )
    if ruleset < 0:
        return False
    done = libc.syscall(LANDLOCK_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0)) == 0
    os.close(ruleset)
    return done


def _seccomp(libc: ctypes.CDLL) -> bool:
    """Install the filter on every thread of this process."""
    table = {"x86_64": X86_64, "aarch64": AARCH64}.get(platform.machine())
    if table is None:
        return False
    steps = program(table)
    code = b"".join(struct.pack("=HBBI", *step) for step in steps)
    buffer = ctypes.create_string_buffer(code, len(code))
    filter_ = struct.pack("@HP", len(steps), ctypes.addressof(buffer))
    return (
        libc.syscall(
            table.seccomp,
            ctypes.c_uint32(SECCOMP_SET_MODE_FILTER),
            ctypes.c_uint32(SECCOMP_FILTER_FLAG_TSYNC),
            filter_,
        )
        == 0
    )


def program(table: Table) -> list[BpfInstruction]:
    """Build the filter for one architecture: the allowed calls, a few of them with a check of an argument."""
    steps = [
        BpfInstruction(_LOAD, 0, 0, _ARCHITECTURE),
        BpfInstruction(_EQUAL, 1, 0, table.architecture),
        BpfInstruction(_RETURN, 0, 0, _KILL),
        BpfInstruction(_LOAD, 0, 0, _NUMBER),
        BpfInstruction(_AT_LEAST, 0, 1, _X32),
        BpfInstruction(_RETURN, 0, 0, _ERRNO | _EPERM),
    ]
    for number in table.allowed:
        steps += [BpfInstruction(_EQUAL, 0, 1, number), BpfInstruction(_RETURN, 0, 0, _ALLOW)]
    # glibc first tries clone3, whose flags lie in memory that a filter cannot read; when that call is
    # reported as missing, it uses clone.
    steps += [
        BpfInstruction(_EQUAL, 0, 1, table.clone3),
        BpfInstruction(_RETURN, 0, 0, _ERRNO | _ENOSYS),
    ]
    steps += _when(table.clone, 0, [BpfInstruction(_ANY_BIT, 0, 1, CLONE_THREAD)], _ALLOW, _EPERM)
    for number in (table.mmap, table.mprotect):
        steps += _when(number, 2, [BpfInstruction(_ANY_BIT, 1, 0, PROT_EXEC)], _ALLOW, _EPERM)
    last = len(FCNTL_COMMANDS) - 1
    commands = [
        BpfInstruction(_EQUAL, last - i, 0 if i < last else 1, command)
        for i, command in enumerate(FCNTL_COMMANDS)
    ]
    steps += _when(table.fcntl, 1, commands, _ALLOW, _EPERM)
    return [*steps, BpfInstruction(_RETURN, 0, 0, _ERRNO | _EPERM)]


def _when(
    number: int, argument: int, tests: list[BpfInstruction], yes: int, errno: int
) -> list[BpfInstruction]:
    """Build the test of an argument of call `number`; falling through `tests` allows, one step further refuses."""
    body = [
        BpfInstruction(_LOAD, 0, 0, _ARGUMENT + 8 * argument),
        *tests,
        BpfInstruction(_RETURN, 0, 0, yes),
        BpfInstruction(_RETURN, 0, 0, _ERRNO | errno),
    ]
    return [BpfInstruction(_EQUAL, 0, len(body), number), *body]
