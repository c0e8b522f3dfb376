"""The pages of Word, PowerPoint and Excel before 2007, each drawn as a whole from the drawing layer."""

import struct
from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode import art, shapes
from scanner.sandbox.decode.bitmap import as_bmp
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import DecodedFrame
from scanner.sandbox.decode.laid_out import biff, escher
from scanner.sandbox.decode.laid_out.canvas import Canvas
from scanner.sandbox.decode.laid_out.page_pictures import PagePictures

# Word's list of floating shapes: where the file's header has its offset, and the layout of an entry.
_PLACES, _HEADERS, _PLACE = 0x01DA, 0x01E2, struct.Struct("<I4iHi")
_WHICH_TABLE = 0x0200
_ENTRY = 0xF007
_BITMAPS = (0xF01D, 0xF02A, 0xF01E, 0xF01F)
_TWO_IDS = frozenset((0x46B, 0x6E3, 0x6E1, 0x6E5, 0x7A9))
_SCHEME = b"\x07\xf0\x07\x20\x00\x00\x00"  # PowerPoint's eight colours


class OldDocument:
    """The streams of one file, by lower-case name."""

    def __init__(self, streams: dict[str, bytes]) -> None:
        self._streams = streams
        self._seen: set[int] = set()

    def frames(self, container: Container) -> Iterator[DecodedFrame]:
        """Yield every drawn page."""
        for stream in ("worddocument", "powerpoint document", "workbook", "book"):
            content = self._streams.get(stream)
            if content is None:
                continue
            match stream:
                case "worddocument":
                    yield from self._word(content, container)
                case "powerpoint document":
                    yield from self._slides(content, container)
                case _:
                    yield from self._sheets(content, container)

    def _word(self, content: bytes, container: Container) -> Iterator[DecodedFrame]:
        if len(content) < _HEADERS + 8:
            return
        second = int.from_bytes(content[10:12], "little") & _WHICH_TABLE
        table = self._streams.get("1table" if second else "0table", b"")
        anchors: dict[int, escher.Box] = {}
        for where in (_PLACES, _HEADERS):
            at, length = struct.unpack_from("<II", content, where)
            count = (length - 4) // (4 + _PLACE.size)
            for number in range(max(count, 0)):
                start = at + 4 * (count + 1) + number * _PLACE.size
                if start + _PLACE.size > len(table):
                    break
                shape, left, top, right, bottom, _flags, _text = _PLACE.unpack_from(table, start)
                anchors[shape] = left, top, right, bottom
        yield from self._pages(table, (escher.LayerFacts(anchors), content), container)

    def _slides(self, content: bytes, container: Container) -> Iterator[DecodedFrame]:
        colours: tuple[str, ...] = ()
        at = content.find(_SCHEME)
        if at >= 0:
            start = at + len(_SCHEME)
            colours = tuple(
                f"#{content[start + 4 * n : start + 4 * n + 3].hex()}" for n in range(8)
            )
        pictures = self._streams.get("pictures", b"")
        yield from self._pages(content, (escher.LayerFacts({}, colours), pictures), container)

    def _sheets(self, content: bytes, container: Container) -> Iterator[DecodedFrame]:
        colours = tuple(f"#{colour}" for colour in biff.palette(content))
        store = biff.group(content)
        for sheet in biff.sheets(content):
            yield from container.number(shapes.painted(sheet.cells))
            if sheet.drawing:
                layer = escher.LayerFacts({}, colours)
                yield from self._pages(sheet.drawing, (layer, b""), container, store)

    def _pages(
        self,
        data: bytes,
        facts: tuple[escher.LayerFacts, bytes],
        container: Container,
        store: bytes = b"",
    ) -> Iterator[DecodedFrame]:
        blips: list[bytes] | None = None

        def fetch(name: str) -> bytes:
            nonlocal blips
            if blips is None:
                blips = list(_blips(store or data, facts[1]))
                if not blips and self._streams.get("powerpoint document"):
                    blips = list(_blips(self._streams["powerpoint document"], facts[1]))
            number = int(name) - 1
            return blips[number] if number < len(blips) else b""

        pictures = PagePictures(fetch)
        for bounds in escher.pages(data):
            canvas = Canvas(pictures)
            try:
                escher.paint(data, bounds, canvas, facts[0])
            except (ValueError, struct.error, IndexError, OverflowError):
                container.note(FailureReason.UNSUPPORTED)
                continue
            yield from canvas.frames(container, self._seen)


def _blips(data: bytes, delayed: bytes) -> Iterator[bytes]:
    """Yield the pictures that shapes name by number, from the store itself or at an offset in another stream."""
    at = data.find(b"\x00\xf0")  # the drawing group
    start = data.find(b"\x01\xf0", max(at, 0))  # its store
    if start < 2:
        return
    end = start + 6 + int.from_bytes(data[start + 2 : start + 6], "little")
    at = start + 6
    while at + 44 <= min(end, len(data)):
        kind, length = struct.unpack_from("<HI", data, at + 2)
        if kind != _ENTRY:
            return
        body = data[at + 8 : at + 8 + length]
        place, name = int.from_bytes(body[28:32], "little"), body[33]
        inner = body[36 + name :]
        yield _content(inner) if len(inner) > 32 else _content(delayed, place)
        at += 8 + length


def _content(data: bytes, at: int = 0) -> bytes:
    if at + 8 > len(data):
        return b""
    version, kind, length = struct.unpack_from("<HHI", data, at)
    if kind not in _BITMAPS or length > art.MAX_ART:
        return b""
    body = data[at + 8 : at + 8 + length]
    skipped = 33 if version >> 4 in _TWO_IDS else 17
    return as_bmp(body[skipped:]) if kind == 0xF01F else body[skipped:]
