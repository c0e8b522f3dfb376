"""Puts a picture into everything it can travel in. Every builder: a picture in, a file's bytes out."""

import base64
import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from fractions import Fraction
from typing import Any

import av
import numpy as np
import numpy.typing as npt
import pillow_jxl  # noqa: F401 - JPEG XL for Pillow
import pypdfium2
from PIL import Image

Builder = Callable[[Image.Image], bytes]
PLAIN = (120, 160, 200)
FILM = (640, 480)


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def jpeg(picture: Image.Image, **options: object) -> bytes:
    return saved(picture, "JPEG", quality=90, **options)


def plain(picture: Image.Image) -> Image.Image:
    """Another picture of the same size, to hide the first behind."""
    return Image.new("RGB", picture.size, PLAIN)


# ---- pictures


def animated(kind: str, at: int, of: int) -> Builder:
    """One frame of several is the picture."""

    def build(picture: Image.Image) -> bytes:
        others = [Image.new("RGB", picture.size, (40 * i, 160, 200)) for i in range(of)]
        others[at] = picture.copy()  # saving leaves its settings in the picture
        return saved(others[0], kind, save_all=True, append_images=others[1:], duration=100)

    return build


def in_alpha(picture: Image.Image) -> bytes:
    """The picture is drawn by transparency alone; its colours are black."""
    black = Image.new("RGB", picture.size)
    black.putalpha(Image.eval(picture.convert("L"), lambda v: 255 - v))
    return saved(black, "PNG")


def in_alpha_inverted(picture: Image.Image) -> bytes:
    """A picture that is its own negative when shown on white."""
    black = Image.new("RGB", picture.size)
    black.putalpha(picture.convert("L"))
    return saved(black, "PNG")


def transparent(picture: Image.Image) -> bytes:
    """Nearly invisible, until somebody drops the transparency."""
    faint = picture.convert("RGB")
    faint.putalpha(6)
    return saved(faint, "PNG")


def grey16(picture: Image.Image) -> bytes:
    grey = np.asarray(picture.convert("L")).astype(np.uint16) * 257
    return saved(Image.fromarray(grey), "PNG")


def grey16_dark(picture: Image.Image) -> bytes:
    """Twelve bits of sixteen, as scanners and cameras write them."""
    grey = np.asarray(picture.convert("L")).astype(np.uint16) * 16
    return saved(Image.fromarray(grey), "PNG")


def rgb16(picture: Image.Image) -> bytes:
    """PNG of 16 bits a channel, written by hand: Pillow writes none."""
    pixels = np.asarray(picture.convert("RGB")).astype(">u2") * 257
    rows = b"".join(b"\x00" + row.tobytes() for row in pixels)

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    size = struct.pack(">IIBBBBB", *picture.size, 16, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", size)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def float_tiff(picture: Image.Image) -> bytes:
    return saved(Image.fromarray(np.asarray(picture.convert("L")).astype(np.float32) / 255), "TIFF")


def lab(picture: Image.Image) -> bytes:
    from PIL import ImageCms

    turn = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
    )
    return saved(ImageCms.applyTransform(picture, turn), "TIFF")


def turned(orientation: int) -> Builder:
    """Stored turned or mirrored, with the EXIF word that undoes it."""
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]  # fmt: skip

    def build(picture: Image.Image) -> bytes:
        exif = Image.Exif()
        exif[0x0112] = orientation
        return jpeg(picture.transpose(undo), exif=exif)

    return build


def mpo(picture: Image.Image) -> bytes:
    return saved(plain(picture), "MPO", save_all=True, append_images=[picture], quality=90)


def two_jpegs(picture: Image.Image) -> bytes:
    return jpeg(plain(picture)) + jpeg(picture)


def preview(picture: Image.Image) -> bytes:
    """The EXIF preview shows the picture; the picture shows something else."""
    small = jpeg(picture.resize((320, 240)))
    entries = struct.pack("<HHII", 0x0201, 4, 1, 8 + 2 + 4 + 2 + 24 + 4) + struct.pack(
        "<HHII", 0x0202, 4, 1, len(small)
    )
    ifd1 = struct.pack("<H", 2) + entries + struct.pack("<I", 0)
    exif = b"Exif\x00\x00II*\x00" + struct.pack("<I", 8) + struct.pack("<HI", 0, 14) + ifd1 + small
    # Offsets above: header 8, empty first directory 6, second directory 2 + 24 + 4.
    return jpeg(plain(picture), exif=exif)


