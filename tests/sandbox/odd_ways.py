"""Pictures in seldom used encodings and beginnings of a text. Every builder: a picture in, a file's bytes out."""

import base64
import binascii
import gzip
import json
import random
import struct
from collections.abc import Callable

from PIL import Image

from tests.sandbox.containers import Builder, heic, saved
from tests.sandbox.documents import docx, jpeg, page, rtf_bitmap, vcard, zipped_parts
from tests.sandbox.sounding import FRAMES

# Letters that a binary format begins with, and a text may.
MARKS = (
    b"-----BEGIN NOTE-----\n", b"MZ ", b"OTTO ", b"MAC ", b"FORM ", b"RIFF ", b"P1 ", b"DDS ", b"GIF89a ",
    b"d8:announce ",
)  # fmt: skip
NOTE = b"and so on, an ordinary note about this and that, and nothing else.\n" * 4
_BINHEX = b"!\"#$%&'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr"
_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def led_by(mark: bytes) -> Builder:
    return lambda picture: mark + page(picture).encode()


def mail_quoted(kind: str, **options: object) -> Builder:
    """An attachment whose kind no few letters show, coded as quoted-printable."""

    def build(picture: Image.Image) -> bytes:
        data = heic(picture) if kind == "HEIC" else saved(picture, kind, **options)
        coded = binascii.hexlify(data, "=").upper()
        folded = b"=\r\n".join(coded[at : at + 72] for at in range(2, len(coded), 72))
        return (
            b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=xyz\r\n\r\n"
            b"--xyz\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: image/x\r\n\r\n="
            + coded[:2] + folded + b"\r\n--xyz--\r\n"
        )  # fmt: skip

    return build


def binhex(picture: Image.Image) -> bytes:
    data = jpeg(picture).replace(b"\x90", b"\x90\x00")
    size = len(jpeg(picture))
    head = b"\x05a.jpg\x00JPEGabcd\x00\x00" + struct.pack(">II", size, 0) + b"\x00\x00"
    coded = base64.b64encode(head + data).rstrip(b"=").translate(bytes.maketrans(_BASE64, _BINHEX))
    lines = b"\n".join(coded[at : at + 64] for at in range(0, len(coded), 64))
    return b"(This file must be converted with BinHex 4.0)\n\n:" + lines + b":\n"


def numbered(form: bytes) -> Builder:
    """A data address in which each letter is written as a number."""

    def build(picture: Image.Image) -> bytes:
        letters = b"".join(form % letter for letter in base64.b64encode(jpeg(picture)))
        return b"<img src='data:image/jpeg;base64," + letters + b"'>"

    return build


def in_sql(kind: str, **options: object) -> Builder:
    def build(picture: Image.Image) -> bytes:
        data = heic(picture) if kind == "HEIC" else saved(picture, kind, **options)
        return b"INSERT INTO t VALUES (0x" + binascii.hexlify(data) + b");"

    return build


def rtf_grouped(picture: Image.Image) -> bytes:
    data = jpeg(picture)
    return b"{\\rtf1{\\pict\\jpegblip{\\bin%d " % len(data) + data + b"}}}"


def apple_double(kind: str) -> Builder:
    """The file beside a file on a foreign disk: a head, two entries, and the picture in the second."""

    def build(picture: Image.Image) -> bytes:
        data = heic(picture) if kind == "HEIC" else saved(picture, kind)
        head = struct.pack(">II16xH", 0x00051607, 0x00020000, 2)
        head += struct.pack(">IIIIII", 9, 50, 32, 2, 82, len(data) + 4)
        return head + bytes(32) + struct.pack(">I", len(data)) + data

    return build


def ape_cover(kind: str) -> Builder:
    """A cover in the tag behind a sound, of a kind that players show."""

    def build(picture: Image.Image) -> bytes:
        data = heic(picture) if kind == "HEIC" else saved(picture, kind)
        value = b"a." + kind.lower().encode() + b"\x00" + data
        item = struct.pack("<II", len(value), 2) + b"Cover Art (Front)\x00" + value
        foot = struct.pack("<8sIIII8x", b"APETAGEX", 2000, len(item) + 32, 1, 0)
        return FRAMES * 20 + item + foot

    return build


def in_source(form: bytes, seam: bytes) -> Builder:
    """A program's source with the bytes as numbers."""
    return lambda picture: (
        b"const unsigned char a[] = {" + seam.join(form % byte for byte in jpeg(picture)) + b"};\n"
    )


def font(table: bytes, content: Callable[[Image.Image], bytes]) -> Builder:
    """A font with one table that holds its letters."""

    def build(picture: Image.Image) -> bytes:
        body = content(picture)
        head = b"\x00\x01\x00\x00" + struct.pack(">HHHH", 1, 0, 0, 0)
        return head + struct.pack(">4sIII", table, 0, 28, len(body)) + body

    return build


def letter_drawn(picture: Image.Image) -> bytes:
    coded = base64.b64encode(jpeg(picture))
    drawing = gzip.compress(
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"><image width="640" height="480"'
        b' href="data:image/jpeg;base64,' + coded + b'"/></svg>'
    )
    return (
        struct.pack(">HII", 0, 10, 0) + struct.pack(">HHHII", 1, 1, 1, 14, len(drawing)) + drawing
    )


