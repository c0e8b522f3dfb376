"""Pictures that Pillow reads: every frame, every colour mode, every view of an alpha channel."""

import importlib
import math
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pi_heif
from PIL import ExifTags, Image, ImageFile

from scanner.formats.kinds import FormatReader
from scanner.formats.registry import decoders
from scanner.reasons import FailureReason
from scanner.sandbox.decode import alpha, complete, lab
from scanner.sandbox.decode.dedup import Deduplicator
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure, Pixels

# Pillow's readers for each media code, so that a damaged file of one kind is never passed to the
# reader of another, and no unlisted reader runs.
FORMATS = decoders(FormatReader.PILLOW, FormatReader.JXL)

PLUGINS = (
    "Jpeg", "Mpo", "Png", "Gif", "Bmp", "Tiff", "WebP", "Ico", "Cur", "Icns", "Avif", "Jpeg2K", "Psd",
    "Ppm", "Tga", "Pcx", "Sgi", "Qoi", "Dds", "Xbm", "Xpm",
)  # fmt: skip

# At 4 bytes a pixel in Pillow this is 400 MB, which with a copy fits well into the worker's 2 GiB. The
# largest phone pictures (200 MP) pass as JPEGs, which are decoded at a fraction of their size; as HEIC they
# exceed this cap, which is reported.
MAX_PIXELS = 100_000_000
# JPEG's maximum, and more than viewers draw. A BMP of 54 bytes can claim 12 by 6,000,000 pixels, and finding
# out that there are none takes half a second.
MAX_SIDE = 65_535
MAX_HEADER_PIXELS = 1_000_000_000  # full size of a JPEG, which is drawn at an eighth a side
# Least pixels of the shorter side when decoding. The models see 320 pixels of the longer side, and the second
# look crops. A JPEG of 12 MP is drawn at an eighth for the first look and at a quarter for the second.
FIRST_SIDE = 360
LEAST_SIDE = 640
MAX_STEPS = 2_000  # frames of one animation that are decoded
MAX_LOOKS = 150  # pictures of one file that are looked at, which takes about 5 s
LOOK_EVERY_MS = 500  # least time between looked-at frames of an animation
DEFAULT_FRAME_MS = 100  # players' default for a frame without a duration
ORIENTATION = 0x0112
_PREVIEW_OFFSET, _PREVIEW_LENGTH = 0x0201, 0x0202
_ANIMATED = ("GIF", "PNG", "WEBP", "AVIF")
_WITH_ALPHA = ("RGBA", "LA", "PA", "RGBa", "La")
DEEP = 65535.0  # maximum of a 16-bit sample

# Pillow raises at twice this; the limits above apply first.
Image.MAX_IMAGE_PIXELS = MAX_HEADER_PIXELS // 2
warnings.simplefilter("ignore")
complete.skip_metadata()
pi_heif.register_heif_opener(thumbnails=False)  # pyright: ignore[reportUnknownMemberType]

Floats = npt.NDArray[np.floating]


def frames(source: ByteSource, media: str) -> Iterator[DecodedFrame]:
    """
    Decode the pictures of one file, upright, as RGB; views of one picture share an index.

    Raises DecodeFailure, also after frames that could be read.
    """
    image = open_image(source, media)
    dedup = Deduplicator()
    step, looked, since = 0, 0, math.inf
    while True:
        whole = image.size
        drawn, broken = _read(source, image, FIRST_SIDE)
        if drawn and dedup.step(drawn.sample, due=since >= LOOK_EVERY_MS):
            if looked == MAX_LOOKS:
                raise DecodeFailure(FailureReason.NOT_WHOLE)
            moving = step > 0 and image.format in _ANIMATED
            for view in drawn.views(moving):
                yield DecodedFrame(view, step, moving, _finer(source, image, view, whole))
            looked, since = looked + 1, 0.0
        if broken:
            raise DecodeFailure(broken)
        since += _duration(image)
        step += 1
        if not _next(image, step):
            return


def drawn(picture: Image.Image) -> Iterator[DecodedFrame]:
    """Yield the views of a picture that was decoded elsewhere."""
    for view in _drawn(picture).views(False):
        yield DecodedFrame(view, 0)


def open_image(source: ByteSource, media: str) -> Image.Image:
    """Open a picture by reading its header. Raises DecodeFailure."""
    try:
        image = Image.open(source.file(), formats=FORMATS[media])
    except Image.DecompressionBombError:
        raise DecodeFailure(FailureReason.TOO_MANY_PIXELS) from None
    except MemoryError:
        raise
    except Exception:
        # Decoders can raise any exception; each means that the picture cannot be read.
        raise DecodeFailure(FailureReason.DAMAGED) from None
    return image