def cut_off(picture: Image.Image) -> bytes:
    whole = jpeg(picture)
    return whole[: len(whole) * 9 // 10]


def raw_preview(picture: Image.Image) -> bytes:
    """A RAW file seen from outside: its own coding, and a JPEG to show."""
    head = b"FUJIFILMCCD-RAW 0201FF389501"
    noise = np.random.default_rng(1).integers(0, 255, 5000, np.uint8).tobytes()
    return head + noise + jpeg(picture) + noise


def dng(picture: Image.Image) -> bytes:
    """A TIFF that says DNG, with a thumbnail as first page and a JPEG somewhere."""
    from PIL import TiffImagePlugin

    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[0xC612] = b"\x01\x04\x00\x00"
    tags.tagtype[0xC612] = 1
    return saved(plain(picture).resize((80, 60)), "TIFF", tiffinfo=tags) + jpeg(picture)


def hevc(picture: Image.Image) -> list[bytes]:
    """One coded frame, as its units without start codes."""
    codec = av.CodecContext.create("libx265", "w")
    codec.width, codec.height, codec.pix_fmt = *picture.size, "yuv420p"
    codec.time_base = Fraction(1, 25)
    codec.options = {
        "preset": "ultrafast",
        "crf": "18",
        "x265-params": "log-level=none:repeat-headers=1:info=0",
    }
    frame = av.VideoFrame.from_image(picture).reformat(format="yuv420p")
    coded = b"".join(bytes(packet) for packet in [*codec.encode(frame), *codec.encode()])
    return [
        unit.rstrip(b"\x00")
        for unit in coded.replace(b"\x00\x00\x00\x01", b"\x00\x00\x01").split(b"\x00\x00\x01")[1:]
    ]


def heic(picture: Image.Image) -> bytes:
    """One HEVC frame in an HEIF box, by hand: no library that we may use writes it."""
    units = hevc(picture)
    sets = {kind: [unit for unit in units if unit[0] >> 1 & 63 == kind] for kind in (32, 33, 34)}
    profile = sets[33][0].replace(b"\x00\x00\x03", b"\x00\x00")[3:15]
    config = b"\x01" + profile + b"\xf0\x00\xfc\xfd\xf8\xf8\x00\x00\x0f" + bytes([len(sets)])
    for kind, members in sets.items():
        config += struct.pack(">BH", 0x80 | kind, len(members))
        config += b"".join(struct.pack(">H", len(unit)) + unit for unit in members)
    slices = [unit for unit in units if unit[0] >> 1 & 63 < 32]
    coded = b"".join(struct.pack(">I", len(unit)) + unit for unit in slices)

    def box(name: bytes, *parts: bytes) -> bytes:
        body = b"".join(parts)
        return struct.pack(">I", 8 + len(body)) + name + body

    def full(name: bytes, version: int, *parts: bytes) -> bytes:
        return box(name, bytes([version, 0, 0, 0]), *parts)

    def meta(offset: int) -> bytes:
        return full(
            b"meta", 0,
            full(b"hdlr", 0, b"\x00" * 4, b"pict", b"\x00" * 13),
            full(b"pitm", 0, struct.pack(">H", 1)),
            full(b"iloc", 0, b"\x44\x00", struct.pack(">HHHHII", 1, 1, 0, 1, offset, len(coded))),
            full(b"iinf", 0, struct.pack(">H", 1), full(b"infe", 2, struct.pack(">HH", 1, 0), b"hvc1\x00")),
            box(b"iprp",
                box(b"ipco", box(b"hvcC", config), full(b"ispe", 0, struct.pack(">II", *picture.size))),
                full(b"ipma", 0, struct.pack(">IHBBB", 1, 1, 2, 0x81, 0x02))),
        )  # fmt: skip

    head = box(b"ftyp", b"heic", b"\x00" * 4, b"mif1heic")
    return head + meta(len(head) + len(meta(0)) + 8) + box(b"mdat", coded)


# ---- films


def psd(picture: Image.Image, layers: bytes = b"", depth: int = 8) -> bytes:
    """Photoshop's own format, written by hand: one flattened picture, not packed."""
    header = b"8BPS" + struct.pack(">H6xHIIHH", 1, 3, picture.height, picture.width, depth, 3)
    empty = struct.pack(">II", 0, 0)  # palette, resources
    planes = np.asarray(picture.convert("RGB")).transpose(2, 0, 1)
    if depth == 16:
        planes = planes.astype(">u2") * 257
    section = struct.pack(">I", len(layers)) + layers
    return header + empty + section + struct.pack(">H", 0) + planes.tobytes()


def psd_layered(packing: str, depth: int = 8) -> Builder:
    """The picture in a layer, behind a flattened picture that is white: saved without compatibility."""

    def build(picture: Image.Image) -> bytes:
        dtype = np.dtype(">u2" if depth == 16 else np.uint8)
        planes = np.asarray(picture.convert("RGBA")).transpose(2, 0, 1).astype(dtype)
        planes = planes * 257 if depth == 16 else planes
        coded = [_psd_channel(plane.astype(dtype), packing) for plane in planes]
        record = struct.pack(">iiiiH", 0, 0, picture.height, picture.width, 4)
        for name, data in zip((0, 1, 2, 0xFFFF), coded, strict=True):
            record += struct.pack(">HI", name, len(data))
        record += (
            b"8BIMnorm\xff\x00\x00\x00" + struct.pack(">I", 12) + bytes(8) + b"\x00\x00\x00\x00"
        )
        info = struct.pack(">h", 1) + record + b"".join(coded)
        info += bytes(-len(info) % 4)
        blank = Image.new("RGB", picture.size, "white")
        if depth == 8:
            return psd(blank, struct.pack(">I", len(info)) + info + bytes(4))
        deep = b"8BIMLr16" + struct.pack(">I", len(info)) + info
        return psd(blank, bytes(8) + deep, depth)

    return build


def _psd_channel(plane: npt.NDArray[Any], packing: str) -> bytes:
    if packing == "raw":
        return b"\x00\x00" + plane.tobytes()
    if packing == "rows":
        rows = [_packed_bits(row.tobytes()) for row in plane]
        return b"\x00\x01" + b"".join(struct.pack(">H", len(row)) for row in rows) + b"".join(rows)
    if packing == "zip":
        return b"\x00\x02" + zlib.compress(plane.tobytes())
    before = np.concatenate([np.zeros_like(plane[:, :1]), plane[:, :-1]], axis=1)
    return b"\x00\x03" + zlib.compress((plane - before).astype(plane.dtype).tobytes())


def _packed_bits(row: bytes) -> bytes:
    """Only literal runs, which every reader accepts."""
    pieces = [row[at : at + 128] for at in range(0, len(row), 128)]
    return b"".join(bytes([len(piece) - 1]) + piece for piece in pieces)


def film(
    kind: str, codec: str, *, flash: tuple[int, int] = (20, 24), frames: int = 45, **options: str
) -> Builder:
    """A moving scene in which the picture flashes up for a few frames."""

    def build(picture: Image.Image) -> bytes:
        buffer = io.BytesIO()
        scene = np.asarray(plain(picture).resize(FILM)) // 2
        scene = scene + np.random.default_rng(1).integers(0, 30, (FILM[1], FILM[0], 3), np.uint8)
        shown = np.asarray(picture.resize(FILM))
        with av.open(buffer, "w", format=kind) as out:
            stream = out.add_stream(codec, rate=30, options=options)
            stream.width, stream.height, stream.pix_fmt = *FILM, "yuv420p"
            stream.bit_rate = 4_000_000
            for i in range(frames):
                pixels = shown if flash[0] <= i < flash[1] else np.roll(scene, 4 * i, axis=1)
                frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format="rgb24")
                for packet in stream.encode(frame):
                    out.mux(packet)
            for packet in stream.encode():
                out.mux(packet)
        return buffer.getvalue()

    return build


