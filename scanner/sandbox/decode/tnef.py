"""TNEF, the `winmail.dat` of Outlook: its attachments and texts."""

import struct
from collections.abc import Iterator

MAGIC = b"\x78\x9f\x3e\x22"
_HEADER = struct.Struct("<BII")  # level, attribute, length
_LEVELS = (1, 2)
_LEAST = 32  # bytes of an attribute that is worth a look


def parts(data: bytes) -> Iterator[bytes]:
    """Give the content of every attribute. Raises ValueError where the file breaks off."""
    at = len(MAGIC) + 2  # a key
    while at < len(data):
        if at + _HEADER.size > len(data):
            raise ValueError(at)
        level, _attribute, length = _HEADER.unpack_from(data, at)
        at += _HEADER.size
        if level not in _LEVELS or at + length > len(data):
            raise ValueError(at)
        if length >= _LEAST:
            yield data[at : at + length]
        at += length + 2  # a checksum
