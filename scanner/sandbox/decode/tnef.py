"""TNEF, the `winmail.dat` of Outlook: its attachments and texts."""

import struct
from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode import loose
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame
from scanner.sandbox.decode.pieced import Pieces

MAGIC = b"\x78\x9f\x3e\x22"
_HEADER = struct.Struct("<BII")  # level, attribute, length
_LEVELS = (1, 2)
_PADDING = b"\r\n\0 "  # what mail programs append after the last attribute
_LEAST = 32  # bytes of an attribute that is worth a look


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at every attachment and text. Raises DecodeFailure, also after some frames."""
    pieces = Pieces()
    try:
        for part in parts(source.read(0, source.size)):
            yield from pieces.watch(loose.frames(part, container))
    except ValueError:
        container.note(FailureReason.DAMAGED)
    yield from container.number(pieces.frames())
    container.done()


def parts(data: bytes) -> Iterator[bytes]:
    """Yield the content of every attribute. Raises ValueError where the file breaks off."""
    at = len(MAGIC) + 2  # a key
    while at < len(data):
        if at + _HEADER.size > len(data):
            if data[at:].strip(_PADDING):
                raise ValueError(at)
            return
        level, _attribute, length = _HEADER.unpack_from(data, at)
        at += _HEADER.size
        if level not in _LEVELS or at + length > len(data):
            raise ValueError(at)
        if length >= _LEAST:
            yield data[at : at + length]
        at += length + 2  # a checksum
