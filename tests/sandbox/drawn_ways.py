"""Pictures drawn by records, and in older documents. Every builder: a picture in, a file's bytes out."""

import io
import struct
from collections.abc import Iterator

from PIL import Image

from tests.sandbox.containers import Builder
from tests.sandbox.documents import docx, jpeg, ole, wmf

ACROSS, DOWN = 80, 60  # boxes that a picture is drawn with
BOX = 8  # units a side


def boxes(picture: Image.Image) -> Iterator[tuple[int, int, int]]:
    """Column, row and Windows colour of each box."""
    small = picture.convert("RGB").resize((ACROSS, DOWN), Image.Resampling.BOX)
    samples = small.tobytes()
    for at in range(ACROSS * DOWN):
        red, green, blue = samples[3 * at : 3 * at + 3]
        yield at % ACROSS, at // ACROSS, red | green << 8 | blue << 16


def _emf_of(records: list[bytes]) -> bytes:
    head = struct.pack(
        "<II4i4iI", 1, 108, 0, 0, ACROSS * BOX, DOWN * BOX, 0, 0, 16000, 12000, 0x464D4520
    )
    end = struct.pack("<IIIII", 14, 20, 0, 0, 20)
    return head.ljust(108, b"\0") + b"".join(records) + end


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<II", kind, 8 + len(body)) + body


def emf_boxes(picture: Image.Image, shape: str = "rectangle") -> bytes:
    records = [_record(37, struct.pack("<I", 0x80000008))]  # no pen
    for x, y, colour in boxes(picture):
        left, top, right, bottom = x * BOX, y * BOX, (x + 1) * BOX, (y + 1) * BOX
        corners = (left, top, right, top, right, bottom, left, bottom)
        records.append(_record(39, struct.pack("<IIII", 1, 0, colour, 0)))
        records.append(_record(37, struct.pack("<I", 1)))
        match shape:
            case "rectangle":
                records.append(_record(43, struct.pack("<4i", left, top, right, bottom)))
            case "polygon":
                records.append(_record(86, struct.pack("<4iI8h", 0, 0, 0, 0, 4, *corners)))
            case "path":
                records += [_record(59, b""), _record(27, struct.pack("<2i", left, top))]
                records += [_record(89, struct.pack("<4iI6h", 0, 0, 0, 0, 3, *corners[2:]))]
                records += [_record(61, b""), _record(60, b""), _record(62, bytes(16))]
            case _:
                body = struct.pack("<4i4iI", 0, 0, 0, 0, left, top, BOX, BOX, 0xF00021)
                records.append(_record(76, body + bytes(56)))
        records.append(_record(40, struct.pack("<I", 1)))
    return _emf_of(records)


def emf_tiles(picture: Image.Image, side: int = 20) -> bytes:
    """Bitmaps too small to be looked at one by one."""
    records: list[bytes] = []
    for top in range(0, picture.height, side):
        for left in range(0, picture.width, side):
            buffer = io.BytesIO()
            picture.convert("RGB").crop((left, top, left + side, top + side)).save(buffer, "DIB")
            dib = buffer.getvalue()
            body = struct.pack("<4i2i2i2i", 0, 0, 0, 0, left, top, 0, 0, side, side)
            body += struct.pack("<IIIIII2i", 80, 40, 120, len(dib) - 40, 0, 0xCC0020, side, side)
            records.append(_record(81, body + dib))
    return _emf_of(records)


def wmf_boxes(picture: Image.Image, shape: str = "polygon") -> bytes:
    def record(kind: int, body: bytes) -> bytes:
        return struct.pack("<IH", 3 + len(body) // 2, kind) + body

    records = [
        record(0x02FA, struct.pack("<HhhI", 5, 0, 0, 0)),
        record(0x012D, struct.pack("<h", 0)),
    ]
    for x, y, colour in boxes(picture):
        left, top, right, bottom = x * BOX, y * BOX, (x + 1) * BOX, (y + 1) * BOX
        records.append(record(0x02FC, struct.pack("<HIH", 0, colour, 0)))
        records.append(record(0x012D, struct.pack("<h", 1)))
        match shape:
            case "polygon":
                corners = (left, top, right, top, right, bottom, left, bottom)
                records.append(record(0x0324, struct.pack("<H8h", 4, *corners)))
            case "fill":
                records.append(record(0x061D, struct.pack("<I4h", 0xF00021, BOX, BOX, top, left)))
            case _:
                records.append(record(0x0418, struct.pack("<4h", bottom, right, top, left)))
        records.append(record(0x01F0, struct.pack("<h", 1)))
    body = b"".join(records) + struct.pack("<IH", 3, 0)
    return struct.pack("<HHHIHIH", 1, 9, 0x300, (18 + len(body)) // 2, 2, 30, 0) + body


def wmf_first_version(picture: Image.Image) -> bytes:
    return wmf(picture).replace(b"\x01\x00\x09\x00\x00\x03", b"\x01\x00\x09\x00\x00\x01", 1)


def word_95(picture: Image.Image) -> bytes:
    drawn = wmf(picture)
    head = struct.pack("<IHH", 58 + len(drawn), 58, 8).ljust(58, b"\0")
    text = b"\xdc\xa5\x68\x00" + bytes(1020) + b"A letter of long ago.\r" * 20
    return ole({"WordDocument": text + head + drawn + bytes(64)})


def packed(data: bytes) -> bytes:
    """Pack as Visio does, without a repetition."""
    pieces = (data[at : at + 8] for at in range(0, len(data), 8))
    return b"".join(b"\xff" + piece for piece in pieces)


def visio(content: bytes) -> bytes:
    """A drawing of a page that holds a foreign object: first pointer, directory, part."""
    part = packed(bytes(4) + content)
    head = b"Visio (TM) Drawing\r\n".ljust(0x1A, b"\0") + b"\x0b\x00" + bytes(8)
    start = 0x24 + 18 + 14
    directory = packed(
        bytes(40) + struct.pack("<IIIIH", 0x0C, 1, start, len(part), 0xD2) + bytes(20)
    )
    first = struct.pack("<IIIIH", 0x14, 1, start + len(part), len(directory), 0x52)
    return ole({"VisioDocument": head + first + bytes(14) + part + directory})


def _dib(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.convert("RGB").save(buffer, "DIB")
    return buffer.getvalue()


DRAWN: dict[str, Builder] = {
    "EMF, boxes": emf_boxes,
    "EMF, polygons": lambda picture: emf_boxes(picture, "polygon"),
    "EMF, paths": lambda picture: emf_boxes(picture, "path"),
    "EMF, fills": lambda picture: emf_boxes(picture, "fill"),
    "EMF, tiles": emf_tiles,
    "EMF boxes in a docx": lambda picture: docx({"word/media/image1.emf": emf_boxes(picture)}),
    "WMF, polygons": wmf_boxes,
    "WMF, fills": lambda picture: wmf_boxes(picture, "fill"),
    "WMF, ellipses in a docx": lambda picture: docx(
        {"word/media/image1.wmf": wmf_boxes(picture, "ellipse")}
    ),
    "WMF of the first version": wmf_first_version,
    "Word 95": word_95,
    "Visio, jpeg": lambda picture: visio(jpeg(picture)),
    "Visio, bitmap": lambda picture: visio(_dib(picture)),
    "Visio, metafile": lambda picture: visio(emf_boxes(picture)),
}
