"""Films for the browser's fake camera: raw frames in a y4m file, and the number of each in its corner."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np

WIDTH, HEIGHT, RATE = 320, 240, 20
BITS = 10
CELL = 20  # pixels of a bit's square
LOW, HIGH = 100, 108  # levels of a bit: a difference that counts as "the same picture"
BLUE = (60, 200, 110)  # Y, U, V
RED = (80, 90, 220)


def frame(colour: tuple[int, int, int], number: int, square: int = -1) -> bytes:
    """One frame of a colour; `square` is the place of a bright moving square, none when negative."""
    luma = np.full((HEIGHT, WIDTH), colour[0], np.uint8)
    if square >= 0:
        luma[60:140, square : square + 80] = 230
    for bit in range(BITS):
        luma[:CELL, bit * CELL : (bit + 1) * CELL] = HIGH if number >> bit & 1 else LOW
    chroma = [np.full((HEIGHT // 2, WIDTH // 2), level, np.uint8).tobytes() for level in colour[1:]]
    return luma.tobytes() + b"".join(chroma)


def write(path: Path, frames: Iterable[bytes]) -> Path:
    """Write a film that the browser loops."""
    with path.open("wb") as out:
        out.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F{RATE}:1 Ip A1:1 C420jpeg\n".encode())
        for one in frames:
            out.write(b"FRAME\n" + one)
    return path


def in_turn(seconds: int = 3) -> Iterable[bytes]:
    """Blue, red, blue: each for some seconds."""
    for number in range(3 * seconds * RATE):
        red = seconds * RATE <= number < 2 * seconds * RATE
        yield frame(RED if red else BLUE, number)


def calm(seconds: int = 10) -> Iterable[bytes]:
    """Blue, and nothing moves."""
    return (frame(BLUE, number) for number in range(seconds * RATE))


def moving(seconds: int = 10) -> Iterable[bytes]:
    """Blue, and a square goes to and fro."""
    for number in range(seconds * RATE):
        yield frame(BLUE, number, abs(number * 8 % 480 - 240))
