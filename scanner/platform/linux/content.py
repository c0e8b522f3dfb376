"""Sealed memory files, which the kernel lets nobody write to."""

import fcntl
import os

from scanner.platform.ports.content import Sealed
from scanner.platform.posix.files import read_at, read_part

__all__ = ["read_at", "read_part", "seal_bytes", "seal_file"]

_SEALS = fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE


def seal_file(fd: int, size: int) -> Sealed | None:
    """Copy the file into sealed memory inside the kernel."""
    memory = _memory()
    try:
        copied = 0
        while copied < size:
            step = os.sendfile(memory, fd, copied, size - copied)
            if step == 0:
                break
            copied += step
        else:
            return _seal(memory)
    except BaseException:
        os.close(memory)
        raise
    os.close(memory)
    return None


def seal_bytes(data: bytes) -> Sealed:
    """Write all bytes to a memory file, then seal it."""
    memory = _memory()
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(memory, view) :]
        return _seal(memory)
    except BaseException:
        os.close(memory)
        raise


def _memory() -> int:
    return os.memfd_create("content", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)


def _seal(memory: int) -> Sealed:
    fcntl.fcntl(memory, fcntl.F_ADD_SEALS, _SEALS)
    return Sealed(memory)
