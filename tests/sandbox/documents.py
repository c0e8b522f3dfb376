"""Documents that carry a picture, built by hand: PDFs, texts with encoded runs, Outlook and Office files."""

import base64
import binascii
import io
import json
import plistlib
import quopri
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import TypeAlias
from xml.sax.saxutils import quoteattr

from PIL import Image

Build: TypeAlias = Callable[[Image.Image], bytes]


def jpeg(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.convert("RGB").save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


def png(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


# PDF -----------------------------------------------------------------------------------------------


class Pdf:
    """A PDF of one page, object by object."""

    def __init__(self, width: int = 612, height: int = 792) -> None:
        self.size = (width, height)
        self._objects: list[bytes] = [b"", b"", b""]

    def add(self, dictionary: bytes, stream: bytes | None = None) -> int:
        """Add an object; return its number."""
        body = b"<<" + dictionary
        if stream is None:
            body += b">>"
        else:
            body += b"/Length %d>>\nstream\n" % len(stream) + stream + b"\nendstream"
        self._objects.append(body)
        return len(self._objects)

    def image(self, picture: Image.Image, extra: bytes = b"") -> int:
        """Add a picture as an object."""
        head = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB" % picture.size
        head += b"/BitsPerComponent 8/Filter/DCTDecode" + extra
        return self.add(head, jpeg(picture))

    def form(self, content: bytes, resources: bytes, extra: bytes = b"") -> int:
        """Add a form as large as the page."""
        head = b"/Type/XObject/Subtype/Form/BBox[0 0 %d %d]/Resources<<" % self.size
        return self.add(head + resources + b">>" + extra, content)

    def finish(
        self, content: bytes, resources: bytes, page: bytes = b"", catalog: bytes = b""
    ) -> bytes:
        """Write the file."""
        stream = self.add(b"", content)
        self._objects[0] = b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>"
        self._objects[1] = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
        self._objects[2] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R/Resources<<"
            % (*self.size, stream)
            + resources + b">>" + page + b">>"
        )  # fmt: skip
        out, places = bytearray(b"%PDF-1.7\n"), []
        for number, body in enumerate(self._objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
            len(places) + 1,
            start,
        )
        return bytes(out)


PLACE = b"q 540 0 0 405 36 200 cm "  # most of the page's width


def pdf_plain_image(picture: Image.Image) -> bytes:
    pdf = Pdf()
    return pdf.finish(PLACE + b"/I Do Q", b"/XObject<</I %d 0 R>>" % pdf.image(picture))


def pdf_small_image(picture: Image.Image) -> bytes:
    pdf = Pdf()
    place = b"q 80 0 0 60 400 100 cm /I Do Q"
    return pdf.finish(place, b"/XObject<</I %d 0 R>>" % pdf.image(picture))


def pdf_tiling(picture: Image.Image) -> bytes:
    pdf = Pdf()
    cell = (
        b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 540 405]/XStep 540/YStep 405"
        b"/Matrix[1 0 0 1 36 200]/Resources<</XObject<</I %d 0 R>>>>" % pdf.image(picture)
    )
    pattern = pdf.add(cell, b"q 540 0 0 405 0 0 cm /I Do Q")
    return pdf.finish(b"/Pattern cs /P scn 36 200 540 405 re f", b"/Pattern<</P %d 0 R>>" % pattern)


def pdf_type3(picture: Image.Image) -> bytes:
    pdf = Pdf()
    glyph = pdf.add(b"", b"1000 0 d0 q 1000 0 0 750 0 0 cm /I Do Q")
    font = pdf.add(
        b"/Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 97"
        b"/LastChar 97/Widths[1000]/Encoding<</Type/Encoding/Differences[97/a]>>/CharProcs<</a %d 0 R>>"
        b"/Resources<</XObject<</I %d 0 R>>>>" % (glyph, pdf.image(picture))
    )
    return pdf.finish(b"BT /F 540 Tf 36 200 Td (a) Tj ET", b"/Font<</F %d 0 R>>" % font)


