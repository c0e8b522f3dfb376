"""
One page of a PDF: its content, whether it is plain text, and its drawing.

No list of objects proves that a page shows only text: a fill may be a tiling pattern of pictures, a
glyph of a Type 3 font a picture, a soft mask a photograph. So a page counts as plain only where the
drawn page is plain as well: few colours, each place thinly inked or evenly filled.
"""

import ctypes
from typing import Any, NamedTuple

import numpy as np
import pypdfium2
import pypdfium2.raw

from scanner.sandbox.decode.image import LEAST_SIDE

MAX_OBJECTS = 4_000  # of a page; with more it is drawn without asking what they are
# Levels of nested forms that are looked into; PDFium itself stops drawing at 40.
MAX_FORMS = 28
MAX_SIDE = 16_000  # pixels of a drawn page's longer side: a page without an end, printed as one
# Lines and boxes of a table or form. A drawing needs more than these.
FEW_PATHS = 150
LEAST_PICTURE = 32  # pixels a side; smaller are bullets and rules
LEAST_STRIP = 8  # pixels of the shorter side; printing programs cut pictures into thinner strips
SHOWN_WHOLE = 0.5  # share of the page from which a picture is large enough on the drawn page
FINER = 2.0  # times as many pixels a side for the views after the first
CLOSER = 1.5  # times as many, for the content of a page that is mostly empty
MOSTLY_EMPTY = 0.6  # share of a page; less content makes it mostly empty
MARGIN_SPREAD = 6  # colour levels by which a margin may vary
# The page is drawn without smoothing to decide whether it is plain, so that text of one colour
# has only one colour.
PLAIN_SIDE = 700  # pixels of the longer side
FEW_COLOURS = 48
CELL = 20  # pixels
THIN_INK = 0.45  # of a cell: bold headings stay below
FEW_BUSY_CELLS = 6  # inked more than text and less than a fill; a picture has more such cells

_pdfium: Any = pypdfium2
_raw: Any = pypdfium2.raw

_NOT_DRAWN = (_raw.FPDF_ANNOT_LINK, _raw.FPDF_ANNOT_POPUP)


class PageContent(NamedTuple):
    """
    The content of a page.

    `images`: all images. `pictures`: those to look at separately. `plain`: only text and a few lines and
    boxes, as far as the objects show. `too_deep`: forms are nested deeper than `MAX_FORMS`.
    """

    images: tuple[Any, ...]
    pictures: tuple[Any, ...]
    plain: bool
    too_deep: bool


def content(page: Any) -> PageContent:
    """List what is on a page."""
    images: list[Any] = []
    pictures: list[Any] = []
    paths, plain = 0, not _annotated(page)
    width, height = page.get_size()
    too_deep = False
    for seen, item in enumerate(page.get_objects(max_depth=MAX_FORMS + 1)):
        if seen == MAX_OBJECTS:
            plain = False
            break
        too_deep = too_deep or item.level >= MAX_FORMS
        if item.type == _raw.FPDF_PAGEOBJ_IMAGE:
            plain = False
            images.append(item)
            if not _is_shown(item, width, height):
                pictures.append(item)
        elif item.type == _raw.FPDF_PAGEOBJ_PATH:
            paths += 1
        elif item.type not in (_raw.FPDF_PAGEOBJ_TEXT, _raw.FPDF_PAGEOBJ_FORM):
            plain = False
    return PageContent(tuple(images), tuple(pictures), plain and paths <= FEW_PATHS, too_deep)


def _annotated(page: Any) -> bool:
    """Return whether an annotation may paint something; links do not."""
    for index in range(_raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = _raw.FPDFPage_GetAnnot(page.raw, index)
        subtype = _raw.FPDFAnnot_GetSubtype(annotation)
        _raw.FPDFPage_CloseAnnot(annotation)
        if subtype not in _NOT_DRAWN:
            return True
    return False


def _is_shown(image: Any, width: float, height: float) -> bool:
    """Return whether the drawn page shows this picture large enough, or it is too small to matter."""
    across, down = ctypes.c_uint(), ctypes.c_uint()
    if _raw.FPDFImageObj_GetImagePixelSize(image.raw, across, down) and (
        max(across.value, down.value) < LEAST_PICTURE or min(across.value, down.value) < LEAST_STRIP
    ):
        return True
    # Inside a form its position is not relative to the page; optional content may be switched off.
    if image.level > 0 or _raw.FPDFPageObj_CountMarks(image.raw) > 0:
        return False
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


def draw(page: Any, finer: float = 1.0) -> Any:
    """Draw a page as arrays of RGB."""
    width, height = page.get_size()
    side = max(width, height, 1)
    scale = min(finer * LEAST_SIDE / max(min(width, height), 1), MAX_SIDE / side)
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
    return bitmap.to_numpy()


def draw_content(page: Any) -> Any | None:
    """Draw the content of a mostly empty page larger and without margins; None for any other page."""
    pixels = draw(page, CLOSER)[:, :, :3]
    other = (np.abs(pixels.astype(np.int16) - pixels[0, 0]) > MARGIN_SPREAD).any(axis=2)
    rows, columns = np.flatnonzero(other.any(axis=1)), np.flatnonzero(other.any(axis=0))
    if not len(rows):
        return None
    content = pixels[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return content if content.size < MOSTLY_EMPTY * pixels.size else None


def looks_plain(page: Any) -> bool:
    """Return whether the drawn page shows text and evenly filled areas and nothing else."""
    width, height = page.get_size()
    bitmap = page.render(
        scale=PLAIN_SIDE / max(width, height, 1),
        rev_byteorder=True,
        prefer_bgrx=True,
        no_smoothtext=True,
        no_smoothimage=True,
        no_smoothpath=True,
    )
    pixels = bitmap.to_numpy()
    packed = np.ascontiguousarray(pixels[:, :, :4]).view(np.uint32)[:, :, 0] & 0xFFFFFF
    colours, counts = np.unique(packed[::2, ::2], return_counts=True)  # a quarter suffices
    if len(colours) > FEW_COLOURS:
        return False
    ground = colours[counts.argmax()]
    return _busy_cells(packed != ground, packed) <= FEW_BUSY_CELLS


def _busy_cells(inked: Any, packed: Any) -> int:
    """Count cells that are neither thinly inked nor evenly filled."""
    rows, columns = inked.shape[0] // CELL, inked.shape[1] // CELL
    if not rows or not columns:
        return FEW_BUSY_CELLS + 1

    def cells(values: Any) -> Any:
        cut = values[: rows * CELL, : columns * CELL]
        return cut.reshape(rows, CELL, columns, CELL).swapaxes(1, 2).reshape(rows, columns, -1)

    share = cells(inked).mean(axis=2)
    busy = share > THIN_INK
    if not busy.any():
        return 0
    # Inside a filled area, pixels of another colour are text or its edge.
    areas = cells(packed)[busy]
    ordered = np.sort(areas, axis=1)
    middle = ordered[:, ordered.shape[1] // 2 : ordered.shape[1] // 2 + 1]
    same = (areas == middle).mean(axis=1)
    return int((same < 1 - THIN_INK).sum())
