"""Pictures in EMF+, the newer records in an EMF's comments. Every builder: a picture in, a file's bytes out."""

import struct

import numpy as np
from PIL import Image

from tests.sandbox.containers import Builder, saved

_IMAGE = struct.pack("<II", 0xDBC01002, 1)
_PACKED = struct.pack("<iiiII", 0, 0, 0, 0, 1)


def _record(kind: int, flags: int, body: bytes) -> bytes:
    return struct.pack("<HHII", kind, flags, 12 + len(body), len(body)) + body


def _comment(records: bytes) -> bytes:
    data = b"EMF+" + records + bytes(-len(records) % 4)
    return struct.pack("<III", 70, 12 + len(data), len(data)) + data


def _metafile(*objects: bytes) -> bytes:
    head = struct.pack("<II4i4iI", 1, 88, 0, 0, 640, 480, 0, 0, 16933, 12700, 0x464D4520)
    begin = _record(0x4001, 0, struct.pack("<IIII", 0xDBC01002, 0, 96, 96))
    place = struct.pack("<II8f", 0, 2, 0, 0, 640, 480, 0, 0, 640, 480)
    drawn = _record(0x401A, 1, place)
    comments = b"".join(map(_comment, (begin, *objects, drawn)))
    return head.ljust(88, b"\0") + comments + struct.pack("<IIIII", 14, 20, 0, 16, 20)


def _object(body: bytes, kind: int = 5) -> bytes:
    return _record(0x4008, kind << 8 | 1, body)


def plus_in_pieces(picture: Image.Image) -> bytes:
    body = _IMAGE + _PACKED + saved(picture, "PNG")
    size = struct.pack("<I", len(body))
    return _metafile(
        *(
            _record(0x4008, 0x8501, size + body[at : at + 60_000])
            for at in range(0, len(body), 60_000)
        )
    )


def _pixels(form: int, stride: int, pixels: bytes) -> bytes:
    return _IMAGE + struct.pack("<iiiII", 640, 480, stride, form, 0) + pixels


def plus_palette(picture: Image.Image) -> bytes:
    few = picture.quantize(256)
    colours = np.array(few.getpalette(), np.uint8).reshape(-1, 3)[:, ::-1]
    table = np.concatenate([colours, np.full((len(colours), 1), 255, np.uint8)], axis=1).tobytes()
    head = struct.pack("<II", 0, len(colours))
    return _metafile(_object(_pixels(0x30803, 640, head + table + few.tobytes())))


def plus_555(picture: Image.Image) -> bytes:
    red, green, blue = (np.asarray(picture).astype("<u2") >> 3).transpose(2, 0, 1)
    return _metafile(_object(_pixels(0x21005, 1280, (red << 10 | green << 5 | blue).tobytes())))


def plus_brush(picture: Image.Image) -> bytes:
    """A brush that paints with a bitmap of plain pixels."""
    samples = np.asarray(picture)[:, :, ::-1].tobytes()
    brush = struct.pack("<IIII", 0xDBC01002, 2, 0, 0) + _pixels(0x21808, 1920, samples)
    return _metafile(_object(brush, kind=1))


PLUS: dict[str, Builder] = {
    "EMF+ in pieces": plus_in_pieces,
    "EMF+ with a palette": plus_palette,
    "EMF+ of 15 bits": plus_555,
    "EMF+ brush": plus_brush,
}
