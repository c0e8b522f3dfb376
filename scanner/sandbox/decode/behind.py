"""Content stuck on behind a still picture, or in its boxes: films, second pictures."""

from collections.abc import Iterator

from scanner.formats.kinds import FormatReader, MediaKind
from scanner.sandbox.decode import carve, isobmff
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame

LEAST = 512  # bytes; fewer are padding and makers' marks
MAX_CHUNKS = 100_000
_FILM = MediaKind("mov", FormatReader.VIDEO)
_PNG_HEAD, _RIFF_HEAD = 8, 8


def frames(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    """Look at the films and pictures behind the picture's own end, or all through a file of boxes."""
    data = carve.searched(source, container)
    end = _end_of(data, media)
    if end > 0 and len(data) - end < LEAST:
        return
    # A picture without its end mark is followed by a film that may have the mark somewhere in it, so films are
    # looked for all through.
    for start, film_end in isobmff.films_in(data):
        if (
            start > 0 or media != "avif"
        ):  # a moving AVIF is a film as a whole, and was looked at as one
            yield from container.part(data[start:film_end], kind=_FILM)
        if end <= start:
            yield from carve.frames(ByteSource.of(data[end:start]), container)
        end = max(end, film_end)
    if media not in ("heif", "avif") and 0 < end < len(data):
        yield from carve.frames(ByteSource.of(data[end:]), container)


def _end_of(data: bytes, media: str) -> int:
    """Find the end of the picture itself; 0 where that cannot be determined without decoding it."""
    match media:
        case "jpeg":
            return carve.jpeg_end(data)
        case "png":
            return _png_end(data)
        case "webp":
            return _RIFF_HEAD + int.from_bytes(data[4:8], "little")
        case _:
            return 0


def _png_end(data: bytes) -> int:
    at = _PNG_HEAD
    for _ in range(MAX_CHUNKS):
        name = data[at + 4 : at + 8]
        at += 12 + int.from_bytes(data[at : at + 4], "big")
        if name == b"IEND":
            return at
        if at > len(data):
            break
    return 0
