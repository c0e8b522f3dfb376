"""Content appended to a still picture, or in its boxes: films, second pictures, archives."""

import re
from collections.abc import Iterator

from scanner.formats.kinds import FormatReader, MediaKind
from scanner.sandbox.decode import carve, isobmff, loose
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.endings import picture_end
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame

LEAST = 512  # bytes; less is padding or a maker's mark
_FILM = MediaKind("mov", FormatReader.VIDEO)
_ENDED = ("jpeg", "png", "gif", "webp")  # kinds whose end is found without decoding
_BLANK = b"\x00\r\n "
MAX_BLANK = 65_536
MAX_FINDS = 20
# Films without boxes, and archives. An archive of ZIP is found by its end.
_OTHERS = (
    (b"\x1aE\xdf\xa3", re.compile(rb"[\s\S]{0,60}?(?:webm|matroska)")),
    (b"RIFF", re.compile(rb"[\s\S]{4}AVI LIST")),
    (b"7z\xbc\xaf\x27\x1c\x00", re.compile(rb"")),
    (b"Rar!\x1a\x07", re.compile(rb"[\x00\x01]")),
    (b"\x1f\x8b\x08", re.compile(rb"[\x00\x08\x10][\s\S]{4}[\x00\x02\x04][\x00-\x0d\xff]")),
    (b"\xfd7zXZ\x00", re.compile(rb"\x00[\x00\x01\x04\x0a]")),
)


def frames(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    """Look at films and pictures after the picture's end, or anywhere in a file of boxes."""
    data = carve.searched(source, container)
    end = picture_end(data) if media in _ENDED else 0
    if end > 0 and len(data) - end < LEAST:
        return
    yield from _others(data, end, container)
    # If a picture lacks its end mark, an appended film may contain one by chance, so the whole file is searched
    # for films.
    for start, film_end in isobmff.films_in(data):
        if start > 0 or media != "avif":
            # An animated AVIF is as a whole a film, and was looked at as one.
            yield from container.part(data[start:film_end], kind=_FILM)
        if end <= start:
            yield from carve.frames(ByteSource.of(data[end:start]), container, any_kind=True)
        end = max(end, film_end)
    if media not in ("heif", "avif") and 0 < end < len(data):
        yield from carve.frames(ByteSource.of(data[end:]), container, any_kind=True)


def _others(data: bytes, end: int, container: Container) -> Iterator[DecodedFrame]:
    """Look at what begins right after the picture, and at films and archives anywhere behind it."""
    padding = data[end : end + MAX_BLANK]
    start = end + len(padding) - len(padding.lstrip(_BLANK))
    # JPEG XL without boxes has too short a mark to be searched for.
    if end > 0 and data.startswith((b"\xff\x0a", *(mark for mark, _ in _OTHERS)), start):
        yield from loose.frames(data[start:], container)
    for mark, rest in _OTHERS:
        at = start
        for _ in range(MAX_FINDS):
            at = data.find(mark, at + 1)
            if at < 0:
                break
            if rest.match(data, at + len(mark)):
                # The letters may be there by chance.
                yield from container.apart().part(data[at:])
