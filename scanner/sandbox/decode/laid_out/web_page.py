"""
A web page that puts one picture together from many: its tiles, drawn side by side.

Each picture of a page is also looked at by itself, and all of them as their edges fit. What is drawn here is what
only the page shows: tiles at places of their own, or in rows.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from PIL import Image

from scanner.formats.kinds import STILL_READERS
from scanner.sandbox.decode import encoded, image
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure
from scanner.sandbox.decode.sniff import sniff

LEAST_TILES = 4
MAX_TILES = 2_000
MAX_TILE = 4 * 1024 * 1024  # bytes
TILE_SIDE = 320  # pixels of a decoded tile's shorter side
MAX_SIDE = 1_280  # pixels of the drawn page
MAX_PLACE = 20_000  # pixels of the page
_IMG = re.compile(rb"<img[\s/]", re.I)
_LENGTH = re.compile(r"(?<![\w-])(left|top|width|height)\s*:\s*(-?\d{1,5}(?:\.\d{1,9})?)px", re.I)
_PLACED = re.compile(r"position\s*:\s*(?:absolute|fixed)", re.I)
_IN_LINE = re.compile(r"float\s*:|display\s*:\s*(?:inline|table-cell)", re.I)
_BREAKS = frozenset(
    ("br", "hr", "p", "div", "tr", "table", "li", "ul", "figure", "section", "article")
)


class _Tile(NamedTuple):
    picture: Image.Image
    left: float
    top: float
    width: float
    height: float


def frames(text: bytes, container: Container) -> Iterator[DecodedFrame]:
    """Look at the tiles of a page as it puts them together."""
    if b"data:" not in text.lower() or len(_IMG.findall(text)) < LEAST_TILES:
        return
    page = _Page()
    page.feed(text.decode("ascii", "replace"))
    page.close()
    if len(page.tiles) < LEAST_TILES:
        return
    yield from container.number(image.drawn(_painted(page.tiles)))


class _Page(HTMLParser):
    """Collects the pictures with their places, as far as elements and their styles give them."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles: list[_Tile] = []
        self._across = self._down = self._row = 0.0
        self._origin = (0.0, 0.0)  # of the last element with a place of its own

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        style = values.get("style", "")
        lengths = {found[1].lower(): float(found[2]) for found in _LENGTH.finditer(style)}
        placed = _PLACED.search(style) is not None
        if tag == "img" and len(self.tiles) < MAX_TILES:
            picture = _decoded(values.get("src", ""))
            if picture is not None:
                self._add(picture, values, lengths, placed)
        elif placed:
            self._origin = lengths.get("left", 0.0), lengths.get("top", 0.0)
            self._across, self._down, self._row = *self._origin, 0.0
        elif tag in _BREAKS and not _IN_LINE.search(style):
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS and tag in ("tr", "table", "p"):
            self._break()

    def _break(self) -> None:
        self._across, self._down, self._row = self._origin[0], self._down + self._row, 0.0

    def _add(
        self, picture: Image.Image, values: dict[str, str], lengths: dict[str, float], placed: bool
    ) -> None:
        width = lengths.get("width") or _number(values.get("width", "")) or picture.width
        height = lengths.get("height") or _number(values.get("height", "")) or picture.height
        if placed:
            left, top = lengths.get("left", 0.0), lengths.get("top", 0.0)
        else:
            left, top = self._across, self._down
            self._across, self._row = left + width, max(self._row, height)
        if max(abs(left), abs(top), width, height) <= MAX_PLACE:
            self.tiles.append(_Tile(picture, left, top, width, height))


def _number(text: str) -> float:
    digits = text.strip().removesuffix("px")
    return float(digits) if digits.isdecimal() and len(digits) <= 5 else 0.0


def _decoded(address: str) -> Image.Image | None:
    """Return the picture of a data URL; None for any other address, and where it cannot be read."""
    if address[:5].lower() != "data:" or len(address) > MAX_TILE:
        return None
    found = next(encoded.search(address.encode()), None)
    if found is None:
        return None
    source = ByteSource.of(found.data)
    kind = sniff(source)
    if kind.reader not in STILL_READERS:
        return None
    try:
        return Image.fromarray(image.first_picture(source, kind.media, TILE_SIDE))
    except DecodeFailure:
        return None  # reported when the picture is looked at by itself


def _painted(tiles: list[_Tile]) -> Image.Image:
    left, top = min(tile.left for tile in tiles), min(tile.top for tile in tiles)
    width = max(tile.left + tile.width for tile in tiles) - left
    height = max(tile.top + tile.height for tile in tiles) - top
    scale = min(1.0, MAX_SIDE / max(width, height))
    page = Image.new("RGB", (max(1, round(width * scale)), max(1, round(height * scale))), "white")
    for tile in tiles:
        begin = round((tile.left - left) * scale), round((tile.top - top) * scale)
        end = (
            round((tile.left + tile.width - left) * scale),
            round((tile.top + tile.height - top) * scale),
        )
        size = max(1, end[0] - begin[0]), max(1, end[1] - begin[1])
        page.paste(tile.picture.resize(size, Image.Resampling.BOX), begin)
    return page
