"""Things drawn over a picture: text, lines, bars, patterns, stickers."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from PIL import Image, ImageDraw, ImageFont

Picture: TypeAlias = Image.Image
Rng: TypeAlias = np.random.Generator
Change: TypeAlias = Callable[[Picture, Rng], Picture]

WORDS = "notes on the spring term and the trip to the lake "
CONFETTI = 300


def text(size: int, *, spacing: float, alpha: int = 255) -> Change:
    """Lines of text over everything; `spacing` in line heights, `alpha` of 255 covers wholly."""

    def change(picture: Picture, rng: Rng) -> Picture:
        layer = Image.new("RGBA", picture.size, (0, 0, 0, 0))
        draw = ImageDraw.Draw(layer)
        font = ImageFont.load_default(size=size)
        shade = int(rng.choice([0, 255]))
        for y in range(0, picture.height, max(1, int(size * spacing))):
            start = int(rng.integers(len(WORDS)))
            draw.text((2, y), (WORDS * 6)[start:], (shade, shade, shade, alpha), font)
        return Image.alpha_composite(picture.convert("RGBA"), layer).convert("RGB")

    return change


def lines(step: int, width: int, *, upright: bool = False) -> Change:
    """Black lines across the picture, `width` pixels of each `step`."""

    def change(picture: Picture, _: Rng) -> Picture:
        pixels = np.asarray(picture).copy()
        for offset in range(width):
            if upright:
                pixels[:, offset::step] = 0
            else:
                pixels[offset::step] = 0
        return Image.fromarray(pixels)

    return change


def grid(picture: Picture, rng: Rng) -> Picture:
    """White lines both ways."""
    pixels = np.asarray(lines(16, 2)(lines(16, 2, upright=True)(picture, rng), rng)).copy()
    pixels[(pixels == 0).all(axis=2)] = 255
    return Image.fromarray(pixels)


def stripes(picture: Picture, rng: Rng) -> Picture:
    """Slanting stripes of one colour, a third of the picture."""
    pixels = np.asarray(picture).copy()
    y, x = np.mgrid[: picture.height, : picture.width]
    pixels[(x + y) % 18 < 6] = rng.integers(0, 256, 3)
    return Image.fromarray(pixels)


def chequered(picture: Picture, rng: Rng) -> Picture:
    """A chessboard of one colour, half transparent."""
    pixels = np.asarray(picture).astype(np.float32)
    y, x = np.mgrid[: picture.height, : picture.width]
    pixels[(x // 12 + y // 12) % 2 == 0] *= 0.5
    pixels[(x // 12 + y // 12) % 2 == 0] += rng.uniform(0, 128, 3)
    return Image.fromarray(pixels.astype(np.uint8))


def confetti(picture: Picture, rng: Rng) -> Picture:
    """Hundreds of small dots of all colours."""
    picture = picture.copy()
    draw = ImageDraw.Draw(picture)
    for _ in range(CONFETTI):
        x, y = rng.uniform(0, 1, 2) * picture.size
        reach = rng.uniform(2, 6)
        fill = tuple(int(part) for part in rng.integers(0, 256, 3))
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=fill)
    return picture


def scribbles(picture: Picture, rng: Rng) -> Picture:
    """A dozen pen strokes to and fro."""
    picture = picture.copy()
    draw = ImageDraw.Draw(picture)
    for _ in range(12):
        points = [tuple(point) for point in rng.uniform(0, 1, (6, 2)) * picture.size]
        fill = tuple(int(part) for part in rng.integers(0, 256, 3))
        draw.line(points, fill=fill, width=4)
    return picture


def bars(picture: Picture, rng: Rng) -> Picture:
    """Five broad black bars at random heights, a quarter of the picture."""
    picture = picture.copy()
    draw = ImageDraw.Draw(picture)
    height = picture.height
    for bar in range(5):
        top = height * (bar + float(rng.uniform(0.1, 0.6))) / 5
        draw.rectangle((0, top, picture.width, top + height * 0.05), fill=(0, 0, 0))
    return picture


def faces(picture: Picture, rng: Rng) -> Picture:
    """Four large yellow smileys around the middle line, where the parts of a body are."""
    picture = picture.copy()
    draw = ImageDraw.Draw(picture)
    reach = min(picture.size) * 0.09
    for height in (0.25, 0.4, 0.55, 0.7):
        x = picture.width * float(rng.uniform(0.4, 0.6))
        y = picture.height * height
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=(255, 205, 60))
        for side in (-0.35, 0.35):
            eye = x + side * reach
            draw.ellipse(
                (eye - 2, y - reach * 0.3 - 2, eye + 2, y - reach * 0.3 + 2), fill=(0, 0, 0)
            )
        draw.arc((x - reach / 2, y - reach / 3, x + reach / 2, y + reach / 2), 0, 180, (0, 0, 0), 2)
    return picture
