"""SVG: drawn as a whole, and each raster in it separately."""

import re
from collections.abc import Iterator

import resvg_py

from scanner.reasons import FailureReason
from scanner.sandbox.decode import encoded, image, markup, runs, shapes
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

MAX_TEXT = 32 * 1024 * 1024
SIDE = 768  # pixels of the drawn picture's side
DPI = 96  # pixels an inch, as style sheets define it; without it, a drawing in millimetres has no size
# What changes a drawing after it is opened, and what hides an element until then.
_MOVING = re.compile(
    rb"<(?:animate|set|script)\b|@keyframes|:hover|:target|:active|:checked|\bon[a-z]+\s*="
)
_HIDDEN = re.compile(
    rb"\b(opacity|display|visibility)(\s*[:=]\s*[\"']?\s*)(?:0?\.?0+|none|hidden|collapse)(?![\w.%])"
)
_SHOWN = {b"opacity": b"1", b"display": b"inline", b"visibility": b"visible"}
_PLAIN_NAMESPACE = re.compile(rb"\sxmlns\s*=")


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at the SVG drawn on a transparent ground, then at each raster inside. Raises DecodeFailure."""
    if source.size > MAX_TEXT:
        raise DecodeFailure(FailureReason.TOO_LARGE)
    data = source.read(0, source.size)
    data = encoded.as_utf8(data)
    yield from container.number(drawn(data, container))
    if _MOVING.search(data):  # what is hidden at first may be shown later
        yield from container.number(drawn(_HIDDEN.sub(_shown, data), container))
    # Elements of a web page, which a browser draws within a drawing.
    if b"foreignObject" in data and shapes.too_colourful(data):
        container.note(FailureReason.UNSUPPORTED)
    yield from runs.frames(encoded.plain_text(data), container)
    container.done()


def element_frames(element: bytes, container: Container) -> Iterator[DecodedFrame]:
    """Look at an element of a page, as it is or, if that cannot be drawn, as a browser understands it."""
    container.room(len(element))
    first = container.apart()
    yield from container.number(drawn(_with_namespaces(element), first))
    if first.failure is not None:
        yield from container.number(drawn(markup.well_formed(element), container))


def _with_namespaces(element: bytes) -> bytes:
    head = element[: element.find(b">")]
    missing = b""
    if not _PLAIN_NAMESPACE.search(head):
        missing += b' xmlns="http://www.w3.org/2000/svg"'
    if b"xmlns:xlink" not in head:
        missing += b' xmlns:xlink="http://www.w3.org/1999/xlink"'
    return b"<svg" + missing + element[4:] if element[:4] == b"<svg" else element


def _shown(found: re.Match[bytes]) -> bytes:
    return found[1] + found[2] + _SHOWN[found[1]]


def drawn(data: bytes, container: Container) -> Iterator[DecodedFrame]:
    """Look at a drawn SVG; notes DAMAGED if it cannot be drawn."""
    try:
        # No fonts: text is not a picture, and fonts would have to be read from disk.
        png = resvg_py.svg_to_bytes(
            svg_string=data.decode("utf-8", "replace"),
            width=SIDE,
            height=SIDE,
            skip_system_fonts=True,
            dpi=DPI,
        )
    except MemoryError:
        raise
    except BaseException:  # a Rust panic is a BaseException; in any case nothing was drawn
        container.note(FailureReason.DAMAGED)
        return
    yield from image.frames(ByteSource.of(bytes(png)), "png")
