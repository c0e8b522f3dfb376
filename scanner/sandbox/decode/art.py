"""Pictures in the drawing layer of old Office files: metafiles, bitmaps and TIFFs with a record before each."""

import re
import struct
import zlib
from collections.abc import Iterator

MAX_ART = 64 * 1024 * 1024
_EMF, _WMF, _DIB, _TIFF = 0xF01A, 0xF01B, 0xF01F, 0xF029
# The record's version and instance, type and length. JPEG and PNG are stored unchanged and found elsewhere.
_RECORD = re.compile(rb"[\x00-\xff]{2}([\x1a\x1b\x1f]\xf0|\x29\xf0)[\x00-\xff]{4}", re.S)
_TIFF_BEGINS = (b"II*\x00", b"MM\x00*")
_METAFILE = struct.Struct("<I24xIBB")  # unpacked size, packed size, packing, filter
# Instances with a second checksum of the picture.
_TWO_IDS = frozenset((0x3D5, 0x217, 0x7A9, 0x6E5))


def pictures(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each picture of the drawing layer in a stream, with its record's type."""
    at = 0
    while found := _RECORD.search(stream, at):
        at = found.start() + 1
        instance = int.from_bytes(stream[found.start() : found.start() + 2], "little") >> 4
        kind = int.from_bytes(found[1], "little")
        length = int.from_bytes(stream[found.end() - 4 : found.end()], "little")
        body = stream[found.end() : found.end() + length]
        if len(body) < length or length < 64:
            continue
        body = body[32 if instance in _TWO_IDS else 16 :]
        content = body[1:] if kind in (_DIB, _TIFF) else _metafile(body)
        # Skip a chance match in the middle of another picture.
        if content and (kind != _TIFF or content.startswith(_TIFF_BEGINS)):
            yield kind, content
            at = found.end() + length


def _metafile(body: bytes) -> bytes:
    whole, packed, packing, _filter = _METAFILE.unpack_from(body)
    content = body[_METAFILE.size : _METAFILE.size + packed]
    if packing == 0xFE:
        return content
    if packing != 0 or whole > MAX_ART:
        return b""
    try:
        return zlib.decompressobj().decompress(content, MAX_ART)
    except zlib.error:
        return b""


def is_bitmap(kind: int) -> bool:
    """Return whether a picture of this type has no file header of its own."""
    return kind == _DIB
