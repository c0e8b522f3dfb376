"""Content appended to a still picture, or in its boxes: films, second pictures."""

from collections.abc import Iterator

from scanner.formats.kinds import FormatReader, MediaKind
from scanner.sandbox.decode import carve, isobmff
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.endings import picture_end
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame

LEAST = 512  # bytes; less is padding or a maker's mark
_FILM = MediaKind("mov", FormatReader.VIDEO)
_ENDED = ("jpeg", "png", "gif", "webp")  # kinds whose end is found without decoding


def frames(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    """Look at films and pictures after the picture's end, or anywhere in a file of boxes."""
    data = carve.searched(source, container)
    end = picture_end(data) if media in _ENDED else 0
    if end > 0 and len(data) - end < LEAST:
        return
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