ODD: dict[str, Builder] = {
    "source, capitals": in_source(b"0X%02XU", b", "),
    "source, decimal": in_source(b"%d", b", "),
    "source, octal": in_source(b"\\%03o", b""),
    "Ascii85": lambda p: base64.a85encode(jpeg(p), wrapcol=75, adobe=True),
    "font of pictures": font(b"CBDT", lambda p: bytes(9) + saved(p, "PNG")),
    "font of drawings": font(b"SVG ", letter_drawn),
    "file beside a file, heic": apple_double("HEIC"),
    "file beside a file, tiff": apple_double("TIFF"),
    "cover in an APE tag, heic": ape_cover("HEIC"),
    "cover in an APE tag, tiff": ape_cover("TIFF"),
    **{f"page behind {mark.decode().strip()}": led_by(mark) for mark in MARKS},
    "contact behind OTTO": lambda p: b"OTTO\r\n" + vcard("3.0")(p),
    "mail, quoted-printable bmp": mail_quoted("BMP"),
    "mail, quoted-printable heic": mail_quoted("HEIC"),
    "mail, quoted-printable tiff": mail_quoted("TIFF", compression="tiff_lzw"),
    "BinHex": binhex,
    "page, numbered letters": numbered(b"&#%d;"),
    "page, numbered in hexadecimal": numbered(b"&#x%x;"),
    "page, percent letters": numbered(b"%%%02x"),
    "SQL dump, tiff": in_sql("TIFF", compression="tiff_lzw"),
    "SQL dump, heic": in_sql("HEIC"),
    "RTF with a mark of UTF-8": lambda p: b"\xef\xbb\xbf" + rtf_bitmap(p),
    "RTF behind a space": lambda p: b"\r\n " + rtf_bitmap(p),
    "RTF without version": lambda p: rtf_bitmap(p).replace(b"{\\rtf1", b"{\\rt"),
    "RTF, binary in a group": rtf_grouped,
}


def scrambled(size: int) -> bytes:
    return random.Random(1).randbytes(size)


_LIST = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
_BOOK = b"<EncryptionMethod Algorithm='http://www.w3.org/2001/04/xmlenc#aes128-cbc'/>"
_FONTS = b"<EncryptionMethod Algorithm='http://www.idpf.org/2008/embedding'/>"
LOCKED: dict[str, bytes] = {
    "OpenDocument": zipped_parts(
        {"mimetype": b"application/vnd.oasis.opendocument.text", "Pictures/1.jpg": scrambled(900),
         "META-INF/manifest.xml": _LIST}
    ),
    "book": zipped_parts(
        {"mimetype": b"application/epub+zip", "a.jpg": scrambled(900), "META-INF/encryption.xml": _BOOK}
    ),
    "Pages": zipped_parts({"Index/Document.iwa": scrambled(900), ".iwpv2": scrambled(90)}),
}  # fmt: skip
BOOK_WITH_FONTS = zipped_parts(
    {"mimetype": b"application/epub+zip", "a.otf": scrambled(900), "META-INF/encryption.xml": _FONTS}
)  # fmt: skip
# QuickDraw's pictures, which Word for the Mac shows and nothing here reads.
PICT = docx({"word/media/image1.pict": bytes(522) + b"\x00\x11\x02\xff\x0c\x00" + scrambled(900)})
KRITA = zipped_parts(
    {
        "mimetype": b"application/x-krita",
        "maindoc.xml": b"<DOC/>",
        "a/layers/layer2": scrambled(900),
    }
)


def _pixels() -> list[tuple[int, ...]]:
    """Colours of a picture of 40 by 30."""
    return [(x * 6, y * 8, 90) for y in range(30) for x in range(40)]


_HEXED = [b"#%02x%02x%02x" % colour for colour in _pixels()]
MOVING = json.dumps({"v": "5", "fr": 60, "ip": 0, "op": 9, "w": 5, "layers": []}).encode()
# What a viewer paints from the colours of letters, cells and shadows, or moves, and nothing here draws.
NOT_DRAWN: dict[str, bytes] = {
    "page, cells": b"<table>" + b"".join(b"<td bgcolor=%s></td>" % tone for tone in _HEXED) + b"</table>",
    "page, letters": b"".join(b'<font color="%s">o</font>' % tone for tone in _HEXED),
    "page, shadows": b"<p style='box-shadow:" + b",".join(b"9px 9px %s" % tone for tone in _HEXED) + b"'>",
    "letter, letters": docx({
        "word/header1.xml": b"".join(b'<w:color w:val="%s"/>' % tone[1:].upper() for tone in _HEXED)
    }),
    "RTF, cells": b"{\\rtf1 " + b"".join(b"\\clcbpat%d\\cellx1" % at for at in range(1200)) + b"}",
    "RTF, shapes": b"{\\rtf1 " + b"{\\shp{\\*\\shpinst}}" * 200 + b"}",
    "moving drawing": zipped_parts({"manifest.json": b"{}", "animations/a.json": MOVING}),
    "later part of an archive": b"Rar!\x1a\x07\x01\x00" + scrambled(2000),
}  # fmt: skip
