"""RTF: the pictures and objects in it, in hexadecimal or as they are."""

import binascii
import re
from collections.abc import Iterator
from typing import NamedTuple

from scanner.sandbox.decode.bitmap import as_bmp

MAX_GROUPS = 4_000  # pictures and objects of one text

_START = re.compile(rb"\\(pict|objdata)(?![a-z])")
_TOKEN = re.compile(
    rb"\\bin(\d{1,10}) ?|\\'[0-9a-fA-F]{2}|\\[a-zA-Z]+-?\d* ?|\\.|[{}]|[^\\{}]+", re.S
)
_NOT_HEX = re.compile(rb"[^0-9a-fA-F]+")
_BITMAP = re.compile(rb"\\(?:dibitmap|wbitmap)")


class RtfPart(NamedTuple):
    """One picture or object. `shown`: a picture, which has to be readable."""

    data: bytes
    shown: bool


def parts(data: bytes) -> Iterator[RtfPart]:
    """Yield every picture and object of a text, up to MAX_GROUPS."""
    at = 0
    for _ in range(MAX_GROUPS):
        found = _START.search(data, at)
        if found is None:
            return
        content, words, at = _group(data, found.end())
        if content:
            if _BITMAP.search(words):
                content = as_bmp(content)
            yield RtfPart(content, found[1] == b"pict")


def _group(data: bytes, at: int) -> tuple[bytes, bytes, int]:
    """Read to the end of the group: its content, its control words, and where it ends."""
    depth, digits, words, raw = 0, [b""], [b""], [b""]
    while depth >= 0 and (token := _TOKEN.match(data, at)):
        at = token.end()
        if token[1] is not None:  # so many bytes as they are
            end = min(len(data), at + int(token[1]))
            raw.append(data[at:end])
            at = end
        elif token[0] == b"{":
            depth += 1
        elif token[0] == b"}":
            depth -= 1
        elif depth == 0 and token[0][:1] == b"\\":
            words.append(token[0])
        elif depth == 0:
            digits.append(_NOT_HEX.sub(b"", token[0]))
    run = b"".join(digits)
    return b"".join(raw) or binascii.unhexlify(run[: len(run) // 2 * 2]), b"".join(words), at
