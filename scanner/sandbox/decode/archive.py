"""Archives and the documents that are ZIP files: every member is looked at, none is written."""

import bz2
import gzip
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any

from scanner.reasons import FailureReason
from scanner.sandbox.decode import shapes
from scanner.sandbox.decode.container import MAX_PARTS, Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure
from scanner.sandbox.decode.laid_out.office import PageDrawer
from scanner.sandbox.decode.pieced import Pieces

CHUNK = 256 * 1024
# Bytes. A central directory's entry has at least 46 bytes and a name, usually under 120 in all.
MAX_DIRECTORY = MAX_PARTS * 512
END_OF_DIRECTORY = b"PK\x05\x06"
_MEMBER = b"PK\x03\x04"
END_REACH = 22 + 65_535  # the end record and the longest comment
ENCRYPTED_FLAG = 0x1

_PACKED: dict[str, Callable[[IO[bytes]], Any]] = {
    "gzip": lambda file: gzip.GzipFile(fileobj=file),
    "bzip2": bz2.BZ2File,
    "xz": lzma.LZMAFile,
    "lzma": lzma.LZMAFile,
}

# Documents and programs, of which only parts of known kinds are ever shown; their other parts are no
# failure: Office, OpenDocument and books, Apple's documents, Java's and Android's programs.
_DOCUMENT_MARKS = (
    "[Content_Types].xml", "[Content_Types].xml/[0].piece", "mimetype", "META-INF/manifest.xml",
    "Index/Document.iwa", "Index/Presentation.iwa", "META-INF/MANIFEST.MF", "AndroidManifest.xml",
)  # fmt: skip

# A part stored in interleaved pieces, as Office's package format permits and XPS uses.
_PIECE = re.compile(r"(.+)/\[(\d{1,9})\](?:\.last)?\.piece", re.I)

# Parts that a document does not show: macros, printer settings, a thumbnail of its first page.
_NOT_SHOWN = re.compile(
    r"(?:.*/)?(?:vbaProject\.bin|vbaData\.xml|printerSettings\d*\.bin|docProps/thumbnail\.\w+|Thumbnails/\w+\.\w+)",
    re.I,
)

# Pictures of a document, which must be of a known kind.
_SHOWN = re.compile(r"(?:word|ppt|xl)/media/[^/]+|Pictures/[^/]+", re.I)
# Krita's document, and the merged picture of its layers, which have a private encoding.
_KRITA, _KRITA_MERGED = "maindoc.xml", "mergedimage.png"
# Unencrypted parts of a document with a password: OpenDocument's file list, a book's list, Apple's hint.
_ODF_LOCK, _BOOK_LOCK = "META-INF/manifest.xml", "META-INF/encryption.xml"
_APPLE_LOCKS = (".iwpv2", ".iwph")
_BOOK_METHOD = re.compile(rb"EncryptionMethod[^>]*?Algorithm\s*=\s*[\"']([^\"']*)")
# Methods that scramble only fonts, so that nobody copies them out of a book.
_FONT_METHODS = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")

_BROKEN = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError,
    IndexError, KeyError, OverflowError, UnicodeError, RuntimeError, NotImplementedError,
)  # fmt: skip


