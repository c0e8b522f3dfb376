"""The pages of newer Office files and OpenDocument: finding their parts, and drawing each as a whole."""

import posixpath
import re
from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode import shapes
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.drawing import Box
from scanner.sandbox.decode.frame import DecodedFrame
from scanner.sandbox.decode.laid_out import charts, drawingml, fixed_page, opendocument, vml
from scanner.sandbox.decode.laid_out.canvas import Canvas
from scanner.sandbox.decode.laid_out.colours import ColourTheme
from scanner.sandbox.decode.laid_out.page_pictures import Fetch, PagePictures
from scanner.sandbox.decode.laid_out.tree import Node, number, parse

MAX_DRAWN = 300  # pages of one document, as of a PDF
_DRAWINGML = re.compile(
    r"(?:ppt/(?:slides|slideMasters|slideLayouts)/[^/]+|word/(?:document|header\d*|footer\d*)"
    r"|xl/drawings/[^/]+|(?:word|ppt|xl)/diagrams/drawing\d*)\.(?:xml|vml)",
    re.I,
)
_OPEN = re.compile(r"(?:.*/)?content\.xml", re.I)
_CHART = re.compile(r"(?:word|ppt|xl)/charts/[^/]+\.xml", re.I)
_FIXED = re.compile(r".*\.fpage", re.I)
# Markup that only pages with paintable content have.
_PAINTED = re.compile(
    rb"spPr[ >/]|<v:[a-z]|:tcPr[ >/]|<draw:(?!page)|table:table-cell|[bB]gPr[ >/]"
)
_RELATION = re.compile(rb"<Relationship\s[^>]*>", re.S)
_ID, _TARGET = re.compile(rb"\sId=[\"']([^\"']*)"), re.compile(rb"\sTarget=[\"']([^\"']*)")


class PageDrawer:
    """Draws the pages of one document; `fetch` returns its other parts."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._pictures = PagePictures(fetch)
        self._seen: set[int] = set()
        self._drawn = 0
        self._theme: ColourTheme | None = None

    def frames(self, name: str, part: bytes, container: Container) -> Iterator[DecodedFrame]:
        """Yield the drawn pages of a part; note pages of many shapes that could not be drawn."""
        fixed = _FIXED.fullmatch(name)
        if not (fixed or _CHART.fullmatch(name) or self._lays_out(name, part)):
            if shapes.too_many(name, part):
                container.note(FailureReason.UNSUPPORTED)
            return
        try:
            root = parse(part)
            for canvas in self._canvases(name, root):
                yield from self._look(canvas, container)
        except ValueError:
            if shapes.too_many_in(part):
                container.note(FailureReason.UNSUPPORTED)

    def flat(self, text: bytes, container: Container) -> Iterator[DecodedFrame]:
        """Yield the drawn pages of a document in a single XML text."""
        if not _PAINTED.search(text):
            return
        try:
            for canvas in self._flat_canvases(parse(text)):
                yield from self._look(canvas, container)
        except ValueError:
            if shapes.too_many_in(text):
                container.note(FailureReason.UNSUPPORTED)

    def _lays_out(self, name: str, part: bytes) -> bool:
        known = _DRAWINGML.fullmatch(name) or _OPEN.fullmatch(name)
        return known is not None and _PAINTED.search(part) is not None

    def _look(self, canvas: Canvas, container: Container) -> Iterator[DecodedFrame]:
        if canvas.is_worth_a_look:
            self._drawn += 1
            if self._drawn > MAX_DRAWN:
                container.note(FailureReason.NOT_WHOLE)
                return
        yield from canvas.frames(container, self._seen)

    def _canvases(self, name: str, root: Node) -> Iterator[Canvas]:
        if _FIXED.fullmatch(name):
            yield fixed_page.canvas(root, self._pictures, name)
        elif _CHART.fullmatch(name):
            yield charts.canvas(root, self._pictures, self._theme_of(name))
        elif _OPEN.fullmatch(name):
            styles = self._part_tree(posixpath.join(posixpath.dirname(name), "styles.xml"))
            yield from self._open_pages(root, opendocument.Styles(*styles, root))
        else:
            yield self._drawingml(name, root)

    def _flat_canvases(self, root: Node) -> Iterator[Canvas]:
        if (
            next(root.every("document"), None) is not None
            and next(root.every("body"), None) is not None
        ):
            yield from self._open_pages(root, opendocument.Styles(root))
        canvas = Canvas(self._pictures)
        drawingml.DrawingPainter(canvas, drawingml.Style(ColourTheme(), _nothing)).paint(root)
        yield canvas
        canvas = Canvas(self._pictures)
        vml.VmlPainter(canvas, _nothing).paint(root)
        yield canvas

    def _open_pages(self, root: Node, styles: opendocument.Styles) -> Iterator[Canvas]:
        pages = list(root.every("page", "table"))
        for page in [each for each in pages if each.name == "page"] or [root]:
            canvas = Canvas(self._pictures)
            opendocument.OpenPainter(canvas, styles).paint(page)
            yield canvas

    def _drawingml(self, name: str, root: Node) -> Canvas:
        relations = self._relations(name)

        def part(number_: str) -> str:
            return relations.get(number_, "")

        canvas = Canvas(
            self._pictures, self._slide() if name.lower().startswith("ppt/slides/") else None
        )
        drawingml.DrawingPainter(canvas, drawingml.Style(self._theme_of(name), part)).paint(root)
        vml.VmlPainter(canvas, part).paint(root)
        return canvas

    def _relations(self, name: str) -> dict[str, str]:
        folder, _, file = name.rpartition("/")
        found: dict[str, str] = {}
        for entry in _RELATION.findall(self._fetch(f"{folder}/_rels/{file}.rels")):
            number_, target = _ID.search(entry), _TARGET.search(entry)
            if number_ and target:
                path = target[1].decode("utf-8", "replace")
                whole = (
                    path.lstrip("/")
                    if path.startswith("/")
                    else posixpath.normpath(f"{folder}/{path}")
                )
                found[number_[1].decode("utf-8", "replace")] = whole
        return found

    def _theme_of(self, name: str) -> ColourTheme:
        """Return the first theme for all pages: several themes differ only in the tones of placeholders."""
        if self._theme is None:
            folder = name.partition("/")[0]
            self._theme = ColourTheme(self._fetch(f"{folder}/theme/theme1.xml"))
        return self._theme

    def _slide(self) -> Box | None:
        size = next((root for root in self._part_tree("ppt/presentation.xml")), None)
        given = next(size.every("sldSz"), None) if size else None
        wide, high = (number(given.get(each)) if given else 0.0 for each in ("cx", "cy"))
        return (0.0, 0.0, wide, high) if wide > 0 and high > 0 else None

    def _part_tree(self, name: str) -> list[Node]:
        content = self._fetch(name)
        return [parse(content)] if content else []


def _nothing(_number: str) -> str:
    return ""
