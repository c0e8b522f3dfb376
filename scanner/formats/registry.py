"""All formats, and what is built of them: the sniffer's order, readers' maps, name endings, the browser's list."""

from collections.abc import Iterator

from scanner.formats.files import FILES
from scanner.formats.films import FILMS
from scanner.formats.kinds import STILL_READERS, Format, FormatReader, Signature
from scanner.formats.pictures import PICTURES

FORMATS: tuple[Format, ...] = (*PICTURES, *FILES, *FILMS)

# What a page may make itself and send: pictures, films, covers and printed pages. Archives and packed streams are
# what pages send all day to keep their own state.
_SHOWN = (
    FormatReader.PILLOW, FormatReader.JXL, FormatReader.RAW, FormatReader.VIDEO, FormatReader.AUDIO,
    FormatReader.PDF,
)  # fmt: skip

# Text of two or four bytes a letter: its mark, or the first letter of a page.
TEXT_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"<\x00", b"\x00<", b"\x00\x00\x00<")

STILL_MEDIA = frozenset(row.media for row in FORMATS if row.reader in STILL_READERS)

MEDIA_SUFFIXES = frozenset(suffix for row in FORMATS for suffix in row.suffixes.split())


def decoders(*readers: FormatReader) -> dict[str, tuple[str, ...]]:
    """Map the readers' library's name of a decoder to each media code."""
    return {row.media: row.decoder for row in FORMATS if row.reader in readers}


def signatures() -> Iterator[tuple[Signature, Format]]:
    """Every signature with its format, in the order in which they are tried."""
    return ((signature, row) for row in FORMATS for signature in row.signatures)


def picture_signatures() -> Iterator[Signature]:
    """
    Signatures of everything that could hold a picture, coarse ones for what has no fixed bytes.

    But for fonts, which every program opens: of those a picture is seen where they are sent from.
    """
    for row in FORMATS:
        if row.reader not in (FormatReader.NOBODY, FormatReader.FONT):
            yield from (*row.signatures, *row.gate)


def shown_signatures() -> Iterator[Signature]:
    """Signatures of what shows a picture by itself; the browser extension's list is made of these."""
    return (signature for signature, row in signatures() if row.reader in _SHOWN)
