"""Compressed RTF, as Outlook keeps the text of a mail."""

import struct
from collections.abc import Iterator

COMPRESSED, PLAIN = b"LZFu", b"MELA"
MAX_TEXT = 64 * 1024 * 1024
_HEADER = struct.Struct("<II4sI")
_WINDOW = 4096
# The format's initial dictionary.
_DICTIONARY = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    b"\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)


def texts(data: bytes) -> Iterator[bytes]:
    """Yield every compressed text in `data`."""
    for mark in (COMPRESSED, PLAIN):
        at = data.find(mark)
        while at >= 0:
            if at >= 8:
                yield _unpacked(data, at - 8)
            at = data.find(mark, at + 4)


def _unpacked(data: bytes, start: int) -> bytes:
    packed, raw, mark, _check = _HEADER.unpack(data[start : start + 16].ljust(16, b"\0"))
    end = min(len(data), start + 4 + packed)
    if mark == PLAIN:
        return data[start + 16 : end]
    window = bytearray(_WINDOW)
    window[: len(_DICTIONARY)] = _DICTIONARY
    write, at, text = len(_DICTIONARY), start + 16, bytearray()
    limit = min(raw, MAX_TEXT)
    while at < end and len(text) < limit:
        control = data[at]
        at += 1
        for bit in range(8):
            if control >> bit & 1:
                token = int.from_bytes(data[at : at + 2].ljust(2, b"\0"), "big")
                at += 2
                place, length = token >> 4, (token & 0xF) + 2
                if place == write or at > end:
                    return bytes(text)
                for step in range(length):
                    letter = window[(place + step) % _WINDOW]
                    window[write] = letter
                    write = (write + 1) % _WINDOW
                    text.append(letter)
            elif at < end:
                window[write] = data[at]
                write = (write + 1) % _WINDOW
                text.append(data[at])
                at += 1
            else:
                return bytes(text)
    return bytes(text)
