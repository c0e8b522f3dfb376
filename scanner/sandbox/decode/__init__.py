"""Bytes to frames, inside the worker only."""

from collections import deque
from collections.abc import Callable, Iterator
from typing import TypeAlias

from scanner.formats.kinds import STILL_READERS, FormatReader, MediaKind
from scanner.reasons import FailureReason
from scanner.sandbox.decode import (
    archive,
    carve,
    document,
    film,
    font,
    image,
    libarchive,
    long,
    metafile,
    ole,
    plist,
    signed,
    simple,
    sound,
    still,
    text,
    tnef,
    vector,
)
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure, Pixels
from scanner.sandbox.decode.place_data import has_place, may_have_place
from scanner.sandbox.decode.safe_copy import safe_copy
from scanner.sandbox.decode.sniff import sniff
from scanner.sandbox.decode.warm_up import rehearse
from scanner.schema import CopyEdit

__all__ = [
    "ByteSource",
    "DecodeFailure",
    "DecodedFrame",
    "FormatReader",
    "MediaKind",
    "Pixels",
    "frames",
    "has_place",
    "may_have_place",
    "safe_copy",
    "sniff",
    "warm_up",
]

# Kinds at whose end a ZIP may hide, since a ZIP is read from its end.
_MAY_HIDE_A_ZIP = (
    FormatReader.PILLOW,
    FormatReader.NOBODY,
    FormatReader.TEXT,
    FormatReader.UNKNOWN,
    FormatReader.PDF,
    FormatReader.VIDEO,
)


def frames(source: ByteSource, kind: MediaKind | None = None) -> Iterator[DecodedFrame]:
    """Decode everything that can be seen. Raises DecodeFailure, also after some frames."""
    yield from long.with_parts(_decode(source, Container(_decode), kind))


def warm_up() -> None:
    """Load every codec and run it once, because the confined worker cannot open files any more."""
    image.warm_up()
    rehearse(_look_and_copy)


def _look_and_copy(source: ByteSource) -> None:
    kind = sniff(source)
    deque(frames(source, kind), maxlen=0)
    if kind.reader in STILL_READERS:
        has_place(source, kind)
        safe_copy(source, kind, CopyEdit())


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


_Read: TypeAlias = Callable[[ByteSource, str, Container], Iterator[DecodedFrame]]


def _without_media(
    read: Callable[[ByteSource, Container], Iterator[DecodedFrame]],
) -> _Read:
    return lambda source, _media, container: read(source, container)


_READERS: dict[FormatReader, _Read] = {
    FormatReader.PILLOW: still.frames,
    FormatReader.JXL: still.frames,
    FormatReader.VIDEO: film.frames,
    FormatReader.SVG: _without_media(vector.frames),
    FormatReader.SIMPLE: simple.frames,
    FormatReader.TEXT: _without_media(text.frames),
    FormatReader.PDF: _without_media(document.frames),
    FormatReader.ZIP: _without_media(archive.zip_frames),
    FormatReader.TAR: _without_media(archive.tar_frames),
    FormatReader.PACKED: archive.packed_frames,
    FormatReader.LIBARCHIVE: libarchive.frames,
    FormatReader.RAW: lambda source, _media, container: carve.frames(source, container, least=1),
    FormatReader.PREVIEWS: lambda source, _media, container: carve.frames(
        source, container, any_kind=True
    ),
    FormatReader.SIGNED: _without_media(signed.frames),
    FormatReader.AUDIO: sound.frames,
    FormatReader.OLE: _without_media(ole.frames),
    FormatReader.METAFILE: _without_media(metafile.frames),
    FormatReader.PLIST: _without_media(plist.frames),
    FormatReader.TNEF: _without_media(tnef.frames),
    FormatReader.FONT: _without_media(font.frames),
}


def _read(source: ByteSource, kind: MediaKind, container: Container) -> Iterator[DecodedFrame]:
    if kind.reader is FormatReader.NOBODY:
        return
    if kind.reader is FormatReader.UNKNOWN:
        raise DecodeFailure(FailureReason.UNKNOWN_FORMAT)
    read = _READERS.get(kind.reader)
    if read is None:
        raise DecodeFailure(FailureReason.UNSUPPORTED)
    yield from read(source, kind.media, container)
