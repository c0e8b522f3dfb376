"""Content of a PDF that its drawn pages do not show: hidden annotations, XFA forms."""

import ctypes
from typing import Any

import pypdfium2.raw

from scanner.reasons import FailureReason
from scanner.sandbox.decode.container import MAX_PART, Container
from scanner.sandbox.decode.frame import DecodeFailure

MAX_PACKETS = 100  # of an XFA form; Adobe's have under 12

_raw: Any = pypdfium2.raw

# Flags invisible, hidden, not on the screen: a click or a script can show the annotation.
_HIDING = 1 << 0 | 1 << 1 | 1 << 5
# Films, sounds and 3D models that play in the page, whose content is not drawn.
_PLAYED = (
    _raw.FPDF_ANNOT_RICHMEDIA,
    _raw.FPDF_ANNOT_SCREEN,
    _raw.FPDF_ANNOT_MOVIE,
    _raw.FPDF_ANNOT_THREED,
)


def unhide(page: Any, container: Container) -> None:
    """Make the hidden annotations of a page visible, before it is drawn."""
    for index in range(_raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = _raw.FPDFPage_GetAnnot(page.raw, index)
        flags = _raw.FPDFAnnot_GetFlags(annotation)
        if flags & _HIDING:
            _raw.FPDFAnnot_SetFlags(annotation, flags & ~_HIDING)
        if _raw.FPDFAnnot_GetSubtype(annotation) in _PLAYED:
            container.note(FailureReason.UNSUPPORTED)
        _raw.FPDFPage_CloseAnnot(annotation)


def xfa_form(document: Any) -> bytes:
    """
    Return the text of an XFA form, which contains its pictures encoded; empty if there is none.

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