def pdf_forms(picture: Image.Image, depth: int = 7) -> bytes:
    pdf = Pdf()
    content, inner = PLACE + b"/X Do Q", pdf.image(picture)
    for _ in range(depth):
        inner = pdf.form(content, b"/XObject<</X %d 0 R>>" % inner)
        content = b"/X Do"
    return pdf.finish(b"/X Do", b"/XObject<</X %d 0 R>>" % inner)


def pdf_soft_mask(picture: Image.Image) -> bytes:
    """Many colours behind a mask whose brightness is the picture's."""
    pdf = Pdf()
    mask = pdf.form(
        PLACE + b"/I Do Q",
        b"/XObject<</I %d 0 R>>" % pdf.image(picture),
        b"/Group<</S/Transparency/CS/DeviceRGB>>",
    )
    state = b"/ExtGState<</G<</SMask<</S/Luminosity/G %d 0 R>>>>>>" % mask
    return pdf.finish(b"/G gs .8 .55 .4 rg 0 0 612 792 re f", state)


def pdf_inline_image(picture: Image.Image) -> bytes:
    small = picture.convert("RGB").resize((320, 240))
    data = binascii.hexlify(zlib.compress(small.tobytes()))
    inline = b"BI /W 320 /H 240 /CS /RGB /BPC 8 /F [/AHx /Fl] ID " + data + b"> EI Q"
    return Pdf().finish(PLACE + inline, b"")


def pdf_annotation(picture: Image.Image, kind: bytes = b"/Subtype/Stamp/F 4") -> bytes:
    pdf = Pdf()
    look = pdf.add(
        b"/Type/XObject/Subtype/Form/BBox[0 0 540 405]/Resources<</XObject<</I %d 0 R>>>>"
        % pdf.image(picture),
        b"q 540 0 0 405 0 0 cm /I Do Q",
    )
    note = pdf.add(b"/Type/Annot" + kind + b"/Rect[36 200 576 605]/AP<</N %d 0 R>>" % look)
    fields = b"/AcroForm<</Fields[%d 0 R]>>" % note if b"/Widget" in kind else b""
    return pdf.finish(b"", b"", b"/Annots[%d 0 R]" % note, fields)


def pdf_file_annotation(picture: Image.Image, kind: bytes = b"FileAttachment") -> bytes:
    """A pin with a file in it, which the list of attached files does not name."""
    pdf = Pdf()
    file = pdf.add(b"/Type/EmbeddedFile", jpeg(picture))
    named = pdf.add(b"/Type/Filespec/F(a.jpg)/EF<</F %d 0 R>>" % file)
    pin = pdf.add(b"/Type/Annot/Subtype/" + kind + b"/Rect[50 50 70 70]/FS %d 0 R" % named)
    return pdf.finish(b"", b"", b"/Annots[%d 0 R]" % pin)


def pdf_xfa(picture: Image.Image) -> bytes:
    image = b"<image contentType='image/jpeg'>" + base64.b64encode(jpeg(picture)) + b"</image>"
    pdf = Pdf()
    form = pdf.add(b"/Filter/FlateDecode", zlib.compress(b"<template>" + image + b"</template>"))
    return pdf.finish(b"", b"", b"", b"/AcroForm<</Fields[]/XFA[(template) %d 0 R]>>" % form)


def pdf_switched_off(picture: Image.Image) -> bytes:
    """A layer that is off when the file is opened, and a click away."""
    pdf = Pdf()
    layer = pdf.add(b"/Type/OCG/Name(layer)")
    resources = b"/XObject<</I %d 0 R>>/Properties<</L %d 0 R>>" % (pdf.image(picture), layer)
    catalog = b"/OCProperties<</OCGs[%d 0 R]/D<</OFF[%d 0 R]>>>>" % (layer, layer)
    return pdf.finish(b"/OC /L BDC " + PLACE + b"/I Do Q EMC", resources, b"", catalog)


