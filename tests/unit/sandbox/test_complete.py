"""Pictures that are whole are not called damaged; pictures that are not, are."""

import io

import numpy as np
import pytest
from PIL import Image, PngImagePlugin, TiffImagePlugin

from scanner.reasons import FailureReason
from scanner.sandbox import decode
from scanner.sandbox.decode import ByteSource, DecodeFailure

NOISE = np.random.default_rng(1).integers(0, 255, (40, 50, 3), np.uint8)
PICTURE = Image.fromarray(NOISE).resize((403, 301))
LONG = 6_000_000  # bytes of metadata, unpacked
WORDS = "words " * (LONG // 6)
BYTES = np.random.default_rng(2).integers(0, 255, LONG, np.uint8).tobytes()


def saved(kind: str, picture: Image.Image = PICTURE, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


def failure(data: bytes) -> FailureReason | None:
    """The reason why a picture was not seen whole; something must have been seen."""
    seen = 0
    try:
        for _ in decode.frames(ByteSource.of(data)):
            seen += 1
    except DecodeFailure as caught:
        return caught.reason
    assert seen
    return None


JPEGS = {
    "plain": {},
    "progressive": {"progressive": True},
    "restarts": {"restart_marker_blocks": 5},
    "fine": {"subsampling": 0, "quality": 98},
}


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("options", JPEGS.values(), ids=JPEGS)
def test_a_jpeg_without_its_end_mark(options: dict[str, object], mode: str) -> None:
    data = saved("JPEG", PICTURE.convert(mode), **options)
    assert failure(data[:-1]) is None
    assert failure(data[:-2]) is None


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("options", JPEGS.values(), ids=JPEGS)
@pytest.mark.parametrize("missing", [0.02, 0.1, 0.5])
def test_a_jpeg_without_its_last_rows(
    options: dict[str, object], mode: str, missing: float
) -> None:
    data = saved("JPEG", PICTURE.convert(mode), **options)
    assert failure(data[: int(len(data) * (1 - missing))]) is FailureReason.DAMAGED


def exif() -> Image.Exif:
    tags = Image.Exif()
    tags[0x010E] = WORDS
    return tags


def png_texts() -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    info.add_text("a", WORDS, zip=True)
    info.add_text("b", WORDS)
    info.add_itxt("XML:com.adobe.xmp", WORDS, zip=True)
    return info


def tiff_tags() -> TiffImagePlugin.ImageFileDirectory_v2:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[270] = WORDS
    for tag, kind in ((700, 1), (34675, 7)):
        tags.tagtype[tag] = kind
        tags[tag] = BYTES
    return tags


LADEN = {
    "png texts": lambda: saved("PNG", pnginfo=png_texts()),
    "png profile": lambda: saved("PNG", icc_profile=BYTES),
    "png exif": lambda: saved("PNG", exif=exif()),
    "webp": lambda: saved("WEBP", icc_profile=BYTES, exif=exif(), xmp=WORDS.encode()),
    "tiff": lambda: saved("TIFF", tiffinfo=tiff_tags()),
    "tiff packed": lambda: saved("TIFF", tiffinfo=tiff_tags(), compression="tiff_lzw"),
    "jpeg": lambda: saved("JPEG", icc_profile=BYTES[:4_000_000], comment=BYTES[:65_000]),
    "avif": lambda: saved("AVIF", icc_profile=BYTES[:1_000_000], exif=exif()),
    "gif": lambda: saved("GIF", comment=BYTES),
}


@pytest.mark.parametrize("name", LADEN)
def test_metadata_of_any_size(name: str) -> None:
    assert failure(LADEN[name]()) is None


def test_a_png_that_unpacks_to_much_text_costs_no_memory() -> None:
    import tracemalloc

    info = PngImagePlugin.PngInfo()
    info.add_text("a", "a" * 200_000_000, zip=True)
    data = saved("PNG", pnginfo=info)
    del info
    tracemalloc.start()
    try:
        assert failure(data) is None
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()


def test_a_heic_of_200_megapixels_says_why() -> None:
    from tests.sandbox.containers import heic

    data = heic(PICTURE.resize((64, 64)))
    small, large = (
        b"ispe" + bytes(4) + w.to_bytes(4, "big") + h.to_bytes(4, "big")
        for w, h in ((64, 64), (16320, 12240))
    )
    assert small in data
    assert failure(data.replace(small, large)) is FailureReason.TOO_MANY_PIXELS
