"""Bytes that may or may not be a file: streams, decoded runs, properties."""

from collections.abc import Iterator

from scanner.formats.kinds import FormatReader
from scanner.sandbox.decode import carve, encoded, inner_text, lzfu
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame
from scanner.sandbox.decode.sniff import sniff

# Kinds that arbitrary bytes are sometimes mistaken for, so that a failure means nothing.
_WEAK = frozenset(
    (
        "tga",
        "pcx",
        "sgi",
        "jxl",
        "dvi",
        "mp3",
        "mov",
        "fli",
        "pnm",
        "bmp",
        "ts",
        "xbm",
        "mpeg",
        "m2v",
        "ico",
        "cur",
    )
)


def frames(data: bytes, container: Container) -> Iterator[DecodedFrame]:
    """Look at the bytes as a file if they are one, else at pictures inside them."""
    kind = sniff(ByteSource.of(data))
    container.room(len(data))
    if kind.reader in (FormatReader.UNKNOWN, FormatReader.NOBODY):
        yield from carve.frames(ByteSource.of(data), container)
        for text in lzfu.texts(data):
            yield from container.part(text, lenient=True)
        for text in inner_text.texts(data):
            for found in encoded.search(text):
                if found.certain and not found.again:
                    yield from container.apart().part(found.data, lenient=True)
        if diagram := inner_text.diagram(data):
            yield from container.part(diagram, lenient=True)
    elif kind.media in _WEAK:
        yield from container.apart().part(data)
    else:
        yield from container.part(data, lenient=True)
