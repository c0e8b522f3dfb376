"""Detection of regular patterns: dots of print, lines of a screen, chequers. No model runs here."""

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from scanner.classify import image_features
from scanner.classify.detector import Frame

PATCH = 128  # pixels per side of the examined patches
SHORTEST = 2.1  # pixels; the shortest period of a pattern
LONGEST = 18.2  # pixels; longer periods are objects such as fences
WIDEST = 40.0  # pixels; longer waves belong to the picture, not to its texture
# Share of the texture's power in one wave; for photographs of people see docs/accuracy.md.
CLEAR = 0.15
CLEAR_ELSEWHERE = 0.1  # the same share in the corners
PLACES = 3  # of the four corners must show the pattern
NEAR = 2  # frequency steps: the width of one wave's peak under the window
GRAIN = 50.0  # power of each frequency that even a plain picture is assumed to have
NOTCH_ABOVE = 6.0  # ratio to the power of the frequencies around, from which a wave is removed
NOTCH_REACH = 6  # frequency steps around a peak

_WINDOW = np.outer(np.hanning(PATCH), np.hanning(PATCH)).astype(np.float32)

Floats = npt.NDArray[np.float32]


class Pattern(NamedTuple):
    """A pattern: its period in pixels, and its share of the texture's power."""

    period: float
    share: float


def pattern(frame: Frame) -> Pattern | None:
    """Find the clearest regular pattern of a frame's middle that also shows in its corners, or None."""
    height, width = frame.shape[:2]
    if min(height, width) < 2 * PATCH:
        return None
    power = _power(frame, 0.5, 0.5)
    row, column = divmod(int(power.argmax()), PATCH)
    share, waves = _share(power, row, column), float(_FREQUENCY[row, column])
    if share < CLEAR or not 1 / LONGEST <= waves <= 1 / SHORTEST:
        return None
    # The corners must agree, because stripes in one place may be a shirt.
    elsewhere = sum(
        _share(_power(frame, down, across), row, column) >= CLEAR_ELSEWHERE
        for down in (0.0, 1.0)
        for across in (0.0, 1.0)
    )
    return Pattern(1 / waves, share) if elsewhere >= PLACES else None


def _power(frame: Frame, down: float, across: float) -> Floats:
    """Return the power of each fine wave in one patch; `down` and `across` in [0, 1] place the patch."""
    height, width = frame.shape[:2]
    top, left = int(down * (height - PATCH)), int(across * (width - PATCH))
    patch = np.ascontiguousarray(frame[top : top + PATCH, left : left + PATCH])
    grey = image_features.grey_levels(patch).astype(np.float32)
    waves = _waves((grey - grey.mean()) * _WINDOW)
    return (waves[:, :, 0] ** 2 + waves[:, :, 1] ** 2) * _FINE


def _share(power: Floats, row: int, column: int) -> float:
    """Return one wave's share of the power; each wave occurs at two mirrored frequencies."""
    steps = np.arange(-NEAR, NEAR + 1)
    peak = power[np.ix_((row + steps) % PATCH, (column + steps) % PATCH)].sum()
    return float(2 * peak / (power.sum() + GRAIN * PATCH * PATCH))


def without_pattern(pixels: Frame) -> Frame:
    """Remove from a picture the single waves that are much stronger than those around them."""
    height, width = pixels.shape[:2]
    rows, columns = cv2.getOptimalDFTSize(height), cv2.getOptimalDFTSize(width)
    grey = _filled_up(image_features.grey_levels(pixels), rows, columns)
    waves = _waves(grey)
    size = np.sqrt(waves[:, :, 0] ** 2 + waves[:, :, 1] ** 2)
    clear = cv2.GaussianBlur(size, (0, 0), 1.0) > NOTCH_ABOVE * cv2.blur(size, (41, 41))
    clear &= _frequencies(rows, columns) > 1 / WIDEST
    around = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * NOTCH_REACH + 1,) * 2)
    taken = cv2.GaussianBlur(cv2.dilate(clear.astype(np.float32), around), (0, 0), 3)
    kept = 1 - np.asarray(taken, dtype=np.float32)
    out = np.empty_like(pixels)
    for colour in range(3):
        waves = _waves(_filled_up(pixels[:, :, colour], rows, columns))
        waves *= kept[:, :, None]
        back = cv2.dft(waves, flags=cv2.DFT_INVERSE | cv2.DFT_SCALE | cv2.DFT_REAL_OUTPUT)
        out[:, :, colour] = np.clip(back[:height, :width], 0, 255)
    return out


def _waves(values: Floats) -> Floats:
    """Return the real and the imaginary part of each wave."""
    return np.asarray(cv2.dft(values, flags=cv2.DFT_COMPLEX_OUTPUT), dtype=np.float32)


def _filled_up(values: npt.NDArray[np.uint8], rows: int, columns: int) -> Floats:
    """Extend a picture by mirroring at its lower and right edges, up to a size that transforms fast."""
    height, width = values.shape
    filled = cv2.copyMakeBorder(
        np.ascontiguousarray(values), 0, rows - height, 0, columns - width, cv2.BORDER_REFLECT
    )
    return filled.astype(np.float32)


def _frequencies(rows: int, columns: int) -> Floats:
    """Return the frequency of each wave, in waves per pixel."""
    down, across = (
        np.minimum(np.arange(count), count - np.arange(count)) / count for count in (rows, columns)
    )
    return np.hypot(down[:, None], across[None, :]).astype(np.float32)


_FREQUENCY = _frequencies(PATCH, PATCH)
_FINE = (_FREQUENCY > 1 / WIDEST).astype(np.float32)
