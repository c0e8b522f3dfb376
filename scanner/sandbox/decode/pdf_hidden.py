"""
PDF: what its pages do not show when it is opened, and a viewer can.

Pictures of patterns, of thumbnails and alternates, the appearance of a field under the pointer, layers that are
off, files that only a page or a picture refers to. PDFium has no list of a file's objects, so the document is
saved by PDFium in its plain form, and another one is written behind it, as an incremental update (ISO 32000-1,
7.5.6), whose pages paint what was left out and whose list of attached files names every one. PDFium opens that.
"""

import ctypes
import re
import zlib
from io import BytesIO
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw

from scanner.reasons import FailureReason
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import DecodeFailure
from scanner.sandbox.decode.pdf_page import LEAST_PICTURE

MAX_OBJECTS = 200_000  # of a file; a school book of 300 pages has some 10,000
MAX_HIDDEN = 200  # pictures and appearances, as many as are looked at on the pages
MAX_FILES = 50
MAX_DICTIONARY = 64 * 1024  # bytes of a stream's dictionary

_raw: Any = pypdfium2.raw

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TAIL = 64  # bytes that the end mark and the place of the table are within
_SECTION = re.compile(rb"(\d+) (\d+)\r\n")
_ENTRY = 20  # bytes of a line of the table
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_STREAM = re.compile(rb">>\s*stream\r?\n")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_FILE = re.compile(rb"/Type\s*/EmbeddedFile\b")
_SIDE = re.compile(rb"/(?:Width|Height)\s+(\d+)")
_LENGTH = re.compile(rb"/Length\s+(\d+)")
_MASK = re.compile(rb"/S?Mask\s+(\d+) 0 R")
_CARRIED = re.compile(rb"/EF\s*(<<.*?>>|\d+ 0 R)", re.DOTALL)
# The appearances of an annotation under the pointer and pressed, one or one for each of its states.
_POINTED_AT = re.compile(rb"/[RD]\s*(<<.*?>>|\d+ 0 R)", re.DOTALL)
_REFERENCE = re.compile(rb"(\d+) 0 R")
# A layer that is off when the file is opened, or that is shown by another's being off.
_LAYER_OFF = re.compile(rb"/OFF\s*\[\s*\d|/BaseState\s*/OFF|State\s*/OFF|/AllOff|/AnyOff|/VE\s*\[")
_PAINT = b"720 0 0 720 0 0 cm /I Do"
_PAGE_SIDE = 720  # points; a picture fills it, an appearance is fitted into it


class Fingerprint(NamedTuple):
    """The raw data of a picture: its size in bytes and its CRC-32."""

    size: int
    crc: int


class HiddenContent(NamedTuple):
    """The content left out: objects to paint, attached files; `layers` where a page has one that is off."""

    pictures: list[int]
    appearances: list[int]
    files: list[int]
    layers: bool


class _Stored(NamedTuple):
    """An object of the saved document: its dictionary or value, and where it is a stream, of what data."""

    text: bytes
    stream: Fingerprint | None


class _PageTree(NamedTuple):
    """The document's own pages: the number of their root, and how many they are."""

    number: int
    pages: int


