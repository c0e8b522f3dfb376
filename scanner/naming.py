"""File names: what one claims, how one is displayed, and where one may be cut."""

import unicodedata
from pathlib import PurePath

from scanner.formats.registry import MEDIA_SUFFIXES

# Controls, text direction and other invisible marks, lone surrogates (bytes that are no text), line ends.
_ESCAPED = ("Cc", "Cf", "Cs", "Zl", "Zp")


def named_like_media(path: str) -> bool:
    """
    Return whether the name ends as those of pictures, videos and documents with pictures do.

    A claim only: content decides, but a false claim is worth a closer look.
    """
    return PurePath(path).suffix.lower() in MEDIA_SUFFIXES


def displayed(name: str) -> str:
    """
    Give a name as text that any encoding, terminal and window can take, whatever bytes it has.

    `name` as `os.fsdecode` gives it. What is not printable is written as `\\xff` or `\\u202e`.
    """
    return "".join(_escape(c) if unicodedata.category(c) in _ESCAPED else c for c in name)


def cut(name: bytes, most: int) -> bytes:
    """Give the beginning of a name, at most so many bytes, never ending inside a letter of UTF-8."""
    if len(name) <= most:
        return name
    while most > 0 and name[most] & 0xC0 == 0x80:
        most -= 1
    return name[:most]


def _escape(letter: str) -> str:
    code = ord(letter)
    if 0xDC80 <= code <= 0xDCFF:  # a byte that os.fsdecode could not decode
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
