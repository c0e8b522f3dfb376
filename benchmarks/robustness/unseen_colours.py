"""The tricks of `unseen` that change nothing but light and colours."""

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps

from benchmarks.robustness.transforms import Picture, Rng


def to_picture(pixels: npt.NDArray[np.generic]) -> Picture:
    """A picture of values that are cut to 0 to 255."""
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def grey_values(picture: Picture) -> npt.NDArray[np.float32]:
    """The grey values, as floats."""
    return np.asarray(picture.convert("L")).astype(np.float32)


def thermal(picture: Picture, _: Rng) -> Picture:
    """The colours of a thermal camera."""
    coloured = cv2.applyColorMap(np.asarray(picture.convert("L")), cv2.COLORMAP_JET)
    return Image.fromarray(np.ascontiguousarray(np.asarray(coloured, np.uint8)[:, :, ::-1]))


def duotone(picture: Picture, _: Rng) -> Picture:
    """Dark violet to yellow."""
    return ImageOps.colorize(picture.convert("L"), (60, 20, 110), (255, 235, 90))


def photocopy(picture: Picture, _: Rng) -> Picture:
    """Grey in hard contrast, with lost middle tones."""
    return to_picture((grey_values(picture) - 110) * 4 + 128).convert("RGB")


def threshold(picture: Picture, _: Rng) -> Picture:
    """Black and white, no dots: a stencil."""
    grey = picture.convert("L")
    limit = float(np.median(np.asarray(grey)))
    return grey.point([0 if value < limit else 255 for value in range(256)]).convert("RGB")


def negative_grey(picture: Picture, _: Rng) -> Picture:
    """A grey negative, which no colours reveal."""
    return ImageOps.invert(picture.convert("L")).convert("RGB")


def over_exposed(picture: Picture, _: Rng) -> Picture:
    """A flash: the middle burnt out."""
    pixels = np.asarray(picture).astype(np.float32)
    y, x = np.mgrid[: picture.height, : picture.width]
    far = np.hypot(
        (x - picture.width / 2) / picture.width, (y - picture.height / 2) / picture.height
    )
    return to_picture(pixels * (2.4 - 2.2 * far)[:, :, None])


def half_shadow(picture: Picture, _: Rng) -> Picture:
    """The left half in deep shadow."""
    pixels = np.asarray(picture).astype(np.float32)
    light = np.clip(np.linspace(-0.1, 1.3, picture.width), 0.08, 1)[None, :, None]
    return to_picture(pixels * light)


def candle(picture: Picture, rng: Rng) -> Picture:
    """A sixth of the light, all of it orange, with noise."""
    pixels = np.asarray(picture).astype(np.float32) * np.array([0.24, 0.14, 0.06], np.float32)
    return to_picture(pixels + rng.normal(0, 3, pixels.shape))


def channel(index: int) -> Callable[[Picture, Rng], Picture]:
    """One colour alone, as grey."""
    return lambda picture, _: picture.split()[index].convert("RGB")


def shuffled(order: tuple[int, int, int]) -> Callable[[Picture, Rng], Picture]:
    """Exchange the colour channels."""
    return lambda picture, _: Image.merge("RGB", [picture.split()[i] for i in order])
