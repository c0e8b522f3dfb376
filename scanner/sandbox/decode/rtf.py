"""RTF: the pictures and objects that stand in it, in hexadecimal or as they are."""

import binascii
import re
from collections.abc import Iterator
from typing import NamedTuple

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
    """Give every picture and object of a text, up to MAX_GROUPS."""
    at = 0
    for _ in range(MAX_GROUPS):
        found = _START.search(data, at)
        if found is None:
            return
        content, words, at = _group(data, found.end())
        if content:
            if _BITMAP.search(words):
                content = _bmp(content)
            yield RtfPart(content, found[1] == b"pict")


def _group(data: bytes, at: int) -> tuple[bytes, bytes, int]:
    """Read to the end of the group: its content, its control words, and where it ends."""
    depth, digits, words, raw = 0, [b""], [b""], [b""]
    while depth >= 0 and (token := _TOKEN.match(data, at)):
        at = token.end()
        if token[1] is not None:  # so many bytes as they are
            end = min(len(data), at + int(token[1]))
            if depth == 0:
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


def _bmp(bitmap: bytes) -> bytes:
    """Put the file header before a bitmap that has none."""
    return bmp_header(bitmap) + bitmap


def bmp_header(bitmap: bytes) -> bytes:
    """The file header for a device-independent bitmap."""
    size = int.from_bytes(bitmap[:4], "little")
    if size == 12:  # the oldest header
        bits, colours, entry = int.from_bytes(bitmap[10:12], "little"), 0, 3
    else:
        bits = int.from_bytes(bitmap[14:16], "little")
        colours, entry = int.from_bytes(bitmap[32:36], "little"), 4
    if bits <= 8:
        colours = colours or 1 << bits
    masks = 12 if size == 40 and int.from_bytes(bitmap[16:20], "little") == 3 else 0
    offset = 14 + size + masks + colours * entry
    return (
        b"BM" + (14 + len(bitmap)).to_bytes(4, "little") + bytes(4) + offset.to_bytes(4, "little")
    )