mp4 = film("mp4", "libx264")


def motion_photo(picture: Image.Image) -> bytes:
    return jpeg(plain(picture)) + mp4(picture)


def motion_heic(picture: Image.Image) -> bytes:
    movie = mp4(picture)
    return heic(plain(picture)) + struct.pack(">I", 8 + len(movie)) + b"mpvd" + movie


# ---- documents and archives


def zipped(*names: str, inside: Builder = jpeg, beside: dict[str, bytes] | None = None) -> Builder:
    def build(picture: Image.Image) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in (beside or {}).items():
                archive.writestr(name, data)
            for name in names:
                archive.writestr(name, inside(picture))
        return buffer.getvalue()

    return build


XML = b'<?xml version="1.0" encoding="UTF-8"?><x/>'
OOXML = {"[Content_Types].xml": XML, "_rels/.rels": XML}
WORD = {**OOXML, "word/document.xml": XML, "word/printerSettings1.bin": b"\x01\x02\x03\xff" * 9}
ODF = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": XML}
EPUB = {"mimetype": b"application/epub+zip", "OEBPS/a.xhtml": b"<html><body>text</body></html>"}


def tar(mode: str) -> Builder:
    def build(picture: Image.Image) -> bytes:
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode=mode) as archive:
            data = jpeg(picture)
            member = tarfile.TarInfo("notes.txt")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        return buffer.getvalue()

    return build


