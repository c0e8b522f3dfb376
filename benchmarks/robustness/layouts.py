"""Other places and shapes: sheets of pictures, insets, cards, strips, slants."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from PIL import Image, ImageDraw, ImageFont, ImageOps

Picture: TypeAlias = Image.Image
Rng: TypeAlias = np.random.Generator
Change: TypeAlias = Callable[[Picture, Rng], Picture]

CELL = 240  # pixels


def filler(rng: Rng, width: int = 480, height: int = 480) -> Picture:
    """A picture of nothing much: a sky, and hills of one colour."""
    rows = np.linspace(rng.uniform(120, 250, 3), rng.uniform(40, 200, 3), height)
    pixels = np.broadcast_to(rows[:, None, :], (height, width, 3)).copy()
    ridge = height * (0.62 + 0.08 * np.sin(np.linspace(0, rng.uniform(3, 9), width)))
    pixels[np.arange(height)[:, None] > ridge[None, :]] = rng.uniform(0, 160, 3)
    return Image.fromarray(pixels.astype(np.uint8))


def grain(picture: Picture, rng: Rng) -> Picture:
    """A camera's noise, so that nothing looks drawn."""
    pixels = np.asarray(picture) + rng.normal(0, 5, (picture.height, picture.width, 1))
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def sheet(columns: int, rows: int, *, gap: int = 0, fit: bool = True) -> Change:
    """A contact sheet with one cell of the picture, the others harmless; `fit` fills each cell."""

    def change(picture: Picture, rng: Rng) -> Picture:
        whole = Image.new(
            "RGB", (columns * (CELL + gap) + gap, rows * (CELL + gap) + gap), (255, 255, 255)
        )
        place = int(rng.integers(columns * rows))
        for cell in range(columns * rows):
            part = picture if cell == place else grain(filler(rng), rng)
            size = (CELL, CELL)
            part = (
                ImageOps.fit(part, size) if fit else ImageOps.pad(part, size, color=(255, 255, 255))
            )
            x, y = cell % columns, cell // columns
            whole.paste(part, (gap + x * (CELL + gap), gap + y * (CELL + gap)))
        return whole

    return change


def inset(share: float) -> Change:
    """Set it into a corner of a landscape; `share`: of the height."""

    def change(picture: Picture, rng: Rng) -> Picture:
        ground = grain(filler(rng, 1280, 960), rng)
        height = int(960 * share)
        small = ImageOps.contain(picture, (1280, height))
        x = int(rng.choice([20, 1260 - small.width]))
        y = int(rng.choice([20, 940 - small.height]))
        ground.paste(small, (x, y))
        return ground

    return change


def chat(picture: Picture, rng: Rng) -> Picture:
    """A telephone's screen with a conversation, the picture as one message."""
    screen = Image.new("RGB", (720, 1480), (236, 229, 221))
    draw = ImageDraw.Draw(screen)
    font = ImageFont.load_default(size=26)
    draw.rectangle((0, 0, 720, 110), fill=(7, 94, 84))
    draw.text((40, 45), "Kim", (255, 255, 255), font)
    y = 140
    for line in range(4):
        x = 30 if line % 2 else 300
        draw.rounded_rectangle((x, y, x + 380, y + 70), 18, fill=(220, 248, 198))
        draw.text((x + 20, y + 20), "see you at the lake?", (30, 30, 30), font)
        y += 90
    small = ImageOps.contain(picture, (420, 640))
    screen.paste(small, (int(rng.choice([30, 270])), y))
    draw.rectangle((0, 1390, 720, 1480), fill=(245, 245, 245))
    return screen


def meme(picture: Picture, _: Rng) -> Picture:
    """Captions in white fields above and below."""
    large = ImageOps.contain(picture, (640, 640))
    field = 110
    card = Image.new("RGB", (large.width, large.height + 2 * field), (255, 255, 255))
    card.paste(large, (0, field))
    draw = ImageDraw.Draw(card)
    font = ImageFont.load_default(size=34)
    draw.text((20, 30), "WHEN THE TEST IS", (0, 0, 0), font)
    draw.text((20, field + large.height + 30), "ON A MONDAY", (0, 0, 0), font)
    return card