def pdf_pattern_switched_off(picture: Image.Image) -> bytes:
    """A filling of pictures in a layer that is off."""
    pdf = Pdf()
    layer = pdf.add(b"/Type/OCG/Name(layer)")
    cell = (
        b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 540 405]/XStep 540/YStep 405"
        b"/Matrix[1 0 0 1 36 200]/Resources<<>>"
    )
    small = picture.convert("RGB").resize((320, 240))
    data = binascii.hexlify(zlib.compress(small.tobytes()))
    inline = b"BI /W 320 /H 240 /CS /RGB /BPC 8 /F [/AHx /Fl] ID " + data + b"> EI"
    pattern = pdf.add(cell, b"q 540 0 0 405 0 0 cm " + inline + b" Q")
    resources = b"/Pattern<</P %d 0 R>>/Properties<</L %d 0 R>>" % (pattern, layer)
    catalog = b"/OCProperties<</OCGs[%d 0 R]/D<</OFF[%d 0 R]>>>>" % (layer, layer)
    content = b"/OC /L BDC /Pattern cs /P scn 36 200 540 405 re f EMC"
    return pdf.finish(content, resources, b"", catalog)


def pdf_pointed_at(picture: Image.Image, kind: bytes = b"R") -> bytes:
    """A button that shows the picture when the pointer is over it, or when it is pressed."""
    pdf = Pdf()
    look = pdf.add(b"/Type/XObject/Subtype/Form/BBox[0 0 540 405]", b"")
    inner = b"/Resources<</XObject<</I %d 0 R>>>>" % pdf.image(picture)
    form = pdf.add(
        b"/Type/XObject/Subtype/Form/BBox[0 0 540 405]" + inner, b"q 540 0 0 405 0 0 cm /I Do Q"
    )
    button = pdf.add(
        b"/Type/Annot/Subtype/Widget/FT/Btn/Ff 65536/T(a)/F 4/Rect[36 200 576 605]/AP<</N %d 0 R/%s %d 0 R>>"
        % (look, kind, form)
    )
    return pdf.finish(
        b"", b"", b"/Annots[%d 0 R]" % button, b"/AcroForm<</Fields[%d 0 R]>>" % button
    )


def pdf_associated(picture: Image.Image, where: str = "catalog", *, own: bool = False) -> bytes:
    """A file that the document or its page names as its source; `own`: by way of a dictionary of its own."""
    pdf = Pdf()
    file = pdf.add(b"/Filter/FlateDecode", zlib.compress(jpeg(picture)))
    carried = b"<</F %d 0 R>>" % file
    if own:
        carried = b"%d 0 R" % pdf.add(b"/F %d 0 R" % file)
    named = pdf.add(b"/Type/Filespec/F(a.jpg)/AFRelationship/Source/EF " + carried)
    source = b"/AF[%d 0 R]" % named
    if where == "page":
        return pdf.finish(b"", b"", source)
    return pdf.finish(b"", b"", b"", source)


def pdf_many_files(picture: Image.Image, count: int) -> bytes:
    """The picture as the first of many attached files."""
    pdf = Pdf()
    files = [pdf.add(b"/Type/EmbeddedFile", jpeg(picture))]
    files += [pdf.add(b"/Type/EmbeddedFile", b"note %d" % number) for number in range(count - 1)]
    specs = [pdf.add(b"/Type/Filespec/F(a)/EF<</F %d 0 R>>" % file) for file in files]
    return pdf.finish(b"", b"", b"", b"/AF[" + b" ".join(b"%d 0 R" % one for one in specs) + b"]")


def pdf_thumbnail(picture: Image.Image) -> bytes:
    """A page without content, and the small picture of it that a list of pages shows."""
    pdf = Pdf()
    return pdf.finish(b"", b"", b"/Thumb %d 0 R" % pdf.image(picture))


def pdf_alternate(picture: Image.Image) -> bytes:
    """A picture for printing beside the one that the screen shows."""
    pdf = Pdf()
    other = b"/Alternates[<</Image %d 0 R/DefaultForPrinting true>>]" % pdf.image(picture)
    shown = pdf.image(Image.new("RGB", (64, 48), (90, 120, 90)), other)
    return pdf.finish(PLACE + b"/I Do Q", b"/XObject<</I %d 0 R>>" % shown)