def packed_by_libarchive(kind: str, packing: str | None = None) -> Builder:
    def build(picture: Image.Image) -> bytes:
        import libarchive  # its library is not on every system: whoever needs only pictures does without

        chunks: list[bytes] = []

        def write(data: bytes) -> int:
            chunks.append(bytes(data))
            return len(data)

        data = jpeg(picture)
        with libarchive.custom_writer(write, kind, packing) as archive:
            archive.add_file_from_memory("a.jpg", len(data), data)
        return b"".join(chunks)

    return build


def lha(picture: Image.Image) -> bytes:
    """An LHA archive of level 1 with one stored member, by hand: nothing free writes them."""
    data, name = jpeg(picture), b"a.jpg"
    body = b"-lh0-" + struct.pack("<III", len(data), len(data), 0) + b"\x20\x01"
    body += bytes([len(name)]) + name + struct.pack("<H", _crc16(data)) + b"U" + b"\0\0"
    return bytes([len(body), sum(body) & 0xFF]) + body + data + b"\0"


def _crc16(data: bytes) -> int:
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xA001 if value & 1 else 0)
    return value


def rar(picture: Image.Image, *, locked: bool = False) -> bytes:
    """A RAR 4 archive with one stored member, by hand: nothing free writes them."""
    data, name = jpeg(picture), b"a.jpg"

    def block(kind: int, flags: int, body: bytes, extra: int = 0) -> bytes:
        rest = struct.pack("<BHH", kind, flags, 7 + len(body)) + body
        return struct.pack("<H", zlib.crc32(rest) & 0xFFFF) + rest

    member = struct.pack(
        "<IIBIIBBHI",
        len(data),
        len(data),
        3,
        zlib.crc32(data),
        0x5A21A56B,
        20,
        0x30,
        len(name),
        0o100644,
    )
    return (
        b"Rar!\x1a\x07\x00"
        + block(0x73, 0, b"\x00" * 6)
        + block(0x74, 0x8004 if locked else 0x8000, member + name)
        + data
        + block(0x7B, 0x4000, b"")
    )


def rar5(picture: Image.Image) -> bytes:
    """A RAR 5 archive with one stored member, by hand."""
    data, name = jpeg(picture), b"a.jpg"

    def number(value: int) -> bytes:
        out = bytearray()
        while value > 0x7F:
            out.append(value & 0x7F | 0x80)
            value >>= 7
        return bytes([*out, value])

    def block(*fields: bytes) -> bytes:
        body = b"".join(fields)
        sized = number(len(body)) + body
        return struct.pack("<I", zlib.crc32(sized)) + sized

    head = block(number(1), number(0), number(0))
    # kind 2 (file), flags 2 (data follows), data size; file flags 4 (has a checksum), size,
    # attributes, checksum, no packing, Unix, name
    member = block(
        number(2), number(2), number(len(data)), number(4), number(len(data)), number(0o100644),
        struct.pack("<I", zlib.crc32(data)), number(0), number(1), number(len(name)), name,
    )  # fmt: skip
    return b"Rar!\x1a\x07\x01\x00" + head + member + data + block(number(5), number(0), number(0))


