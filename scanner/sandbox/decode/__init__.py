"""Bytes to frames, inside the worker only."""

from collections import deque
from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode import archive, carve, document, image, libarchive, still, vector, video
from scanner.sandbox.decode.frame import DecodeFailure, Frame, Pixels, Source
from scanner.sandbox.decode.nest import Nest
from scanner.sandbox.decode.rehearsal import rehearse
from scanner.sandbox.decode.sniff import Kind, Reader, sniff

__all__ = [
    "DecodeFailure",
    "Frame",
    "Kind",
    "Pixels",
    "Reader",
    "Source",
    "frames",
    "sniff",
    "warm_up",
]

# Beginnings that a ZIP may hide behind: it is read from its end.
_MAY_HIDE_A_ZIP = (
    Reader.PILLOW,
    Reader.NOBODY,
    Reader.TEXT,
    Reader.UNKNOWN,
    Reader.PDF,
    Reader.VIDEO,
)


def frames(source: Source, kind: Kind | None = None) -> Iterator[Frame]:
    """Decode everything there is to see. Raises DecodeFailure, also after some frames."""
    yield from _decode(source, Nest(_decode), kind)


def warm_up() -> None:
    """Load every codec and run it once: afterwards nothing can be opened any more."""
    image.warm_up()
    rehearse(lambda source: deque(frames(source), maxlen=0))


def _decode(source: Source, nest: Nest, kind: Kind | None = None) -> Iterator[Frame]:
    kind = kind or sniff(source)
    hidden = kind.reader in _MAY_HIDE_A_ZIP and archive.has_zip_at_end(source)
    try:
        yield from _read(source, kind, nest)
    except DecodeFailure as failure:
        if not hidden:
            raise
        nest.note(failure.reason)
    if hidden:
        yield from archive.zip_frames(source, nest)


def _read(source: Source, kind: Kind, nest: Nest) -> Iterator[Frame]:
    match kind.reader:
        case Reader.PILLOW | Reader.JXL:
            yield from still.frames(source, kind.media, nest)
        case Reader.VIDEO:
            yield from nest.number(video.frames(source, kind.media))
        case Reader.SVG:
            yield from vector.frames(source, nest)
        case Reader.TEXT:
            yield from vector.text_frames(source, nest)
        case Reader.NOBODY:
            return
        case Reader.UNKNOWN:
            raise DecodeFailure(FailureReason.UNKNOWN_FORMAT)
        case Reader.MISSING:
            raise DecodeFailure(FailureReason.UNSUPPORTED)
        case _:
            yield from _read_container(source, kind, nest)


def _read_container(source: Source, kind: Kind, nest: Nest) -> Iterator[Frame]:
    match kind.reader:
        case Reader.PDF:
            yield from document.frames(source, nest)
        case Reader.ZIP:
            yield from archive.zip_frames(source, nest)
        case Reader.TAR:
            yield from archive.tar_frames(source, nest)
        case Reader.PACKED:
            yield from archive.packed_frames(source, kind.media, nest)
        case Reader.LIBARCHIVE:
            yield from libarchive.frames(source, kind.media, nest)
        case Reader.RAW:
            yield from carve.frames(source, nest, least=1)
        case Reader.AUDIO:
            yield from carve.frames(source, nest)
        case Reader.OLE:
            yield from still.ole_frames(source, nest)
        case _:
            raise DecodeFailure(FailureReason.UNSUPPORTED)
