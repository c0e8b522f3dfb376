"""The types of the registry: the facts about one format."""

import re
from enum import Enum
from typing import NamedTuple, TypeAlias


class FormatReader(Enum):
    """The part of the worker that reads a format."""

    PILLOW = "pillow"
    JXL = "jxl"
    SVG = "svg"
    RAW = "raw"  # read through its preview, which must exist
    PREVIEWS = "previews"  # may hold previews
    SIGNED = "signed"
    VIDEO = "video"
    AUDIO = "audio"  # may hold a cover picture
    PDF = "pdf"
    ZIP = "zip"
    LIBARCHIVE = "libarchive"
    TAR = "tar"
    PACKED = "packed"  # a single packed file: gzip, bzip2, xz
    OLE = "ole"
    METAFILE = "metafile"
    TNEF = "tnef"
    FONT = "font"
    SIMPLE = "simple"  # samples or icons that a few lines read
    TEXT = "text"
    PLIST = "plist"  # a binary property list, which a saved web page may be
    NOBODY = "nobody"  # recognised, and holds no picture
    MISSING = "missing"  # can hold a picture, but no reader exists here
    UNKNOWN = "unknown"


# Readers of still pictures, of whose (first) picture a safe copy can be made.
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
    One format. If the signatures of two formats match, the first in the registry counts.

    `suffixes`: file name endings that claim this format; none if the claim is too weak to act on.
    `decoder`: the names in the reader's library: Pillow's plugins, FFmpeg's demuxer, libarchive's format
    and filter.
    `gate`: coarser signatures for the kernel gate, if the sniffer checks more than fixed bytes.
    """

    media: str
    reader: FormatReader
    signatures: tuple[Signature, ...] = ()
    suffixes: str = ""
    decoder: tuple[str, ...] = ()
    gate: tuple[Signature, ...] = ()

    @property
    def kind(self) -> MediaKind:
        """The kind that the sniffer returns."""
        return MediaKind(self.media, self.reader)


def pattern_of(signature: Signature) -> bytes:
    """Write a signature as a regular expression, to be matched with `re.DOTALL`."""
    pattern, end = b"", 0
    for at, word in sorted(signature):
        pattern += (b".{%d}" % (at - end) if at > end else b"") + re.escape(word)
        end = at + len(word)
    return pattern


def starts(*words: bytes) -> tuple[Signature, ...]:
    """Make signatures of one word each, at offset 0."""
    return tuple(((0, word),) for word in words)


def riff(*forms: bytes) -> tuple[Signature, ...]:
    """Make signatures of RIFF files of these forms, in both byte orders."""
    return tuple(((0, start), (8, form)) for form in forms for start in (b"RIFF", b"RIFX"))


def iso(*brands: bytes) -> tuple[Signature, ...]:
    """Make signatures of ISO base media files of these major brands."""
    return tuple(((4, b"ftyp"), (8, brand)) for brand in brands)
