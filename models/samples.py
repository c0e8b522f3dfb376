"""
Draws ordinary pictures that must pass: landscapes, pages, charts, fruit. Computed, nobody in them.

    python models/samples.py N OUT.jpg
"""

import sys
from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

Rng: TypeAlias = np.random.Generator
Size: TypeAlias = tuple[int, int]
Colour: TypeAlias = tuple[int, ...]

WORDS = (
    "the",
    "sea",
    "was",
    "calm",
    "and",
    "small",
    "boats",
    "went",
    "out",
    "past",
    "rocks",
    "at",
    "noon",
)


def ordinary(n: int, width: int = 1024, height: int = 768) -> Image.Image:
    """Draw picture `n`; the kinds take turns, and the same `n` is always the same picture."""
    rng = np.random.default_rng((20, n))
    return KINDS[n % len(KINDS)](rng, (width, height))


def _sky(size: Size, top: Colour, bottom: Colour) -> Image.Image:
    fall = np.linspace(0, 1, size[1])[:, None, None]
    rows = np.array(top) * (1 - fall) + np.array(bottom) * fall
    return Image.fromarray(np.broadcast_to(rows, (size[1], size[0], 3)).astype(np.uint8))


def _ridge(rng: Rng, size: Size, base: float, rough: float) -> list[tuple[float, float]]:
    x = np.linspace(0, 1, 80)
    y = np.full_like(x, base)
    for wave in range(1, 9):
        y += rough / wave * np.sin(2 * np.pi * (wave * x + rng.random()))
    return [*zip(x * size[0], y * size[1], strict=True), (size[0], size[1]), (0, size[1])]


def _hills(rng: Rng, size: Size) -> Image.Image:
    picture = _sky(size, (90, 150, 220), (215, 232, 245))
    draw = ImageDraw.Draw(picture)
    for step in range(4):
        green = (40 + 12 * step, 120 - 18 * step, 60)
        draw.polygon(_ridge(rng, size, 0.5 + 0.12 * step, 0.06), fill=green)
    return picture


def _sea(rng: Rng, size: Size) -> Image.Image:
    picture = _sky(size, (120, 180, 225), (10, 70, 110))
    draw = ImageDraw.Draw(picture)
    for _ in range(400):
        x, y = rng.random() * size[0], size[1] * (0.45 + 0.55 * rng.random())
        draw.line((x, y, x + size[0] / 20, y), fill=(200, 225, 235), width=2)
    return picture.filter(ImageFilter.GaussianBlur(1))


def _night(rng: Rng, size: Size) -> Image.Image:
    picture = _sky(size, (5, 8, 30), (30, 30, 70))
    draw = ImageDraw.Draw(picture)
    x = 0
    while x < size[0]:
        wide, tall = rng.integers(40, 110), size[1] * rng.uniform(0.25, 0.7)
        draw.rectangle((x, size[1] - tall, x + wide, size[1]), fill=(18, 20, 28))
        for window in range(8, int(tall), 26):
            if rng.random() < 0.6:
                y = size[1] - tall + window
                draw.rectangle((x + 10, y, x + 22, y + 12), fill=(240, 220, 130))
        x += wide + 4
    return picture


def _stars(rng: Rng, size: Size) -> Image.Image:
    picture = Image.new("RGB", size, (4, 5, 14))
    draw = ImageDraw.Draw(picture)
    for x, y, r in zip(*(rng.random((3, 500))), strict=True):
        spot, reach = (x * size[0], y * size[1]), 0.4 + 1.8 * r**4
        draw.ellipse((spot[0] - reach, spot[1] - reach, spot[0] + reach, spot[1] + reach), "white")
    return picture


def _page(rng: Rng, size: Size) -> Image.Image:
    picture = Image.new("RGB", size, (252, 252, 250))
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=size[1] / 40)
    for line in range(3, 30):
        text = " ".join(rng.choice(WORDS, 14))
        draw.text((size[0] * 0.08, size[1] * line / 32), text, font=font, fill=(25, 25, 30))
    return picture


