"""Films in ISO base media format inside other files, found by the structure of their boxes."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from scanner.formats.films import FIRST_BOXES
from scanner.sandbox.decode.frame import ByteSource

MAX_FILMS = 8  # of one file; a motion photo has one, an edited one two
MAX_CANDIDATES = 10_000  # positions before a movie box at which the film may begin
MAX_BOXES = 100_000  # in one chain; a fragmented film has two for each second
# A movie box and its header, which comes first in it; QuickTime may compress it.
_MOVIE = re.compile(rb"moov[\x00-\xff]{4}(?:mvhd|cmov|rmra)")
_FIRST_BOX = re.compile(b"|".join((b"ftyp", *FIRST_BOXES)))
_NAME = re.compile(rb"[ -~\xa9][ -~]{3}")
_COVER_HEAD = 16  # bytes before a cover: size, name, type and language
_SIZE = 4  # bytes of a box's size, which come before its name


MAX_MOVIE = 128 * 1024 * 1024  # bytes of a movie box; an hour's takes some megabytes
MAX_COVERS = 40


class _Box(NamedTuple):
    start: int
    end: int


def films_in(data: bytes, start: int = 0) -> Iterator[tuple[int, int]]:
    """
    Yield the bounds of each film after `start`, whatever its first box and its surroundings.

    A film is a movie box with a header, the chain of boxes before it, and the boxes after it.
    """
    at = start
    for _ in range(MAX_FILMS):
        found = _MOVIE.search(data, at)
        if found is None:
            return
        movie = _box(data, found.start() - _SIZE)
        if movie is None or movie.start < at:
            at = found.end()
            continue
        end = _chain_end(data, movie.end)
        yield _first_of(data, at, movie.start), end
        at = max(end, found.end())


def _box(data: bytes, start: int) -> _Box | None:
    """Return the box at `start`, or None. A box without a size extends to the end."""
    if start < 0 or _NAME.match(data, start + _SIZE) is None:
        return None
    size = int.from_bytes(data[start : start + 4], "big")
    if size == 1:
        size = int.from_bytes(data[start + 8 : start + 16], "big")
        if size < 16:
            return None
    elif size == 0:
        return _Box(start, len(data))
    elif size < 8:
        return None
    return _Box(start, start + size)


def _first_of(data: bytes, start: int, movie: int) -> int:
    """
    Return the start of the film: a box from which the sizes lead exactly to the movie box.

    Of several, the last that names a brand, as a film after a picture of boxes has its own; else the first.
    """
    first = movie
    for found in reversed(list(islice(_FIRST_BOX.finditer(data, start, movie), MAX_CANDIDATES))):
        box = found.start() - _SIZE
        if box >= start and _leads_to(data, box, movie):
            first = box
            if found[0] == b"ftyp":
                break
    return first


def _leads_to(data: bytes, start: int, movie: int) -> bool:
    at = start
    for _ in range(MAX_BOXES):
        box = _box(data, at)
        if box is None or box.end > movie:
            return False
        if box.end == movie:
            return True
        at = box.end
    return False


def _chain_end(data: bytes, start: int) -> int:
    """Return the end of the boxes from `start` on, or of the data if a box is cut off."""
    at = start
    for _ in range(MAX_BOXES):
        box = _box(data, at)
        if box is None:
            return min(at, len(data))
        at = box.end
    return len(data)


def covers(source: ByteSource) -> Iterator[bytes]:
    """Yield the cover pictures, of any kind, in the movie box of a film or a song."""
    movie = _movie_box(source)
    at = 0
    for _ in range(MAX_COVERS):
        at = movie.find(b"covr", at)
        cover = _box(movie, at - _SIZE) if at >= 0 else None
        if at < 0:
            return
        at += len(b"covr")
        data = _box(movie, at)
        while cover is not None and data is not None and data.end <= cover.end:
            yield movie[data.start + _COVER_HEAD : data.end]
            data = _box(movie, data.end)


def _movie_box(source: ByteSource) -> bytes:
    at = 0
    for _ in range(MAX_BOXES):
        head = source.read(at, 16)
        box = _box(head, 0)
        if box is None or box.end <= box.start:
            return b""
        if head[4:8] == b"moov":
            return source.read(at, min(box.end, MAX_MOVIE))
        if head[:4] == b"\0\0\0\0":
            return b""  # a box that extends to the end
        at += box.end
    return b""