def pdf_tiles(picture: Image.Image, across: int = 5, down: int = 4) -> bytes:
    pdf = Pdf()
    width, height = picture.width // across, picture.height // down
    content, resources = b"", b""
    for row in range(down):
        for column in range(across):
            left, top = column * width, row * height
            tile = pdf.image(picture.crop((left, top, left + width, top + height)))
            name = b"I%d" % tile
            resources += b"/%s %d 0 R" % (name, tile)
            place = (
                540 / across,
                405 / down,
                36 + column * 540 / across,
                200 + (down - 1 - row) * 405 / down,
            )
            content += b"q %.3f 0 0 %.3f %.3f %.3f cm /%s Do Q " % (*place, name)
    return pdf.finish(content, b"/XObject<<" + resources + b">>")


def pdf_cropped(picture: Image.Image) -> bytes:
    """The picture in a corner of a larger one, of which a clipping path shows just that corner."""
    wide = Image.new("RGB", (picture.width * 3, picture.height * 3), (90, 120, 90))
    wide.paste(picture, (0, picture.height * 2))
    pdf = Pdf()
    content = b"q 36 200 540 405 re W n 1620 0 0 1215 36 200 cm /I Do Q"
    return pdf.finish(content, b"/XObject<</I %d 0 R>>" % pdf.image(wide))


PDFS: dict[str, Build] = {
    "plain": pdf_plain_image,
    "small": pdf_small_image,
    "tiling pattern": pdf_tiling,
    "Type 3 glyph": pdf_type3,
    "nested forms": pdf_forms,
    "inline image": pdf_inline_image,
    "annotation": pdf_annotation,
    "hidden annotation": lambda picture: pdf_annotation(picture, b"/Subtype/Stamp/F 2"),
    "form field": lambda picture: pdf_annotation(
        picture, b"/Subtype/Widget/FT/Btn/Ff 65536/T(a)/F 4"
    ),
    "file in an annotation": pdf_file_annotation,
    "XFA form": pdf_xfa,
    "layer that is off": pdf_switched_off,
    "pattern in a layer that is off": pdf_pattern_switched_off,
    "under the pointer": pdf_pointed_at,
    "when pressed": lambda picture: pdf_pointed_at(picture, b"D"),
    "file of the document": pdf_associated,
    "file of a page": lambda picture: pdf_associated(picture, "page"),
    "file by a dictionary": lambda picture: pdf_associated(picture, own=True),
    "thumbnail": pdf_thumbnail,
    "alternate": pdf_alternate,
    "tiles": pdf_tiles,
    "cropped": pdf_cropped,
}


def text_pdf(pages: int = 1) -> bytes:
    """Lines of text with a coloured heading, a rule, a filled box and a link."""
    pdf = Pdf()
    font = pdf.add(b"/Type/Font/Subtype/Type1/BaseFont/Helvetica")
    link = pdf.add(
        b"/Type/Annot/Subtype/Link/Rect[50 50 100 60]/A<</S/URI/URI(http://example.org)>>"
    )
    lines = b"".join(
        b"BT /F 10 Tf 50 %d Td (The quick brown fox jumps over the lazy dog, and does so %d times.) Tj ET "
        % (740 - 13 * line, line)
        for line in range(50)
    )
    content = (
        b"0 0 .6 rg BT /F 20 Tf 50 760 Td (A heading) Tj ET .9 .9 .95 rg 300 20 200 60 re f 0 g "
        + lines
    )
    return pdf.finish(content, b"/Font<</F %d 0 R>>" % font, b"/Annots[%d 0 R]" % link)


# Texts ---------------------------------------------------------------------------------------------


def lines_of(data: bytes, width: int, end: bytes = b"\r\n") -> bytes:
    coded = base64.b64encode(data)
    return end.join(coded[at : at + width] for at in range(0, len(coded), width))


def rtf(picture: Image.Image, *, width: int = 128, binary: bool = False) -> bytes:
    data = jpeg(picture)
    if binary:
        body = b"\\bin%d " % len(data) + data
    else:
        digits = binascii.hexlify(data)
        body = b"\n".join(digits[at : at + width] for at in range(0, len(digits), width))
    return (
        b"{\\rtf1\\ansi{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn name}{\\sv 1f}}}\\jpegblip\\picw640\\pich480"
        b"\\picscalex100\n{\\*\\blipuid 0123456789abcdef0123456789abcdef}" + body + b"}}text\\par}"
    )  # fmt: skip