def pdf_page(picture: Image.Image) -> bytes:
    return saved(picture, "PDF")


def pdf_off_page(picture: Image.Image) -> bytes:
    """The picture lies beside the page, where no viewer shows it and everybody can copy it."""
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(300, 300)
    image = pypdfium2.PdfImage.new(document)
    image.load_jpeg(io.BytesIO(jpeg(picture)), inline=True)
    image.set_matrix(pypdfium2.PdfMatrix().scale(400, 300).translate(1000, 1000))
    page.insert_obj(image)
    page.gen_content()
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def pdf_attached(picture: Image.Image) -> bytes:
    document = pypdfium2.PdfDocument.new()
    document.new_page(300, 300)
    document.new_attachment("a.bin").set_data(jpeg(picture))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def svg(picture: Image.Image) -> bytes:
    coded = base64.b64encode(jpeg(picture)).decode()
    return (
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><!-- drawn -->'
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">'
        f'<image width="40" height="30" href="data:image/jpeg;base64,{coded}"/></svg>'
    ).encode()


def svg_outside(picture: Image.Image) -> bytes:
    """A raster that lies outside the drawn area."""
    return svg(picture).replace(b"<image ", b'<image x="5000" ')


def web_page(picture: Image.Image) -> bytes:
    coded = base64.b64encode(saved(picture, "PNG")).decode()
    return f'<html><body><p>hello</p><svg/><img src="data:image/png;base64,{coded}"></body></html>'.encode()


def mail(picture: Image.Image) -> bytes:
    message = EmailMessage()
    message["Subject"] = "look"
    message.set_content("hello")
    message.add_attachment(jpeg(picture), maintype="image", subtype="jpeg", filename="a.jpg")
    return message.as_bytes()


