"""PDF: pages that show more than text, the pictures in them, and attached files."""

import ctypes
from collections.abc import Iterator
from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw

from scanner.reasons import FailureReason
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure, Pixels
from scanner.sandbox.decode.image import LEAST_SIDE, MAX_PIXELS

MAX_PAGES = 300  # a school book's chapter; longer is looked at in part, and said so
MAX_PICTURES = 200
MAX_ATTACHMENTS = 50
MAX_OBJECTS = 2_000  # of a page; with more it is drawn without asking what they are
MAX_SIDE = 4_000  # pixels of a drawn page's longer side
# Lines and boxes of a table or form. A drawing of anything needs more than these.
FEW_PATHS = 150
LEAST_PICTURE = 32  # pixels a side; smaller are bullets and rules
SHOWN_WHOLE = 0.5  # share of the page from which a picture is seen well enough on the drawn page

_pdfium: Any = pypdfium2
_raw: Any = pypdfium2.raw


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at every page and picture. Raises DecodeFailure, also after some."""
    data = source.read(0, source.size)
    try:
        document = _pdfium.PdfDocument(data)
    except _pdfium.PdfiumError as error:
        locked = error.err_code == _raw.FPDF_ERR_PASSWORD
        reason = FailureReason.ENCRYPTED if locked else FailureReason.DAMAGED
        raise DecodeFailure(reason) from None
    try:
        yield from container.number(_pages(document, container))
        yield from _attachments(document, container)
    finally:
        document.close()
    container.done()


def _pages(document: Any, container: Container) -> Iterator[DecodedFrame]:
    count = len(document)
    index, pictures = 0, 0
    for number in range(min(count, MAX_PAGES)):
        try:
            page = document[number]
        except _pdfium.PdfiumError:
            container.note(FailureReason.DAMAGED)
            continue
        try:
            images, telling = _objects(page)
            if telling:
                yield DecodedFrame(_drawn(page), index)
                index += 1
            for image in images:
                if pictures == MAX_PICTURES:
                    container.note(FailureReason.NOT_WHOLE)
                    break
                pixels = _picture(image)
                if pixels is None:
                    container.note(FailureReason.DAMAGED)
                    continue
                yield DecodedFrame(pixels, index)
                index, pictures = index + 1, pictures + 1
        except _pdfium.PdfiumError:
            container.note(FailureReason.DAMAGED)
        finally:
            page.close()
    if count > MAX_PAGES:
        container.note(FailureReason.NOT_WHOLE)
    if count == 0:
        container.note(FailureReason.DAMAGED)


def _objects(page: Any) -> tuple[list[Any], bool]:
    """Give the pictures to look at by themselves, and whether the drawn page shows more than text."""
    hidden: list[Any] = []
    paths, telling = 0, _raw.FPDFPage_GetAnnotCount(page.raw) > 0
    width, height = page.get_size()
    for seen, item in enumerate(page.get_objects(max_depth=4)):
        if seen == MAX_OBJECTS:
            return hidden, True
        if item.type == _raw.FPDF_PAGEOBJ_IMAGE:
            telling = True
            if not _is_shown(item, width, height):
                hidden.append(item)
        elif item.type == _raw.FPDF_PAGEOBJ_PATH:
            paths += 1
        elif item.type == _raw.FPDF_PAGEOBJ_SHADING:
            telling = True
    return hidden, telling or paths > FEW_PATHS


def _is_shown(image: Any, width: float, height: float) -> bool:
    """Whether the drawn page shows this picture large; or it is too small to show anything."""
    across, down = ctypes.c_uint(), ctypes.c_uint()
    if _raw.FPDFImageObj_GetImagePixelSize(image.raw, across, down) and (
        max(across.value, down.value) < LEAST_PICTURE
    ):
        return True
    if image.container is not None:
        return False  # inside a form its place is not the page's
    try:
        left, bottom, right, top = image.get_bounds()
    except _pdfium.PdfiumError:
        return False
    seen_across = max(0.0, min(right, width) - max(left, 0.0))
    seen_down = max(0.0, min(top, height) - max(bottom, 0.0))
    whole = max((right - left) * (top - bottom), 1e-6)
    return (
        seen_across * seen_down >= SHOWN_WHOLE * width * height
        and seen_across * seen_down >= 0.9 * whole
    )


def _drawn(page: Any) -> Pixels:
    width, height = page.get_size()
    scale = min(LEAST_SIDE / max(min(width, height), 1), MAX_SIDE / max(width, height, 1))
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
    return _rgb(bitmap.to_numpy())


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
    """Three channels, in a copy that outlives the bitmap."""
    if pixels.ndim == 2:
        pixels = pixels[:, :, np.newaxis]
    if pixels.shape[2] == 1:
        return np.repeat(pixels, 3, axis=2)
    return np.ascontiguousarray(pixels[:, :, :3])


def _attachments(document: Any, container: Container) -> Iterator[DecodedFrame]:
    count = document.count_attachments()
    for number in range(min(count, MAX_ATTACHMENTS)):
        try:
            data = bytes(document.get_attachment(number).get_data())
        except _pdfium.PdfiumError:
            container.note(FailureReason.DAMAGED)
            continue
        container.room(len(data))
        yield from container.part(data)
    if count > MAX_ATTACHMENTS:
        container.note(FailureReason.TOO_MANY_PARTS)
