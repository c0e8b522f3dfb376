"""Workbooks in the XML of Excel 2002 and 2003: their filled cells, drawn."""

import re
from collections.abc import Iterator

from scanner.sandbox.decode import shapes
from scanner.sandbox.decode.frame import DecodedFrame

MARK = b"urn:schemas-microsoft-com:office:spreadsheet"
_STYLE = re.compile(
    rb"<(?:ss:)?Style\b[^>]*?\bss:ID=\"([^\"]*)\"[^>]*+>(.*?)</(?:ss:)?Style>", re.S
)
_FILL = re.compile(rb"<(?:ss:)?Interior\b[^>]*?\bss:Color=\"#([0-9A-Fa-f]{6})\"")
_PLACE = re.compile(rb"<(?:ss:)?(Row|Cell)\b([^>]*)")
_INDEX = re.compile(rb"\bss:Index=\"(\d{1,7})\"")
_ID = re.compile(rb"\bss:StyleID=\"([^\"]*)\"")
_SHEET = b"Worksheet "


def frames(text: bytes) -> Iterator[DecodedFrame]:
    """Yield each sheet whose cells may be a picture's."""
    fills = {style: fill[1] for style, body in _STYLE.findall(text) if (fill := _FILL.search(body))}
    for sheet in text.split(_SHEET)[1:] if fills else ():
        row = column = 0
        filled: dict[tuple[int, int], bytes] = {}
        for name, attributes in _PLACE.findall(sheet):
            given, style = _INDEX.search(attributes), _ID.search(attributes)
            if name == b"Row":
                row, column = int(given[1]) if given else row + 1, 0
                continue
            column = int(given[1]) if given else column + 1
            if style and style[1] in fills:
                filled[row, column] = fills[style[1]]
        yield from shapes.painted(filled)