def _chat(rng: Rng, size: Size) -> Image.Image:
    picture = Image.new("RGB", size, (235, 240, 244))
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=size[1] / 36)
    for line in range(9):
        mine = rng.random() < 0.5
        x, y = size[0] * (0.45 if mine else 0.05), size[1] * (0.04 + 0.105 * line)
        fill = (200, 240, 205) if mine else (255, 255, 255)
        draw.rounded_rectangle((x, y, x + size[0] * 0.5, y + size[1] * 0.08), 14, fill=fill)
        text = " ".join(rng.choice(WORDS, 6))
        draw.text((x + 18, y + size[1] * 0.025), text, font=font, fill=(30, 35, 40))
    return picture


def _bars(rng: Rng, size: Size) -> Image.Image:
    picture = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(picture)
    for bar in range(10):
        x = size[0] * (0.06 + 0.09 * bar)
        top = size[1] * rng.uniform(0.15, 0.8)
        draw.rectangle((x, top, x + size[0] * 0.06, size[1] * 0.92), fill=(40, 110, 180))
    draw.line((size[0] * 0.04, size[1] * 0.92, size[0] * 0.97, size[1] * 0.92), "black", 3)
    return picture


def _lines(rng: Rng, size: Size) -> Image.Image:
    picture = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(picture)
    for colour in ((30, 120, 60), (40, 60, 170), (120, 40, 130)):
        y = 0.5 + np.cumsum(rng.normal(0, 0.02, 60))
        x = np.linspace(0.05, 0.95, 60)
        draw.line([*zip(x * size[0], y * size[1], strict=True)], fill=colour, width=4)
    return picture


def _fruit(rng: Rng, size: Size) -> Image.Image:
    picture = _sky(size, (230, 232, 228), (150, 160, 165))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, size[1] * 0.62, size[0], size[1]), fill=(70, 100, 130))
    colours = ((40, 140, 50), (90, 40, 120), (30, 60, 160), (110, 160, 40), (20, 110, 120))
    for place, colour in enumerate(rng.permutation(colours)):
        x, y = size[0] * (0.13 + 0.185 * place), size[1] * rng.uniform(0.55, 0.66)
        draw.line((x, y, x + 14, y - size[1] * 0.14), fill=(60, 50, 30), width=6)
        for ring in range(24):
            reach, lighter = size[1] * 0.1 * (1 - ring / 26), colour + 5 * ring
            left, top = x - reach - ring, y - reach - ring
            fill = tuple(int(part) for part in np.minimum(lighter, 255))
            draw.ellipse((left, top, left + 2 * reach, top + 2 * reach), fill)
    return picture


def _tiles(rng: Rng, size: Size) -> Image.Image:
    shades = rng.integers(40, 210, (9, 12, 3))
    shades[:, :, 0] = shades[:, :, 0] // 2  # blues and greens
    return Image.fromarray(shades.astype(np.uint8)).resize(size, Image.Resampling.NEAREST)


def _plaid(rng: Rng, size: Size) -> Image.Image:
    picture = Image.new("RGB", size, (30, 60, 90))
    draw = ImageDraw.Draw(picture)
    for _ in range(30):
        x, y = rng.random(2)
        colour = tuple(int(part) for part in rng.integers((20, 60, 80), (90, 160, 200)))
        draw.line((x * size[0], 0, x * size[0], size[1]), colour, int(rng.integers(4, 30)))
        draw.line((0, y * size[1], size[0], y * size[1]), colour, int(rng.integers(4, 30)))
    return picture


def _contours(rng: Rng, size: Size) -> Image.Image:
    rough = rng.normal(0, 1, (7, 9))
    land = np.asarray(Image.fromarray(rough).resize(size, Image.Resampling.BICUBIC))
    bands = np.floor(land * 3) % 2
    shade = np.where(bands[:, :, None] > 0, (196, 220, 190), (170, 204, 214))
    return Image.fromarray(shade.astype(np.uint8))


KINDS: tuple[Callable[[Rng, Size], Image.Image], ...] = (
    _hills, _page, _bars, _fruit, _sea, _chat, _night, _tiles, _lines, _plaid, _stars, _contours,
)  # fmt: skip


if __name__ == "__main__":
    ordinary(int(sys.argv[1])).save(sys.argv[2], quality=92)
