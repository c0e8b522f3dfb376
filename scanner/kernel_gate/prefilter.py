"""
The prefilter that chooses the files to judge, by their bytes; far cheaper than a verdict.

Nothing is parsed here. Formats of the registry are recognised by the first kilobyte. Other files are judged if
a ZIP, a TGA footer or the last line of a PDF is at their end, and text if a picture may be written out in it.
"""

import os
import re
from collections import defaultdict

from scanner.formats.kinds import pattern_of
from scanner.formats.registry import TEXT_MARKS, picture_signatures
from scanner.formats.written import PDF_TAIL, REACH, ends_as_pdf, may_be_written_out

HEAD_BYTES = 1024  # a PDF may begin anywhere in the first kilobyte
WHOLE_BYTES = 64 * 1024  # a file up to this size is searched in place
CHUNK = 256 * 1024
# Bytes of text that are searched; longer text is judged by the service.
MAX_SCAN = 256 * 1024 * 1024
_ZIP_REACH = 22 + 65_535  # bytes; a ZIP's end record and the longest comment after it
_ZIP_END = b"PK\x05\x06"
_ZIP_RARE = _ZIP_END[2:3]  # in no text; a search for one byte is twenty times as fast
_TGA_FOOTER = b"TRUEVISION-XFILE.\x00"
_PERCENT = ord("%")


def _signatures() -> re.Pattern[bytes]:
    """Build one pattern of all signatures, grouped by first byte, which alone rules out most files."""
    by_first_byte: defaultdict[bytes, set[bytes]] = defaultdict(set)
    for signature in (*picture_signatures(), *(((0, mark),) for mark in TEXT_MARKS)):
        pattern = pattern_of(signature)
        by_first_byte[b"" if pattern.startswith(b".{") else min(signature)[1][:1]].add(pattern)
    groups = (b"(?:%s)" % b"|".join(sorted(group)) for group in by_first_byte.values())
    return re.compile(b"|".join(groups), re.DOTALL)


_has_signature = _signatures().match


# Every program opens fonts; only fonts whose glyphs may be pictures are judged.
_FONTS = (b"OTTO", b"ttcf", b"\x00\x01\x00\x00\x00", b"true\x00")
_PICTURED = (b"sbix", b"CBDT", b"EBDT", b"SVG ")


def may_hold_picture(head: bytes) -> bool:
    """Return whether a file's first `HEAD_BYTES`, or all of a shorter one, could be those of a picture."""
    # Runs at every open.
    return (
        _has_signature(head) is not None
        or (_PERCENT in head and b"%PDF-" in head)
        or (head.startswith(_FONTS) and any(table in head for table in _PICTURED))
        or (len(head) < HEAD_BYTES and may_hide_picture(head))
    )


def may_hide_picture(data: bytes) -> bool:
    """Return whether a whole file without a picture's signature could hold one all the same."""
    return (
        (_ZIP_RARE in data and _ZIP_END in data)
        or _ends_as_picture(data)
        or (b"\0" not in data[:HEAD_BYTES] and may_be_written_out(data))
    )


def _ends_as_picture(tail: bytes) -> bool:
    return tail.endswith(_TGA_FOOTER) or ends_as_pdf(tail[-PDF_TAIL:]) is not None


def may_show_picture(fd: int, size: int) -> bool:
    """
    Return whether an open file of `size` bytes could show a picture, reading as much as needed.

    Raises OSError.
    """
    head = os.pread(fd, HEAD_BYTES, 0)
    if may_hold_picture(head):
        return True
    tail = os.pread(fd, _ZIP_REACH, max(0, size - _ZIP_REACH))
    if _ZIP_END in tail or _ends_as_picture(tail):
        return True
    return b"\0" not in head and _is_written_out(fd, size)


def _is_written_out(fd: int, size: int) -> bool:
    for offset in range(0, min(size, MAX_SCAN), CHUNK):
        chunk = os.pread(fd, CHUNK + REACH, offset)
        if b"\0" in chunk:
            return False  # not text after all
        if may_be_written_out(chunk):
            return True
    return size > MAX_SCAN
