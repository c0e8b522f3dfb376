"""The end of a picture inside other bytes, by its own structure."""

import re

MAX_BLOCKS = 100_000  # chunks of a PNG, blocks of a GIF
# A marker that is neither stuffing nor a restart.
_JPEG_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])", re.DOTALL)
_SOS, _EOI = 0xDA, 0xD9
_END = re.compile(rb"\xff\xd9")  # a regex takes half the time of bytes.find
_ALONE = {0x01, 0xD8}  # markers without a length, in addition to restarts
_PNG_HEAD, _RIFF_HEAD, _GIF_HEAD = 8, 8, 13
_GIF_EXTENSION, _GIF_IMAGE, _GIF_END = 0x21, 0x2C, 0x3B


def picture_end(data: bytes, start: int = 0) -> int:
    """Return the offset after the JPEG, PNG, GIF, WebP or BMP at `start`; 0 if none is found."""
    match data[start : start + 2]:
        case b"\xff\xd8":
            return jpeg_end(data, start)
        case b"\x89P":
            return _png_end(data, start)
        case b"GI":
            return _gif_end(data, start)
        case b"RI":
            return start + _RIFF_HEAD + int.from_bytes(data[start + 4 : start + 8], "little")
        case b"BM":
            return start + int.from_bytes(data[start + 2 : start + 6], "little")
        case _:
            return 0


def jpeg_end(data: bytes, start: int = 0) -> int:
    """Return the offset after the end marker of the JPEG at `start`; 0 if there is none."""
    at = start + 2
    while found := _JPEG_MARKER.search(data, at):
        marker = found[1][0]
        at = found.end()
        if marker == _EOI:
            return at
        if marker in _ALONE:
            continue
        at += int.from_bytes(data[at : at + 2], "big")  # a segment with its length
        if marker == _SOS:
            # In coded data 0xFF is always followed by 0 or a restart: the next end marker is the end.
            end = _END.search(data, at)
            return end.end() if end else 0
    return 0


def _png_end(data: bytes, start: int) -> int:
    at = start + _PNG_HEAD
    for _ in range(MAX_BLOCKS):
        name = data[at + 4 : at + 8]
        at += 12 + int.from_bytes(data[at : at + 4], "big")
        if name == b"IEND":
            return at
        if at > len(data):
            break
    return 0


def _gif_end(data: bytes, start: int) -> int:
    at = start + _GIF_HEAD
    if at > len(data):
        return 0
    at += _palette(data[at - 3])
    for _ in range(MAX_BLOCKS):
        kind = data[at] if at < len(data) else None
        if kind == _GIF_END:
            return at + 1
        if kind == _GIF_EXTENSION:
            at += 2
        elif kind == _GIF_IMAGE and at + 10 <= len(data):
            at += 11 + _palette(data[at + 9])
        else:
            return 0
        while at < len(data) and data[at]:
            at += 1 + data[at]
        at += 1
    return 0


def _palette(flags: int) -> int:
    """Return the bytes of a colour table, given its flags byte."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0
