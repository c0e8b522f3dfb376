"""Pictures anywhere inside a file: previews, covers, appended pictures."""

import re
from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.endings import picture_end
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

# A RAW file has up to five previews, an old presentation of an album some hundred pictures.
MAX_FINDS = 400
MAX_FIND = 64 * 1024 * 1024
MAX_SEARCH = 256 * 1024 * 1024

_PICTURE = re.compile(rb"\xff\xd8\xff[\xc0-\xfe]|\x89PNG\r\n\x1a\n|GIF8[79]a|RIFF[\s\S]{4}WEBP")
# With any kind of picture: TIFF, JPEG 2000, JPEG XL, BMP, and content whose first box names a brand of HEIC, AVIF.
_ANY_PICTURE = re.compile(
    _PICTURE.pattern + rb"|II\*\x00|MM\x00\*|\x00\x00\x00\x0c(?:jP  |JXL )\r\n"
    rb"|BM[\s\S]{4}\x00\x00\x00\x00[\s\S]{2}\x00\x00[\x0c\x28\x40\x6c\x7c]\x00\x00\x00"
    rb"|\x00\x00\x00.ftyp(?:heic|heix|hevc|mif1|msf1|avif|avis)",
    re.DOTALL,
)


def frames(
    source: ByteSource, container: Container, *, least: int = 0, any_kind: bool = False
) -> Iterator[DecodedFrame]:
    """
    Look at every complete JPEG, PNG, GIF and WebP inside; `any_kind`: also TIFF, HEIC and AVIF.

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
        # A match that is no picture was by chance: continue right after it.
        at = end if part.failure is None and end < len(data) else found.end()
    if finds == MAX_FINDS:
        container.note(FailureReason.TOO_MANY_PARTS)
    if seen < least:
        raise DecodeFailure(FailureReason.UNSUPPORTED)


def searched(source: ByteSource, container: Container) -> bytes:
    """Return the bytes to search; note TOO_LARGE if there are more."""
    if source.size > MAX_SEARCH:
        container.note(FailureReason.TOO_LARGE)
    return source.read(0, min(source.size, MAX_SEARCH))


def _end_of(data: bytes, start: int) -> int:
    """Return the picture's own end if it has one; content after it is searched separately."""
    return picture_end(data, start) or min(len(data), start + MAX_FIND)