def _next(image: Image.Image, step: int) -> bool:
    """Go to the next frame; false at the end. Raises DecodeFailure."""
    if image.format == "MPO":
        # Pillow would crop the second picture to the size at which the first was drawn. The second
        # follows the first as a separate JPEG, and is looked at as such.
        return False
    if image.format in ("TIFF", "PSD"):
        return False  # pages and layers are read separately
    try:
        image.seek(step)
    except EOFError:
        return False
    except MemoryError:
        raise
    except Exception:  # see open_image
        raise DecodeFailure(FailureReason.DAMAGED) from None
    if step >= MAX_STEPS:
        raise DecodeFailure(FailureReason.NOT_WHOLE)
    return True


def _duration(image: Image.Image) -> float:
    if image.format not in _ANIMATED:
        return LOOK_EVERY_MS  # pages: each is a separate picture
    duration = image.info.get("duration", 0)
    return (
        float(duration) if isinstance(duration, (int, float)) and duration > 0 else DEFAULT_FRAME_MS
    )


def _read(
    source: ByteSource, image: Image.Image, side: int
) -> "tuple[_Drawn | None, FailureReason | None]":
    """Decode the current frame; on a failure, return the part that could be read, and the reason."""
    width, height = image.size
    if width < 1 or height < 1:
        return None, FailureReason.DAMAGED
    if image.format in ("JPEG", "MPO"):
        _draft(image, side)
        width, height = image.size
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        return None, FailureReason.TOO_MANY_PIXELS
    broken: FailureReason | None = None
    try:
        broken = _load(image)
        if broken and image.format in ("JPEG", "MPO") and complete.has_all_rows(source, image.size):
            broken = None
        return _drawn(image), broken
    except MemoryError:
        raise
    except Exception:  # see open_image
        return None, FailureReason.DAMAGED


def _draft(image: Image.Image, side: int) -> None:
    """Let the JPEG decoder draw at 1/2, 1/4 or 1/8, if that leaves enough pixels."""
    width, height = image.size
    scale = side / min(width, height)
    if scale < 1:
        image.draft(None, (int(width * scale), int(height * scale)))


def _finer(
    source: ByteSource, image: Image.Image, coarse: Pixels, whole: tuple[int, int]
) -> Callable[[], Pixels] | None:
    """Return a function that decodes the picture at LEAST_SIDE; None if it was not drawn smaller."""
    drawn_smaller = image.format in ("JPEG", "MPO") and image.size != whole
    if not drawn_smaller or min(image.size) >= LEAST_SIDE:
        return None
    return partial(_drawn_finer, source, coarse)


def _drawn_finer(source: ByteSource, coarse: Pixels) -> Pixels:
    """Decode the picture with more pixels; return the coarse one if that fails."""
    # The coarse picture was read to its end, so the file's position may be changed.
    drawn, _broken = _read(source, open_image(source, "jpeg"), LEAST_SIDE)
    return drawn.views(False)[0] if drawn else coarse


def _load(image: Image.Image) -> FailureReason | None:
    """Decode; a truncated file is drawn as far as it goes, as viewers do, and reported as damaged."""
    try:
        image.load()
    except OSError:
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            image.load()
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False
        return FailureReason.DAMAGED
    return None


class _Drawn(NamedTuple):
    """A decoded frame: pixels for comparison, and its possible views, depending on whether it moves."""

    sample: Pixels
    views: Callable[[bool], list[Pixels]]


def _drawn(image: Image.Image) -> _Drawn:
    """Return the current frame, upright: usually one view, up to four with alpha."""
    turn = _orientation(image)

    def upright(views: list[Pixels]) -> list[Pixels]:
        return [np.ascontiguousarray(_upright(view, turn)) for view in views]

    if image.mode in _WITH_ALPHA or "transparency" in image.info:
        rgba = _reduced(image.convert("RGBA"))

        def shown(moving: bool) -> list[Pixels]:
            return upright(alpha.views(rgba, moving=moving))

        return _Drawn(alpha.sample(rgba), shown)
    views = upright(_as_rgb(image))

    def same_views(_moving: bool) -> list[Pixels]:
        return views

    return _Drawn(views[0], same_views)


