"""Secrets in this process's memory: kept from other processes of the account, and wiped after use."""

import ctypes
import sys

_PR_SET_DUMPABLE = 4  # linux/prctl.h
_PT_DENY_ATTACH = 31  # sys/ptrace.h of macOS
_HEAD = sys.getsizeof("\u0100") - 4  # bytes of a string object before its characters, unless ASCII


def refuse_inspection() -> bool:
    """
    Keep this process's memory from others of the same account: no debugger, no core file, no /proc/PID/mem.

    Says whether the system accepted it; Windows has no such switch. The administrator reads all the same.
    """
    if sys.platform == "linux":
        return ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0
    if sys.platform == "darwin":
        return ctypes.CDLL(None, use_errno=True).ptrace(_PT_DENY_ATTACH, 0, 0, 0) == 0
    return False


def wipe(secret: "bytearray | memoryview") -> None:
    """Overwrite a buffer with zeros."""
    secret[:] = bytes(len(secret))


def wipe_bytes(secret: bytes) -> None:
    """
    Overwrite an immutable value that a library handed out and that nothing else refers to.

    Never for a literal or an interned value: it would change under everybody's feet.
    """
    if len(secret) > 1:  # shorter ones are shared by all of the interpreter
        ctypes.memset(id(secret) + bytes.__basicsize__ - 1, 0, len(secret))


def wipe_text(secret: str) -> None:
    """Like `wipe_bytes`."""
    if len(secret) < 2:
        return
    if secret.isascii():
        ctypes.memset(id(secret) + sys.getsizeof("") - 1, 0, len(secret))
        return
    widest = max(map(ord, secret))
    width = 1 if widest < 1 << 8 else 2 if widest < 1 << 16 else 4
    ctypes.memset(id(secret) + _HEAD, 0, width * len(secret))
