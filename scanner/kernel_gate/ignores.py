"""Ignore marks, for when the kernel need not ask again: never without a second look, as a file may change."""

import os

from scanner.kernel_gate.cached_verdicts import same
from scanner.kernel_gate.prefilter import (
    HEAD_BYTES,
    WHOLE_BYTES,
    may_hide_picture,
    may_hold_picture,
)
from scanner.platform.gate_ports import PermissionGroup
from scanner.schema import FileKey

# A write that comes after an ignore ends it by itself, so it is enough to look once more after setting it.


def ignore_clean(group: PermissionGroup, fd: int, key: FileKey) -> None:
    """Ask no more about a clean file until it changes; nothing if it has changed already."""
    try:
        group.watch_reads(fd)
        group.ignore(fd)
        if not same(key, os.fstat(fd)):
            group.unignore(fd)
    except OSError:
        pass  # no memory for a mark: asked about again, and known


def ignore_non_media(group: PermissionGroup, fd: int, whole: bytes = b"") -> None:
    """
    Ask no more about a file that holds no picture, until it changes.

    `whole`: all of it, where that was looked through just now; it need then only be the same as before.
    """
    try:
        group.ignore(fd)
        if not (whole and _is_still(group, fd, whole)) and may_be_picture(group, fd):
            group.unignore(fd)
    except OSError:
        pass  # no memory for a mark: asked about again


def may_be_picture(group: PermissionGroup, fd: int) -> bool:
    """Return whether the file could hold a picture, judging by what is in memory; what is not in memory could."""
    head = bytearray(HEAD_BYTES)
    got = group.peek(fd, head)
    if not got or may_hold_picture(bytes(head[:got])):
        return True
    return got == HEAD_BYTES and harmless_whole(group, fd, bytearray(WHOLE_BYTES)) is None


def harmless_whole(group: PermissionGroup, fd: int, buffer: bytearray) -> bytes | None:
    """
    Give the whole of a file, whose beginning is no picture's, if no picture hides further on.

    None where one could, and for what is not in memory or does not fit into the buffer.
    """
    size = os.fstat(fd).st_size
    if size > len(buffer):
        return None
    # No more than the file has: what is behind its end in a page just written is not read yet, and all would fail.
    got = group.peek(fd, memoryview(buffer)[:size])
    whole = bytes(buffer[:got])
    return None if got < size or may_hide_picture(whole) else whole


def _is_still(group: PermissionGroup, fd: int, whole: bytes) -> bool:
    now = bytearray(len(whole))
    size = os.fstat(fd).st_size
    return size == len(whole) and group.peek(fd, now) == size and bytes(now) == whole
