"""
Draws still lifes of skin-toned objects: ellipses, balls, fruit, clay, pebbles. Nobody is in them.

They are the pictures that both models are most easily wrong about. TUNING seeds were looked at
while fusion was fitted, TEST seeds only to say how well it does.

    python models/still_lifes.py KIND SEED OUT.jpg
"""

import sys
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

Floats: TypeAlias = npt.NDArray[np.float32]
Rng: TypeAlias = np.random.Generator
Colour: TypeAlias = npt.NDArray[np.float32]

TUNING = range(0, 60)  # seeds of each kind
TEST = range(1000, 1060)
KINDS = ("ellipses", "balls", "fruit", "clay", "pebbles")
BLOB_REACH = 1.6  # in radii: the shadow, on a blob with the widest wobble

SKIN = (
    (244, 208, 186),
    (232, 184, 154),
    (214, 160, 126),
    (188, 132, 98),
    (150, 100, 72),
    (110, 72, 52),
)
GROUNDS = (
    (240, 238, 232),
    (205, 200, 190),
    (165, 175, 185),
    (110, 115, 110),
    (70, 66, 74),
    (150, 110, 80),
)


def still_life(
    kind: str, seed: int, width: int = 640, height: int = 480, *, skin: bool = True
) -> Image.Image:
    """Draw one; the same arguments always give the same picture."""
    rng = np.random.default_rng((KINDS.index(kind), seed, int(skin)))
    picture = _ground(rng, width, height)
    tone = _tone(rng, skin)
    for _ in range(int(rng.integers(3, 10))):
        _thing(kind, picture, tone, rng)
    if kind in ("clay", "pebbles"):
        picture += _grain(rng, picture.shape) * np.float32(rng.uniform(4, 14))
    image = Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))
    return image.filter(ImageFilter.GaussianBlur(rng.uniform(0, 1.2)))


def _tone(rng: Rng, skin: bool) -> Colour:
    if skin:
        return np.array(SKIN[rng.integers(len(SKIN))], dtype=np.float32)
    return np.array(
        [rng.uniform(20, 110), rng.uniform(60, 220), rng.uniform(60, 220)], dtype=np.float32
    )


def _ground(rng: Rng, width: int, height: int) -> Floats:
    colour = np.array(GROUNDS[rng.integers(len(GROUNDS))], dtype=np.float32)
    fall = np.linspace(1.08, 0.75, height, dtype=np.float32)[:, None, None]
    picture = np.broadcast_to(colour * fall, (height, width, 3)).copy()
    if rng.random() < 0.4:  # a table's edge
        edge = int(height * rng.uniform(0.4, 0.75))
        picture[edge:] *= np.float32(rng.uniform(0.6, 0.9))
    return picture


def _thing(kind: str, picture: Floats, tone: Colour, rng: Rng) -> None:
    tone = tone * np.float32(rng.uniform(0.85, 1.1))
    cx, cy = rng.uniform(-0.45, 0.45), rng.uniform(-0.35, 0.35)
    turn = rng.uniform(0, np.pi)
    match kind:
        case "ellipses":
            sides = rng.uniform(0.07, 0.34, 2)
        case "balls":
            sides = np.full(2, rng.uniform(0.06, 0.25))
        case "fruit":
            sides = np.full(2, rng.uniform(0.08, 0.2)) * rng.uniform(0.85, 1.15, 2)
        case "clay":
            sides = rng.uniform(0.08, 0.3, 2)
        case _:
            sides = rng.uniform(0.05, 0.18, 2) * (1.3, 0.8)
    wobble = {"clay": 0.12, "pebbles": 0.06}.get(kind, 0.0)
    _blob(picture, (cx, cy, sides[0], sides[1], turn), tone, wobble, rng)
    if kind == "fruit":
        _fruit(picture, (cx, cy, float(sides.min())), tone, rng)


def _fruit(picture: Floats, place: tuple[float, float, float], tone: Colour, rng: Rng) -> None:
    """Give a round object a dimple with a stalk, or a second bulb as a pear has."""
    cx, cy, side = place
    if rng.random() < 0.4:
        _blob(picture, (cx, cy - side, side * 0.65, side * 0.8, 0.0), tone, 0.0, rng)
    dark = np.array((80, 62, 40), dtype=np.float32)
    _blob(
        picture,
        (cx, cy - side * 0.9, side * 0.05, side * 0.3, rng.uniform(-0.3, 0.3)),
        dark,
        0.0,
        rng,
    )


def _blob(
    picture: Floats,
    shape: tuple[float, float, float, float, float],
    tone: Colour,
    wobble: float,
    rng: Rng,
) -> None:
    cx, cy, across, along, turn = shape
    window, x, y = _around(picture, cx, cy, BLOB_REACH * max(across, along))
    u = (x * np.cos(turn) + y * np.sin(turn)) / across
    v = (y * np.cos(turn) - x * np.sin(turn)) / along
    reach = np.sqrt(u * u + v * v)
    if wobble:
        angle = np.arctan2(v, u)
        for wave in range(2, 6):
            reach = reach * (1 + wobble / wave * np.sin(wave * angle + rng.uniform(0, 6.3)))
    window *= (1 - 0.25 * np.clip((1.3 - reach) / 0.3, 0, 1))[:, :, None]
    inside = np.clip((1 - reach) * min(across, along) * len(picture) + 0.5, 0, 1)[:, :, None]
    depth = np.sqrt(np.clip(1 - reach * reach, 0, 1))
    side = rng.uniform(-0.7, 0.7)
    shade = np.clip(u * np.cos(turn) * side - v * 0.45 * np.cos(turn) + depth * 0.8, 0, 1.2)[
        :, :, None
    ]
    colour = tone * (0.4 + 0.62 * shade) + np.float32(255 * rng.uniform(0, 0.15)) * shade**10
    window += inside * (colour - window)


def _around(picture: Floats, cx: float, cy: float, radius: float) -> tuple[Floats, Floats, Floats]:
    """Cut the window around a circle out of the picture; its coordinates are from the centre."""
    height, width = picture.shape[:2]
    middle_x, middle_y = width / 2 + cx * height, height / 2 + cy * height
    left, top = max(0, int(middle_x - radius * height)), max(0, int(middle_y - radius * height))
    right = max(left, min(width, int(middle_x + radius * height) + 2))
    bottom = max(top, min(height, int(middle_y + radius * height) + 2))
    x = (np.arange(left, right, dtype=np.float32) - middle_x) / height
    y = (np.arange(top, bottom, dtype=np.float32) - middle_y) / height
    return picture[top:bottom, left:right], x[None, :], y[:, None]


def _grain(rng: Rng, shape: tuple[int, ...]) -> Floats:
    fine = rng.normal(0, 1, shape[:2]).astype(np.float32)
    coarse = Image.fromarray(rng.normal(0, 1, (shape[0] // 6, shape[1] // 6)).astype(np.float32))
    rough = np.asarray(coarse.resize((shape[1], shape[0]), Image.Resampling.BICUBIC))
    return (0.5 * fine + rough)[:, :, None]


if __name__ == "__main__":
    still_life(sys.argv[1], int(sys.argv[2])).save(sys.argv[3], quality=92)
