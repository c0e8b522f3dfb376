"""Changes that people make to pictures, and containers for pictures. Each produces a file."""

import io
import zipfile
from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple, TypeAlias

import av
import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFont, ImageOps

from benchmarks.robustness import filters, layouts

Picture: TypeAlias = Image.Image
Rng: TypeAlias = np.random.Generator


class Transform(NamedTuple):
    """One row of the bench. `visible`: a person still sees the content, so the figures apply."""

    name: str
    make: Callable[[Picture, Rng], bytes]
    visible: bool = True
    container: bool = False


def jpeg(picture: Picture, quality: int = 90) -> bytes:
    return saved(picture, "JPEG", quality=quality)


def saved(picture: Picture, format_: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, format_, **options)
    return buffer.getvalue()


def changed(change: Callable[[Picture], Picture]) -> Callable[[Picture, Rng], bytes]:
    return lambda picture, _: jpeg(change(picture))


def cropped(share: float) -> Callable[[Picture], Picture]:
    def crop(picture: Picture) -> Picture:
        w, h = picture.size
        edge = (1 - share) / 2
        return picture.crop(
            (int(w * edge), int(h * edge), int(w * (1 - edge)), int(h * (1 - edge)))
        )

    return crop


def noisy(strength: float) -> Callable[[Picture, Rng], bytes]:
    def add(picture: Picture, rng: Rng) -> bytes:
        pixels = np.asarray(picture).astype(np.float32)
        pixels += rng.normal(0, strength, pixels.shape).astype(np.float32)
        return jpeg(Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)))

    return add


def stickers(picture: Picture, rng: Rng) -> bytes:
    picture = picture.copy()
    draw = ImageDraw.Draw(picture)
    reach = min(picture.size) * 0.06
    for _ in range(6):
        x, y = rng.uniform(0.1, 0.9, 2) * picture.size
        fill = tuple(int(part) for part in rng.integers(0, 256, 3))
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=fill)
    return jpeg(picture)


def sepia(picture: Picture) -> Picture:
    toned = ImageOps.colorize(picture.convert("L"), (40, 20, 0), (255, 240, 200))
    return ImageOps.posterize(toned, 3)


