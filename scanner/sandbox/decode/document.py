"""PDF: pages that are not plain text, the pictures in them, and attached files."""

import ctypes
from collections.abc import Iterator
from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw

from scanner.reasons import FailureReason
from scanner.sandbox.decode import pdf_extras, pdf_hidden, pdf_page
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure, Pixels
from scanner.sandbox.decode.image import MAX_PIXELS

# A school book has fewer; a longer document is looked at in part, which is reported.
MAX_PAGES = 300
MAX_PICTURES = 200
HEADER_REACH = 1024  # bytes, within which PDFium looks for the first line; other viewers need none
_HEADER = b"%PDF-"

_pdfium: Any = pypdfium2
_raw: Any = pypdfium2.raw


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at every page and picture. Raises DecodeFailure, also after some."""
    document = _opened(source.read(0, source.size))
    painted: set[pdf_hidden.Fingerprint] = set()
    try:
        yield from container.number(_pages(document, container, painted))
        yield from _hidden(document, container, painted)
        form = pdf_extras.xfa_form(document)
        if form:
            container.room(len(form))
            yield from container.part(form, lenient=True)
    finally:
        document.close()
    container.done()


def _opened(data: bytes) -> Any:
    if _HEADER not in data[:HEADER_REACH]:
        data = _HEADER + b"1.7\n" + data
    try:
        document = _pdfium.PdfDocument(data)
    except _pdfium.PdfiumError as error:
        locked = error.err_code == _raw.FPDF_ERR_PASSWORD
        reason = FailureReason.ENCRYPTED if locked else FailureReason.DAMAGED
        raise DecodeFailure(reason) from None
    document.init_forms()  # otherwise form fields are not drawn
    return document


def _hidden(
    document: Any, container: Container, painted: set[pdf_hidden.Fingerprint]
) -> Iterator[DecodedFrame]:
    """Look at what the pages do not show, and at the attached files."""
    try:
        composed = pdf_hidden.compose(document, painted, container)
        if composed is None:
            return
        other = _opened(composed)
    except _pdfium.PdfiumError:
        container.note(FailureReason.DAMAGED)
        return
    except DecodeFailure as failure:
        container.note(failure.reason)
        return
    try:
        yield from container.number(_pages(other, container, set()))
        yield from _attachments(other, container)
    finally:
        other.close()


def _pages(
    document: Any, container: Container, painted: set[pdf_hidden.Fingerprint]
) -> Iterator[DecodedFrame]:
    count = len(document)
    index, room = 0, MAX_PICTURES
    for number in range(min(count, MAX_PAGES)):
        try:
            page = document[number]
        except _pdfium.PdfiumError:
            container.note(FailureReason.DAMAGED)
            continue
        try:
            pdf_extras.unhide(page, container)
            for frame in _page(page, room, container, painted):
                yield DecodedFrame(frame.pixels, index, finer=frame.finer)
                index += 1
                room -= frame.finer is None
        except _pdfium.PdfiumError:
            container.note(FailureReason.DAMAGED)
        finally:
            page.close()
    if count > MAX_PAGES:
        container.note(FailureReason.NOT_WHOLE)
    if count == 0:
        container.note(FailureReason.DAMAGED)


def _page(
    page: Any, room: int, container: Container, painted: set[pdf_hidden.Fingerprint]
) -> Iterator[DecodedFrame]:
    """Look at a page as it is drawn, unless it is plain, and at up to `room` pictures on it."""
    content = pdf_page.content(page)
    painted.update(map(pdf_hidden.fingerprint, content.images))
    if content.too_deep:
        container.note(FailureReason.TOO_DEEP)
    if not (content.plain and pdf_page.looks_plain(page)):
        yield DecodedFrame(
            _rgb(pdf_page.draw(page)), 0, finer=lambda: _rgb(pdf_page.draw(page, pdf_page.FINER))
        )
        # The models' scores depend on the size at which a small picture is drawn.
        closer = pdf_page.draw_content(page)
        if closer is not None:
            yield DecodedFrame(_rgb(closer), 0, finer=lambda: _rgb(closer))
    for image in content.pictures[:room]:
        pixels = _picture(image)
        if pixels is None:
            container.note(FailureReason.DAMAGED)
            continue
        yield DecodedFrame(pixels, 0)
    if len(content.pictures) > room:
        container.note(FailureReason.NOT_WHOLE)


def _picture(image: Any) -> Pixels | None:
    across, down = ctypes.c_uint(), ctypes.c_uint()
    if not _raw.FPDFImageObj_GetImagePixelSize(image.raw, across, down):
        return None
    if across.value * down.value > MAX_PIXELS:
        raise DecodeFailure(FailureReason.TOO_MANY_PIXELS)
    try:
        bitmap = image.get_bitmap(render=False)
    except _pdfium.PdfiumError:
        return None
    pixels = _rgb(bitmap.to_numpy())
    return pixels if bitmap.rev_byteorder else np.ascontiguousarray(pixels[:, :, ::-1])


def _rgb(pixels: Any) -> Pixels:
    """Return three channels, copied so that they outlive the bitmap."""
    if pixels.ndim == 2:
        pixels = pixels[:, :, np.newaxis]
    if pixels.shape[2] == 1:
        return np.repeat(pixels, 3, axis=2)
    return np.ascontiguousarray(pixels[:, :, :3])


def _attachments(document: Any, container: Container) -> Iterator[DecodedFrame]:
    for number in range(document.count_attachments()):
        try:
            data = bytes(document.get_attachment(number).get_data())
        except _pdfium.PdfiumError:
            container.note(FailureReason.DAMAGED)
            continue
        container.room(len(data))
        yield from container.part(data)
