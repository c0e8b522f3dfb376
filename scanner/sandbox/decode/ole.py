"""
OLE compound files: old Office documents, Outlook's messages, embedded objects, macros, Windows' thumbnails.

Every stream is looked at: as a separate file, for the drawing layer's pictures, and for JPEG, PNG and GIF in
it. Inside another document, an object of an unknown program is shown by a picture that represents it.
"""

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any

import olefile

from scanner.reasons import FailureReason
from scanner.sandbox.decode import art, carve, loose, lzfu, ole_1, visio, word_95
from scanner.sandbox.decode.bitmap import as_bmp
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure
from scanner.sandbox.decode.laid_out import biff
from scanner.sandbox.decode.laid_out.old_office import OldDocument
from scanner.sandbox.decode.pieced import Pieces

MAX_STREAMS = 2_000
LEAST_STREAM = 64  # bytes
WORD_97 = 0x00C1  # file version from which pictures are in separate streams

_ole: Any = olefile
# Streams and storages that identify the kind of file; in any other kind, pictures may be missed.
_KNOWN = frozenset(
    (
        "worddocument", "workbook", "book", "powerpoint document", "__properties_version1.0", "catalog",
        "vba", "project", "macros", "_vba_project_cur", "\x01ole10native", "package", "contents",
        "embeddedodf", "equation native", "objectpool", "256_catalog",
        "visiodocument",
    )
)  # fmt: skip
# Streams that the pages of a document are drawn from.
_DRAWN = frozenset(
    ("worddocument", "0table", "1table", "powerpoint document", "pictures", "workbook", "book")
)
_LOCKED = frozenset(("encryptedpackage", "encryptedsummary"))
_LOCKED_NAME = "EncryptedPackage".encode("utf-16-le")
_EXCEL_GROUP, _EXCEL_MORE, _EXCEL_LOCKED = 0xEB, 0x3C, 0x2F
_POWERPOINT_OBJECT = b"\x10\x00\x11\x10"
_BROKEN = (OSError, ValueError, IndexError, KeyError, TypeError, struct.error, RecursionError)


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at every stream. Raises DecodeFailure, also after some frames."""
    data = source.read(0, min(source.size, carve.MAX_SEARCH))
    try:
        file = _ole.OleFileIO(io.BytesIO(data), raise_defects=_ole.DEFECT_FATAL)
        names: list[list[str]] = file.listdir(streams=True, storages=True)
    except _BROKEN:
        yield from carve.frames(source, container)
        locked = _LOCKED_NAME in data
        raise DecodeFailure(FailureReason.ENCRYPTED if locked else FailureReason.DAMAGED) from None
    parts = {part.lower() for name in names for part in name}
    if parts & _LOCKED:
        raise DecodeFailure(FailureReason.ENCRYPTED)
    message = any(part.startswith("__substg1.0_") for part in parts)
    thumbnails = all(name[0].replace("_", "").isalnum() for name in names) and "catalog" in parts
    known = bool(parts & _KNOWN) or message or thumbnails
    streams = [
        name
        for name in names
        if file.get_type(name) == _ole.STGTY_STREAM and file.get_size(name) >= LEAST_STREAM
    ]
    drawn: dict[str, bytes] = {}
    pieces = Pieces()
    for name in streams[:MAX_STREAMS]:
        try:
            content = file.openstream(name).read()
        except _BROKEN:
            container.note(FailureReason.DAMAGED)
            continue
        if len(name) == 1 and name[0].lower() in _DRAWN:
            drawn[name[0].lower()] = content
        level = container if known and not _is_of_an_object(name) else container.apart()
        yield from pieces.watch(_stream(name[-1].lower(), content, level), "/".join(name))
    yield from OldDocument(drawn).frames(container)
    yield from container.number(pieces.frames())
    if len(streams) > MAX_STREAMS:
        container.note(FailureReason.TOO_MANY_PARTS)
    if not known:
        container.note(FailureReason.UNKNOWN_FORMAT)
    container.done()


def _is_of_an_object(name: list[str]) -> bool:
    """Return whether it is private data of an unknown program, for which the document shows a picture."""
    storage = name[0].lower()
    return (storage == "objectpool" or storage.startswith("mbd")) and name[-1].lower() not in _KNOWN


def _stream(name: str, content: bytes, container: Container) -> Iterator[DecodedFrame]:
    if name == "worddocument":
        yield from _word(content, container)
    elif name == "visiodocument":
        yield from visio.frames(content, container)
    elif name in ("workbook", "book"):
        for bitmap in biff.bitmaps(content):
            container.room(len(bitmap))
            yield from container.part(as_bmp(bitmap))
        content = _excel_drawings(content, container)
    elif name == "\x01ole10native":
        content = ole_1.file_in(content)
    elif name.startswith("__substg1.0_"):
        yield from _property(name, content, container)
        return
    elif name == "powerpoint document":
        for inner in _powerpoint_objects(content):
            yield from container.part(inner, lenient=True)
    yield from _content(content, container)


def _content(content: bytes, container: Container) -> Iterator[DecodedFrame]:
    """Look at a stream as a separate file, else at pictures inside it."""
    for kind, picture in art.pictures(content):
        container.room(len(picture))
        yield from container.part(as_bmp(picture) if art.is_bitmap(kind) else picture)
    yield from loose.frames(content, container)


def _property(name: str, content: bytes, container: Container) -> Iterator[DecodedFrame]:
    """Look at one property of a message: a text, a compressed text or an attachment."""
    if name.endswith(("001f", "001e")):
        yield from container.part(
            b"\xff\xfe" + content if name.endswith("001f") else content, lenient=True
        )
        return
    rich = list(lzfu.texts(content)) if lzfu.COMPRESSED in content[:16] else []
    for text in rich:
        yield from container.part(text, lenient=True)
    if not rich:
        yield from _content(content, container)


def _word(content: bytes, container: Container) -> Iterator[DecodedFrame]:
    if content[11] & 0x01:
        container.note(FailureReason.ENCRYPTED)
    elif int.from_bytes(content[2:4], "little") < WORD_97:
        yield from word_95.frames(content, container)


def _excel_drawings(content: bytes, container: Container) -> bytes:
    """Join the drawing layer, which is split into records of 8 kB; return any other stream unchanged."""
    joined: list[bytes] = []
    at, inside = 0, False
    while at + 4 <= len(content):
        kind, length = struct.unpack_from("<HH", content, at)
        body = content[at + 4 : at + 4 + length]
        at += 4 + length
        if kind == _EXCEL_LOCKED:
            container.note(FailureReason.ENCRYPTED)
            break
        inside = kind == _EXCEL_GROUP or (inside and kind == _EXCEL_MORE)
        if inside:
            joined.append(body)
    return b"".join(joined)


def _powerpoint_objects(content: bytes) -> Iterator[bytes]:
    at = content.find(_POWERPOINT_OBJECT)
    while at >= 0:
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        try:
            yield zlib.decompressobj().decompress(content[at + 12 : at + 8 + length], art.MAX_ART)
        except zlib.error:
            pass  # a chance hit
        at = content.find(_POWERPOINT_OBJECT, at + 8)
