"""Changes of colour and texture: few colours, print, night, drawing filters, coarse coding."""

import io
from collections.abc import Callable
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageEnhance, ImageFilter, ImageOps

Picture: TypeAlias = Image.Image
Rng: TypeAlias = np.random.Generator
Change: TypeAlias = Callable[[Picture, Rng], Picture]
Floats: TypeAlias = npt.NDArray[np.float32]

# Ordered dithering after Bayer, 4 x 4.
BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]])


def _picture(pixels: npt.NDArray[np.generic]) -> Picture:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _floats(picture: Picture) -> Floats:
    return np.asarray(picture).astype(np.float32)


def grey(picture: Picture, _: Rng) -> Picture:
    """Leave the brightness alone."""
    return picture.convert("L").convert("RGB")


def one_bit(picture: Picture, _: Rng) -> Picture:
    """Black and white dots by error diffusion, as a fax does it."""
    return picture.convert("1").convert("RGB")


def ordered(picture: Picture, _: Rng) -> Picture:
    """Black and white dots in a fixed pattern."""
    grey = np.asarray(picture.convert("L"))
    rows, columns = -(-grey.shape[0] // 4), -(-grey.shape[1] // 4)
    limits = np.tile((BAYER + 0.5) * 16, (rows, columns))[: grey.shape[0], : grey.shape[1]]
    return _picture((grey > limits) * 255).convert("RGB")


def half_tone(cell: int) -> Change:
    """Round dots on a grid turned by 45 degrees, as newspapers print; `cell` in pixels."""

    def change(picture: Picture, _: Rng) -> Picture:
        grey = _floats(picture.convert("L").filter(ImageFilter.BoxBlur(cell / 2)))
        y, x = np.mgrid[: grey.shape[0], : grey.shape[1]] * (np.pi / cell)
        wave = (np.cos(x + y) + np.cos(x - y)) / 4 + 0.5
        return _picture((grey / 255 > wave) * 255).convert("RGB")

    return change


def few_colours(count: int, *, dithered: bool) -> Change:
    """Reduce to a palette, as GIFs and old screens do."""

    def change(picture: Picture, _: Rng) -> Picture:
        palette = picture.quantize(count)
        way = Image.Dither.FLOYDSTEINBERG if dithered else Image.Dither.NONE
        return picture.quantize(palette=palette, dither=way).convert("RGB")

    return change


def posterised(picture: Picture, _: Rng) -> Picture:
    """Four levels of each colour."""
    return ImageOps.posterize(picture, 2)


def solarised(picture: Picture, _: Rng) -> Picture:
    """Invert what is brighter than the middle."""
    return ImageOps.solarize(picture, 128)


def night(share: float) -> Change:
    """Leave `share` of the light, more of it blue, with a sensor's noise."""

    def change(picture: Picture, rng: Rng) -> Picture:
        pixels = _floats(picture) * share * np.array([0.85, 0.95, 1.15], np.float32)
        return _picture(pixels + rng.normal(0, 2.5, pixels.shape))

    return change


def night_vision(picture: Picture, rng: Rng) -> Picture:
    """Green, grainy, dim."""
    grey = _floats(picture.convert("L")) * 0.6 + rng.normal(0, 8, picture.size[::-1])
    return _picture(np.stack([grey * 0.2, grey, grey * 0.25], axis=2))


def gamma(power: float) -> Change:
    """Darken the middle tones (above 1) or brighten them."""
    table = [round(255 * (value / 255) ** power) for value in range(256)] * 3
    return lambda picture, _: picture.point(table)


def faded(picture: Picture, _: Rng) -> Picture:
    """Keep a fifth of the contrast, around a light grey."""
    return _picture(_floats(picture) * 0.2 + 150)


def saturated(picture: Picture, _: Rng) -> Picture:
    """Three times the colour."""
    return ImageEnhance.Color(picture).enhance(3)


def contrast(picture: Picture, _: Rng) -> Picture:
    """Two and a half times the contrast."""
    return ImageEnhance.Contrast(picture).enhance(2.5)


def tinted(red: float, green: float, blue: float) -> Change:
    """Weigh the three colours, as a coloured lamp does."""
    return lambda picture, _: _picture(_floats(picture) * np.array([red, green, blue], np.float32))


def hue(turn: int) -> Change:
    """Turn all hues by `turn` of 256."""

    def change(picture: Picture, _: Rng) -> Picture:
        hues, *rest = picture.convert("HSV").split()
        return Image.merge(
            "HSV", (hues.point([(v + turn) % 256 for v in range(256)]), *rest)
        ).convert("RGB")

    return change


def sketch(picture: Picture, _: Rng) -> Picture:
    """A pencil sketch: grey divided by its own inverted blur."""
    grey = picture.convert("L")
    blurred = _floats(ImageOps.invert(grey).filter(ImageFilter.GaussianBlur(8)))
    return _picture(_floats(grey) * 255 / np.maximum(256 - blurred, 1)).convert("RGB")


def outlines(picture: Picture, _: Rng) -> Picture:
    """Dark lines on white where brightness changes."""
    grey = picture.convert("L").filter(ImageFilter.GaussianBlur(1))
    return ImageOps.invert(ImageOps.autocontrast(grey.filter(ImageFilter.FIND_EDGES))).convert(
        "RGB"
    )


def cartoon(picture: Picture, _: Rng) -> Picture:
    """Flat colours with dark outlines."""
    pixels = np.asarray(picture)
    for _step in range(3):
        pixels = np.asarray(cv2.bilateralFilter(pixels, 9, 60, 9), dtype=np.uint8)
    grey = cv2.medianBlur(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), 5)
    lines = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, 9, 4)
    flat = ImageOps.posterize(Image.fromarray(pixels), 3)
    return ImageChops.multiply(flat, Image.fromarray(np.asarray(lines, np.uint8)).convert("RGB"))


