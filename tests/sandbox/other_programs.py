"""Pictures as programs write them that other builders lack. Every builder: a picture in, a file's bytes out."""

import base64
import binascii
import io
import json
import struct
import tarfile
import urllib.parse
from collections.abc import Callable

import numpy as np
from mutagen.id3 import APIC, CHAP, ID3
from PIL import Image

from tests.sandbox.containers import ODF, Builder, jpeg, mp4, plain, saved, zipped
from tests.sandbox.documents import Pdf, ole
from tests.sandbox.plus_records import PLUS
from tests.sandbox.side_by_side import PAGE, address, pieces
from tests.sandbox.sounding import FRAMES
from tests.sandbox.viewer_ways import drawing

ACROSS, DOWN = 80, 60


def _colours(picture: Image.Image, colours: int = 200) -> list[list[tuple[int, ...]]]:
    few = picture.convert("RGB").resize((ACROSS, DOWN)).quantize(colours).convert("RGB")
    samples = np.asarray(few).tolist()
    return [[tuple(colour) for colour in row] for row in samples]


# texts


def _folded(text: str, width: int = 75) -> bytes:
    lines: list[str] = []
    for line in text.split("\n"):
        rest = line
        while len(rest) > width:
            lines.append(rest[:width])
            rest = " " + rest[width:]
        lines.append(rest)
    return "\r\n".join(lines).encode()


def calc_metafile(picture: Image.Image) -> bytes:
    """The metafile that LibreOffice stores beside a chart or an object, to be shown in its place."""
    shown = b"VCLMTF\1\0" + bytes(60) + saved(picture, "BMP")
    return zipped("ObjectReplacements/Object 1", inside=lambda _: shown, beside=ODF)(picture)


def background(picture: Image.Image) -> bytes:
    """The background of a sheet, in a record of its own and those that continue it."""
    small = picture.resize((320, 240))
    rows = b"".join(
        small.crop((0, y, 320, y + 1)).tobytes("raw", "BGR") for y in range(239, -1, -1)
    )
    bitmap = struct.pack("<IHHHH", 12, 320, 240, 1, 24) + rows
    body = struct.pack("<HHI", 9, 1, len(bitmap)) + bitmap
    book = struct.pack("<HH", 0x809, 16) + bytes(16)
    for at in range(0, len(body), 8224):
        piece = body[at : at + 8224]
        book += struct.pack("<HH", 0x3C if at else 0xE9, len(piece)) + piece
    return ole({"Workbook": book + struct.pack("<HH", 0x0A, 0)})


def grey_32(picture: Image.Image) -> bytes:
    """Grey of 32 bits without a sign, as microscopes save it."""
    grey = np.asarray(picture.convert("L")).astype("<u4") * 0x01010101
    rows = grey.tobytes()
    tags = {256: 640, 257: 480, 258: 32, 259: 1, 262: 1, 273: 8, 277: 1, 278: 480, 279: len(rows)}
    listed = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags.items())
    head = b"II*\0" + struct.pack("<I", 8 + len(rows))
    return head + rows + struct.pack("<H", len(tags)) + listed + bytes(4)


def contact(picture: Image.Image) -> bytes:
    """A contact of an Apple program, whose line is folded within the first letters of the picture."""
    before, after = "PHOTO;X-ABCROP-RECTANGLE=", ";ENCODING=b;TYPE=JPEG:"
    place = "x" * (73 - len(before) - len(after))
    coded = base64.b64encode(jpeg(picture)).decode()
    return _folded(f"BEGIN:VCARD\nVERSION:3.0\nFN:A\n{before}{place}{after}{coded}\nEND:VCARD\n")


def string_in_string(picture: Image.Image) -> bytes:
    """JSON within JSON, with escaped slashes."""
    inner = json.dumps({"image": address(picture)}).replace("/", "\\/")
    return json.dumps({"body": inner}).encode()


def unescape(picture: Image.Image) -> bytes:
    written = urllib.parse.quote(f"<img src='{address(picture)}'>", safe="")
    return f"{PAGE}<script>document.write(unescape('{written}'))</script>".encode()


def uuencoded(picture: Image.Image) -> bytes:
    """Lines with a checksum letter after them, as some programs wrote."""
    data = jpeg(picture)
    lines = (binascii.b2a_uu(data[at : at + 45]) for at in range(0, len(data), 45))
    return (
        b"begin 644 a.jpg\r\n" + b"".join(line[:-1] + b"X\r\n" for line in lines) + b" \r\nend\r\n"
    )


