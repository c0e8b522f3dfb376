"""Pictures that stand somewhere inside a file: previews, covers, what is stuck on at the end."""

import base64
import binascii
import re
from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

MAX_FINDS = 40  # a RAW file has up to five previews, an old Word file some dozen pictures
MAX_FIND = 64 * 1024 * 1024
MAX_SEARCH = 256 * 1024 * 1024

_PICTURE = re.compile(rb"\xff\xd8\xff[\xc0-\xfe]|\x89PNG\r\n\x1a\n|GIF8[79]a|RIFF[\s\S]{4}WEBP")
_JPEG_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])", re.DOTALL)  # no stuffing, no restart
_DATA_URI = re.compile(
    rb"data:\s*image/[a-z0-9.+-]+\s*(?:;[a-z0-9=-]+)*;base64,([A-Za-z0-9+/=\s%]+)", re.I
)
# A part's header, the rest of its headers, an empty line, and base64 up to the next boundary.
_MAIL_PART = re.compile(
    rb"^Content-Transfer-Encoding:[ \t]*base64[ \t]*\r?\n(?:[^\r\n]{1,1000}\r?\n){0,50}\r?\n"
    rb"([A-Za-z0-9+/=\r\n]{32,})",
    re.I | re.M,
)
_PERCENT = re.compile(rb"%([0-9a-fA-F]{2})")
_SOS, _EOI = 0xDA, 0xD9
_END = re.compile(rb"\xff\xd9")  # searched for in half the time that bytes.find takes
_ALONE = {0x01, 0xD8}  # markers without a length, besides restarts


def frames(source: ByteSource, container: Container, least: int = 0) -> Iterator[DecodedFrame]:
    """
    Look at every JPEG, PNG and GIF that stands inside as a whole.

    Raises DecodeFailure UNSUPPORTED when fewer than `least` could be looked at.
    """
    data = source.read(0, min(source.size, MAX_SEARCH))
    seen, at, finds = 0, 0, 0
    while (found := _PICTURE.search(data, at)) and finds < MAX_FINDS:
        finds += 1
        end = _end_of(data, found.start())
        part = container.apart()
        for frame in part.part(data[found.start() : end]):
            seen += 1
            yield frame
        # One that is none was a chance hit: go on just behind it.
        at = end if part.failure is None and end < len(data) else found.end()
    if finds == MAX_FINDS:
        container.note(FailureReason.TOO_MANY_PARTS)
    if seen < least:
        raise DecodeFailure(FailureReason.UNSUPPORTED)


def _end_of(data: bytes, start: int) -> int:
    if data[start] != 0xFF:
        return min(len(data), start + MAX_FIND)  # PNG and GIF readers know where theirs ends
    return jpeg_end(data, start) or min(len(data), start + MAX_FIND)


def jpeg_end(data: bytes, start: int = 0) -> int:
    """Give the offset behind the end marker of the JPEG at `start`; 0 if there is none."""
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


def data_uris(text: bytes) -> Iterator[bytes]:
    """Give the pictures that stand in a text as `data:` addresses."""
    for found in _DATA_URI.finditer(text):
        coded = re.sub(rb"\s+", b"", _PERCENT.sub(_unquoted, found[1])).rstrip(b"=")
        try:
            yield base64.b64decode(coded + b"=" * (-len(coded) % 4))
        except binascii.Error:
            yield b"\x00"  # of no kind: told as such


def mail_parts(text: bytes) -> Iterator[bytes]:
    """Give what a mail or a web page in one file carries along in base64."""
    for found in _MAIL_PART.finditer(text):
        coded = re.sub(rb"\s+", b"", found[1])
        yield base64.b64decode(coded[: len(coded) // 4 * 4])


def _unquoted(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 16)])