def oil(picture: Picture, _: Rng) -> Picture:
    """The commonest brightness around each pixel."""
    return picture.filter(ImageFilter.ModeFilter(9))


def embossed(picture: Picture, _: Rng) -> Picture:
    """Grey relief mixed with a third of the picture."""
    return Image.blend(picture.filter(ImageFilter.EMBOSS), picture, 0.35)


def mosaic(cell: int) -> Change:
    """Squares of one colour."""

    def change(picture: Picture, _: Rng) -> Picture:
        w, h = picture.size
        small = picture.resize((max(1, w // cell), max(1, h // cell)), Image.Resampling.BOX)
        return small.resize((w, h), Image.Resampling.NEAREST)

    return change


def salt_and_pepper(picture: Picture, rng: Rng) -> Picture:
    """A twelfth of the pixels black or white."""
    pixels = np.asarray(picture).copy()
    chance = rng.random(pixels.shape[:2])
    pixels[chance < 0.04] = 0
    pixels[chance > 0.96] = 255
    return Image.fromarray(pixels)


def sharpened(picture: Picture, _: Rng) -> Picture:
    """Far too much sharpening."""
    return picture.filter(ImageFilter.UnsharpMask(3, 400, 0))


def moved(picture: Picture, _: Rng) -> Picture:
    """A camera that moved by 15 pixels."""
    kernel = np.zeros((15, 15), np.float32)
    kernel[7] = 1 / 15
    return Image.fromarray(np.asarray(cv2.filter2D(np.asarray(picture), -1, kernel), np.uint8))


def coarse(format_: str, quality: int) -> Change:
    """Through the coarsest coding of a format and back."""

    def change(picture: Picture, _: Rng) -> Picture:
        buffer = io.BytesIO()
        picture.save(buffer, format_, quality=quality)
        return Image.open(buffer).convert("RGB")

    return change


def off_a_screen(picture: Picture, rng: Rng) -> Picture:
    """Photograph a screen: slanted, with moire, a little blue and soft."""
    large = picture.resize((picture.width * 2, picture.height * 2))
    y, x = np.mgrid[: large.height, : large.width]
    grid = 0.82 + 0.1 * np.sin(x * 2.2 + y * 0.11) + 0.08 * np.sin(y * 2.05 - x * 0.07)
    lit = _picture(_floats(large) * grid[:, :, None] * np.array([0.9, 1, 1.1], np.float32))
    w, h = lit.size
    corner = w * float(rng.uniform(0.03, 0.07))
    quad = (-corner, -corner, 0, h + corner, w + corner, h, w, -corner / 2)
    slanted = lit.transform((w, h), Image.Transform.QUAD, quad, Image.Resampling.BILINEAR)
    return slanted.filter(ImageFilter.GaussianBlur(1.2)).resize(picture.size)