def paint(picture: Image.Image) -> bytes:
    """A bitmap of Paint in RTF, without a picture that represents it."""
    bitmap = saved(picture, "BMP")
    names = b"".join(struct.pack("<I", len(name)) + name for name in (b"PBrush\0", b"", b""))
    body = struct.pack("<II", 0x501, 2) + names + struct.pack("<I", len(bitmap)) + bitmap
    return b"{\\rtf1{\\object\\objemb{\\*\\objdata " + binascii.hexlify(body) + b"}{\\result}}}"


def paint_in_a_file(picture: Image.Image) -> bytes:
    bitmap = saved(picture, "BMP")
    return ole({"\x01Ole10Native": struct.pack("<I", len(bitmap)) + bitmap})


def excel_2003(picture: Image.Image) -> bytes:
    styles: dict[tuple[int, ...], int] = {}
    rows = "".join(
        "<Row>" + "".join(f'<Cell ss:StyleID="s{styles.setdefault(c, len(styles))}"/>' for c in row) + "</Row>"
        for row in _colours(picture)
    )  # fmt: skip
    listed = "".join(
        f'<Style ss:ID="s{n}"><Interior ss:Color="#{bytes(c).hex()}" ss:Pattern="Solid"/></Style>'
        for c, n in styles.items()
    )
    name = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{name}" xmlns:ss="{name}"><Styles>{listed}</Styles>'
        f'<Worksheet ss:Name="a"><Table>{rows}</Table></Worksheet></Workbook>'
    ).encode()


def in_millimetres(picture: Image.Image) -> bytes:
    """A drawing of the size of a sheet of paper, as Inkscape saves it."""
    head = drawing(picture).partition(b">")[0]
    paper = b'<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="160mm" viewBox="0 0 768 576"'
    return drawing(picture).replace(head, paper)


# icons, sound, archives, long pictures


def _icon(entries: list[tuple[int, bytes]], kind: int = 1) -> bytes:
    out, body = struct.pack("<HHH", 0, kind, len(entries)), b""
    for side, data in entries:
        start = 6 + 16 * len(entries) + len(body)
        out += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(data), start)
        body += data
    return out + body