def fingerprint(image: Any) -> Fingerprint:
    """Fingerprint a picture of a page."""
    size = _raw.FPDFImageObj_GetImageDataRaw(image.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    _raw.FPDFImageObj_GetImageDataRaw(image.raw, buffer, size)
    return Fingerprint(size, zlib.crc32(buffer.raw))


def compose(document: Any, painted: set[Fingerprint], container: Container) -> bytes | None:
    """
    Write a document that shows what `document` does not; None where there is nothing.

    `painted`: the pictures on its pages. Notes TOO_MANY_PARTS where only the first are in it. Raises
    DecodeFailure DAMAGED, TOO_MANY_PARTS.
    """
    buffer = BytesIO()
    document.save(buffer, flags=_raw.FPDF_REMOVE_SECURITY)
    saved = buffer.getvalue()
    start, root, objects = _objects(saved)
    hidden = _hidden(objects, painted, container)
    if not any(hidden):
        return None
    pages = _PAGES.search(objects[root].text)
    if pages is None:
        raise DecodeFailure(FailureReason.DAMAGED)
    tree = _PageTree(int(pages[1]), len(document))
    return saved + _update(hidden, tree, max(objects) + 1, len(saved), start)


def _objects(saved: bytes) -> tuple[int, int, dict[int, _Stored]]:
    """Give the table's place, the catalog's number and every object of a document that PDFium saved."""
    tail = _START.search(saved, max(0, len(saved) - _TAIL))
    if tail is None:
        raise DecodeFailure(FailureReason.DAMAGED)
    start = int(tail[1])
    at = start + len(b"xref\r\n")
    objects: dict[int, _Stored] = {}
    while section := _SECTION.match(saved, at):
        first, count = int(section[1]), int(section[2])
        at = section.end() + count * _ENTRY
        if len(objects) + count > MAX_OBJECTS:
            raise DecodeFailure(FailureReason.TOO_MANY_PARTS)
        for index in range(count):
            entry = saved[section.end() + index * _ENTRY :][:_ENTRY]
            if entry[17:18] == b"n":
                objects[first + index] = _stored(saved, int(entry[:10]))
    root = _ROOT.search(saved, at)
    if root is None or int(root[1]) not in objects:
        raise DecodeFailure(FailureReason.DAMAGED)
    return start, int(root[1]), objects


def _stored(saved: bytes, at: int) -> _Stored:
    end = saved.find(b"endobj", at)
    stream = _STREAM.search(saved, at, min(end, at + MAX_DICTIONARY))
    if stream is None:
        return _Stored(saved[at:end], None)
    text = saved[at : stream.start() + 2]
    length = _LENGTH.search(text)
    size = int(length[1]) if length else 0
    return _Stored(text, Fingerprint(size, zlib.crc32(saved[stream.end() : stream.end() + size])))


def _hidden(
    objects: dict[int, _Stored], painted: set[Fingerprint], container: Container
) -> HiddenContent:
    masks = {int(number) for item in objects.values() for number in _MASK.findall(item.text)}
    pictures = [
        number
        for number, item in objects.items()
        if item.stream is not None
        and item.stream not in painted
        and number not in masks
        and _IMAGE.search(item.text)
        and max(map(int, _SIDE.findall(item.text)), default=LEAST_PICTURE) >= LEAST_PICTURE
    ]
    looks = _referred(objects, _POINTED_AT)
    appearances = [number for number in looks if _FORM.search(objects[number].text)]
    files = _referred(objects, _CARRIED)
    files += [n for n, item in objects.items() if n not in files and _FILE.search(item.text)]
    if len(pictures) + len(appearances) > MAX_HIDDEN or len(files) > MAX_FILES:
        container.note(FailureReason.TOO_MANY_PARTS)
    pictures = pictures[:MAX_HIDDEN]
    appearances = appearances[: MAX_HIDDEN - len(pictures)]
    layers = any(_LAYER_OFF.search(item.text) for item in objects.values())
    return HiddenContent(pictures, appearances, files[:MAX_FILES], layers)


def _referred(objects: dict[int, _Stored], place: re.Pattern[bytes]) -> list[int]:
    """Give the streams that are referred to where `place` matches, also by way of a dictionary of its own."""
    values = [value for item in objects.values() for value in place.findall(item.text)]
    found = {number for value in values for number in _numbers(value) if number in objects}
    for number in [each for each in found if objects[each].stream is None]:
        found.update(each for each in _numbers(objects[number].text) if each in objects)
    return sorted(number for number in found if objects[number].stream is not None)


def _numbers(text: bytes) -> list[int]:
    return [int(number) for number in _REFERENCE.findall(text)]


def _update(hidden: HiddenContent, pages: _PageTree, first: int, place: int, table: int) -> bytes:
    """
    Write an incremental update at `place`, of objects from number `first` on, behind the table at `table`.

    `pages` is drawn again where layers are off: a catalog that names no layers has them all on.
    """
    names = b" ".join(
        b"(%d)<</Type/Filespec/F(%d)/EF<</F %d 0 R>>>>" % (n, n, n) for n in hidden.files
    )
    catalog, tree, content = first, first + 1, first + 2
    objects = {
        catalog: b"<</Type/Catalog/Pages %d 0 R/Names<</EmbeddedFiles<</Names[%s]>>>>>>"
        % (tree, names),
        content: b"<</Length %d>>stream\n%s\nendstream" % (len(_PAINT), _PAINT),
    }
    page = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %d %d]" % (tree, _PAGE_SIDE, _PAGE_SIDE)
    drawn = [
        page + b"/Contents %d 0 R/Resources<</XObject<</I %d 0 R>>>>>>" % (content, n)
        for n in hidden.pictures
    ]
    drawn += [
        page + b"/Annots[<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 %d %d]/AP<</N %d 0 R>>>>]>>"
        % (_PAGE_SIDE, _PAGE_SIDE, n)
        for n in hidden.appearances
    ]  # fmt: skip
    if not drawn:
        drawn = [page + b">>"]  # PDFium opens no document without a page
    objects.update(enumerate(drawn, content + 1))
    kids = b" ".join(b"%d 0 R" % (content + 1 + index) for index in range(len(drawn)))
    count = len(drawn)
    if hidden.layers:
        kids += b" %d 0 R" % pages.number
        count += pages.pages
    objects[tree] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids)
    return _written(objects, catalog, place, table)


def _written(objects: dict[int, bytes], catalog: int, place: int, table: int) -> bytes:
    out, lines = bytearray(), bytearray()
    for number in sorted(objects):
        lines += b"%010d 00000 n\r\n" % (place + len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = place + len(out)
    out += b"xref\n%d %d\r\n%s" % (min(objects), len(objects), lines)
    out += b"trailer\n<</Size %d/Root %d 0 R/Prev %d>>\n" % (max(objects) + 1, catalog, table)
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)
