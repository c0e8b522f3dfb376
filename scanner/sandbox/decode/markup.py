"""
The SVG elements of a text, each as a document of its own that can be drawn.

A browser draws them also where they are no well-formed XML: in any letter case, without quotation marks or
end tags, nested, as a definition that is used elsewhere on the page, and escaped in an attribute, an address
or a string.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from html.parser import HTMLParser

LEAST_DRAWING = 2_000  # bytes; an icon has fewer
MAX_ELEMENT = 8 * 1024 * 1024  # bytes; more is drawn in part

_TAG = re.compile(rb"<(/?)(?:[a-z][\w.-]{0,20}:)?svg(?=[\s>/])", re.I)
# The rest of a tag that ends itself. A slash behind a value without quotation marks belongs to the value.
_ENDS_ITSELF = re.compile(
    rb"(?:\s++[^\s\"'<>/=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>`]++))?+)*+\s*+/>"
)
_SYMBOL = re.compile(rb"<symbol(?=[\s>])(.*?)</symbol\s*>", re.I | re.S)
_PERCENT = re.compile(rb"%([0-9a-fA-F]{2})")
_STRING_ESCAPE = re.compile(rb"\\(?:u00([0-9a-fA-F]{2})|x([0-9a-fA-F]{2})|(.))", re.S)
_ESCAPED_TAG = re.compile(rb"\\(?:u00|x)3csvg|<svg[^>]{0,2000}?\\[\"']", re.I)
_NAME = re.compile(r"[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?")
_NO_SIZE = re.compile(r"\s*0+(?:\.0*)?(?:[a-z]{2}|%)?\s*", re.I)
_NAMESPACES = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
# Names of SVG with capital letters, which a page may write in any case.
_CAPITALS = {
    name.lower(): name
    for name in (
        "viewBox", "preserveAspectRatio", "linearGradient", "radialGradient", "gradientUnits",
        "gradientTransform", "clipPath", "clipPathUnits", "patternUnits", "patternContentUnits",
        "patternTransform", "maskUnits", "maskContentUnits", "spreadMethod", "foreignObject", "feImage",
        "feFlood", "feBlend", "feComposite", "feMerge", "feMergeNode", "feColorMatrix", "feOffset", "feTile",
        "filterUnits", "primitiveUnits", "textPath", "stdDeviation", "feGaussianBlur", "feTurbulence",
    )
}  # fmt: skip


def drawings(text: bytes) -> Iterator[bytes]:
    """Yield each SVG element and each larger symbol of the text, except icons."""
    seen: set[bytes] = set()
    for variant in _variants(text):
        for element in _elements(variant):
            for part in (element, *_symbols(element)):
                if len(part) >= LEAST_DRAWING and part not in seen:
                    seen.add(part)
                    yield part


def _variants(text: bytes) -> Iterator[bytes]:
    """Yield the text as it is, and without the escapes within which a drawing may be written."""
    lower = text.lower()
    if (
        b"svg" not in lower
    ):  # as in most texts: one search for the word instead of one for each way to write it
        return
    if b"<svg" in lower or b":svg" in lower:
        yield text
    if b"%3csvg" in lower or b"data:image/svg+xml" in lower:
        yield _PERCENT.sub(lambda found: bytes([int(found[1], 16)]), text)
    if b"&lt;svg" in lower or b"&#60;svg" in lower or b"&#x3c;svg" in lower:
        yield unescape(text.decode("ascii", "replace")).encode("ascii", "replace")
    if _ESCAPED_TAG.search(text):
        yield _STRING_ESCAPE.sub(_unescaped, text)


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1] or found[2]
    return bytes([int(code, 16) & 0x7F]) if code else b"\n" if found[3] in b"nrt" else found[3]


def _elements(text: bytes) -> Iterator[bytes]:
    """Yield the outermost elements; one without an end reaches to the end of the text."""
    start, depth = 0, 0
    for tag in _TAG.finditer(text):
        if not tag[1] and _ENDS_ITSELF.match(text, tag.end()):
            continue  # draws nothing
        if not tag[1]:
            start = start if depth else tag.start()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                end = text.find(b">", tag.end())
                yield text[start : end + 1 if end >= 0 else len(text)][:MAX_ELEMENT]
    if depth:
        yield text[start : start + MAX_ELEMENT]


def _symbols(element: bytes) -> Iterator[bytes]:
    """Yield the symbols as drawings: nothing shows them here, but another element of the page may."""
    for found in _SYMBOL.finditer(element) if b"</symbol" in element.lower() else ():
        yield b"<svg" + found[1] + b"</svg>"


def well_formed(element: bytes) -> bytes:
    """Write an element as a browser understands it, as well-formed XML."""
    writer = _Writer()
    writer.feed(element.decode("utf-8", "replace"))
    writer.close()
    return writer.result()


class _Writer(HTMLParser):
    """Writes each element with quoted attributes and an end tag; text matters only to style sheets."""

    def __init__(self) -> None:
        super().__init__()
        self._out: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._start(tag, attrs, ">")
        self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._start(tag, attrs, "/>")

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open:
            last = self._open.pop()
            self._out.append(f"</{_local(last)}>")
            if last == tag:
                break

    def handle_data(self, data: str) -> None:
        self._out.append(escape(data))

    def result(self) -> bytes:
        """Return the XML; elements that are still open are closed."""
        ends = (f"</{_local(tag)}>" for tag in reversed(self._open))
        return "".join((*self._out, *ends)).encode()

    def _start(self, tag: str, attrs: list[tuple[str, str | None]], end: str) -> None:
        kept = {
            _CAPITALS.get(name, name): value or ""
            for name, value in reversed(attrs)
            if _NAME.fullmatch(name) and (":" not in name or name.startswith("xlink:"))
        }
        kept.pop("xmlns", None)
        if not self._out:  # an element of no size only defines what others use
            for side in ("width", "height"):
                if _NO_SIZE.fullmatch(kept.get(side, "")):
                    del kept[side]
        written = " ".join(f'{name}="{escape(value)}"' for name, value in kept.items())
        head = f"<{_local(tag)} " if self._out else _NAMESPACES
        self._out.append(head + written + end)


def _local(tag: str) -> str:
    """Return an element's name without its prefix, in the letter case of SVG."""
    name = re.sub(r"[^\w.-]", "", tag.rpartition(":")[2])
    return _CAPITALS.get(name, name) or "g"