def tilted_print(picture: Picture, rng: Rng) -> Picture:
    """A print with a white rim, lying askew on a wooden table."""
    rim = ImageOps.expand(ImageOps.contain(picture, (420, 420)), 24, (250, 248, 240))
    mask = Image.new("L", rim.size, 255)
    angle = float(rng.uniform(-25, 25))
    turned = rim.rotate(angle, Image.Resampling.BILINEAR, expand=True)
    shape = mask.rotate(angle, expand=True)
    waves = 20 * np.sin(np.linspace(0, 90, 900))[None, :, None]
    wood = np.full((700, 900, 3), (125, 92, 60), np.float32) + waves
    table = grain(Image.fromarray(np.clip(wood, 0, 255).astype(np.uint8)), rng)
    place = ((900 - turned.width) // 2, (700 - turned.height) // 2)
    table.paste(turned, place, shape)
    return table


def pair(picture: Picture, rng: Rng) -> Picture:
    """Beside a landscape of the same height."""
    beside = grain(filler(rng, picture.width, picture.height), rng)
    whole = Image.new("RGB", (picture.width * 2, picture.height))
    first = int(rng.integers(2))
    whole.paste(picture, (first * picture.width, 0))
    whole.paste(beside, ((1 - first) * picture.width, 0))
    return whole


def strip(picture: Picture, rng: Rng) -> Picture:
    """The middle one of five in a row."""
    width, height = picture.size
    whole = Image.new("RGB", (width * 5, height))
    for place in range(5):
        part = picture if place == 2 else grain(filler(rng, width, height), rng)
        whole.paste(part, (place * width, 0))
    return whole


def cut(across: float, down: float) -> Change:
    """The middle part of these shares of width and height."""

    def change(picture: Picture, _: Rng) -> Picture:
        w, h = picture.width * across, picture.height * down
        x, y = (picture.width - w) / 2, (picture.height - h) / 2
        return picture.crop((int(x), int(y), int(x + w), int(y + h)))

    return change


def slanted(picture: Picture, _: Rng) -> Picture:
    """Seen from the side: one edge is two thirds of the other."""
    w, h = picture.size
    quad = (0, -h / 5, 0, h * 6 / 5, w, h, w, 0)
    return picture.transform((w, h), Image.Transform.QUAD, quad, Image.Resampling.BILINEAR)


def sheared(picture: Picture, _: Rng) -> Picture:
    """Moved sideways by three tenths of the height, from top to bottom."""
    w, h = picture.size
    matrix = (1, 0.3, -0.3 * h, 0, 1, 0)
    size = (int(w + 0.3 * h), h)
    return picture.transform(size, Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR)


def wavy(picture: Picture, _: Rng) -> Picture:
    """Rows moved to and fro by a twelfth of the width."""
    pixels = np.asarray(picture)
    moves = (picture.width / 12 * np.sin(np.linspace(0, 12, picture.height))).astype(int)
    return Image.fromarray(
        np.stack([np.roll(row, move, axis=0) for row, move in zip(pixels, moves, strict=True)])
    )


def halves(picture: Picture, _: Rng) -> Picture:
    """Left and right halves exchanged."""
    return Image.fromarray(np.roll(np.asarray(picture), picture.width // 2, axis=1))


def mirrored_twice(picture: Picture, _: Rng) -> Picture:
    """The picture and its mirror image side by side."""
    whole = Image.new("RGB", (picture.width * 2, picture.height))
    whole.paste(picture, (0, 0))
    whole.paste(ImageOps.mirror(picture), (picture.width, 0))
    return whole


def turned(degrees: float) -> Change:
    """Turn, with white corners."""
    return lambda picture, _: picture.rotate(
        degrees, Image.Resampling.BILINEAR, expand=True, fillcolor=(255, 255, 255)
    )


def on_ground(share: float) -> Change:
    """Set it into the middle of a plain black ground; `share`: of its sides."""

    def change(picture: Picture, _: Rng) -> Picture:
        size = (int(picture.width / share), int(picture.height / share))
        ground = Image.new("RGB", size, (12, 12, 12))
        ground.paste(picture, ((size[0] - picture.width) // 2, (size[1] - picture.height) // 2))
        return ground

    return change
