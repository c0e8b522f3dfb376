"""PDF: what its drawn pages do not show by themselves: annotations that are hidden or carry a file, XFA forms."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw

from scanner.reasons import FailureReason
from scanner.sandbox.decode.container import MAX_PART, Container
from scanner.sandbox.decode.frame import DecodeFailure

MAX_PACKETS = 100  # of an XFA form; Adobe's have under 12

_pdfium: Any = pypdfium2
_raw: Any = pypdfium2.raw

# Invisible, hidden, not on the screen: a click or a script of the page shows it.
_HIDING = 1 << 0 | 1 << 1 | 1 << 5
# Films, sounds and models that play in the page: their files are nowhere to be asked for.
_PLAYED = (
    _raw.FPDF_ANNOT_RICHMEDIA,
    _raw.FPDF_ANNOT_SCREEN,
    _raw.FPDF_ANNOT_MOVIE,
    _raw.FPDF_ANNOT_THREED,
)


def annotations(document: Any, page: Any, container: Container) -> Iterator[bytes]:
    """Bring what is hidden to light, for the page to be drawn; give the files that annotations carry."""
    for index in range(_raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = _raw.FPDFPage_GetAnnot(page.raw, index)
        try:
            flags = _raw.FPDFAnnot_GetFlags(annotation)
            if flags & _HIDING:
                _raw.FPDFAnnot_SetFlags(annotation, flags & ~_HIDING)
            subtype = _raw.FPDFAnnot_GetSubtype(annotation)
            if subtype in _PLAYED:
                container.note(FailureReason.UNSUPPORTED)
            elif subtype == _raw.FPDF_ANNOT_FILEATTACHMENT:
                file = _raw.FPDFAnnot_GetFileAttachment(annotation)
                yield bytes(_pdfium.PdfAttachment(file, document).get_data())
        except _pdfium.PdfiumError:
            container.note(FailureReason.DAMAGED)
        finally:
            _raw.FPDFPage_CloseAnnot(annotation)


def xfa_form(document: Any) -> bytes:
    """
    Give the texts of an XFA form, which has its pictures written out in it; empty where there is none.

    Raises DecodeFailure TOO_MANY_PARTS, TOO_LARGE.
    """
    count = _raw.FPDF_GetXFAPacketCount(document.raw)
    if count > MAX_PACKETS:
        raise DecodeFailure(FailureReason.TOO_MANY_PARTS)
    packets: list[bytes] = []
    for index in range(count):
        size = ctypes.c_ulong()
        _raw.FPDF_GetXFAPacketContent(document.raw, index, None, 0, size)
        if size.value > MAX_PART:
            raise DecodeFailure(FailureReason.TOO_LARGE)
        if size.value:
            buffer = ctypes.create_string_buffer(size.value)
            _raw.FPDF_GetXFAPacketContent(document.raw, index, buffer, size, size)
            packets.append(buffer.raw)
    return b"\n".join(packets)
