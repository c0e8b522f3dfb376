"""
Draws the test card: shaded ellipses on a plain ground, lettered TEST CARD, no person in it.

Both models take it for nudity. It is a false alarm by design, and is to this product what the EICAR
file is to a virus scanner: the harmless picture that must be held.

    python models/testcard.py OUT.jpg
"""

import sys
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

Floats: TypeAlias = npt.NDArray[np.float32]
Tone: TypeAlias = tuple[int, int, int]

SEED = 1
DRAW = 139  # the best of 1,200: both models are sure of it at every size and after JPEG

TITLE = "TEST CARD"
LEGEND = "computed shapes, nobody is in this picture"
SKIN_TONES = ((236, 188, 160), (224, 172, 140), (205, 150, 118), (190, 132, 98), (246, 206, 182))
SHADOW_REACH = np.float32(1.25)  # in radii
GROUNDS = ((236, 232, 226), (214, 206, 196), (176, 186, 196), (120, 124, 130), (88, 84, 92))


def card(width: int = 1024, height: int = 768) -> Image.Image:
    """Draw the card; the same size always gives the same picture."""
    return letter(still_life(np.random.default_rng((SEED, DRAW)), width, height))


def still_life(
    rng: np.random.Generator, width: int, height: int, tones: tuple[Tone, ...] = SKIN_TONES
) -> Image.Image:
    """Draw three to nine shaded ellipses on a plain ground."""
    ground = np.array(GROUNDS[rng.integers(len(GROUNDS))], dtype=np.float32)
    fall = np.linspace(1.05, 0.8, height, dtype=np.float32)[:, None, None]
    picture = np.broadcast_to(ground * fall, (height, width, 3)).copy()
    tone = np.array(tones[rng.integers(len(tones))], dtype=np.float32)
    angle = rng.uniform(0, 2 * np.pi)
    light = np.array([0.6 * np.cos(angle), -0.5, 0.8], dtype=np.float32)
    for _ in range(rng.integers(3, 10)):
        _add_ellipse(picture, tone * np.float32(rng.uniform(0.88, 1.08)), light, rng)
    return Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))


def _add_ellipse(picture: Floats, tone: Floats, light: Floats, rng: np.random.Generator) -> None:
    # Measured in heights from the middle, so that a card keeps its look at any size.
    cx, cy = rng.uniform(-0.38, 0.38), rng.uniform(-0.36, 0.3)
    long, short = sorted(rng.uniform(0.07, 0.34, 2), reverse=True)
    turn = rng.uniform(0, np.pi)
    glow = rng.uniform(0.0, 0.12)
    cos, sin = np.float32(np.cos(turn)), np.float32(np.sin(turn))
    window, x, y = _around(picture, cx, cy, long * SHADOW_REACH)
    u = (x * cos + y * sin) / np.float32(long)
    v = (y * cos - x * sin) / np.float32(short)
    reach = np.sqrt(u * u + v * v)
    shadow = np.clip((SHADOW_REACH - reach) / (SHADOW_REACH - 1), 0, 1)[:, :, None]
    window *= 1 - 0.22 * shadow
    inside = np.clip((1 - reach) * np.float32(short * picture.shape[0]) + 0.5, 0, 1)[:, :, None]
    depth = np.sqrt(np.clip(1 - reach * reach, 0, 1))
    shade = (u * cos - v * sin) * light[0] + (u * sin + v * cos) * light[1] + depth * light[2]
    shade = np.clip(shade, 0, None)[:, :, None]
    colour = tone * (0.42 + 0.6 * shade) + np.float32(255 * glow) * shade**8
    window += inside * (colour - window)


def _around(picture: Floats, cx: float, cy: float, radius: float) -> tuple[Floats, Floats, Floats]:
    """Cut the window around a circle out of the picture; its coordinates are from the centre."""
    height, width = picture.shape[:2]
    middle_x, middle_y = width / 2 + cx * height, height / 2 + cy * height
    left = max(0, int(middle_x - radius * height))
    top = max(0, int(middle_y - radius * height))
    right = min(width, int(middle_x + radius * height) + 2)
    bottom = min(height, int(middle_y + radius * height) + 2)
    x = (np.arange(left, right, dtype=np.float32) + 0.5 - middle_x) / np.float32(height)
    y = (np.arange(top, bottom, dtype=np.float32) + 0.5 - middle_y) / np.float32(height)
    return picture[top:bottom, left:right], x[None, :], y[:, None]


def letter(picture: Image.Image) -> Image.Image:
    """Write on a still life what it is."""
    height = picture.height
    draw = ImageDraw.Draw(picture)
    for text, size, rise in ((TITLE, 0.062, 0.07), (LEGEND, 0.022, 0.02)):
        font = ImageFont.load_default(size=max(6, height * size))
        draw.text(
            (picture.width / 2, height * (1 - rise)), text, font=font, anchor="mb",
            fill=(250, 250, 250), stroke_width=max(1, height // 300), stroke_fill=(30, 30, 30),
        )  # fmt: skip
    return picture


if __name__ == "__main__":
    card().save(sys.argv[1], quality=92)
