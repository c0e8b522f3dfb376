"""The row of the registry: the facts about one format."""

import re
from enum import Enum
from typing import NamedTuple, TypeAlias


class FormatReader(Enum):
    """The part of the worker that reads a format."""

    PILLOW = "pillow"
    JXL = "jxl"
    SVG = "svg"
    RAW = "raw"  # shows a preview, which has to be there
    PREVIEWS = "previews"  # may hold some
    VIDEO = "video"
    AUDIO = "audio"  # may carry a cover picture
    PDF = "pdf"
    ZIP = "zip"
    LIBARCHIVE = "libarchive"
    TAR = "tar"
    PACKED = "packed"  # one packed file: gzip, bzip2, xz
    OLE = "ole"
    METAFILE = "metafile"
    TNEF = "tnef"
    FONT = "font"
    TEXT = "text"
    PLIST = "plist"  # a binary property list, which a saved web page may be
    NOBODY = "nobody"  # recognised, holds no picture
    MISSING = "missing"  # a kind that can hold a picture, and that nothing here reads
    UNKNOWN = "unknown"


# A file of these is one picture, or its first picture is the one to see: of it a safe copy can be made.
STILL_READERS = frozenset((FormatReader.PILLOW, FormatReader.JXL))


class MediaKind(NamedTuple):
    """A media code and its reader."""

    media: str
    reader: FormatReader


UNKNOWN = MediaKind("unknown", FormatReader.UNKNOWN)
NOTHING = MediaKind("none", FormatReader.NOBODY)
TEXT = MediaKind("text", FormatReader.TEXT)

Signature: TypeAlias = tuple[tuple[int, bytes], ...]
"""Bytes and their offsets, all of which a file has to have."""


class Format(NamedTuple):
    """
    One format. Of two whose signatures both match, the first in the registry counts.

    `suffixes`: endings of names that claim it; none where the claim is too weak to act upon.
    `decoder`: what the reader's library calls it: Pillow's plugins, FFmpeg's demuxer, libarchive's format
    and filter.
    `gate`: coarser signatures the kernel gate asks by, where the sniffer looks closer than at fixed bytes.
    """

    media: str
    reader: FormatReader
    signatures: tuple[Signature, ...] = ()
    suffixes: str = ""
    decoder: tuple[str, ...] = ()
    gate: tuple[Signature, ...] = ()

    @property
    def kind(self) -> MediaKind:
        """The kind the sniffer gives."""
        return MediaKind(self.media, self.reader)


def pattern_of(signature: Signature) -> bytes:
    """Write a signature as a regular expression, to be matched with `re.DOTALL`."""
    pattern, end = b"", 0
    for at, word in sorted(signature):
        pattern += (b".{%d}" % (at - end) if at > end else b"") + re.escape(word)
        end = at + len(word)
    return pattern


def starts(*words: bytes) -> tuple[Signature, ...]:
    """Signatures of one word each at the beginning."""
    return tuple(((0, word),) for word in words)


def riff(*forms: bytes) -> tuple[Signature, ...]:
    """Signatures of RIFF files of these forms, in either byte order."""
    return tuple(((0, start), (8, form)) for form in forms for start in (b"RIFF", b"RIFX"))


def iso(*brands: bytes) -> tuple[Signature, ...]:
    """Signatures of ISO base media files of these major brands."""
    return tuple(((4, b"ftyp"), (8, brand)) for brand in brands)
