"""Bytes to frames, inside the worker only."""

from collections import deque
from collections.abc import Iterator

from scanner.formats.kinds import FormatReader, MediaKind
from scanner.reasons import FailureReason
from scanner.sandbox.decode import (
    archive,
    carve,
    document,
    film,
    image,
    libarchive,
    sound,
    still,
    vector,
)
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure, Pixels
from scanner.sandbox.decode.sniff import sniff
from scanner.sandbox.decode.warm_up import rehearse

__all__ = [
    "ByteSource",
    "DecodeFailure",
    "DecodedFrame",
    "FormatReader",
    "MediaKind",
    "Pixels",
    "frames",
    "sniff",
    "warm_up",
]

# Beginnings that a ZIP may hide behind: it is read from its end.
_MAY_HIDE_A_ZIP = (
    FormatReader.PILLOW,
    FormatReader.NOBODY,
    FormatReader.TEXT,
    FormatReader.UNKNOWN,
    FormatReader.PDF,
    FormatReader.VIDEO,
)


def frames(source: ByteSource, kind: MediaKind | None = None) -> Iterator[DecodedFrame]:
    """Decode everything there is to see. Raises DecodeFailure, also after some frames."""
    yield from _decode(source, Container(_decode), kind)


def warm_up() -> None:
    """Load every codec and run it once: afterwards nothing can be opened any more."""
    image.warm_up()
    rehearse(lambda source: deque(frames(source), maxlen=0))


def _decode(
    source: ByteSource, container: Container, kind: MediaKind | None = None
) -> Iterator[DecodedFrame]:
    kind = kind or sniff(source)
    hidden = kind.reader in _MAY_HIDE_A_ZIP and archive.has_zip_at_end(source)
    try:
        yield from _read(source, kind, container)
    except DecodeFailure as failure:
        if not hidden:
            raise
        container.note(failure.reason)
    if hidden:
        yield from archive.zip_frames(source, container)


def _read(source: ByteSource, kind: MediaKind, container: Container) -> Iterator[DecodedFrame]:
    match kind.reader:
        case FormatReader.PILLOW | FormatReader.JXL:
            yield from still.frames(source, kind.media, container)
        case FormatReader.VIDEO:
            yield from film.frames(source, kind.media, container)
        case FormatReader.SVG:
            yield from vector.frames(source, container)
        case FormatReader.TEXT:
            yield from vector.text_frames(source, container)
        case FormatReader.NOBODY:
            return
        case FormatReader.UNKNOWN:
            raise DecodeFailure(FailureReason.UNKNOWN_FORMAT)
        case FormatReader.MISSING:
            raise DecodeFailure(FailureReason.UNSUPPORTED)
        case _:
            yield from _read_container(source, kind, container)


def _read_container(
    source: ByteSource, kind: MediaKind, container: Container
) -> Iterator[DecodedFrame]:
    match kind.reader:
        case FormatReader.PDF:
            yield from document.frames(source, container)
        case FormatReader.ZIP:
            yield from archive.zip_frames(source, container)
        case FormatReader.TAR:
            yield from archive.tar_frames(source, container)
        case FormatReader.PACKED:
            yield from archive.packed_frames(source, kind.media, container)
        case FormatReader.LIBARCHIVE:
            yield from libarchive.frames(source, kind.media, container)
        case FormatReader.RAW:
            yield from carve.frames(source, container, least=1)
        case FormatReader.PREVIEWS:
            yield from carve.frames(source, container)
        case FormatReader.AUDIO:
            yield from sound.frames(source, kind.media, container)
        case FormatReader.OLE:
            yield from still.ole_frames(source, container)
        case _:
            raise DecodeFailure(FailureReason.UNSUPPORTED)
