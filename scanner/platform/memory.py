"""Overwriting of secrets in this process's memory after use."""

import ctypes
import sys

_HEAD = sys.getsizeof("\u0100") - 4  # bytes of a string object before its characters, unless ASCII

# Bytes, bytes, count. For each thread glibc keeps seven freed blocks of each size, up to about 1 KiB by 16 bytes.
_BLOCK, _LARGEST, _BLOCKS_OF_A_SIZE = 16, 1040, 24


def wipe(secret: "bytearray | memoryview") -> None:
    """Overwrite a buffer with zeros."""
    secret[:] = bytes(len(secret))


def wipe_bytes(secret: bytes) -> None:
    """
    Overwrite an immutable value that a library handed out and that nothing else refers to.

    Never call it for a literal or an interned value, which would change everywhere.
    """
    if len(secret) > 1:  # the interpreter shares shorter values
        ctypes.memset(id(secret) + bytes.__basicsize__ - 1, 0, len(secret))


def wipe_text(secret: str) -> None:
    """Overwrite a text; see `wipe_bytes`."""
    if len(secret) < 2:
        return
    if secret.isascii():
        ctypes.memset(id(secret) + sys.getsizeof("") - 1, 0, len(secret))
        return
    widest = max(map(ord, secret))
    width = 1 if widest < 1 << 8 else 2 if widest < 1 << 16 else 4
    ctypes.memset(id(secret) + _HEAD, 0, width * len(secret))


def scrub_heap() -> None:
    """
    Overwrite small blocks that libraries have freed without wiping them.

    OpenSSL copies the passphrase into a parameter block for Argon2id and frees it without wiping. The C
    library reuses freed blocks of a size first, so allocating and clearing them all is enough.
    """
    if sys.platform == "win32":
        return
    libc = ctypes.CDLL(None)
    libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    libc.free.argtypes = [ctypes.c_void_p]
    taken: list[int] = []
    for size in range(_BLOCK, _LARGEST + 1, _BLOCK):
        for _ in range(_BLOCKS_OF_A_SIZE):
            block = libc.malloc(size)
            if block:
                ctypes.memset(block, 0, size)
                taken.append(block)
    for block in taken:
        libc.free(block)
