"""Texts within bytes of no known kind: a signed message (CMS), a mail's properties, a packed diagram."""

import re
import zlib
from collections.abc import Iterator

LEAST = 256  # bytes; a shorter text carries no picture
MAX_TEXTS = 200
MAX_DIAGRAM = 32 * 1024 * 1024  # bytes
_DIAGRAM = (b"%3CmxGraphModel", b"<mxGraphModel")  # draw.io's first element, escaped or not
# A run of text, and the tag and length before each piece of a message that is cut up (X.690, 8.7.3).
_TEXT = re.compile(rb"[\t\n\r\x1b -~\x80-\xff]{%d,}+" % LEAST)
_PIECE = re.compile(rb"\x04(?:\x82(..)|\x81(.)|([\x01-\x7f]))", re.S)
_STRING = re.compile(rb"\x24(?:\x80|\x81.|\x82..|\x83...|\x84....)(?=\x04)", re.S)


def texts(data: bytes) -> Iterator[bytes]:
    """Yield each longer text, and each string of pieces joined."""
    yield from strings(data)
    yield from runs(data)


def strings(data: bytes) -> Iterator[bytes]:
    """Yield each longer string that is written in pieces, joined."""
    for count, found in enumerate(_STRING.finditer(data)):
        if count == MAX_TEXTS:
            break
        joined = _joined(data, found.end())
        if len(joined) >= LEAST:
            yield joined


def runs(data: bytes) -> Iterator[bytes]:
    """Yield each longer text that is written without a break."""
    for count, found in enumerate(_TEXT.finditer(data)):
        if count == MAX_TEXTS:
            break
        yield found[0]


def _joined(data: bytes, at: int) -> bytes:
    pieces: list[bytes] = []
    while piece := _PIECE.match(data, at):
        length = int.from_bytes(piece[1] or piece[2] or piece[3], "big")
        at = piece.end() + length
        pieces.append(data[piece.end() : at])
    return b"".join(pieces)


def diagram(data: bytes) -> bytes:
    """Return the text of a page of draw.io, which is stored as raw deflate data; empty for anything else."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        head = unpacker.decompress(data, len(_DIAGRAM[0]))
        if not head.startswith(_DIAGRAM):
            return b""
        return head + unpacker.decompress(unpacker.unconsumed_tail, MAX_DIAGRAM)
    except zlib.error:
        return b""
