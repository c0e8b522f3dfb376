"""Copies in this process's memory; the worker gets them through its private pipe."""

import os

from scanner.platform.copied_content import seal_bytes, seal_file

__all__ = ["read_at", "read_part", "seal_bytes", "seal_file"]


def read_at(fd: int, view: memoryview, offset: int) -> int:
    """Seek and read, so only one thread may read a descriptor."""
    os.lseek(fd, offset, os.SEEK_SET)
    data = os.read(fd, len(view))
    view[: len(data)] = data
    return len(data)


def read_part(fd: int, count: int, offset: int) -> bytes:
    """Seek and read, so only one thread may read a descriptor."""
    os.lseek(fd, offset, os.SEEK_SET)
    return os.read(fd, count)