def bordered(picture: Picture) -> Picture:
    return ImageOps.expand(picture, border=max(picture.size) // 4, fill=(245, 245, 245))


def shaped(width: float, height: float) -> Callable[[Picture], Picture]:
    return lambda picture: picture.resize(
        (int(picture.width * width), int(picture.height * height))
    )


def collage(picture: Picture, rng: Rng) -> bytes:
    sheet = Image.new("RGB", (960, 960))
    place = int(rng.integers(4))
    for cell in range(4):
        part = picture if cell == place else layouts.filler(rng)
        sheet.paste(ImageOps.fit(part, (480, 480)), (cell % 2 * 480, cell // 2 * 480))
    return jpeg(sheet)


def desktop(longer: float) -> Callable[[Picture, Rng], bytes]:
    """Paste into a 1920 x 1080 desktop; `longer`: longer side as a share of its width."""

    def paste(picture: Picture, rng: Rng) -> bytes:
        screen = Image.new("RGB", (1920, 1080), (38, 70, 110))
        draw = ImageDraw.Draw(screen)
        font = ImageFont.load_default(size=15)
        draw.rectangle((0, 1040, 1920, 1080), fill=(28, 30, 36))
        draw.rectangle((120, 60, 1500, 980), fill=(250, 250, 250))
        draw.rectangle((120, 60, 1500, 92), fill=(210, 214, 220))
        for line in range(42):
            draw.text(
                (140, 110 + 20 * line),
                "notes on the spring term and the trip " * 4,
                (40, 40, 45),
                font,
            )
        for icon in range(8):
            draw.rectangle(
                (24, 40 + 110 * icon, 84, 100 + 110 * icon), fill=(190, 150 - 9 * icon, 60)
            )
        scale = longer * 1920 / max(picture.size)
        small = picture.resize(
            (max(1, int(picture.width * scale)), max(1, int(picture.height * scale)))
        )
        x = int(rng.integers(130, max(131, 1900 - small.width)))
        y = int(rng.integers(60, max(61, 1030 - small.height)))
        screen.paste(small, (x, y))
        return saved(screen, "PNG", compress_level=1)

    return paste


def animated(format_: str) -> Callable[[Picture, Rng], bytes]:
    """One frame of six, between fillers."""

    def make(picture: Picture, rng: Rng) -> bytes:
        frames = [layouts.filler(rng).resize(picture.size) for _ in range(5)]
        frames.insert(3, picture)
        first, *rest = frames
        return saved(first, format_, save_all=True, append_images=rest, duration=120)

    return make


def hidden_by_alpha(picture: Picture, _: Rng) -> bytes:
    """The picture lies in the alpha channel of a black rectangle."""
    black = Image.new("RGBA", picture.size, (0, 0, 0, 255))
    black.putalpha(picture.convert("L"))
    return saved(black, "PNG", compress_level=1)


def nearly_transparent(picture: Picture, _: Rng) -> bytes:
    clear = picture.convert("RGBA")
    clear.putalpha(2)
    return saved(clear, "PNG", compress_level=1)


def deep_grey(picture: Picture, _: Rng) -> bytes:
    return saved(Image.fromarray(np.asarray(picture.convert("L")).astype(np.uint16) * 257), "PNG")


def exif_turned(picture: Picture, _: Rng) -> bytes:
    """Stored on its side, with the EXIF tag that turns it upright."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return saved(picture.transpose(Image.Transpose.ROTATE_90), "JPEG", quality=90, exif=exif)


def zipped(picture: Picture, _: Rng) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("readme.txt", "holiday")
        archive.writestr("a/b.jpg", jpeg(picture))
    return buffer.getvalue()


def docx(picture: Picture, _: Rng) -> bytes:
    buffer = io.BytesIO()
    types = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("word/document.xml", '<?xml version="1.0"?><document/>')
        archive.writestr("word/media/image1.jpeg", jpeg(picture))
    return buffer.getvalue()


def pdf(picture: Picture, _: Rng) -> bytes:
    document = pypdfium2.PdfDocument.new()
    image = pypdfium2.PdfImage.new(document)
    image.load_jpeg(io.BytesIO(jpeg(picture)))
    width, height = 595.0, 842.0
    scale = min(width / picture.width, height / picture.height) * 0.8
    image.set_matrix(
        pypdfium2.PdfMatrix().scale(picture.width * scale, picture.height * scale).translate(50, 60)
    )
    page = document.new_page(width, height)
    page.insert_obj(image)
    page.gen_content()
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def mp4(picture: Picture, rng: Rng) -> bytes:
    """Three seconds, the picture in the middle one."""
    buffer = io.BytesIO()
    filler = layouts.filler(rng)
    with av.open(buffer, "w", format="mp4") as film:
        stream = film.add_stream("mpeg4", rate=Fraction(10))
        stream.width, stream.height, stream.pix_fmt = 640, 640, "yuv420p"
        stream.bit_rate = 4_000_000
        for number in range(30):
            shown = picture if 10 <= number < 20 else filler
            image = ImageOps.pad(shown, (640, 640))
            film.mux(stream.encode(av.VideoFrame.from_image(image)))
        film.mux(stream.encode())
    return buffer.getvalue()


def then(change: filters.Change) -> Callable[[Picture, Rng], bytes]:
    return lambda picture, rng: jpeg(change(picture, rng))


def gif(picture: Picture, _: Rng) -> bytes:
    return saved(picture.quantize(16), "GIF")


def twice(*changes: filters.Change) -> Callable[[Picture, Rng], bytes]:
    """One change after the other."""

    def make(picture: Picture, rng: Rng) -> bytes:
        for change in changes:
            picture = change(picture, rng)
        return jpeg(picture)

    return make
