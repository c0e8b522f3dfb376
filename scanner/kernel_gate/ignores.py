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


def ignore_non_media(group: PermissionGroup, fd: int) -> None:
    """Ask no more about a file that holds no picture, until it changes."""
    try:
        group.ignore(fd)
        if may_be_picture(group, fd):
            group.unignore(fd)
    except OSError:
        pass  # no memory for a mark: asked about again


def may_be_picture(group: PermissionGroup, fd: int) -> bool:
    """Return whether the file could hold a picture, judging by what is in memory; what is not in memory could."""
    head = bytearray(HEAD_BYTES)
    got = group.peek(fd, head)
    if not got or may_hold_picture(bytes(head[:got])):
        return True
    return got == HEAD_BYTES and may_hide_further_on(group, fd, bytearray(WHOLE_BYTES))


def may_hide_further_on(group: PermissionGroup, fd: int, buffer: bytearray) -> bool:
    """Look further on, behind a beginning that is no picture's; what does not fit into the buffer could be one."""
    got = group.peek(fd, buffer)
    return got < os.fstat(fd).st_size or may_hide_picture(bytes(buffer[:got]))
