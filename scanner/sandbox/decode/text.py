"""Texts: content encoded in them, independent of the format, and the pictures of RTF."""

import re
from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode import (
    encoded,
    loose,
    markup,
    ole_1,
    quoted_printable,
    rtf,
    runs,
    shapes,
    vector,
)
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure
from scanner.sandbox.decode.laid_out import excel_2003, web_page
from scanner.sandbox.decode.laid_out.office import PageDrawer

MAX_TEXT = 64 * 1024 * 1024  # bytes, searched at about 30 MB/s; the usual limit of a mail is 25 MB
MAX_DRAWINGS = 100  # a page of charts has a few dozen

_RTF = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rt")  # Word requires no more than this mark
# Office documents in a single XML text.
_FLAT = (b"urn:oasis:names:tc:opendocument", b"schemas.microsoft.com/office")
_HEAD = 4096
# Words of an animated drawing (Lottie) in JSON, in any order; its last frame is a number.
_LOTTIE = (b'"layers"', b'"op"')
_LOTTIE_FRAME = re.compile(rb'"op"\s*:\s*\d')
# Pictures that a terminal paints: sixels, and those of kitty.
_TERMINAL = re.compile(rb"\x1b(?:P[\d;]{0,40}q|_G)")


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at every encoded run. Raises DecodeFailure, also after some frames."""
    if source.size > MAX_TEXT:
        raise DecodeFailure(FailureReason.TOO_LARGE)
    data = source.read(0, source.size)
    if _RTF.match(data):
        yield from _rtf(data, container)
        if data.count(b"\\shpinst") > shapes.FEW_SHAPES:
            container.note(FailureReason.UNSUPPORTED)
    text = encoded.plain_text(data)
    if any(mark in text[:_HEAD] for mark in _FLAT):
        yield from PageDrawer(_no_part).flat(encoded.as_utf8(data), container)
    if excel_2003.MARK in text[:_HEAD]:
        yield from container.number(excel_2003.frames(text))
    if _is_lottie(text) or (b"\x1b" in text and _TERMINAL.search(text)):
        container.note(FailureReason.UNSUPPORTED)  # cannot be drawn here
    unquoted = quoted_printable.texts(text)
    yield from runs.frames(text, container, unquoted)
    for page in filter(None, (text, unquoted)):
        if shapes.too_colourful(page):
            container.note(FailureReason.UNSUPPORTED)
        yield from _drawings(page, container)
        yield from web_page.frames(page, container)
    container.done()


def _is_lottie(text: bytes) -> bool:
    return (
        text[:_HEAD].lstrip().startswith(b"{")
        and all(word in text for word in _LOTTIE)
        and _LOTTIE_FRAME.search(text) is not None
    )


def _no_part(_name: str) -> bytes:
    return b""


def _drawings(text: bytes, container: Container) -> Iterator[DecodedFrame]:
    """Draw the SVG elements of a page, except icons, well-formed or not."""
    for count, element in enumerate(markup.drawings(text)):
        if count == MAX_DRAWINGS:
            container.note(FailureReason.TOO_MANY_PARTS)
            break
        yield from vector.element_frames(element, container)


def _rtf(data: bytes, container: Container) -> Iterator[DecodedFrame]:
    for part in rtf.parts(data):
        if part.shown:
            container.room(len(part.data))
            yield from container.part(part.data)
        else:
            native = ole_1.native(part.data)
            yield from loose.frames(ole_1.file_in(native) if native else part.data, container)
