"""Computed pictures of the hard benign kinds: X-rays, soles and hands, beige rooms, fur. Nobody is in them."""

from collections.abc import Callable, Sequence

import cv2
import numpy as np
from PIL import Image

from benchmarks.robustness.shaded import HEIGHT, WIDTH, Floats, Picture, Rng, lit, noise, tone

_row, _column = (axis.astype(np.float32) for axis in np.mgrid[:HEIGHT, :WIDTH])
Limb = tuple[float, float, float, float, float, float]  # both ends and their radii


def _limb(limb: Limb) -> Floats:
    """The height of a rounded limb that grows thinner towards its end; below 0 outside."""
    ax, ay, bx, by, thick, thin = limb
    long = (bx - ax) ** 2 + (by - ay) ** 2 + 1e-3
    along = np.clip(((_column - ax) * (bx - ax) + (_row - ay) * (by - ay)) / long, 0, 1)
    far = np.hypot(_column - ax - along * (bx - ax), _row - ay - along * (by - ay))
    reach = thick + along * (thin - thick)
    return np.asarray(np.sqrt(np.clip(reach**2 - far**2, 0, None)) - (far >= reach), np.float32)


def _joined(limbs: Sequence[Limb]) -> Floats:
    """One height field of several limbs with soft joints."""
    heights = np.stack([_limb(limb) for limb in limbs])
    soft = np.log(np.exp(np.clip(heights, 0, None) / 6).sum(axis=0) - len(limbs) + 1) * 6
    return np.asarray(cv2.GaussianBlur(soft, (0, 0), 2), np.float32)


def _on_ground(rng: Rng, height: Floats) -> Picture:
    inside = np.clip(height / 4, 0, 1)[:, :, None]
    ground = (
        np.clip(rng.uniform(60, 240) + rng.normal(0, 20, 3), 20, 250)
        * (1 + 0.1 * noise(rng, 60))[:, :, None]
    )
    skin = tone(rng) * (1 + 0.06 * noise(rng, 40) + 0.03 * noise(rng, 4))[:, :, None]
    skin = skin * (1 - 0.1 * np.clip(noise(rng, 80), 0, 1)[:, :, None] * np.array([0, 1, 1]))
    return lit(rng, height, np.asarray(ground * (1 - inside) + skin * inside, np.float32), 0.04)


def _placed(limbs: list[Limb], rng: Rng, size: float) -> list[Limb]:
    """Scale, turn and move limbs that are drawn around the origin in units of one."""
    turn, mirrored = rng.uniform(0, 2 * np.pi), rng.choice([-1, 1])
    middle = rng.uniform(220, 420), rng.uniform(180, 300)

    def at(x: float, y: float) -> tuple[float, float]:
        x *= mirrored
        return (
            middle[0] + size * (x * np.cos(turn) - y * np.sin(turn)),
            middle[1] + size * (x * np.sin(turn) + y * np.cos(turn)),
        )

    return [(*at(a, b), *at(c, d), size * r, size * s) for a, b, c, d, r, s in limbs]


def hand(rng: Rng) -> Picture:
    """A palm with five fingers, more or less spread."""
    limbs: list[Limb] = [(0, 0.35, 0, 0.95, 0.3, 0.24), (-0.15, 0.1, 0.15, 0.1, 0.24, 0.24)]
    spread = rng.uniform(0.05, 0.3)
    for number, length in enumerate((0.6, 0.7, 0.64, 0.5)):
        x = -0.27 + 0.18 * number
        lean = spread * (number - 1.5)
        limbs.append((x, 0.0, x + lean * length, -length, 0.1, 0.075))
    limbs.append((-0.25, 0.3, -0.62, 0.0, 0.13, 0.09))
    return _on_ground(rng, _joined(_placed(limbs, rng, rng.uniform(130, 230))))


def sole(rng: Rng) -> Picture:
    """One or two soles with toes."""
    limbs: list[Limb] = []
    for side in (-1, 1)[: int(rng.integers(1, 3))]:
        x = 0.34 * side
        limbs += [(x, 0.75, x + 0.03 * side, -0.2, 0.21, 0.25), (x, 0.3, x, -0.25, 0.16, 0.25)]
        for toe in range(5):
            reach = 0.12 - 0.014 * toe
            tx, ty = x + side * (-0.2 + 0.1 * toe), -0.56 + 0.05 * toe
            limbs.append((tx, ty, tx, ty - 0.03, reach, reach))
    return _on_ground(rng, _joined(_placed(limbs, rng, rng.uniform(130, 260))))


