"""
Computed pictures of harmless things in the tones of skin: height fields with noise, lit from one side.

Nobody is in them. The generator shares nothing with `models/still_lifes.py`, and fusion was not fitted to it:
it says how many warnings there are for things that nothing was made for.
"""

from collections.abc import Callable
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

Picture: TypeAlias = Image.Image
Rng: TypeAlias = np.random.Generator
Floats: TypeAlias = npt.NDArray[np.floating]

WIDTH, HEIGHT = 640, 480
WARM = ((238, 205, 178), (226, 178, 140), (205, 150, 112), (178, 122, 84), (140, 94, 64))

_row, _column = (axis.astype(np.float32) for axis in np.mgrid[:HEIGHT, :WIDTH])


def noise(rng: Rng, cell: float, octaves: int = 4) -> Floats:
    """Make clouds from -1 to 1; `cell`: pixels of the largest."""
    total = np.zeros((HEIGHT, WIDTH), np.float32)
    strength = whole = 1.0
    for _ in range(octaves):
        rows, columns = (max(2, int(side / max(cell, 1.0)) + 2) for side in (HEIGHT, WIDTH))
        grid = rng.uniform(-1, 1, (rows, columns)).astype(np.float32)
        total += strength * np.asarray(
            cv2.resize(grid, (WIDTH, HEIGHT), None, 0, 0, cv2.INTER_CUBIC)
        )
        strength, cell = strength / 2, cell / 2
        whole += strength
    return total / np.float32(whole)


def tone(rng: Rng) -> Floats:
    """Choose a tone of skin, wood or clay."""
    return np.array(WARM[rng.integers(len(WARM))], np.float32) * np.float32(rng.uniform(0.9, 1.08))


def lit(rng: Rng, height: Floats, colour: Floats, shine: float = 0.0) -> Picture:
    """Light a height field (pixels) from one side; `colour`: (height, width, 3)."""
    rise_y, rise_x = np.gradient(cv2.GaussianBlur(height, (0, 0), 0.8))
    length = np.sqrt(rise_x**2 + rise_y**2 + 1)
    turn = rng.uniform(0, 2 * np.pi)
    across, down, up = 0.55 * np.cos(turn), 0.55 * np.sin(turn), 0.8
    light = (-rise_x * across - rise_y * down + up) / length
    hollow = cv2.GaussianBlur(height, (0, 0), 12) - height
    shade = np.clip(light, 0, 1.3) * np.clip(1 - hollow / 60, 0.45, 1.1)
    whole = colour * (0.32 + 0.8 * shade)[:, :, None]
    whole += (255 * shine * np.clip(light, 0, 1) ** 30)[:, :, None]
    whole += rng.normal(0, rng.uniform(1, 5), (HEIGHT, WIDTH, 1))
    return Image.fromarray(np.clip(whole, 0, 255).astype(np.uint8))


def _plain(colour: Floats) -> Floats:
    return np.broadcast_to(colour, (HEIGHT, WIDTH, 3)).astype(np.float32).copy()


def _turned(cx: float, cy: float, turn: float) -> tuple[Floats, Floats]:
    x, y = _column - np.float32(cx), _row - np.float32(cy)
    return x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)


def _ground(rng: Rng) -> tuple[Floats, Floats]:
    """A table or cloth with a little structure: its height and colour."""
    spread = 60 if rng.random() < 0.3 else 14
    colour = _plain(np.clip(rng.uniform(70, 240) + rng.normal(0, spread, 3), 20, 250))
    colour *= (1 + 0.12 * noise(rng, rng.uniform(20, 200)))[:, :, None]
    return 2 * noise(rng, rng.uniform(10, 60)), colour


def bread(rng: Rng) -> Picture:
    """Loaves and rolls with a cracked crust."""
    height, colour = _ground(rng)
    crust = tone(rng)
    for _ in range(int(rng.integers(1, 6))):
        long, wide = rng.uniform(70, 200), rng.uniform(50, 110)
        u, v = _turned(rng.uniform(100, 540), rng.uniform(80, 400), rng.uniform(0, np.pi))
        far = (np.abs(u / long) ** 2.6 + np.abs(v / wide) ** 2.6) ** (1 / 2.6)
        inside = far < 1
        loaf = wide * 0.75 * np.sqrt(np.clip(1 - far**2, 0, 1)) + 5 * noise(rng, 30)
        cuts = np.exp(-(((u + v / 2) % rng.uniform(45, 80) - 20) ** 2) / 30) * (far < 0.75)
        height = np.where(inside, loaf - 8 * cuts, height)
        shade = (0.75 + 0.35 * far + 0.3 * noise(rng, 24) - 0.25 * (1 - cuts) * far)[:, :, None]
        colour = np.where(inside[:, :, None], crust * shade + 50 * cuts[:, :, None], colour)
    return lit(rng, height, colour, 0.05)


