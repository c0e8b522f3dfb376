"""
Open a folder on a FUSE file system that only its owner may enter, root included.

The kernel looks at all of a thread's uids there, so one thread takes the owner's while it keeps its
capabilities. The C library would change every thread; the bare system calls change one.
"""

import ctypes
import os
import platform
import struct
import threading
from collections.abc import Callable

# setresuid, setresgid, capset
_CALLS = {"x86_64": (117, 119, 126), "aarch64": (147, 149, 91)}
_PR_SET_KEEPCAPS = 8
_CAPABILITY_VERSION = 0x2008_0522
_CAP_SYS_ADMIN = 1 << 21

_libc = ctypes.CDLL(None, use_errno=True)


def run_as(uid: int, gid: int, call: Callable[[], None]) -> None:
    """Run `call` in a thread that is this user but keeps CAP_SYS_ADMIN. Raises OSError, as `call` does."""
    failures: list[OSError] = []

    def work() -> None:
        try:
            _become(uid, gid)
            call()
        except OSError as error:
            failures.append(error)

    thread = threading.Thread(target=work, name="as-owner")
    thread.start()
    thread.join()
    if failures:
        raise failures[0]


def _become(uid: int, gid: int) -> None:
    calls = _CALLS.get(platform.machine())
    if calls is None:
        raise OSError("unknown machine")
    set_uid, set_gid, set_capabilities = calls
    head = struct.pack("=Ii", _CAPABILITY_VERSION, 0)
    data = struct.pack("=6I", _CAP_SYS_ADMIN, _CAP_SYS_ADMIN, 0, 0, 0, 0)
    _check(_libc.prctl(_PR_SET_KEEPCAPS, 1, 0, 0, 0))
    _check(_libc.syscall(set_gid, gid, gid, gid))
    _check(_libc.syscall(set_uid, uid, uid, uid))
    _check(_libc.syscall(set_capabilities, head, data))


def _check(result: int) -> None:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