def sound(picture: Image.Image) -> bytes:
    """A song's cover."""
    frame = (
        b"APIC" + struct.pack(">I", len(jpeg(picture)) + 14) + b"\x00\x00\x00image/jpeg\x00\x03\x00"
    )
    tag = frame + jpeg(picture)
    size = bytes(len(tag) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + size + tag + b"\xff\xfb\x90\x00" * 100


def zip_behind_a_picture(picture: Image.Image) -> bytes:
    return saved(plain(picture), "PNG") + zipped("a.bin")(picture)


def pdf_behind_junk(picture: Image.Image) -> bytes:
    return b"\x00\x01junk\n" + saved(picture, "PDF")


PICTURES: dict[str, Builder] = {
    "jpeg": jpeg,
    "jpeg progressive": lambda p: jpeg(p, progressive=True),
    "jpeg cmyk": lambda p: jpeg(p.convert("CMYK")),
    "jpeg mpo, second picture": mpo,
    "jpeg behind jpeg": two_jpegs,
    "jpeg preview differs": preview,
    "jpeg motion photo": motion_photo,
    **{f"jpeg exif {n}": turned(n) for n in range(2, 9)},
    "png": lambda p: saved(p, "PNG"),
    "png palette": lambda p: saved(p.quantize(256), "PNG"),
    "png 16 bit": rgb16,
    "png nearly transparent": transparent,
    "png opaque alpha": lambda p: saved(p.convert("RGBA"), "PNG"),
    "apng last": animated("PNG", 5, 6),
    "gif": lambda p: saved(p.quantize(256), "GIF"),
    "gif last of 12": animated("GIF", 11, 12),
    "webp": lambda p: saved(p, "WEBP", quality=90),
    "webp middle": animated("WEBP", 3, 6),
    "bmp": lambda p: saved(p, "BMP"),
    "ico": lambda p: saved(p, "ICO", sizes=[(256, 256)]),
    "tiff": lambda p: saved(p, "TIFF", compression="tiff_lzw"),
    "tiff third page": animated("TIFF", 2, 3),
    "tiff lab": lab,
    "avif": lambda p: saved(p, "AVIF", quality=80),
    "avif middle": animated("AVIF", 2, 4),
    "heic": heic,
    "heic motion photo": motion_heic,
    "jpeg 2000": lambda p: saved(p, "JPEG2000"),
    "jpeg xl": lambda p: saved(p, "JXL", quality=90),
    "jpeg xl lossless": lambda p: saved(p, "JXL", lossless=True),
    "psd": psd,
    "psd, layer": psd_layered("raw"),
    "psd, packed layer": psd_layered("rows"),
    "psd, zipped layer": psd_layered("zip"),
    "psd, predicted layer": psd_layered("predicted"),
    "psd, deep layer": psd_layered("predicted", 16),
    "icns": lambda p: saved(p, "ICNS"),
    "qoi": lambda p: saved(p, "QOI"),
    "dds": lambda p: saved(p, "DDS"),
    "ppm": lambda p: saved(p, "PPM"),
    "tga": lambda p: saved(p, "TGA"),
    "pcx": lambda p: saved(p, "PCX"),
    "sgi": lambda p: saved(p, "SGI"),
    "raw preview": raw_preview,
    "dng preview": dng,
}
# Grey versions: compared with the grey JPEG.
GREY: dict[str, Builder] = {
    "png in alpha": in_alpha,
    "png in alpha, inverted": in_alpha_inverted,
    "png grey 16 bit": grey16,
    "png grey 12 of 16 bit": grey16_dark,
    "tiff float": float_tiff,
}
FILMS: dict[str, Builder] = {
    "mp4": mp4,
    "mov": film("mov", "libx264"),
    "mkv": film("matroska", "libx264"),
    "webm": film("webm", "libvpx-vp9", deadline="realtime", **{"cpu-used": "8"}),
    "3gp": film("3gp", "mpeg4"),
    "avi": film("avi", "mpeg4"),
    "ts": film("mpegts", "libx264"),
    "mp4 without key frames": film("mp4", "libx264", sc_threshold="0", g="250"),
    "ts hevc": film("mpegts", "libx265", preset="ultrafast", **{"x265-params": "log-level=none"}),
}
WRAPPED: dict[str, Builder] = {
    "zip": zipped("holiday/a.txt", beside={"readme.txt": b"hello"}),
    "zip in zip": zipped("a.dat", inside=zipped("b.dat")),
    "mp4 in zip": zipped("a", inside=mp4),
    "docx": zipped("word/media/image1.jpeg", beside=WORD),
    "pptx": zipped("ppt/media/image1.png", inside=PICTURES["png"], beside=OOXML),
    "xlsx": zipped("xl/media/image1.jpeg", beside=OOXML),
    "odt": zipped("Pictures/1.jpg", beside=ODF),
    "epub": zipped("OEBPS/cover.jpg", beside=EPUB),
    "tar": tar("w"),
    "tar.gz": tar("w:gz"),
    "gzip": lambda p: gzip.compress(jpeg(p)),
    "bzip2": lambda p: bz2.compress(jpeg(p)),
    "xz": lambda p: lzma.compress(jpeg(p)),
    "7z": packed_by_libarchive("7zip"),
    "ar": packed_by_libarchive("ar_bsd"),
    "ar of Debian": packed_by_libarchive("ar_svr4"),
    "cpio": packed_by_libarchive("cpio_newc"),
    "cpio of 1988": packed_by_libarchive("cpio"),
    "lha": lha,
    "xar": packed_by_libarchive("xar"),
    "warc": packed_by_libarchive("warc"),
    "tar.lz": packed_by_libarchive("ustar", "lzip"),
    "tar.Z": packed_by_libarchive("ustar", "compress"),
    "rar": rar,
    "rar5": rar5,
    "pdf page": pdf_page,
    "pdf off the page": pdf_off_page,
    "pdf attachment": pdf_attached,
    "svg": svg,
    "svg outside": svg_outside,
    "web page": web_page,
    "mail": mail,
    "sound's cover": sound,
    "zip behind a picture": zip_behind_a_picture,
    "pdf behind junk": pdf_behind_junk,
}