def wood(rng: Rng) -> Picture:
    """Boards with rings and knots."""
    bend, width = noise(rng, 220, 3) * 60, rng.uniform(60, 240)
    board = np.floor(_row / width)
    grain = _row + bend + board * 91 + 0.05 * _column
    for _ in range(int(rng.integers(0, 6))):
        u, v = _turned(rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT), 0.0)
        grain = grain + 42 * np.exp(-(u**2 / 2800 + v**2 / 700))
    rings = np.sin(grain * rng.uniform(0.15, 0.5)) + 0.5 * noise(rng, 6, 3)
    shade = 0.9 + 0.13 * rings + 0.06 * np.sin(board * 3.3)
    gap = np.exp(-((_row % width - 2) ** 2) / 3)
    return lit(rng, -6 * gap + rings, tone(rng) * (shade - 0.5 * gap)[:, :, None], 0.03)


def sand(rng: Rng) -> Picture:
    """Ripples and dunes."""
    dune = 70 * noise(rng, rng.uniform(180, 400), 2)
    u, _ = _turned(0, 0, rng.uniform(0, np.pi))
    ripple = np.sin((u + 30 * noise(rng, 120, 3)) * 2 * np.pi / rng.uniform(14, 60))
    height = dune + rng.uniform(1, 8) * ripple + 1.5 * noise(rng, 4, 2)
    return lit(rng, height, _plain(tone(rng)) * (1 + 0.08 * noise(rng, 3, 2))[:, :, None])


def leather(rng: Rng) -> Picture:
    """Hide with creases and a seam."""
    crease = np.abs(noise(rng, rng.uniform(14, 40), 3)) ** 0.6
    fold = 60 * noise(rng, rng.uniform(150, 300), 2)
    u, v = _turned(WIDTH / 2, HEIGHT / 2, rng.uniform(-0.5, 0.5))
    seam = np.exp(-((v + 30 * np.sin(u / 150)) ** 2) / 20)
    stitch = seam * (u % 22 < 13)
    height = fold + 5 * crease - 14 * seam + 9 * stitch
    colour = tone(rng) * (0.9 + 0.2 * crease + 0.1 * noise(rng, 160))[:, :, None]
    return lit(rng, height, colour + 40 * stitch[:, :, None], rng.uniform(0.02, 0.2))


def peaches(rng: Rng) -> Picture:
    """Peaches and apricots: a cleft, a blush, a stalk's hollow."""
    height, colour = _ground(rng)
    for _ in range(int(rng.integers(1, 8))):
        reach = rng.uniform(45, 150)
        u, v = _turned(rng.uniform(80, 560), rng.uniform(80, 400), rng.uniform(0, 2 * np.pi))
        far = np.hypot(u, v * rng.uniform(0.95, 1.1)) / reach
        inside = far < 1
        cleft = np.exp(-(((u - 0.12 * reach * np.sin(v / reach * 2)) / (0.07 * reach)) ** 2))
        hollow = np.exp(-((u / (0.2 * reach)) ** 2) - ((v + 0.7 * reach) / (0.2 * reach)) ** 2)
        ball = (
            reach * np.sqrt(np.clip(1 - far**2, 0, 1)) - 0.12 * reach * cleft - 0.3 * reach * hollow
        )
        height = np.where(inside, ball, height)
        blush = np.clip(0.5 + u / reach * 0.7 + 0.4 * noise(rng, 60), 0, 1)[:, :, None]
        skin = (1 - blush) * tone(rng) + blush * np.array([205, 92, 70], np.float32)
        colour = np.where(inside[:, :, None], skin, colour)
    return lit(rng, height, colour, rng.uniform(0, 0.1))


def pots(rng: Rng) -> Picture:
    """Jugs and bowls on a shelf, thrown on a wheel."""
    height, colour = _ground(rng)
    for _ in range(int(rng.integers(1, 5))):
        middle, foot = rng.uniform(90, 550), rng.uniform(330, 460)
        tall, wide = rng.uniform(120, 320), rng.uniform(40, 120)
        up = (foot - _row) / tall
        waves = rng.uniform(0, 2 * np.pi, 2)
        profile = 0.75 + 0.25 * np.sin(up * 5 + waves[0]) + 0.12 * np.sin(up * 9 + waves[1])
        half = wide * profile * (0.45 + 0.55 * np.clip(np.sin(np.pi * np.clip(up, 0, 1)), 0, 1))
        inside = (up > 0) & (up < 1) & (np.abs(_column - middle) < half)
        body = np.sqrt(np.clip(half**2 - (_column - middle) ** 2, 0, None))
        height = np.where(inside, body + 1.5 * np.sin(_row * 0.7), height)
        glaze = tone(rng) * (1 + 0.1 * noise(rng, 90) + 0.05 * np.sin(_row * 0.35))[:, :, None]
        colour = np.where(inside[:, :, None], glaze, colour)
    return lit(rng, height, colour, rng.uniform(0.05, 0.5))