def rtf_bitmap(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.convert("RGB").save(buffer, "DIB")
    return (
        b"{\\rtf1{\\pict\\dibitmap0\\picw640 " + binascii.hexlify(buffer.getvalue()).upper() + b"}}"
    )


def flat_odf(picture: Image.Image) -> bytes:
    return (
        b'<?xml version="1.0"?><office:document><office:body><draw:image><office:binary-data>\n'
        + lines_of(jpeg(picture), 72, b"\n   ")
        + b"\n</office:binary-data></draw:image></office:body></office:document>"
    )


def word_2003(picture: Image.Image) -> bytes:
    return (
        b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument><w:pict>'
        b'<w:binData w:name="wordml://1.png">' + lines_of(png(picture), 76, b"\n") + b"</w:binData>"
        b"</w:pict></w:wordDocument>"
    )


def word_opc(picture: Image.Image) -> bytes:
    return (
        b'<?xml version="1.0"?><pkg:package><pkg:part pkg:name="/word/media/image1.jpeg" '
        b'pkg:compression="store"><pkg:binaryData>'
        + lines_of(jpeg(picture), 76)
        + b"</pkg:binaryData>"
        b"</pkg:part></pkg:package>"
    )


def fiction_book(picture: Image.Image) -> bytes:
    return (
        b'<?xml version="1.0"?><FictionBook><binary id="cover.jpg" content-type="image/jpeg">'
        + base64.b64encode(jpeg(picture)) + b"</binary></FictionBook>"
    )  # fmt: skip


def evernote(picture: Image.Image) -> bytes:
    return (
        b'<?xml version="1.0"?><en-export><note><resource><data encoding="base64">'
        + lines_of(jpeg(picture), 76, b"\n")
        + b"</data><mime>image/jpeg</mime></resource></note></en-export>"
    )


def vcard(version: str) -> Build:
    def build(picture: Image.Image) -> bytes:
        data = jpeg(picture)
        head = {
            "2.1": b"PHOTO;ENCODING=BASE64;TYPE=JPEG:\r\n ",
            "3.0": b"PHOTO;ENCODING=b;TYPE=JPEG:",
            "4.0": b"PHOTO:data:image/jpeg;base64,",
        }[version]
        coded = lines_of(data, 74, b"\r\n ")
        return (
            b"BEGIN:VCARD\r\nVERSION:" + version.encode() + b"\r\nN:Doe;Jo\r\n" + head + coded
            + b"\r\n\r\nTEL:+1 555 0100\r\nEND:VCARD\r\n"
        )  # fmt: skip

    return build


def vcard_quoted(picture: Image.Image) -> bytes:
    data = jpeg(picture.resize((320, 240)))
    coded = b"".join(b"=%02X" % byte for byte in data)
    folded = b"=\r\n".join(coded[at : at + 72] for at in range(0, len(coded), 72))
    return (
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nPHOTO;JPEG;ENCODING=QUOTED-PRINTABLE:" + folded
        + b"\r\nEND:VCARD\r\n"
    )  # fmt: skip


def notebook(picture: Image.Image, *, lines: bool = False) -> bytes:
    coded = base64.encodebytes(png(picture)).decode()
    image: object = coded.splitlines(keepends=True) if lines else coded
    cell = {"cell_type": "code", "outputs": [{"data": {"image/png": image}}]}
    return json.dumps({"cells": [cell], "nbformat": 4}).encode()


def php_json(picture: Image.Image) -> bytes:
    """Slashes escaped, as some programs write JSON."""
    return b'{"picture":"' + base64.b64encode(jpeg(picture)).replace(b"/", b"\\/") + b'"}'


def webarchive(picture: Image.Image) -> bytes:
    resource = {"WebResourceData": jpeg(picture), "WebResourceMIMEType": "image/jpeg"}
    page = {"WebResourceData": b"<html>" + b" " * 100, "WebResourceMIMEType": "text/html"}
    return plistlib.dumps(
        {"WebMainResource": page, "WebSubresources": [resource]}, fmt=plistlib.FMT_BINARY
    )


def mail(picture: Image.Image, *, word: bytes = b"base64") -> bytes:
    return (
        b"From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=xyz\r\n\r\n"
        b"--xyz\r\nContent-Type: text/plain\r\n\r\nHello\r\n--xyz\r\nContent-Type: image/jpeg\r\n"
        b"Content-Transfer-Encoding: " + word + b"\r\n\r\n" + lines_of(jpeg(picture), 76)
        + b"\r\n--xyz--\r\n"
    )  # fmt: skip


def mbox(picture: Image.Image) -> bytes:
    plain = b"From a@example.org Mon Jan  1 00:00:00 2024\nSubject: x\n\nHello\n\n"
    return plain + b"From b@example.org Mon Jan  1 00:00:00 2024\n" + mail(picture) + b"\n" + plain


def mail_quoted(picture: Image.Image) -> bytes:
    """A page with a data address, coded as quoted-printable: soft line breaks cut the base64."""
    page = (
        b'<html><img src="data:image/jpeg;base64,' + base64.b64encode(jpeg(picture)) + b'"></html>'
    )
    return (
        b"MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable"
        b"\r\n\r\n" + quopri.encodestring(page)
    )


def mail_in_base64(picture: Image.Image) -> bytes:
    """The page itself in base64."""
    page = (
        b'<html><img src="data:image/jpeg;base64,' + base64.b64encode(jpeg(picture)) + b'"></html>'
    )
    return (
        b"MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64.encodebytes(page)
    )


def uuencoded(picture: Image.Image) -> bytes:
    data = jpeg(picture)
    lines = [binascii.b2a_uu(data[at : at + 45]) for at in range(0, len(data), 45)]
    return b"Subject: x\n\nbegin 644 a.jpg\n" + b"".join(lines) + b"`\nend\n"


def style_sheet(picture: Image.Image) -> bytes:
    return (
        b".a { background: URL( Data:image/jpeg;BASE64," + base64.b64encode(jpeg(picture)) + b") }"
    )


def drawing_in_style(picture: Image.Image) -> bytes:
    """A drawing in percent signs, with the picture in it."""
    inner = b"data:image/jpeg;base64," + base64.b64encode(jpeg(picture))
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg'><image href="
        + quoteattr(inner.decode())
        + "/></svg>"
    )
    return (
        b'a{b:url("data:image/svg+xml,'
        + svg.replace("<", "%3C").replace('"', "%22").encode()
        + b'")}'
    )


