"""Bytes to frames, inside the worker only."""

from collections import deque
from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode import archive, carve, document, image, libarchive, still, vector, video
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import DecodeFailure, Frame, Pixels, Source
from scanner.sandbox.decode.sniff import Kind, Reader, sniff
from scanner.sandbox.decode.warm_up import rehearse

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
    yield from _decode(source, Container(_decode), kind)


def warm_up() -> None:
    """Load every codec and run it once: afterwards nothing can be opened any more."""
    image.warm_up()
    rehearse(lambda source: deque(frames(source), maxlen=0))


def _decode(source: Source, container: Container, kind: Kind | None = None) -> Iterator[Frame]:
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


def _read(source: Source, kind: Kind, container: Container) -> Iterator[Frame]:
    match kind.reader:
        case Reader.PILLOW | Reader.JXL:
            yield from still.frames(source, kind.media, container)
        case Reader.VIDEO:
            yield from container.number(video.frames(source, kind.media))
        case Reader.SVG:
            yield from vector.frames(source, container)
        case Reader.TEXT:
            yield from vector.text_frames(source, container)
        case Reader.NOBODY:
            return
        case Reader.UNKNOWN:
            raise DecodeFailure(FailureReason.UNKNOWN_FORMAT)
        case Reader.MISSING:
            raise DecodeFailure(FailureReason.UNSUPPORTED)
        case _:
            yield from _read_container(source, kind, container)


def _read_container(source: Source, kind: Kind, container: Container) -> Iterator[Frame]:
    match kind.reader:
        case Reader.PDF:
            yield from document.frames(source, container)
        case Reader.ZIP:
            yield from archive.zip_frames(source, container)
        case Reader.TAR:
            yield from archive.tar_frames(source, container)
        case Reader.PACKED:
            yield from archive.packed_frames(source, kind.media, container)
        case Reader.LIBARCHIVE:
            yield from libarchive.frames(source, kind.media, container)
        case Reader.RAW:
            yield from carve.frames(source, container, least=1)
        case Reader.AUDIO:
            yield from carve.frames(source, container)
        case Reader.OLE:
            yield from still.ole_frames(source, container)
        case _:
            raise DecodeFailure(FailureReason.UNSUPPORTED)