def folds(rng: Rng) -> Picture:
    """A cloth in folds."""
    u, v = _turned(WIDTH * rng.uniform(0.2, 0.8), rng.uniform(-300, 100), rng.uniform(-0.6, 0.6))
    fan = np.arctan2(u, v + 250) * rng.uniform(8, 26) + 1.4 * noise(rng, 200, 3)
    drape = 26 * (np.abs(np.sin(fan)) ** 0.7) + 14 * np.sin(fan * 0.47 + 1)
    height = drape + 30 * noise(rng, 260, 2)
    weave = 0.03 * np.sin(_column * 2.1) * np.sin(_row * 2.1)
    return lit(rng, height, _plain(tone(rng)) * (1 + weave)[:, :, None], rng.uniform(0, 0.15))


def cushions(rng: Rng) -> Picture:
    """The padded back and seat of an armchair."""
    rows, columns = int(rng.integers(1, 4)), int(rng.integers(1, 5))
    u = (_column / WIDTH * columns) % 1 - 0.5
    v = (_row / HEIGHT * rows) % 1 - 0.5
    pad = np.clip((1 - np.abs(2 * u) ** 4) * (1 - np.abs(2 * v) ** 4), 0, 1) ** 0.4
    button = np.exp(-((u**2 + v**2) / 0.004)) * (rng.random() < 0.6)
    height = 55 * pad - 30 * button + 9 * noise(rng, 70, 3)
    colour = tone(rng) * (0.95 + 0.05 * noise(rng, 8) + 0.1 * noise(rng, 200))[:, :, None]
    return lit(rng, height, colour, rng.uniform(0, 0.25))


def sunset(rng: Rng) -> Picture:
    """A sky in orange and pink over the sea or hills."""
    horizon = rng.uniform(0.45, 0.85) * HEIGHT
    up = np.clip(1 - _row / horizon, 0, 1)[:, :, None]
    low, high = np.array([255, 176, 120]), rng.uniform((90, 70, 110), (235, 170, 190))
    sky = low * (1 - up) + high * up
    flat = np.asarray(cv2.resize(noise(rng, 90, 5), (WIDTH, HEIGHT * 3))[:HEIGHT])
    cloud = np.clip(flat * 2.2, 0, 1)[:, :, None] * up**0.3
    sky = sky * (1 - 0.5 * cloud) + rng.uniform((190, 110, 100), (250, 190, 160)) * 0.5 * cloud
    sun = rng.uniform(60, 580), horizon - rng.uniform(10, 120)
    sky += (90 * np.exp(-((_column - sun[0]) ** 2 + (_row - sun[1]) ** 2) / rng.uniform(400, 9e3)))[
        :, :, None
    ]
    sea = _row > horizon + (25 * noise(rng, 160, 3) if rng.random() < 0.5 else 0)
    wave = 0.65 + 0.2 * np.sin(_row * 1.3 + 5 * noise(rng, 40)) + 0.1 * noise(rng, 12)
    below = (low * 0.7 * wave[:, :, None]) * (0.5 + 0.5 * rng.random())
    whole = np.where(sea[:, :, None], below, sky) + rng.normal(0, 2, (HEIGHT, WIDTH, 1))
    return Image.fromarray(np.clip(whole, 0, 255).astype(np.uint8))


def chart(rng: Rng) -> Picture:
    """An old map: land, contour lines, a grid, stains."""
    land = noise(rng, rng.uniform(150, 300), 5)
    paper, ground = tone(rng), tone(rng)
    colour = np.where((land > 0.05)[:, :, None], ground, paper * 1.02)
    line = np.abs((land * 14) % 1 - 0.5) > 0.46
    colour = np.where((line & (land > 0.05))[:, :, None], colour * 0.7, colour)
    colour = np.where((np.abs(land - 0.05) < 0.006)[:, :, None], np.float32(70), colour)
    step = int(rng.integers(60, 140))
    colour = np.where(((_column % step < 1) | (_row % step < 1))[:, :, None], colour * 0.8, colour)
    colour = colour * (1 - 0.2 * np.clip(noise(rng, 220), 0, 1))[:, :, None]
    return lit(rng, 2 * noise(rng, 200) + 0.4 * noise(rng, 3, 1), colour)


KINDS: dict[str, Callable[[Rng], Picture]] = {
    "bread": bread,
    "wood": wood,
    "sand": sand,
    "leather": leather,
    "peaches": peaches,
    "pots": pots,
    "folds": folds,
    "cushions": cushions,
    "sunset": sunset,
    "map": chart,
}


def shaded(kind: str, seed: int) -> Picture:
    """Draw one; the same arguments always give the same picture."""
    return KINDS[kind](np.random.default_rng((list(KINDS).index(kind), seed, 77)))
