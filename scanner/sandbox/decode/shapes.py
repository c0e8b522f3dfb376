"""
Shapes of a document's page, counted where the page cannot be drawn; and filled cells of a sheet, drawn.

A picture laid out of hundreds of shapes that is not seen is said to be. A diagram, a form or a slide has fewer.
"""

import re
from collections.abc import Iterator

import numpy as np

from scanner.sandbox.decode.frame import DecodedFrame, Pixels

FEW_SHAPES = 150  # filled ones of one part
LEAST_CELLS = 600  # filled ones of one sheet, and their colours; a calendar or a plan of a year has fewer colours
LEAST_COLOURS = 12
MAX_SIDE = 2_000  # cells of a drawn sheet
SCALE = 4  # pixels a cell, at the most
# Shapes as the newer Office files, XPS and Visio write them, as the older ones do (often a second time), and as
# OpenDocument does; and the beginning of its pages, which all lie in one part.
_SHAPES = (
    re.compile(rb"<(?:p:|xdr:|wps:|dsp:)(?:sp|wsp|cxnSp)[ >/]|<(?:Shape|Path)[ >/]"),
    re.compile(rb"<v:(?:shape|rect|roundrect|oval|polyline|line)[ >/]"),
    re.compile(rb"<draw:(?:custom-shape|path|polygon|polyline|rect|ellipse|circle)[ >/]"),
)
_NEXT_PAGE = b"<draw:page "
_PAGE = re.compile(
    r"(?:ppt/slides/slide\d+|ppt/slide(?:Masters|Layouts)/\w+|word/(?:document|header\d*|footer\d*)"
    r"|xl/drawings/drawing\d+|(?:word|ppt|xl)/diagrams/drawing\d+|visio/pages/page\d+|content)\.xml|.*\.fpage",
    re.I,
)
_CELL_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.I)
STYLES = "xl/styles.xml"
_CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"[^>]*?\bs="(\d{1,5})"')
_FILLS = re.compile(rb"<fills\b.*?</fills>", re.S)
_FILL = re.compile(rb"<fill>(.*?)</fill>", re.S)
_COLOUR = re.compile(rb'<fgColor [^>]*rgb="[0-9A-Fa-f]{2}([0-9A-Fa-f]{6})"')
_FORMATS = re.compile(rb"<cellXfs\b.*?</cellXfs>", re.S)
_FORMAT = re.compile(rb'<xf [^>]*?\bfillId="(\d{1,5})"')
_WHITE = 255


def too_many(name: str, part: bytes) -> bool:
    """Return whether a part of a document lays out more shapes than a plain page has."""
    return _PAGE.fullmatch(name) is not None and too_many_in(part)


def too_many_in(part: bytes) -> bool:
    """Return whether one page of a part, or of a document in one text, has more shapes than a plain one."""
    pages = part.split(_NEXT_PAGE)
    return any(len(kind.findall(page)) > FEW_SHAPES for kind in _SHAPES for page in pages)


class SheetPainter:
    """Draws the filled cells of a workbook's sheets."""

    def __init__(self, styles: bytes) -> None:
        fills = _FILLS.search(styles)
        formats = _FORMATS.search(styles)
        colours = [_COLOUR.search(fill) for fill in _FILL.findall(fills[0])] if fills else []
        self._colours: list[bytes | None] = []
        for number in _FORMAT.findall(formats[0]) if formats else []:
            colour = colours[int(number)] if int(number) < len(colours) else None
            self._colours.append(colour[1] if colour else None)

    def frames(self, name: str, sheet: bytes) -> Iterator[DecodedFrame]:
        """Give the drawn sheet where its cells may be a picture's."""
        if _CELL_SHEET.fullmatch(name) is None or not any(self._colours):
            return
        filled: dict[tuple[int, int], bytes] = {}
        for letters, row, style in _CELL.findall(sheet):
            colour = self._colours[int(style)] if int(style) < len(self._colours) else None
            place = int(row), _column(letters)
            if colour is not None and max(place) <= MAX_SIDE:
                filled[place] = colour
        yield from painted(filled)


def painted(filled: dict[tuple[int, int], bytes]) -> Iterator[DecodedFrame]:
    """Give the drawn cells of a sheet, by row and column, where they may be a picture's."""
    near = {place: colour for place, colour in filled.items() if max(place) <= MAX_SIDE}
    if len(near) >= LEAST_CELLS and len(set(near.values())) >= LEAST_COLOURS:
        yield DecodedFrame(_drawn(near), 0)


def _drawn(filled: dict[tuple[int, int], bytes]) -> Pixels:
    rows, columns = [row for row, _ in filled], [column for _, column in filled]
    top, left = min(rows), min(columns)
    pixels = np.full((max(rows) - top + 1, max(columns) - left + 1, 3), _WHITE, np.uint8)
    for (row, column), colour in filled.items():
        pixels[row - top, column - left] = list(bytes.fromhex(colour.decode("ascii")))
    scale = max(1, min(SCALE, MAX_SIDE // max(pixels.shape)))
    return pixels.repeat(scale, axis=0).repeat(scale, axis=1)


def _column(letters: bytes) -> int:
    value = 0
    for letter in letters:
        value = value * 26 + letter - 64
    return value
