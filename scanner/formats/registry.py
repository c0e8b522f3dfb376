"""All formats, and the tables built from them: the sniffer's order, decoders, file name endings, browser list."""

from collections.abc import Iterator

from scanner.formats.files import FILES
from scanner.formats.films import FILMS
from scanner.formats.kinds import STILL_READERS, Format, FormatReader, Signature
from scanner.formats.pictures import PICTURES

FORMATS: tuple[Format, ...] = (*PICTURES, *FILES, *FILMS)

# Readers of what a web page may create and send: pictures, films, covers and PDF. Archives and packed streams
# are left out: pages send them all the time to save their own state.
_SHOWN = (
    FormatReader.PILLOW, FormatReader.JXL, FormatReader.RAW, FormatReader.VIDEO, FormatReader.AUDIO,
    FormatReader.PDF,
)  # fmt: skip

# Text of two or four bytes per character: its byte order mark, or a first `<`.
TEXT_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"<\x00", b"\x00<", b"\x00\x00\x00<")

STILL_MEDIA = frozenset(row.media for row in FORMATS if row.reader in STILL_READERS)

MEDIA_SUFFIXES = frozenset(suffix for row in FORMATS for suffix in row.suffixes.split())


def decoders(*readers: FormatReader) -> dict[str, tuple[str, ...]]:
    """Map each media code of these readers to the names of its decoder in the reader's library."""
    return {row.media: row.decoder for row in FORMATS if row.reader in readers}


def signatures() -> Iterator[tuple[Signature, Format]]:
    """Yield every signature with its format, in the order in which they are tried."""
    return ((signature, row) for row in FORMATS for signature in row.signatures)


def picture_signatures() -> Iterator[Signature]:
    """
    Yield the signatures of everything that could hold a picture; coarse ones for formats without fixed bytes.

    Fonts are left out, because every program opens them: pictures in them are found in the watched folders.
    """
    for row in FORMATS:
        if row.reader not in (FormatReader.NOBODY, FormatReader.FONT):
            yield from (*row.signatures, *row.gate)


def shown_signatures() -> Iterator[Signature]:
    """Yield the signatures of formats that show a picture by themselves, for the browser extension's list."""
    return (signature for signature, row in signatures() if row.reader in _SHOWN)
