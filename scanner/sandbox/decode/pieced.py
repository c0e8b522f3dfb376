"""
A picture that is cut into pieces: the pictures of one container, put together as their edges fit.

A page, a mail or a folder of an archive shows them side by side; each by itself shows little. Pictures that do not
belong together have edges that differ, so an album is not put together.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterator
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image

from scanner.sandbox.decode import image
from scanner.sandbox.decode.frame import DecodedFrame, Pixels

LEAST_PIECES = 3
MAX_PIECES = 1_000  # about the tiles of a photograph at full size in an online viewer
SIDE = 128  # pixels of a kept piece's longer side
MAX_SHEET = 1_280  # pixels of the longer side of the pieces put together
BLOCKS = 8  # averages along an edge
# Mean difference of edges that continue each other, 0 to 255: some times the difference of two neighbouring rows
# inside the pieces, and the coding noise. Edges of unrelated photographs differ by 30 to 80.
TIMES_INNER = 3.0
NOISE = 4.0
LEAST_SPREAD = 8.0  # of the edges' colours: pages and icons have plain margins, which always fit

_DIGITS = re.compile(r"(\d+)")
Edges: TypeAlias = npt.NDArray[np.float32]
"""Averages along an edge: shape (BLOCKS, 3)."""


class _Piece(NamedTuple):
    name: tuple[tuple[str, int], ...]
    size: tuple[int, int]  # width, height
    small: Image.Image
    edges: Edges  # top, bottom, left, right
    inner: float  # mean difference of the two rows at an edge


class _Grid(NamedTuple):
    """Pieces in lines of `length`: in rows, or in columns."""

    pieces: list[_Piece]
    length: int
    rows: bool


class Pieces:
    """Watches the pictures of one container pass by, and puts them together."""

    def __init__(self) -> None:
        self._pieces: list[_Piece] = []
        self._by_key: dict[Hashable, list[_Piece]] = {}
        self._last = -1

    def watch(
        self, frames: Iterator[DecodedFrame], name: str = "", key: Hashable = None
    ) -> Iterator[DecodedFrame]:
        """
        Pass frames on, and remember the pictures.

        They are ordered by `name`, numbers by their value; `key` names them for `again`.
        """
        order = _order(name)
        for frame in frames:
            if frame.index != self._last and not frame.moving and len(self._pieces) < MAX_PIECES:
                self._last = frame.index
                piece = _piece(order, frame.pixels)
                self._pieces.append(piece)
                self._by_key.setdefault(key, []).append(piece)
            yield frame

    def again(self, key: Hashable) -> None:
        """Note that the same content is shown once more."""
        more = self._by_key.get(key, [])
        self._pieces += more[: MAX_PIECES - len(self._pieces)]

    def frames(self) -> Iterator[DecodedFrame]:
        """Yield the pieces put together, if their edges fit."""
        pieces = sorted(self._pieces, key=lambda piece: piece.name)
        usual = Counter(piece.size for piece in pieces).most_common(1)
        alike = [piece for piece in pieces if piece.size == usual[0][0]]
        for some in (pieces, alike) if len(alike) != len(pieces) else (pieces,):
            if len(some) >= LEAST_PIECES and (grid := _fitting(some)) is not None:
                yield from image.drawn(_painted(grid))
                return


def _order(name: str) -> tuple[tuple[str, int], ...]:
    words = enumerate(_DIGITS.split(name))
    return tuple(("", int(word[:18])) if at % 2 else (word, 0) for at, word in words)


def _piece(name: tuple[tuple[str, int], ...], pixels: Pixels) -> _Piece:
    height, width = pixels.shape[:2]
    step = max(1, max(width, height) // (2 * SIDE))
    small = Image.fromarray(np.ascontiguousarray(pixels[::step, ::step]))
    small.thumbnail((SIDE, SIDE), Image.Resampling.BOX)
    lines = (pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1])
    inside = (pixels[1 % height], pixels[-2 % height], pixels[:, 1 % width], pixels[:, -2 % width])
    edges = np.stack([_averages(line) for line in lines])
    next_to = np.stack([_averages(line) for line in inside])
    return _Piece(name, (width, height), small, edges, float(np.abs(edges - next_to).mean()))


def _averages(line: Pixels) -> Edges:
    ends = np.linspace(0, len(line), BLOCKS + 1).astype(int)
    sums = np.concatenate([np.zeros((1, 3)), np.cumsum(line, axis=0, dtype=np.float64)])
    starts = np.minimum(ends[:-1], len(line) - 1)
    ends = np.maximum(ends[1:], starts + 1)
    return ((sums[ends] - sums[starts]) / (ends - starts)[:, None]).astype(np.float32)


def _fitting(pieces: list[_Piece]) -> _Grid | None:
    """Return the grid whose edges fit best; None if they fit in none."""
    top, bottom, left, right = np.stack([piece.edges for piece in pieces]).swapaxes(0, 1)
    below = np.abs(bottom[:-1] - top[1:]).mean(axis=(1, 2))
    beside = np.abs(right[:-1] - left[1:]).mean(axis=(1, 2))
    best, least = None, np.inf
    for length in range(1, len(pieces) + 1):
        inside = np.arange(1, len(pieces)) % length != 0  # neighbours within a line
        for rows in (True, False):
            grid = _Grid(pieces, length, rows)
            if not _even(grid):
                continue
            one, other = (bottom, top) if rows else (right, left)
            across = np.abs(one[:-length] - other[length:]).mean(axis=(1, 2))
            seams = np.concatenate([(beside if rows else below)[inside], across])
            if seams.mean() < least:
                best, least = grid, float(seams.mean())
    inner = float(np.mean([piece.inner for piece in pieces]))
    edges = np.stack([piece.edges for piece in pieces]).reshape(-1, 3)
    fits = least <= TIMES_INNER * inner + NOISE and float(edges.std(axis=0).max()) >= LEAST_SPREAD
    return best if fits else None


def _even(grid: _Grid) -> bool:
    """Return whether the pieces' sizes let them form rows and columns."""
    sizes = [piece.size for piece in grid.pieces]
    if len(set(sizes)) == 1:
        return True
    if len(sizes) % grid.length:
        return False
    lines = [sizes[at : at + grid.length] for at in range(0, len(sizes), grid.length)]
    along, across = (0, 1) if grid.rows else (1, 0)
    return all(
        [size[along] for size in line] == [size[along] for size in lines[0]]
        and len({size[across] for size in line}) == 1
        for line in lines
    )


def _painted(grid: _Grid) -> Image.Image:
    lines = [grid.pieces[at : at + grid.length] for at in range(0, len(grid.pieces), grid.length)]
    along, across = (0, 1) if grid.rows else (1, 0)
    places: list[tuple[_Piece, list[int]]] = []
    far = 0
    for line in lines:
        near = 0
        for piece in line:
            place = [near, far] if grid.rows else [far, near]
            places.append((piece, place))
            near += piece.size[along]
        far += line[0].size[across]
    width = max(place[0] + piece.size[0] for piece, place in places)
    height = max(place[1] + piece.size[1] for piece, place in places)
    scale = min(1.0, MAX_SHEET / max(width, height))
    sheet = Image.new("RGB", (max(1, round(width * scale)), max(1, round(height * scale))), "white")
    for piece, (left, upper) in places:
        begin = round(left * scale), round(upper * scale)
        end = round((left + piece.size[0]) * scale), round((upper + piece.size[1]) * scale)
        size = max(1, end[0] - begin[0]), max(1, end[1] - begin[1])
        sheet.paste(piece.small.resize(size), begin)
    return sheet
