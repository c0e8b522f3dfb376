"""EMF+, the newer records inside the comments of an EMF: its pictures, and its shapes counted (MS-EMFPLUS)."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from scanner.sandbox.decode.bitmap import indexed_as_bmp, raw_as_bmp

MARK = b"EMF+"
MAX_OBJECT = 192 * 1024 * 1024  # bytes of an object in pieces
_SHAPES = frozenset(range(0x4009, 0x4019))
_HEADER, _DUAL = 0x4001, 0x0001  # a dual file repeats the drawing in EMF records
_OBJECT, _CONTINUED = 0x4008, 0x8000
_BRUSH, _IMAGE = 1, 5
_TEXTURE, _MOVED = 2, 0x2  # of a brush: its kind, and the flag for a transform before its picture
_PIXELS = {0x21005: 15, 0x21006: 16, 0x61007: 15, 0x21808: 24, 0x22009: 32, 0x26200A: 32, 0xE200B: 32}  # fmt: skip
_INDEXED = {0x30101: 1, 0x30402: 4, 0x30803: 8}
_FOUND_ANYWAY = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8")  # lying in one piece, found by their marks


class PlusPart(NamedTuple):
    """A picture as a BMP file, or a file as it is; or a shape that is not drawn here."""

    bitmap: bytes = b""
    file: bytes = b""
    is_shape: bool = False


class PlusReader:
    """Reads the comments of one metafile, since a large picture spans several."""

    def __init__(self) -> None:
        self._dual = False
        self._name = -1  # of the object in pieces
        self._size = 0
        self._pieces: list[bytes] = []
        self._length = 0  # of the pieces

    def parts(self, records: bytes) -> Iterator[PlusPart]:
        """Yield the content of the records of one comment."""
        at = 0
        while at + 12 <= len(records):
            kind, flags, size, length = struct.unpack_from("<HHII", records, at)
            if size < 12:
                return
            body = records[at + 12 : at + 12 + length]
            at += size
            if kind == _HEADER:
                self._dual = self._dual or bool(flags & _DUAL)
            elif kind == _OBJECT:
                yield from self._object(flags, body)
            elif kind in _SHAPES and not self._dual:
                yield PlusPart(is_shape=True)

    def _object(self, flags: int, body: bytes) -> Iterator[PlusPart]:
        name = flags & ~_CONTINUED
        kind = flags >> 8 & 0x7F
        if name == self._name or flags & _CONTINUED:
            whole = int.from_bytes(body[:4], "little")
            if name != self._name:
                self._name, self._size = name, min(whole, MAX_OBJECT)
                self._pieces, self._length = [], 0
            # The last piece is written with and without the size before it.
            self._pieces.append(body[4:] if whole == self._size else body)
            self._length += len(self._pieces[-1])
            if self._length >= self._size:
                body, self._name, self._pieces = b"".join(self._pieces), -1, []
                yield from _content(kind, body, in_pieces=True)
        else:
            yield from _content(kind, body, in_pieces=False)


def _content(kind: int, body: bytes, *, in_pieces: bool) -> Iterator[PlusPart]:
    """Yield the picture of an image, or of a brush that paints with one."""
    if kind == _BRUSH and int.from_bytes(body[4:8], "little") == _TEXTURE and len(body) > 40:
        kind, body = _IMAGE, body[40:] if body[8] & _MOVED else body[16:]
    if kind != _IMAGE or len(body) < 28:
        return
    match int.from_bytes(body[4:8], "little"):
        case 1:
            yield from _bitmap(body, in_pieces=in_pieces)
        case 2:  # a metafile
            yield PlusPart(file=body[16:])
        case _:
            pass


def _bitmap(body: bytes, *, in_pieces: bool) -> Iterator[PlusPart]:
    width, height, stride, form, packed = struct.unpack_from("<iiiII", body, 8)
    pixels = body[28:]
    if packed:
        if in_pieces or not pixels.startswith(_FOUND_ANYWAY):
            yield PlusPart(file=pixels)
    elif form in _PIXELS:
        yield PlusPart(raw_as_bmp(pixels, width, height, stride, _PIXELS[form]))
    elif form in _INDEXED:
        yield PlusPart(indexed_as_bmp(pixels, width, height, stride, _INDEXED[form]))
    else:  # 16 bits a channel
        yield PlusPart(is_shape=True)
