"""Pictures somewhere inside a file: previews, covers, what is stuck on at the end."""

import re
from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

MAX_FINDS = 40  # a RAW file has up to five previews, an old Word file some dozen pictures
MAX_FIND = 64 * 1024 * 1024
MAX_SEARCH = 256 * 1024 * 1024

_PICTURE = re.compile(rb"\xff\xd8\xff[\xc0-\xfe]|\x89PNG\r\n\x1a\n|GIF8[79]a|RIFF[\s\S]{4}WEBP")
# Where any picture may be inside as a whole: TIFF, and what begins with a box that names HEIC's or AVIF's brands.
_ANY_PICTURE = re.compile(
    _PICTURE.pattern
    + rb"|II\*\x00|MM\x00\*|\x00\x00\x00.ftyp(?:heic|heix|hevc|mif1|msf1|avif|avis)",
    re.DOTALL,
)
_JPEG_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])", re.DOTALL)  # no stuffing, no restart
_SOS, _EOI = 0xDA, 0xD9
_END = re.compile(rb"\xff\xd9")  # searched for in half the time that bytes.find takes
_ALONE = {0x01, 0xD8}  # markers without a length, besides restarts


def frames(
    source: ByteSource, container: Container, *, least: int = 0, any_kind: bool = False
) -> Iterator[DecodedFrame]:
    """
    Look at every JPEG, PNG, GIF and WebP that is inside as a whole; `any_kind`: TIFF, HEIC and AVIF too.

    Raises DecodeFailure UNSUPPORTED when fewer than `least` could be looked at.
    """
    data = searched(source, container)
    pattern = _ANY_PICTURE if any_kind else _PICTURE
    seen, at, finds = 0, 0, 0
    while (found := pattern.search(data, at)) and finds < MAX_FINDS:
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


def searched(source: ByteSource, container: Container) -> bytes:
    """Give the bytes that are searched, and note TOO_LARGE where there are more."""
    if source.size > MAX_SEARCH:
        container.note(FailureReason.TOO_LARGE)
    return source.read(0, min(source.size, MAX_SEARCH))


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
