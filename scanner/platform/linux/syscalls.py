"""Numbers of the system calls that a confined worker may make, for each supported architecture."""

from typing import NamedTuple


class Table(NamedTuple):
    """
    The calls of one architecture.

    `allowed`: without conditions; the named ones are refused or checked further.
    """

    architecture: int  # AUDIT_ARCH_*
    seccomp: int
    clone: int
    clone3: int
    mmap: int
    mprotect: int
    fcntl: int
    allowed: tuple[int, ...]


# name: (x86_64, aarch64), -1 where the architecture has no such call. Most frequent first.
_CALLS = {
    "read": (0, 63),
    "write": (1, 64),
    "recvmsg": (47, 212),
    "sendmsg": (46, 211),
    "recvfrom": (45, 207),
    "sendto": (44, 206),
    "lseek": (8, 62),
    "pread64": (17, 67),
    "futex": (202, 98),
    "munmap": (11, 215),
    "madvise": (28, 233),
    "brk": (12, 214),
    "mremap": (25, 216),
    "fstat": (5, 80),
    "close": (3, 57),
    "dup": (32, 23),
    "poll": (7, -1),
    "ppoll": (271, 73),
    "setitimer": (38, 103),
    "getrandom": (318, 278),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "gettimeofday": (96, 169),
    "nanosleep": (35, 101),
    "clock_nanosleep": (230, 115),
    "sched_yield": (24, 124),
    "sched_getaffinity": (204, 123),
    "getpid": (39, 172),
    "gettid": (186, 178),
    "getrusage": (98, 165),
    "sysinfo": (99, 179),
    "uname": (63, 160),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sigaltstack": (131, 132),
    "restart_syscall": (219, 128),
    "set_tid_address": (218, 96),
    "set_robust_list": (273, 99),
    "rseq": (334, 293),
    "membarrier": (324, 283),
    "exit": (60, 93),
    "exit_group": (231, 94),
}

X86_64 = Table(
    architecture=0xC000003E,
    seccomp=317,
    clone=56,
    clone3=435,
    mmap=9,
    mprotect=10,
    fcntl=72,
    allowed=tuple(x86 for x86, _arm in _CALLS.values()),
)
AARCH64 = Table(
    architecture=0xC00000B7,
    seccomp=277,
    clone=220,
    clone3=435,
    mmap=222,
    mprotect=226,
    fcntl=25,
    allowed=tuple(arm for _x86, arm in _CALLS.values() if arm >= 0),
)