def first_picture(source: ByteSource, media: str, side: int) -> Pixels:
    """
    Decode the first picture upright, as RGB on white; a JPEG only as finely as a shorter side of `side` needs.

    Raises DecodeFailure, also where a part of it is missing.
    """
    image = open_image(source, media)
    if image.format in ("JPEG", "MPO"):
        _draft(image, side)
    width, height = image.size
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        raise DecodeFailure(FailureReason.TOO_MANY_PIXELS)
    turn = _orientation(image)
    try:
        broken = _load(image)
        pixels = _flat(image)
    except MemoryError:
        raise
    except Exception:  # see open_image
        raise DecodeFailure(FailureReason.DAMAGED) from None
    if broken and not complete.has_all_rows(source, image.size):
        raise DecodeFailure(broken)
    return _upright(pixels, turn)


def _flat(image: Image.Image) -> Pixels:
    if image.mode.startswith(("I", "F")):
        return _deep(np.asarray(image))[0]
    if image.mode == "LAB":
        return lab.as_rgb(image)
    if image.mode in _WITH_ALPHA or "transparency" in image.info:
        rgba = image.convert("RGBA")
        ground = Image.new("RGBA", rgba.size, "white")
        return np.asarray(Image.alpha_composite(ground, rgba).convert("RGB"))
    return np.asarray(image.convert("RGB"))


def _as_rgb(image: Image.Image) -> list[Pixels]:
    mode = image.mode
    if mode.startswith(("I", "F")):
        return _deep(np.asarray(image))
    if mode == "LAB":
        small = _reduced(image)
        return [lab.as_rgb(small)]
    return [np.asarray(_reduced(image if mode == "RGB" else image.convert("RGB")))]


def _deep(samples: npt.NDArray[np.generic]) -> list[Pixels]:
    """Convert grey of more than 8 bits: over its whole range, and also stretched if it uses little of it."""
    values = np.nan_to_num(samples.astype(np.float32), posinf=0.0, neginf=0.0)
    low, high = float(values.min()), float(values.max())
    views: list[Pixels] = []
    if samples.dtype.kind != "f" and low >= 0 and high <= DEEP:
        views.append(_grey(values * np.float32(255 / DEEP)))
    if not views or high - low < DEEP / 2:
        views.append(_grey((values - low) * np.float32(255 / max(high - low, 1e-9))))
    if low < 0 and samples.dtype == np.int32:  # as Pillow reads 32 bits without a sign
        views += _deep(samples.view(np.uint32))
    return views


def _grey(values: Floats) -> Pixels:
    grey = np.clip(values, 0, 255).astype(np.uint8)
    return np.repeat(grey[:, :, np.newaxis], 3, axis=2)


def _reduced(image: Image.Image) -> Image.Image:
    """Reduce a large picture by a whole factor; the models see 320 pixels of it."""
    factor = min(image.size) // LEAST_SIDE
    return image.reduce(factor) if factor >= 2 else image


def _orientation(image: Image.Image) -> int:
    if image.format == "HEIF":
        return 1  # the reader has already turned the picture
    try:
        turn = image.getexif().get(ORIENTATION, 1)
    except MemoryError:
        raise
    except Exception:  # damaged EXIF: viewers do not turn the picture
        return 1
    return turn if isinstance(turn, int) and 1 <= turn <= 8 else 1


def _upright(pixels: Pixels, turn: int) -> Pixels:
    """Undo the EXIF orientation (1 to 8)."""
    if turn in (5, 6, 7, 8):
        pixels = pixels.transpose(1, 0, 2)
    if turn in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    if turn in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return pixels


def exif_thumbnail(source: ByteSource) -> bytes:
    """Return the JPEG preview in a JPEG's EXIF data; empty if there is none."""
    try:
        with Image.open(source.file(), formats=FORMATS["jpeg"]) as image:
            block = image.info.get("exif", b"").removeprefix(b"Exif\x00\x00")
            preview = image.getexif().get_ifd(ExifTags.IFD.IFD1)
        at, length = int(preview[_PREVIEW_OFFSET]), int(preview[_PREVIEW_LENGTH])
    except MemoryError:
        raise
    except Exception:  # no EXIF, no preview, or damaged: only the picture itself is shown
        return b""
    return bytes(block[at : at + length]) if 0 < at < len(block) else b""


def warm_up() -> None:
    """Import the readers now, as Pillow would at first use, because a confined worker cannot open files."""
    for name in PLUGINS:
        importlib.import_module(f"PIL.{name}ImagePlugin")
    importlib.import_module("pillow_jxl")  # adds its reader to Pillow's
