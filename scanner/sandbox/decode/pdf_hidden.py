"""
Content of a PDF that its pages do not show when opened, but that a viewer can show.

These are pictures of patterns, thumbnails and alternates, the appearance of a field under the pointer, layers
that are off, and files that only a page or a picture refers to. PDFium has no list of a file's objects, so
PDFium saves the document in its plain form, and an incremental update (ISO 32000-1, 7.5.6) is appended whose
pages paint the hidden content and whose list of attached files names every file. PDFium opens the result.
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
from scanner.sandbox.decode.pdf_page import LEAST_PICTURE, LEAST_STRIP

MAX_OBJECTS = 200_000  # of a file; a school book of 300 pages has some 10,000
MAX_HIDDEN = 200  # pictures and appearances, as many as are looked at on the pages
MAX_FILES = 50
MAX_DICTIONARY = 64 * 1024  # bytes of a stream's dictionary

_raw: Any = pypdfium2.raw

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TAIL = 64  # last bytes of the file, with the end mark and the offset of the table
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
# The rollover and down appearances of an annotation, each a stream or one for each state.
_POINTED_AT = re.compile(rb"/[RD]\s*(<<.*?>>|\d+ 0 R)", re.DOTALL)
_REFERENCE = re.compile(rb"(\d+) 0 R")
# A layer that is off when the file is opened, or is shown when another is off.
_LAYER_OFF = re.compile(rb"/OFF\s*\[\s*\d|/BaseState\s*/OFF|State\s*/OFF|/AllOff|/AnyOff|/VE\s*\[")
_PAINT = b"720 0 0 720 0 0 cm /I Do"
_PAGE_SIDE = 720  # points; a picture fills it, an appearance is fitted into it


class Fingerprint(NamedTuple):
    """The identity of a picture's raw data: its size in bytes and its CRC-32."""

    size: int
    crc: int


class HiddenContent(NamedTuple):
    """The hidden content: objects to paint, attached files; `layers`: whether a page has a layer that is off."""

    pictures: list[int]
    appearances: list[int]
    files: list[int]
    layers: bool


class _Stored(NamedTuple):
    """
    An object of the saved document.

    Its dictionary or value, and the fingerprint of its stream's data, if any.
    """

    text: bytes
    stream: Fingerprint | None


class _PageTree(NamedTuple):
    """The document's own pages: the object number of their root, and their count."""

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
    Return a PDF that shows the content that `document` hides; None if there is none.

    `painted`: the pictures on its pages. Notes TOO_MANY_PARTS if only the first ones fit. Raises
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
    """Return the table's offset, the catalog's number and all objects of a document that PDFium saved."""
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
        and _large_enough([int(side) for side in _SIDE.findall(item.text)])
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


def _large_enough(sides: list[int]) -> bool:
    return not sides or (max(sides) >= LEAST_PICTURE and min(sides) >= LEAST_STRIP)


def _referred(objects: dict[int, _Stored], place: re.Pattern[bytes]) -> list[int]:
    """Return the streams that are referenced where `place` matches, directly or through a dictionary."""
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

    `pages` is drawn again if layers are off: in a catalog without layer settings all are on.
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
