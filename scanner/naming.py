"""File names: the kind that a name claims, its displayed form, and shortening."""

import unicodedata
from pathlib import PurePath

from scanner.formats.registry import MEDIA_SUFFIXES

# Control characters, text direction and other invisible marks, lone surrogates (undecodable bytes), line ends.
_ESCAPED = ("Cc", "Cf", "Cs", "Zl", "Zp")


def named_like_media(path: str) -> bool:
    """
    Return whether the name ends like those of pictures, videos and documents that can hold pictures.

    This is only a claim: content decides, but a false claim is worth a closer look.
    """
    return PurePath(path).suffix.lower() in MEDIA_SUFFIXES


def displayed(name: str) -> str:
    """
    Return a name as text that every encoding, terminal and window can show, whatever bytes it has.

    `name` is as `os.fsdecode` returns it. Unprintable characters are written as `\\xff` or `\\u202e`.
    """
    return "".join(_escape(c) if unicodedata.category(c) in _ESCAPED else c for c in name)


def cut(name: bytes, most: int) -> bytes:
    """Return the beginning of a UTF-8 name, at most `most` bytes, cut between two characters."""
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