def zip_frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at the members of a ZIP file, or of a document that is a ZIP file."""
    _check_directory(source)
    try:
        archive = zipfile.ZipFile(source.file())
    except _BROKEN:
        raise DecodeFailure(FailureReason.DAMAGED) from None
    if not archive.infolist() and source.read(0, 4) == _MEMBER:
        # An end record of its own in the comment hides the members.
        container.note(FailureReason.DAMAGED)
    members = [member for member in archive.infolist() if not member.filename.endswith("/")]
    names = {member.filename for member in members}
    lenient = any(mark in names for mark in _DOCUMENT_MARKS)
    if _KRITA in names and _KRITA_MERGED not in names:
        container.note(FailureReason.UNSUPPORTED)
    if lenient:  # first, to report encryption and to know the colours of cells
        members.sort(
            key=lambda member: member.filename not in (_ODF_LOCK, _BOOK_LOCK, shapes.STYLES)
        )
    painter = shapes.SheetPainter(b"")
    drawer = PageDrawer(_fetcher(archive, container))
    pieces = Pieces()
    for name, data in _contents(archive, members, container):
        if not lenient:
            yield from pieces.watch(container.part(data), name)
            continue
        # Parts that are never shown are looked at, but their failures do not count.
        level = container.apart() if _NOT_SHOWN.fullmatch(name) else container
        if _locked(name, data):
            container.note(FailureReason.ENCRYPTED)
        if name.startswith("word/") and shapes.too_colourful(data):
            container.note(FailureReason.UNSUPPORTED)
        if name == shapes.STYLES:
            painter = shapes.SheetPainter(data)
        yield from pieces.watch(level.part(data, lenient=not _SHOWN.fullmatch(name)), name)
        yield from container.number(painter.frames(name, data))
        yield from drawer.frames(name, data, container)
    yield from container.number(pieces.frames())
    container.done()


def _fetcher(archive: zipfile.ZipFile, container: Container) -> Callable[[str], bytes]:
    """Return a function that reads a part by name; it returns nothing if the part is missing or unreadable."""

    def fetch(name: str) -> bytes:
        try:
            member = archive.getinfo(name)
            with archive.open(member) as file:
                return _read(file, container.room(member.compress_size)) or b""
        except (DecodeFailure, *_BROKEN):
            return b""  # reported when the part itself is looked at

    return fetch


def _contents(
    archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], container: Container
) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each member, joining pieces; note members that cannot be read."""
    pieces: dict[str, dict[int, bytes]] = {}
    for member in members:
        room = container.room(member.compress_size)
        if member.flag_bits & ENCRYPTED_FLAG:
            container.note(FailureReason.ENCRYPTED)
            continue
        try:
            with archive.open(member) as file:
                data = _read(file, room)
        except NotImplementedError:  # a packing method zipfile does not know
            container.note(FailureReason.UNSUPPORTED)
            continue
        except _BROKEN:
            container.note(FailureReason.DAMAGED)
            continue
        if data is None:
            container.note(container.over(member.compress_size))
        elif piece := _PIECE.fullmatch(member.filename):
            pieces.setdefault(piece[1], {})[int(piece[2])] = data
        else:
            yield member.filename, data
    for name, parts in pieces.items():
        yield name, b"".join(parts[number] for number in sorted(parts))


def _locked(name: str, data: bytes) -> bool:
    """Return whether this part of a document states that other parts are encrypted."""
    if name == _ODF_LOCK:
        return b"encryption-data" in data
    if name == _BOOK_LOCK:
        return any(method not in _FONT_METHODS for method in _BOOK_METHOD.findall(data))
    return name.rpartition("/")[2] in _APPLE_LOCKS


def has_zip_at_end(source: ByteSource) -> bool:
    """Return whether a ZIP's end record is at the end, whatever the beginning looks like."""
    tail = source.read(max(0, source.size - END_REACH), END_REACH)
    at = tail.rfind(END_OF_DIRECTORY)
    return at >= 0 and len(tail) - at >= 22


def _check_directory(source: ByteSource) -> None:
    tail = source.read(max(0, source.size - END_REACH), END_REACH)
    at = tail.rfind(END_OF_DIRECTORY)
    if at < 0 or len(tail) - at < 22:
        raise DecodeFailure(FailureReason.DAMAGED)
    if int.from_bytes(tail[at + 12 : at + 16], "little") > MAX_DIRECTORY:
        raise DecodeFailure(FailureReason.TOO_MANY_PARTS)


def tar_frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at the members of a tar archive."""
    pieces = Pieces()
    try:
        archive = tarfile.open(fileobj=source.file(), mode="r:")  # noqa: SIM115 - owns no file
        for member in archive:
            if not member.isreg() and member.type in tarfile.SUPPORTED_TYPES:
                continue
            # A member of an unknown type is unpacked as a file.
            room = container.room(member.size)
            file = archive.extractfile(member)
            data = None if file is None else _read(file, room)
            if data is None:
                container.note(FailureReason.TOO_LARGE)
                continue
            yield from pieces.watch(container.part(data), member.name)
    except _BROKEN:
        container.note(FailureReason.DAMAGED)
    yield from container.number(pieces.frames())
    container.done()


def packed_frames(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    """Look at the one file inside a gzip, bzip2 or xz file."""
    room = container.room(source.size)
    try:
        with _PACKED[media](source.file()) as file:
            data = _read(file, room)
    except _BROKEN:
        raise DecodeFailure(FailureReason.DAMAGED) from None
    if data is None:
        raise DecodeFailure(container.over(source.size))
    yield from container.part(data)
    container.done()


def _read(file: IO[bytes], room: int) -> bytes | None:
    """Read all; None when it is more than `room` bytes."""
    parts: list[bytes] = []
    left = room
    while chunk := file.read(min(CHUNK, left + 1)):
        left -= len(chunk)
        if left < 0:
            return None
        parts.append(chunk)
    return b"".join(parts)