def x_ray(rng: Rng) -> Picture:
    """A chest: spine, ribs, shoulders, lungs."""
    middle, scale = rng.uniform(290, 350), rng.uniform(0.8, 1.3)
    x, y = (_column - middle) / scale, (_row - 240) / scale
    body = np.exp(-((np.abs(x) / 240) ** 4)) * (0.6 + 0.1 * noise(rng, 200))
    side = np.abs(x) - 95
    lungs = np.exp(-((np.abs(side) / 62) ** 3 + (np.abs(y + 10) / 170) ** 4))
    ribs = np.exp(-((((y + side**2 / 260 + 8) % 38) - 19) ** 2) / 26) * (np.abs(x) < 185)
    spine = np.exp(-((x / 24) ** 4)) * (0.8 + 0.2 * np.sin(y * 0.22))
    heart = np.exp(-(((x - 30) / 62) ** 2 + ((y - 80) / 75) ** 2))
    collar = np.exp(-((y + 175 + np.abs(x) * 0.12) ** 2) / 120)
    whole = 0.75 * body - 0.55 * lungs + 0.16 * ribs + 0.3 * spine + 0.35 * heart + 0.2 * collar
    whole += 0.06 * noise(rng, 30) + rng.normal(0, 0.02, (HEIGHT, WIDTH))
    values = np.clip(whole, 0, 1) ** rng.uniform(0.7, 1.3) * 235
    return Image.fromarray(values.astype(np.uint8)).convert("RGB")


def room(rng: Rng) -> Picture:
    """The corner of a beige room: walls, floor, a bed or sofa, a picture, a lamp."""
    corner, floor = rng.uniform(150, 490), rng.uniform(280, 360)
    wall = tone(rng) * 0.5 + 120
    left = (_column < corner)[:, :, None]
    whole = np.where(left, wall, wall * 0.88) * (1 - 0.0004 * np.abs(_column - corner))[:, :, None]
    bottom = _row > floor + np.abs(_column - corner) * 0.22
    board = np.sin((_column - corner) / (1 + (_row - floor) / 60) * 0.4)
    whole = np.where(bottom[:, :, None], tone(rng) * (0.85 + 0.05 * board)[:, :, None], whole)
    for _ in range(int(rng.integers(1, 5))):
        x, y = rng.uniform(0, 480), rng.uniform(floor - 60, 400)
        w, h = rng.uniform(90, 300), rng.uniform(60, 170)
        far = np.maximum(np.abs(_column - x - w / 2) / (w / 2), np.abs(_row - y) / (h / 2))
        soft = np.clip((1 - far) * 12, 0, 1)[:, :, None]
        whole = whole * (1 - soft) + tone(rng) * (0.7 + 0.3 * np.cos(far))[:, :, None] * soft
    x, y = rng.uniform(40, 500), rng.uniform(40, 150)
    frame = (np.abs(_column - x - 40) < 50) & (np.abs(_row - y - 30) < 40)
    whole = np.where(frame[:, :, None], rng.uniform(30, 230, 3), whole)
    lamp = np.exp(-((_column - rng.uniform(0, WIDTH)) ** 2 + (_row - 60) ** 2) / 3e4)
    whole = whole * (0.85 + 0.3 * lamp)[:, :, None] * (1 + 0.05 * noise(rng, 200))[:, :, None]
    whole += rng.normal(0, 3, (HEIGHT, WIDTH, 1))
    return Image.fromarray(np.clip(whole, 0, 255).astype(np.uint8))


def fur(rng: Rng) -> Picture:
    """A coat of hair that follows a curved back, with spots or stripes."""
    turn = 2 * noise(rng, 300, 2)
    grain = rng.normal(0, 1, (HEIGHT, WIDTH)).astype(np.float32)
    for _ in range(8):
        x = _column + np.cos(turn) * rng.uniform(1, 5)
        y = _row + np.sin(turn) * rng.uniform(1, 5)
        grain = (
            grain + np.asarray(cv2.remap(grain, x, y.astype(np.float32), cv2.INTER_LINEAR))
        ) / 2
    hair = grain / (grain.std() + 1e-6)
    spots = np.clip(noise(rng, rng.uniform(40, 160), 2) * 3, 0, 1) * rng.uniform(0, 0.6)
    back = 120 * np.sqrt(np.clip(1 - ((_row - 260) / rng.uniform(220, 400)) ** 2, 0, 1))
    colour = tone(rng) * ((1 + 0.15 * hair) * (1 - spots))[:, :, None]
    return lit(rng, np.asarray(back + 3 * hair, np.float32), np.asarray(colour, np.float32), 0.03)


KINDS: dict[str, Callable[[Rng], Picture]] = {
    "x-ray": x_ray,
    "sole": sole,
    "hand": hand,
    "room": room,
    "fur": fur,
}


def hard(kind: str, seed: int) -> Picture:
    """Draw one; the same arguments always give the same picture."""
    return KINDS[kind](np.random.default_rng((list(KINDS).index(kind), seed, 78)))
