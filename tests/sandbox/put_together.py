"""Pictures in mails, behind other pictures and in tiles. Every builder: a picture in, a file's bytes out."""

import base64
import binascii
import gzip
import io
import quopri
import struct

import av
import numpy as np
from PIL import Image

from tests.sandbox.containers import Builder, plain, saved
from tests.sandbox.documents import jpeg, lines_of
from tests.sandbox.viewer_ways import PAGE, drawing

_SIGNED = bytes.fromhex("06092a864886f70d010702")
_HEAD = b"From: a@example.org\r\nMIME-Version: 1.0\r\n"


def _der(tag: int, body: bytes) -> bytes:
    """Write an element with the shortest length, as certificates and messages do."""
    if len(body) < 0x80:
        return bytes([tag, len(body)]) + body
    size = (len(body).bit_length() + 7) // 8
    return bytes([tag, 0x80 | size]) + len(body).to_bytes(size, "big") + body


def _signed(piece: int, quality: int) -> Builder:
    """The file `smime.p7m`. `piece`: bytes of each piece of the message, 0 for one string."""

    def build(picture: Image.Image) -> bytes:
        message = b"Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        message += lines_of(saved(picture, "JPEG", quality=quality), 76)
        cut = [message[at : at + piece] for at in range(0, len(message), piece)] if piece else []
        string = _der(0x24, b"".join(_der(4, each) for each in cut)) if cut else _der(4, message)
        return _der(0x30, _SIGNED + _der(0xA0, _der(0x30, string)))

    return build


def _uuencoded(picture: Image.Image) -> bytes:
    data = jpeg(picture)
    lines = b"".join(binascii.b2a_uu(data[at : at + 45]) for at in range(0, len(data), 45))
    return b"begin 644 a.jpg\n" + lines + b"`\nend\n"


def _answer(mark: bytes) -> Builder:
    """A mail that quotes one with a picture."""

    def build(picture: Image.Image) -> bytes:
        lines = _uuencoded(picture).splitlines(keepends=True)
        return (
            _HEAD + b"\r\nA. wrote:\n" + b"".join(mark + line for line in lines) + b"\nThank you\n"
        )

    return build


def _quoted_printable(kind: bytes, body: bytes) -> bytes:
    head = b"Content-Type: " + kind + b"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return _HEAD + head + quopri.encodestring(body)


def film(picture: Image.Image, kind: str, codec: str) -> bytes:
    """A film of one second."""
    out = io.BytesIO()
    with av.open(out, "w", format=kind) as container:
        stream = container.add_stream(codec, rate=5)
        stream.width, stream.height, stream.pix_fmt = *picture.size, "yuv420p"
        frame = av.VideoFrame.from_ndarray(np.asarray(picture.convert("RGB")), format="rgb24")
        for _ in range(5):
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return out.getvalue()


def seven_zip(data: bytes) -> bytes:
    """A 7z archive of one file, stored."""
    name = "a.jpg\0".encode("utf-16-le")
    size = struct.pack("<Q", len(data))
    streams = (
        b"\x04\x06\x00\x01\x09\xff" + size + b"\x00"  # one packed stream, at once
        + b"\x07\x0b\x01\x00\x01\x01\x00\x0c\xff" + size + b"\x00"  # one folder: copied
        + b"\x08\x0a\x01" + struct.pack("<I", binascii.crc32(data)) + b"\x00\x00"
    )  # fmt: skip
    names = b"\x05\x01\x11" + bytes([len(name) + 1]) + b"\x00" + name + b"\x00"
    header = b"\x01" + streams + names + b"\x00"
    start = struct.pack("<QQI", len(data), len(header), binascii.crc32(header))
    mark = b"7z\xbc\xaf\x27\x1c\x00\x04" + struct.pack("<I", binascii.crc32(start))
    return mark + start + data + header


_BEHIND: dict[str, Builder] = {
    "WebM": lambda p: film(p, "webm", "libvpx"),
    "AVI": lambda p: film(p, "avi", "mpeg4"),
    "7z": lambda p: seven_zip(jpeg(p)),
    "gzip": lambda p: gzip.compress(jpeg(p)),
    "JPEG XL": lambda p: saved(p, "JXL", quality=90),
}


def _behind(outer: str, inner: Builder, between: bytes = b"") -> Builder:
    return lambda picture: saved(plain(picture), outer) + between + inner(picture)


def _tiles(picture: Image.Image, side: int) -> list[list[str]]:
    """Addresses of the tiles, in rows."""
    return [
        [_address(picture.crop((x, y, x + side, y + side))) for x in range(0, picture.width, side)]
        for y in range(0, picture.height, side)
    ]


def _address(picture: Image.Image) -> str:
    return "data:image/jpeg;base64," + base64.b64encode(saved(picture, "JPEG", quality=85)).decode()


def _placed(side: int) -> Builder:
    def build(picture: Image.Image) -> bytes:
        style = "position:absolute;left:%dpx;top:%dpx"
        return (
            PAGE
            + "".join(
                f"<img style='{style % (x * side, y * side)}' src='{address}'>"
                for y, row in enumerate(_tiles(picture, side))
                for x, address in enumerate(row)
            ).encode()
        )

    return build


def _in_rows(side: int, before: str, tile: str, after: str) -> Builder:
    def build(picture: Image.Image) -> bytes:
        rows = (
            before + "".join(tile % address for address in row) + after
            for row in _tiles(picture, side)
        )
        return PAGE + "".join(rows).encode()

    return build


def _as_archive(picture: Image.Image) -> bytes:
    return _quoted_printable(
        b"text/html", _in_rows(80, "<div>", "<img src='%s'>", "</div>")(picture)
    )


TOGETHER: dict[str, Builder] = {
    "smime.p7m, small": _signed(0, 75),
    "smime.p7m, pieces": _signed(1000, 75),
    "smime.p7m, large": _signed(0, 100),
    "smime.p7m, large, pieces": _signed(4096, 100),
    "uuencode, quoted": _answer(b"> "),
    "uuencode, quoted twice": _answer(b">> "),
    "uuencode, quoted-printable": lambda p: _quoted_printable(b"text/plain", _uuencoded(p)),
    "drawing, quoted-printable": lambda p: _quoted_printable(b"text/html", PAGE + drawing(p)),
    **{
        f"{outer}, {name} behind": _behind(outer, inner)
        for outer in ("JPEG", "PNG")
        for name, inner in _BEHIND.items()
    },
    "JPEG, WebM behind letters": _behind("JPEG", _BEHIND["WebM"], b"trailer" * 9),
    "JPEG, 7z behind letters": _behind("JPEG", _BEHIND["7z"], b"trailer" * 9),
    "tiles, placed": _placed(80),
    "tiles, lines": _in_rows(80, "", "<img src='%s'>", "<br>"),
    "tiles, table": _in_rows(80, "<tr>", "<td><img src=\"%s\"></td>", "</tr>"),
    "tiles, arranged by a style sheet": _in_rows(80, "", "<div class=t><img src='%s'></div>", ""),
    "tiles, wrapped": _in_rows(80, "", "<img src='%s'>", ""),
    "tiles, quoted-printable": _as_archive,
}  # fmt: skip


def gallery(pictures: list[Image.Image]) -> bytes:
    """A page with several pictures."""
    shown = "".join(f"<p><img width=320 src='{_address(each)}'></p>" for each in pictures)
    return PAGE + shown.encode()
