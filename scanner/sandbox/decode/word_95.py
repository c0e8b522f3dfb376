"""
Pictures of Word 6 and 95, which lie in the text's own stream, each behind a short header.

The header ("PICF" in [MS-DOC]) has its own length, the picture's length and the picture's encoding.
"""

import re
import struct
from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode.bitmap import as_bmp
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import DecodedFrame

MAX_PICTURES = 1_000
_LEAST = 58  # bytes of the header, and the word that says so
_HEADER = re.compile(rb"[\x00-\xff]{3}\x00\x3a\x00(?=[\x00-\xff]{52})")
_METAFILES = range(1, 9)  # how a metafile is mapped
_BITMAP, _TIFF = 99, 98
_BEGINS_WMF = (b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")


def frames(content: bytes, container: Container) -> Iterator[DecodedFrame]:
    """Look at every picture; one in another coding, such as a Mac's, is UNSUPPORTED."""
    for count, found in enumerate(_HEADER.finditer(content)):
        at = found.start()
        length, _size, mapping = struct.unpack_from("<IHH", content, at)
        picture = content[at + _LEAST : at + length]
        if len(picture) < length - _LEAST or len(picture) < _LEAST:
            continue
        if count > MAX_PICTURES:
            container.note(FailureReason.TOO_MANY_PARTS)
            return
        if mapping in _METAFILES and picture.startswith(_BEGINS_WMF):
            yield from _part(picture, container)
        elif mapping == _BITMAP:
            yield from _part(as_bmp(picture), container)
        elif mapping == _TIFF:  # the name of a file, and perhaps its content
            yield from container.apart().part(picture[1 + picture[0] :])
        elif mapping in _METAFILES:
            container.note(FailureReason.UNSUPPORTED)


def _part(picture: bytes, container: Container) -> Iterator[DecodedFrame]:
    container.room(len(picture))
    yield from container.part(picture)