def page(picture: Image.Image, *, word: str = "base64", media: str = "image/jpeg") -> str:
    coded = base64.b64encode(jpeg(picture)).decode()
    return (
        f'<!doctype html><html><body><p>x</p><img src="data:{media};{word},{coded}"></body></html>'
    )


def page_in(encoding: str, mark: bytes = b"") -> Build:
    return lambda picture: mark + page(picture).encode(encoding)


def sql_dump(picture: Image.Image) -> bytes:
    return b"INSERT INTO p VALUES (1, X'" + jpeg(picture).hex().upper().encode() + b"');\n"


def c_array(picture: Image.Image) -> bytes:
    numbers = ", ".join(f"0x{byte:02x}" for byte in jpeg(picture.resize((320, 240))))
    return b"unsigned char a[] = {\n  " + numbers.encode() + b"\n};\n"


def drawn_page(picture: Image.Image) -> bytes:
    """A page that paints the picture with rectangles, without a raster."""
    small = picture.convert("RGB").resize((96, 72))
    cells = "".join(
        f'<rect x="{x * 8}" y="{y * 8}" width="9" height="9" fill="#{r:02x}{g:02x}{b:02x}"/>'
        for y in range(72)
        for x in range(96)
        for r, g, b in [small.getpixel((x, y))]  # type: ignore[misc]
    )
    return f'<html><body><svg viewBox="0 0 768 576">{cells}</svg></body></html>'.encode()


