"""Reparse points: links, junctions and other entries that the system redirects or lets a driver serve."""

import ctypes
import os
import stat
from ctypes import byref, c_uint32, c_void_p, c_wchar_p
from typing import NamedTuple

from scanner.platform.windows import win32

_NAME_SURROGATE = 0x2000_0000  # of a tag: another name takes the place of this one
_TAG_INFO = 9  # FileAttributeTagInfo
_NONE = 0xFFFF_FFFF  # INVALID_FILE_ATTRIBUTES


class _TagInfo(ctypes.Structure):
    """FILE_ATTRIBUTE_TAG_INFO."""

    _fields_ = (("attributes", c_uint32), ("tag", c_uint32))


class Opened(NamedTuple):
    """An open entry: its attributes, and whether it is a link or junction, opened itself."""

    attributes: int
    redirects: bool


def attributes_of(path: str) -> int:
    """Return the attributes of the entry itself without opening its content. Raises OSError."""
    found = win32.kernel().GetFileAttributesW(c_wchar_p(win32.literal(path))) & _NONE
    if found == _NONE:
        raise win32.failure(win32.last_error(), path)
    return found


def is_folder(path: str) -> bool:
    """Return whether there is a folder, not a link or junction to one; asked without opening it."""
    try:
        attributes = attributes_of(path)
        if not attributes & win32.ATTRIBUTE_DIRECTORY:
            return False
        is_point = attributes & win32.ATTRIBUTE_REPARSE_POINT
        return not (is_point and is_elsewhere(os.lstat(win32.literal(path))))
    except OSError:
        return False


def opened(handle: int) -> Opened:
    """
    Return what an open handle is; nobody can exchange that any more.

    A file system that does not know the question has no reparse points.
    """
    found = _TagInfo()
    ask = win32.kernel().GetFileInformationByHandleEx
    if not ask(c_void_p(handle), _TAG_INFO, byref(found), ctypes.sizeof(found)):
        return Opened(0, redirects=False)
    is_point = bool(found.attributes & win32.ATTRIBUTE_REPARSE_POINT)
    return Opened(found.attributes, is_point and bool(found.tag & _NAME_SURROGATE))


def is_elsewhere(found: os.stat_result) -> bool:
    """Return whether this is the status of a reparse point that redirects a name."""
    tag = getattr(found, "st_reparse_tag", 0)
    return stat.S_ISLNK(found.st_mode) or bool(tag & _NAME_SURROGATE)
