"""
Confinement of the link process (Linux 6.7 or later): no file written, no program started, one TCP port.
By Landlock, for the life of the process. Names are still resolved, so UDP stays open.
"""

import ctypes
import platform
import struct
import sys

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # the same numbers on every architecture
_VERSION = 1  # flag: return the ABI's version
_NET_PORT = 2
_NO_NEW_PRIVILEGES = 38
# Execute, and every kind of writing; reading and listing folders stay (bits 2 and 3).
_FILES = 0b1111_1111_1111 & ~0b1100 | 1 << 12 | 1 << 13 | 1 << 14
_BIND, _CONNECT = 1, 2
NEEDED = 4  # the ABI that knows TCP ports


def confine(port: int) -> bool:
    """Confine this process; return False where the kernel cannot."""
    if sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(_CREATE, None, 0, _VERSION) < NEEDED:
        return False
    attributes = struct.pack("=QQ", _FILES, _BIND | _CONNECT)
    ruleset = libc.syscall(_CREATE, attributes, len(attributes), 0)
    # paho binds each socket to port 0 before it connects: any other port stays closed to it.
    rules = [struct.pack("=QQ", _CONNECT, port), struct.pack("=QQ", _BIND, 0)]
    return (
        ruleset >= 0
        and all(libc.syscall(_ADD, ruleset, _NET_PORT, rule, 0) == 0 for rule in rules)
        and libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0
        and libc.syscall(_RESTRICT, ruleset, 0) == 0
    )