TEXTS: dict[str, Build] = {
    "page, drawing": drawn_page,
    "RTF": rtf,
    "RTF, short lines": lambda picture: rtf(picture, width=20),
    "RTF, binary": lambda picture: rtf(picture, binary=True),
    "RTF, bitmap": rtf_bitmap,
    "flat ODF": flat_odf,
    "Word 2003 XML": word_2003,
    "Word flat OPC": word_opc,
    "FictionBook": fiction_book,
    "Evernote": evernote,
    "vCard 2.1": vcard("2.1"),
    "vCard 3.0": vcard("3.0"),
    "vCard 4.0": vcard("4.0"),
    "vCard, quoted-printable": vcard_quoted,
    "notebook": notebook,
    "notebook, list of lines": lambda picture: notebook(picture, lines=True),
    "JSON with escaped slashes": php_json,
    "Safari webarchive": webarchive,
    "mail": mail,
    "mail, BASE64": lambda picture: mail(picture, word=b"BASE64"),
    "mbox": mbox,
    "mail, quoted-printable page": mail_quoted,
    "mail, page in base64": mail_in_base64,
    "uuencode": uuencoded,
    "style sheet": style_sheet,
    "drawing in a style sheet": drawing_in_style,
    "page": lambda picture: page(picture).encode(),
    "page, BaSe64": lambda picture: page(picture, word="BaSe64").encode(),
    "page, no type": lambda picture: page(picture, media="").encode(),
    "page, UTF-8 with mark": page_in("utf-8", b"\xef\xbb\xbf"),
    "page, UTF-16 LE": page_in("utf-16-le", b"\xff\xfe"),
    "page, UTF-16 BE": page_in("utf-16-be", b"\xfe\xff"),
    "page, UTF-32 LE": page_in("utf-32-le", b"\xff\xfe\x00\x00"),
    "page, UTF-16 without mark": page_in("utf-16-le"),
    "SQL dump": sql_dump,
    "C array": c_array,
}


# Office and Outlook --------------------------------------------------------------------------------


def emf(picture: Image.Image) -> bytes:
    """A metafile that paints one bitmap."""
    buffer = io.BytesIO()
    picture.convert("RGB").save(buffer, "DIB")
    dib = buffer.getvalue()
    body = struct.pack("<4i2i2i2i", 0, 0, *picture.size, 0, 0, 0, 0, *picture.size)
    body += struct.pack("<IIIIII2i", 80, 40, 120, len(dib) - 40, 0, 0xCC0020, *picture.size)
    record = struct.pack("<II", 81, 8 + len(body) + len(dib)) + body + dib
    record += bytes(-len(record) % 4)
    end = struct.pack("<IIIII", 14, 20, 0, 0, 20)
    head = struct.pack("<II4i4iI", 1, 108, 0, 0, *picture.size, 0, 0, *picture.size, 0x464D4520)
    head = head.ljust(108, b"\0")
    return head + record + end


