"""
Shapes of a document's page, counted where the page cannot be drawn; and filled cells of a sheet, drawn.

A picture composed of hundreds of shapes that cannot be drawn is reported. Diagrams, forms and slides have fewer.
"""

import re
from collections.abc import Iterator

import numpy as np

from scanner.formats.written import LEAST_COLOURED, may_be_coloured
from scanner.sandbox.decode.frame import DecodedFrame, Pixels

FEW_SHAPES = 150  # filled ones of one part
# Filled ones of one sheet; a calendar or a plan of a year has fewer colours.
LEAST_CELLS = LEAST_COLOURED
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
# Places with a colour of their own, as texts and tables write them: letters of Word, cells and shapes of RTF,
# cells, letters and shadows of a web page, letters of a terminal. As many, of as many colours, are a picture. The
# word before each pattern is looked for first.
MANY_COLOURS = 48
_TONE_OF_PAGE = (
    rb"[\"']?((?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^)]{5,60}\)|#?\w{3,8}\b(?!\())"
)
_PLACE = rb"<[a-z][a-z0-9]{0,9}\s[^>]{0,200}?"
_COLOURED = (
    (b"w:color", re.compile(rb'<w:color [^>]*w:val="([0-9A-Fa-f]{6})"')),
    (b"\\clcbpat", re.compile(rb"\\clcbpat(\d{1,5})")),
    (b"fillColor", re.compile(rb"fillColor\}\s*\{\\sv\s+(\d{1,10})")),
    (b"\x1b[", re.compile(rb"\x1b\[([\d;:]{0,40}?[34]8[;:][25][;:][\d;:]{1,40})m")),
    (b"color", re.compile(_PLACE + rb"color\s*[=:]\s*" + _TONE_OF_PAGE, re.I)),
    (b"background", re.compile(_PLACE + rb"background\s*:\s*" + _TONE_OF_PAGE, re.I)),
    (
        b"gradient(",
        re.compile(
            rb"gradient\([^()#]{0,40}?(#[0-9a-f]{3,8}|(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([^)]{5,60}\))",
            re.I,
        ),
    ),
    (
        b"fillStyle",
        re.compile(rb"fillStyle\s*=\s*[\"'`](#[0-9a-f]{3,8}|rgba?\([^)]{5,40}\))", re.I),
    ),
    # A colour and two numbers, as a function takes them that paints one box.
    (b"',", re.compile(rb"'(#[0-9a-f]{6})'\s*,\s*-?\d+(?:\.\d+)?\s*,\s*-?\d", re.I)),
    (b'",', re.compile(rb'"(#[0-9a-f]{6})"\s*,\s*-?\d+(?:\.\d+)?\s*,\s*-?\d', re.I)),
    (b"px #", re.compile(rb"px (#[0-9a-f]{3,8})\s*,", re.I)),
    (b"px rgb", re.compile(rb"px (rgba?\([^)]{5,40}\))\s*,", re.I)),
)
# What a program paints on a page's canvas: so many characters of numbers in a list.
_SAMPLES = b"\x01" * 10_000
_IS_SAMPLE = bytes(1 if byte in b"0123456789, \r\n" else 0 for byte in range(256))
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
_SCALE = re.compile(rb"<colorScale>.*?</colorScale>", re.S)
_TONE = re.compile(rb'<color [^>]*rgb="[0-9A-Fa-f]{2}([0-9A-Fa-f]{6})"')
_VALUE = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"[^>]*><v>(-?\d{1,12}(?:\.\d{1,18})?)</v>')
_WHITE = 255


def too_many(name: str, part: bytes) -> bool:
    """Return whether a part of a document lays out more shapes than a plain page has."""
    return _PAGE.fullmatch(name) is not None and too_many_in(part)


def too_many_in(part: bytes) -> bool:
    """Return whether one page of a part, or of a document in one text, has more shapes than a plain one."""
    pages = part.split(_NEXT_PAGE)
    return any(len(kind.findall(page)) > FEW_SHAPES for kind in _SHAPES for page in pages)


def too_colourful(text: bytes) -> bool:
    """Return whether a text has as many coloured places, or samples, as a picture composed of them."""
    if b"ImageData" in text and _SAMPLES in text.translate(_IS_SAMPLE):
        return True
    if not may_be_coloured(text):
        return False
    for word, kind in _COLOURED:
        found = kind.findall(text) if text.count(word) >= LEAST_CELLS else []
        if len(found) >= LEAST_CELLS and len(set(found)) >= MANY_COLOURS:
            return True
    return False


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
        """Yield the drawn sheet where its cells may be a picture's."""
        if _CELL_SHEET.fullmatch(name) is None:
            return
        yield from painted(_by_value(sheet))
        if not any(self._colours):
            return
        filled: dict[tuple[int, int], bytes] = {}
        for letters, row, style in _CELL.findall(sheet):
            colour = self._colours[int(style)] if int(style) < len(self._colours) else None
            place = int(row), _column(letters)
            if colour is not None and max(place) <= MAX_SIDE:
                filled[place] = colour
        yield from painted(filled)


def _by_value(sheet: bytes) -> dict[tuple[int, int], bytes]:
    """Return the colours of numbers that a scale of colours shows, from the least to the most."""
    scale = _SCALE.search(sheet)
    tones = (
        [bytes.fromhex(tone.decode("ascii")) for tone in _TONE.findall(scale[0])] if scale else []
    )
    values = {
        (int(row), _column(letters)): float(value) for letters, row, value in _VALUE.findall(sheet)
    } if len(tones) > 1 else {}  # fmt: skip
    if len(values) < LEAST_CELLS:
        return {}
    low, high = min(values.values()), max(values.values())
    span = (high - low) or 1.0
    steps = len(tones) - 1
    filled: dict[tuple[int, int], bytes] = {}
    for place, value in values.items():
        at = (value - low) / span * steps
        first = min(int(at), steps - 1)
        mixed = (
            round(a + (b - a) * (at - first))
            for a, b in zip(tones[first], tones[first + 1], strict=True)
        )
        filled[place] = bytes(mixed).hex().encode()
    return filled


def painted(filled: dict[tuple[int, int], bytes]) -> Iterator[DecodedFrame]:
    """Yield the drawn cells of a sheet, by row and column, where they may be a picture's."""
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