def _entry(picture: Image.Image, side: int) -> bytes:
    """A bitmap of an icon: twice as high as it is shown, with a mask."""
    pixels = np.asarray(picture.resize((side, side)).convert("RGBA"))[::-1, :, [2, 1, 0, 3]]
    head = struct.pack("<IiiHHIIiiII", 40, side, 2 * side, 1, 32, 0, 0, 0, 0, 0, 0)
    return head + pixels.tobytes() + bytes((side + 31) // 32 * 4 * side)


def icon(picture: Image.Image) -> bytes:
    """A smaller size that shows another picture than the largest."""
    largest = saved(plain(picture).resize((256, 256)), "PNG")
    return _icon([(256, largest), (160, _entry(picture, 160))])


def cursor(picture: Image.Image) -> bytes:
    return _icon([(192, saved(picture.resize((192, 192)), "PNG"))], kind=2)


def apple_icon(picture: Image.Image) -> bytes:
    shown = ((b"ic09", plain(picture), 512), (b"ic08", picture, 256))
    body = b""
    for name, each, side in shown:
        data = saved(each.resize((side, side)), "PNG")
        body += name + struct.pack(">I", 8 + len(data)) + data
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def chapter(picture: Image.Image) -> bytes:
    """A picture of a chapter of a broadcast."""
    cover = APIC(encoding=0, mime="image/bmp", type=0, desc="", data=saved(picture, "BMP"))
    tags = ID3()
    times = dict.fromkeys(("start_time", "end_time", "start_offset", "end_offset"), 0)
    tags.add(CHAP(element_id="a", sub_frames=[cover], **times))
    out = io.BytesIO()
    tags.save(out)
    return out.getvalue() + FRAMES * 20


def odd_member(picture: Image.Image) -> bytes:
    """A tar whose member is of a type that nobody knows, which is unpacked as a file."""
    data, member = jpeg(picture), tarfile.TarInfo("a.jpg")
    member.size, member.type = len(data), b"Z"
    return member.tobuf(tarfile.USTAR_FORMAT) + data + bytes(-len(data) % 512) + bytes(1024)


def _long(size: tuple[int, int], at: tuple[int, int]) -> Builder:
    def build(picture: Image.Image) -> bytes:
        whole = Image.new("RGB", size, "white")
        whole.paste(picture.resize((800, 600)), at)
        return saved(whole, "PNG")

    return build


def long_print(picture: Image.Image) -> bytes:
    """A page without an end, with the picture in pieces."""
    pdf, content, names = Pdf(800, 14_000), b"", b""
    for y, row in enumerate(pieces(picture)):
        for x, piece in enumerate(row):
            number = pdf.image(piece)
            names += b"/I%d %d 0 R" % (number, number)
            content += b"q 80 0 0 80 %d %d cm /I%d Do Q " % (80 + x * 80, 6400 - y * 80, number)
    return pdf.finish(content, b"/XObject<<" + names + b">>")


def padded_film(picture: Image.Image) -> bytes:
    """A JPEG whose end mark was written over, and a film behind it."""
    return jpeg(plain(picture))[:-2] + b"\xff" * 30 + mp4(picture)


WRITTEN: dict[str, Builder] = {
    "contact": contact,
    "string in a string": string_in_string,
    "unescape": unescape,
    "uuencode, letters after lines": uuencoded,
    "Paint in RTF": paint,
    "Paint in a file": paint_in_a_file,
    "Excel 2003": excel_2003,
    "drawing in millimetres": in_millimetres,
    "chart's metafile": calc_metafile,
    "background of a sheet": background,
    **PLUS,
    "icon": icon,
    "cursor": cursor,
    "icon of Apple": apple_icon,
    "chapter": chapter,
    "odd member": odd_member,
    "long screenshot": _long((1080, 16_000), (140, 9_000)),
    "screenshot of two pages": _long((1080, 4_320), (140, 2_400)),
    "panorama": _long((9_000, 900), (5_000, 150)),
    "long print": long_print,
    "JPEG with a film, end mark written over": padded_film,
}


# What a viewer paints and nothing here draws.


def _cells(form: str, between: str = "") -> Callable[[Image.Image], bytes]:
    def build(picture: Image.Image) -> bytes:
        rows = ("".join(form.format(*colour) for colour in row) for row in _colours(picture))
        return between.join(rows).encode()

    return build


def _of_256(picture: Image.Image) -> bytes:
    def number(colour: tuple[int, ...]) -> int:
        return 16 + sum(
            step * round(value / 51) for step, value in zip((36, 6, 1), colour, strict=True)
        )

    rows = _colours(picture)
    return "\n".join(
        "".join(f"\x1b[38;5;{number(a)};48;5;{number(b)}m\u2580" for a, b in zip(up, low, strict=True))
        for up, low in zip(rows[::2], rows[1::2], strict=True)
    ).encode()  # fmt: skip


def _samples(picture: Image.Image) -> bytes:
    numbers = ",".join(map(str, picture.convert("RGBA").resize((160, 120)).tobytes()))
    return f"{PAGE}<script>g.putImageData(new ImageData(f([{numbers}]),160),0,0)</script>".encode()


def _sixels(_picture: Image.Image) -> bytes:
    return b'\x1bPq"1;1;320;240#1;2;50;40;30' + b"#1!320~-" * 40 + b"\x1b\\"


def _animation(_picture: Image.Image) -> bytes:
    assets = [{"id": f"c{number}", "layers": [{"nm": "x" * 50}]} for number in range(200)]
    whole = {"fr": 30, "ip": 0, "op": 60, "w": 512, "assets": assets, "layers": [{"ty": 4}]}
    return json.dumps(whole, sort_keys=True).encode()


NOT_DRAWN: dict[str, Builder] = {
    "letters of a terminal": _cells("\x1b[48;2;{};{};{}m ", "\n"),
    "letters of a terminal, 256 colours": _of_256,
    "sixels": _sixels,
    "boxes on a canvas": _cells("f('#{:02x}{:02x}{:02x}',1,2);"),
    "fills on a canvas": _cells("g.fillStyle='rgb({},{},{})';g.fillRect(x(),y(),9,9);"),
    "samples on a canvas": _samples,
    "animation, sorted": _animation,
}
WORDS = b"a log line with words and numbers 12:30:59, 17, 4, 99\n"
# Texts without a picture, which resemble the above.
ORDINARY: dict[str, bytes] = {
    "coloured log": b"".join(b"\x1b[3%dmINFO\x1b[0m %d\n" % (n % 8, n) for n in range(2000)),
    "chart on a canvas": b"<canvas></canvas><script>g.fillStyle='#123456';d=["
    + b",".join(b"%d" % (n * 7919 % 1000) for n in range(3000)) + b"]</script>",
    "table of numbers": b"".join(b"%d, %d, %d\n" % (n, n % 255, n % 7) for n in range(4000)),
    "list of colours": b"".join(b"  ['#%06x', 'colour %d'],\n" % (n * 9973, n) for n in range(900)),
    "layers of a map": json.dumps({"layers": [{"id": n, "op": "over"} for n in range(500)]}).encode(),
    "contact without a picture": b"BEGIN:VCARD\r\nNOTE:" + b"words and\r\n  more " * 50 + b"\r\nEND:VCARD",
    "address in prose": b"A link such as data%3Aimage%2Fpng is one that begins so.\n" * 30,
}  # fmt: skip