def wmf(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.convert("RGB").save(buffer, "DIB")
    dib = buffer.getvalue()
    body = struct.pack("<IH8h", 0xCC0020, 0, 480, 640, 0, 0, 480, 640, 0, 0) + dib
    record = struct.pack("<IH", (6 + len(body)) // 2, 0x0F43) + body
    head = struct.pack("<HHHIHIH", 1, 9, 0x300, (18 + len(record) + 6) // 2, 0, len(record) // 2, 0)
    return head + record + struct.pack("<IH", 3, 0)


def zipped_parts(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document>text</w:document>")
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def ole(streams: dict[str, bytes]) -> bytes:
    """A compound file of version 3 with streams in its root, each at least 4,096 bytes long."""
    sector, chains, data = 512, [], b""
    names = list(streams)
    for name in names:
        content = streams[name].ljust(4096, b"\0")
        chains.append((len(data) // sector, len(content)))
        data += content + bytes(-len(content) % sector)
    entries = [_entry("Root Entry", 5, 1 if names else -1, -2, 0)]
    for index, name in enumerate(names):
        following = index + 2 if index + 1 < len(names) else -1
        start, size = chains[index]
        entries.append(_entry(name, 2, -1, start, size, right=following))
    while len(entries) % 4:
        entries.append(bytes(128))
    directory = b"".join(entries)
    used = len(data) // sector
    total = used + len(directory) // sector
    tables = 1
    while (total + tables) > tables * 128:
        tables += 1
    table = [-1] * (tables * 128)
    for start, size in chains:
        count = -(-size // sector)
        for step in range(count):
            table[start + step] = start + step + 1 if step + 1 < count else -2
    for step in range(used, total):
        table[step] = step + 1 if step + 1 < total else -2
    for step in range(total, total + tables):
        table[step] = -3
    fats = list(range(total, total + tables))[:109]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack(
        "<HHHHH6xIIiIIiIiI", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, used, 0, 4096, -2, 0, -2, 0
    )
    head += struct.pack("<109i", *(fats + [-1] * (109 - len(fats))))
    return head + data + directory + struct.pack(f"<{len(table)}i", *table)


def _entry(name: str, kind: int, child: int, start: int, size: int, right: int = -1) -> bytes:
    coded = name.encode("utf-16-le") + b"\0\0"
    return (
        coded.ljust(64, b"\0") + struct.pack("<HBBiii", len(coded), kind, 1, -1, right, child)
        + bytes(16 + 4 + 16) + struct.pack("<iQ", start, size)
    )  # fmt: skip


def message(picture: Image.Image) -> bytes:
    return ole(
        {
            "__properties_version1.0": bytes(100),
            "__substg1.0_0037001F": "a subject".encode("utf-16-le"),
            "__substg1.0_37010102": jpeg(picture),
        }
    )


def message_with_page(picture: Image.Image) -> bytes:
    return ole(
        {"__properties_version1.0": bytes(100), "__substg1.0_10130102": page(picture).encode()}
    )


def word_97(picture: Image.Image) -> bytes:
    text = b"\xec\xa5\xc1\x00" + bytes(2000)
    return ole({"WordDocument": text, "Data": b"\x44\x00" * 40 + jpeg(picture)})


def word_97_metafile(picture: Image.Image) -> bytes:
    packed = zlib.compress(emf(picture))
    head = struct.pack("<I24xIBB", len(emf(picture)), len(packed), 0, 0xFE)
    record = struct.pack("<HHI", 0x3D4 << 4, 0xF01A, 16 + len(head) + len(packed))
    blip = record + bytes(16) + head + packed
    return ole({"WordDocument": b"\xec\xa5\xc1\x00" + bytes(2000), "Data": bytes(68) + blip})


def excel_97(picture: Image.Image) -> bytes:
    data = bytes(25) + jpeg(picture)
    pieces = [data[at : at + 8224] for at in range(0, len(data), 8224)]
    book = struct.pack("<HH", 0x0809, 16) + bytes(16)
    for number, piece in enumerate(pieces):
        book += struct.pack("<HH", 0xEB if number == 0 else 0x3C, len(piece)) + piece
    return ole({"Workbook": book + struct.pack("<HH", 0x0A, 0)})


def tnef(picture: Image.Image) -> bytes:
    def attribute(level: int, number: int, data: bytes) -> bytes:
        return (
            struct.pack("<BII", level, number, len(data))
            + data
            + struct.pack("<H", sum(data) & 0xFFFF)
        )

    return (
        b"\x78\x9f\x3e\x22\x01\x00" + attribute(1, 0x00089006, b"\x00\x00\x01\x00")
        + attribute(2, 0x00018010, b"a.jpg\0") + attribute(2, 0x0006800F, jpeg(picture))
    )  # fmt: skip


OFFICE: dict[str, Build] = {
    "EMF in a docx": lambda picture: docx({"word/media/image1.emf": emf(picture)}),
    "WMF in a docx": lambda picture: docx({"word/media/image1.wmf": wmf(picture)}),
    "embedded object in a docx": lambda picture: docx(
        {"word/embeddings/oleObject1.bin": ole({"CONTENTS": jpeg(picture)})}
    ),
    "Word 97": word_97,
    "Word 97, metafile": word_97_metafile,
    "Excel 97": excel_97,
    "Outlook message": message,
    "Outlook message, page": message_with_page,
    "TNEF": tnef,
}
