"""
Ignore marks, by which the kernel stops asking about a file.

Each is checked once more, as the file may change.
"""

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

# A later write ends an ignore mark by itself, so it is enough to check once more after setting it.


def ignore_clean(group: PermissionGroup, fd: int, key: FileKey) -> None:
    """Ask no more about a clean file until it changes; do nothing if it has already changed."""
    try:
        group.watch_reads(fd)
        group.ignore(fd)
        if not same(key, os.fstat(fd)):
            group.unignore(fd)
    except OSError:
        pass  # no memory for a mark: the kernel asks again, and the cache answers


def ignore_non_media(group: PermissionGroup, fd: int, whole: bytes = b"") -> None:
    """
    Ask no more about a file that holds no picture, until it changes.

    `whole`: the whole content if it was just searched; then it only has to be unchanged.
    """
    try:
        group.ignore(fd)
        if not (whole and _is_still(group, fd, whole)) and may_be_picture(group, fd):
            group.unignore(fd)
    except OSError:
        pass  # no memory for a mark: the kernel asks again


def may_be_picture(group: PermissionGroup, fd: int) -> bool:
    """Return whether the file could hold a picture, by the part in the page cache; true if it is not cached."""
    head = bytearray(HEAD_BYTES)
    got = group.peek(fd, head)
    if got <= 0 or may_hold_picture(bytes(head[:got])):
        return True
    return got == HEAD_BYTES and harmless_whole(group, fd, bytearray(WHOLE_BYTES)) is None


def harmless_whole(group: PermissionGroup, fd: int, buffer: bytearray) -> bytes | None:
    """
    Return the whole content of a file without a picture's head, if no picture hides further on.

    None if a picture could, or if the file is not in the page cache or does not fit into the buffer.
    """
    size = os.fstat(fd).st_size
    if size > len(buffer):
        return None
    # No more than the file's size: in a page just written the part past the end is not cached, and the read
    # would fail.
    got = group.peek(fd, memoryview(buffer)[:size])
    whole = bytes(buffer[:got])
    return None if got < size or may_hide_picture(whole) else whole


def _is_still(group: PermissionGroup, fd: int, whole: bytes) -> bool:
    now = bytearray(len(whole))
    size = os.fstat(fd).st_size
    return size == len(whole) and group.peek(fd, now) == size and bytes(now) == whole
