"""BinHex 4.0, in which the mail programs of older Macs write a file as text (RFC 1741)."""

import base64
import re
from collections.abc import Iterator

MARK = b"(This file must be converted with BinHex"
_BODY = re.compile(re.escape(MARK) + rb"[^\n]*\n\s*:([^:]+)")
_LETTERS = b"!\"#$%&'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr"
_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_TABLE = bytes.maketrans(_LETTERS, _BASE64)
_SPACE = re.compile(rb"[^" + re.escape(_LETTERS) + rb"]+")
_REPEAT = re.compile(rb"([\x00-\xff])\x90([\x01-\xff])|\x90\x00")
# Behind the name: a zero, type and creator, flags; then the lengths of two forks, and a checksum.
_FIXED, _SIZES = 11, 10


def files(text: bytes) -> Iterator[bytes]:
    """Yield the content of each file."""
    for found in _BODY.finditer(text):
        letters = _SPACE.sub(b"", found[1]).translate(_TABLE)
        letters = letters[: len(letters) - (len(letters) % 4 == 1)]
        data = _REPEAT.sub(_repeated, base64.b64decode(letters + b"=" * (-len(letters) % 4)))
        at = 1 + int.from_bytes(data[:1], "big") + _FIXED
        size = int.from_bytes(data[at : at + 4], "big")
        yield data[at + _SIZES : at + _SIZES + size]


def _repeated(found: re.Match[bytes]) -> bytes:
    return b"\x90" if found[1] is None else found[1] * found[2][0]
