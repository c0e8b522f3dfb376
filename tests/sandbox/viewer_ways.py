"""Pictures as viewers show them beyond the letter of a format. Every builder: a picture in, a file's bytes out."""

import base64
import gzip
import hashlib
import html
import json
import struct
import urllib.parse
import zlib
from collections.abc import Callable

from PIL import Image

from tests.sandbox.containers import Builder, heic, plain, saved
from tests.sandbox.documents import PLACE, Pdf, jpeg, lines_of, page

ACROSS, DOWN, SIDE = 96, 72, 8
PAGE = b"<!DOCTYPE html><html><body><p>A page with a drawing</p>"


def _colours(picture: Image.Image) -> list[tuple[int, int, bytes]]:
    """Column, row and colour of each box."""
    samples = picture.convert("RGB").resize((ACROSS, DOWN)).tobytes()
    return [
        (at % ACROSS, at // ACROSS, samples[3 * at : 3 * at + 3]) for at in range(ACROSS * DOWN)
    ]


def _boxes(picture: Image.Image, quote: bytes = b"'", hash_sign: bytes = b"#") -> bytes:
    def value(number: int) -> bytes:
        return b"%b%d%b" % (quote, number, quote)

    return b"".join(
        b"<rect x=%b y=%b width=%b height=%b fill=%b%b%b%b />"
        % (
            *(value(x * SIDE), value(y * SIDE), value(SIDE + 1), value(SIDE + 1)),
            *(quote, hash_sign, colour.hex().encode(), quote),
        )
        for x, y, colour in _colours(picture)
    )


def _svg(body: bytes, head: bytes = b"") -> bytes:
    size = b"width='%d' height='%d'" % (ACROSS * SIDE, DOWN * SIDE)
    view = b" viewBox='0 0 %d %d'" % (ACROSS * SIDE, DOWN * SIDE)
    return (
        head + b"<svg xmlns='http://www.w3.org/2000/svg' " + size + view + b">" + body + b"</svg>"
    )


def drawing(picture: Image.Image) -> bytes:
    return _svg(_boxes(picture))


def _upper(picture: Image.Image) -> bytes:
    drawn = drawing(picture)
    return PAGE + drawn.replace(b"<svg", b"<SVG").replace(b"</svg", b"</SVG").replace(
        b"<rect", b"<RECT"
    )


def _symbol(picture: Image.Image) -> bytes:
    body = _boxes(picture)
    return (
        PAGE + b"<svg style='display:none'><symbol id='a' viewBox='0 0 768 576'>" + body
        + b"</symbol></svg><svg width='768' height='576'><use href='#a'/></svg>"
    )  # fmt: skip


def _in_notebook(picture: Image.Image) -> bytes:
    drawn = drawing(picture).replace(b"'", b'"').replace(b"<rect", b"\n<rect").decode()
    lines = drawn.splitlines(keepends=True)
    outputs = [{"data": {"image/svg+xml": lines}}]
    return json.dumps({"cells": [{"outputs": outputs}]}, indent=1).encode()


def _style(address: Callable[[bytes], bytes]) -> Builder:
    return lambda picture: (
        b'a{background:url("data:image/svg+xml,' + address(drawing(picture)) + b'")}'
    )


def _few_escapes(drawn: bytes) -> bytes:
    return drawn.replace(b"<", b"%3C").replace(b">", b"%3E").replace(b"#", b"%23")


def _letters(slash: bytes, plus: bytes) -> Builder:
    """An address in a style sheet whose base64 is escaped."""

    def build(picture: Image.Image) -> bytes:
        coded = base64.b64encode(jpeg(picture)).replace(b"/", slash).replace(b"+", plus)
        return b"a{background:url(data:image/jpeg;base64," + coded + b")}"

    return build


def _short_lines(seam: bytes) -> Builder:
    def build(picture: Image.Image) -> bytes:
        coded = base64.b64encode(jpeg(picture))
        lines = seam.join(coded[at : at + 30] for at in range(0, len(coded), 30))
        return PAGE + b"<img src='data:image/jpeg;base64," + lines + b"'>"

    return build


def _entity(picture: Image.Image) -> bytes:
    return _svg(b"&i;", b'<!DOCTYPE svg [<!ENTITY i "' + _boxes(picture) + b'">]>')


def _hidden(attributes: bytes, style: bytes) -> Builder:
    return lambda picture: _svg(style + b"<g " + attributes + b">" + _boxes(picture) + b"</g>")


def _drawing_in_drawing(picture: Image.Image) -> bytes:
    inner = urllib.parse.quote(drawing(picture), safe="").encode()
    return _svg(b"<image width='768' height='576' href='data:image/svg+xml," + inner + b"'/>")


def written_pdf(picture: Image.Image) -> bytes:
    """A PDF of ASCII alone."""
    pdf = Pdf()
    coded = base64.a85encode(zlib.compress(picture.convert("RGB").tobytes())) + b"~>"
    head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB" % picture.size
    image = pdf.add(head + b"/BitsPerComponent 8/Filter[/ASCII85Decode/FlateDecode]", coded)
    return pdf.finish(PLACE + b"/I Do Q", b"/XObject<</I %d 0 R>>" % image)


def strips(picture: Image.Image) -> bytes:
    """A page on which each row of the picture is an image of its own, as some printing programs write."""
    pdf = Pdf()
    rows = [picture.convert("RGB").crop((0, y, picture.width, y + 1)) for y in range(480)]
    head = b"/Type/XObject/Subtype/Image/Width %d/Height 1/ColorSpace/DeviceRGB/BitsPerComponent 8"
    images = [pdf.add(head % row.width, row.tobytes()) for row in rows]
    names = b"".join(b"/I%d %d 0 R" % (number, number) for number in images)
    content = b"".join(
        b"q 540 0 0 .85 36 %.3f cm /I%d Do Q " % (605 - 405 * (y + 1) / 480, number)
        for y, number in enumerate(images)
    )
    return pdf.finish(content, b"/XObject<<" + names + b">>")


def in_metadata(picture: Image.Image) -> bytes:
    """A JPEG whose XMP holds another picture, in segments, as cameras keep the one before an effect."""
    coded = base64.b64encode(jpeg(picture))
    packet = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a GImage:Data="' + coded + b'"/></x:xmpmeta>'
    name = hashlib.md5(packet, usedforsecurity=False).hexdigest().upper().encode()
    segments = b""
    for at in range(0, len(packet), 20_000):
        body = b"http://ns.adobe.com/xmp/extension/\0" + name + struct.pack(">II", len(packet), at)
        body += packet[at : at + 20_000]
        segments += b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
    outer = jpeg(plain(picture))
    return outer[:2] + segments + outer[2:]


def _behind(kind: str) -> Builder:
    return lambda picture: (
        jpeg(plain(picture)) + (heic(picture) if kind == "HEIC" else saved(picture, kind))
    )


def _der(tag: int, body: bytes) -> bytes:
    return bytes([tag, 0x84]) + struct.pack(">I", len(body)) + body


def _signed(piece: int) -> Builder:
    """A mail whose whole message lies within its signature; `piece`: bytes of each piece, 0 for one string."""

    def build(picture: Image.Image) -> bytes:
        message = b"Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        message += lines_of(jpeg(picture), 76)
        cut = [message[at : at + piece] for at in range(0, len(message), piece)] if piece else []
        short = b"".join(b"\x04\x82" + struct.pack(">H", len(each)) + each for each in cut)
        string = _der(0x24, short) if piece else _der(0x04, message)
        kind = bytes.fromhex("06092a864886f70d010702")
        whole = _der(0x30, kind + _der(0xA0, _der(0x30, string)))
        return (
            b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime\r\n"
            b"Content-Transfer-Encoding: base64\r\n\r\n" + lines_of(whole, 64)
        )

    return build


def properties(picture: Image.Image) -> bytes:
    """TNEF with the page of a mail among its properties."""
    shown = page(picture).encode()
    values = struct.pack("<IHHIHHII", 2, 3, 0x0E08, 5, 0x102, 0x1013, 1, len(shown)) + shown
    head = b"\x78\x9f\x3e\x22\x01\x00"
    return head + struct.pack("<BII", 1, 0x00069003, len(values)) + values + b"\0\0"


def diagram(picture: Image.Image) -> bytes:
    """A file of draw.io, packed as it saves it by choice."""
    style = "shape=image;image=data:image/jpeg," + base64.b64encode(jpeg(picture)).decode()
    text = f'<mxGraphModel><root><mxCell style="{style};" vertex="1"/></root></mxGraphModel>'
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(urllib.parse.quote(text).encode()) + packer.flush()
    return b"<mxfile><diagram>" + base64.b64encode(packed) + b"</diagram></mxfile>"


SHOWN: dict[str, Builder] = {
    "page, capitals": _upper,
    "page, no end tag": lambda p: PAGE + drawing(p).removesuffix(b"</svg>"),
    "page, nested drawings": lambda p: PAGE + _svg(b"<svg><g></g></svg>" + _boxes(p)),
    "page, no quotation marks": lambda p: PAGE + _svg(_boxes(p, b"")),
    "page, entity of HTML": lambda p: PAGE + _svg(_boxes(p) + b"<text>&nbsp;A & B</text>"),
    "page, no end of an element": lambda p: PAGE + _svg(_boxes(p) + b"<g><path d='M0 0'>"),
    "page, symbol": _symbol,
    "page in an attribute": lambda p: (
        PAGE + b'<iframe srcdoc="' + html.escape(drawing(p).decode()).encode() + b'">'
    ),
    "page in an address": lambda p: (
        PAGE + b"<iframe src='data:text/html," + urllib.parse.quote(drawing(p)).encode() + b"'>"
    ),
    "page, packed drawing": lambda p: (
        b"<img src='data:image/svg+xml;base64,"
        + base64.b64encode(gzip.compress(drawing(p)))
        + b"'>"
    ),
    "style sheet, few escapes": _style(_few_escapes),
    "style sheet, colours escaped": _style(lambda drawn: drawn.replace(b"#", b"%23")),
    "style sheet, numbered letters": _letters(b"\\2f ", b"\\2b "),
    "style sheet, escaped letters": _letters(b"\\/", b"\\+"),
    "page, tabulators by name": _short_lines(b"&Tab;"),
    "page, line ends by number": _short_lines(b"&#010;"),
    "notebook, drawing": _in_notebook,
    "drawing, entity": _entity,
    "drawing, shown in time": _hidden(b"opacity='0'", b"<set attributeName='opacity' to='1'/>"),
    "drawing, shown by style": _hidden(
        b"opacity='0'", b"<style>g{animation:a 1s}@keyframes a{to{opacity:1}}</style>"
    ),
    "drawing, shown under the pointer": _hidden(
        b"", b"<style>g{display:none} svg:hover g{display:inline}</style>"
    ),
    "drawing in a drawing": _drawing_in_drawing,
    "PDF behind letters": lambda p: b"junk" + written_pdf(p),
    "PDF behind a mark": lambda p: b"\xef\xbb\xbf" + written_pdf(p),
    "PDF that begins late": lambda p: b"x" * 1500 + b"\n" + written_pdf(p),
    "PDF without its first line": lambda p: written_pdf(p).replace(b"%PDF-1.7", b"", 1),
    "PDF, strips": strips,
    "JPEG, XMP": in_metadata,
    **{f"JPEG, {kind} behind": _behind(kind) for kind in ("HEIC", "AVIF", "TIFF", "JPEG2000")},
    "signed mail": _signed(0),
    "signed mail, pieces": _signed(1000),
    "TNEF, page": properties,
    "draw.io": diagram,
}


def _painted(form: bytes) -> Builder:
    def build(picture: Image.Image) -> bytes:
        return PAGE + b"".join(
            form % (x * SIDE, y * SIDE, *colour) for x, y, colour in _colours(picture)
        )

    return build


_PLACED = b"<i style='position:absolute;left:%dpx;top:%dpx;width:8px;height:8px;background:"
# What a browser paints and nothing here draws.
PAINTED: dict[str, Builder] = {
    "boxes, rgb": _painted(_PLACED + b"rgb(%d,%d,%d)'></i>"),
    "boxes, color": _painted(_PLACED + b"color(srgb %d%% %d%% %d%%)'></i>"),
    "drawing, boxes of a page": lambda p: _svg(
        b"<foreignObject>"
        + _painted(_PLACED + b"rgb(%d,%d,%d)'></i>")(p).removeprefix(PAGE)
        + b"</foreignObject>"
    ),
    "gradients": _painted(
        b"<i style='margin:%dpx %dpx;background:linear-gradient(#%02x%02x%02x,red)'></i>"
    ),
}
ICON = (
    b".i%d{background:url(\"data:image/svg+xml,%%3csvg xmlns='http://www.w3.org/2000/svg'%%3e"
    b"%%3cpath stroke='%%23fff' d='M4 8l3 3 5-5'/%%3e%%3c/svg%%3e\")}\n"
)
# Texts without a picture, which resemble the above.
ORDINARY: dict[str, bytes] = {
    "definitions in a drawing of no size": (
        PAGE
        + b"<svg width=0 height='0px' style='display:none'><defs>"
        + b"<path d='M0 0h1v1z'/>" * 120
        + b"</defs></svg>"
    ),
    "program that writes PDF": b'x = b"%PDF-1.7\\n"\n# %PDF-1.4, startxref, %%EOF\n' * 9,
    "mail about PDF": b"From: a@example.org\r\n\r\nstartxref 12 %%EOF\r\n is how it ends, and no more.\r\n",
    "style sheet of icons": b"".join(ICON % number for number in range(200)),
    "prose about drawings": b"The <svg> element draws. It begins with <svg and has an end tag.\n" * 60,
    "page of icons": b"<html>" + b"<svg class=i><use href=#a /></svg>" * 300,
    "program with an icon": b'var a = "<svg viewBox=\\"0 0 9 9\\"><path d=\\"M0 0L9 9\\"/></svg>";\n' * 60,
}  # fmt: skip
