"""The kind of content by its bytes, independent of the file's name."""

import codecs
import re

from scanner.formats.kinds import NOTHING, TEXT, UNKNOWN, FormatReader, MediaKind, Signature
from scanner.formats.pictures import AVIF_BRANDS, HEIF_BRANDS, TGA_KINDS
from scanner.formats.registry import signatures
from scanner.formats.written import PDF_TAIL, ends_as_pdf
from scanner.sandbox.decode.encoded import as_utf8, encoding_of
from scanner.sandbox.decode.frame import ByteSource

HEAD = 4096  # bytes looked at first; a tar's magic and an ISO brand list lie within
TAIL = 32
PDF_REACH = 1024  # viewers look for the beginning of a PDF in this many bytes
SVG_REACH = 65_536  # drawing programs put long comments and definitions first
CHUNK = 1024 * 1024
MAX_BRANDS = 64  # brands of an ftyp box that are read; real files have fewer than 12

_SIGNATURES = [(signature, row.kind) for signature, row in signatures()]
_TGA_FOOTER = b"TRUEVISION-XFILE.\x00"
_DISC_MARK, _DISC = (32_769, 5), b"CD001"  # offset and length
_TAR_HEAD = 512
_TAR_SUM = slice(148, 156)  # of all bytes of the head, with spaces in its own place
_PDF = re.compile(rb"(?:^|[\s\x00])%PDF-[12]\.")
_SVG_ROOT = re.compile(rb"<(?:[a-zA-Z0-9_]+:)?svg[\s>/]")
# Start and end of what may precede the first element.
_SKIPPED = ((b"<?", b"?>"), (b"<!--", b"-->"), (b"<!", b">"), (b"]>", b"]>"))
# A document type of a drawing, which may contain long entities with markup.
_SVG_TYPE = re.compile(rb"<!DOCTYPE\s+(?:\w+:)?svg[\s\[>]")
_XBM = re.compile(rb"#define[ \t]+\S*_width[ \t]+\d+\s*\n#define[ \t]+\S*_height[ \t]")
_TEXT_BYTES = bytes([7, 8, 9, 10, 12, 13, 27, *range(32, 127)])
_CONTROLS = bytes(sorted(set(range(32)) - {7, 8, 9, 10, 12, 13, 27}))
# Kinds that may consist of letters only. A text that begins like any other kind is just a text.
_WRITTEN = frozenset(
    ("text", "pdf", "xpm", "pnm", "pam", "pfm", "ps", "fits", "hdr", "warc", "cpio", "ar")
)
_PNM_HEAD = re.compile(rb"P[1-6f]\s*(?:#[^\n]*\n\s*)*\d")
LEAST_TEXT = 64  # bytes; a shorter text holds no picture, and may be a truncated file
_MOSTLY = 0.85  # share of ASCII from which bytes of an old 8-bit encoding still read as text


def _by_first_byte() -> list[list[tuple[Signature, MediaKind]]]:
    """Group the signatures, in their order, by the first byte of a file that can have them."""
    rows: list[list[tuple[Signature, MediaKind]]] = [[] for _ in range(256)]
    for signature, kind in _SIGNATURES:
        first = {word[0] for at, word in signature if at == 0}
        # A signature without bytes at the beginning fits any.
        for byte in first or range(256):
            rows[byte].append((signature, kind))
    return rows


_BY_FIRST_BYTE = _by_first_byte()


def sniff(source: ByteSource) -> MediaKind:
    """Return the kind of the content. Reads all of it only where it may be text."""
    if source.size == 0:
        return NOTHING
    head = source.read(0, HEAD)
    kind = _by_signature(head)
    if kind is not None:
        return _kind_of_text(source.read(0, SVG_REACH)) if _only_text(kind, source, head) else kind
    if source.read(*_DISC_MARK) == _DISC:
        return MediaKind("iso9660", FormatReader.LIBARCHIVE)
    if _is_mpeg_audio(head):
        return MediaKind("mp3", FormatReader.AUDIO)
    if (begins := _PDF.search(head[:PDF_REACH])) and not _mentioned(begins, source, head):
        return MediaKind("pdf", FormatReader.PDF)
    if source.read(max(0, source.size - TAIL), TAIL).endswith(_TGA_FOOTER):
        return MediaKind("tga", FormatReader.PILLOW)
    if ends_as_pdf(source.read(max(0, source.size - PDF_TAIL), PDF_TAIL)):
        return MediaKind("pdf", FormatReader.PDF)
    if is_text(source, head):
        return _kind_of_text(source.read(0, SVG_REACH))
    return _guessed(head, source)


def _by_signature(head: bytes) -> MediaKind | None:
    for signature, kind in _BY_FIRST_BYTE[head[0]]:
        if all(head.startswith(word, at) for at, word in signature) and _makes_sense(kind, head):
            return _heif(head) if kind.media == "heif" else kind
    return None


def _makes_sense(kind: MediaKind, head: bytes) -> bool:
    """Return whether a header with a short magic is valid: an icon has pictures, a PNM has a size."""
    if kind.media == "pnm":
        return _PNM_HEAD.match(head) is not None
    return kind.media not in ("ico", "cur") or head[4:6] not in (b"", b"\x00\x00")


def _heif(head: bytes) -> MediaKind:
    """HEIF or AVIF, by all brands: the first may only say "a picture"."""
    length = min(int.from_bytes(head[:4], "big"), 16 + 4 * MAX_BRANDS)
    brands = {head[8:12]} | {head[i : i + 4] for i in range(16, length - 3, 4)}
    avif = brands.intersection(AVIF_BRANDS) and not brands.intersection(HEIF_BRANDS)
    return MediaKind("avif" if avif else "heif", FormatReader.PILLOW)


def _only_text(kind: MediaKind, source: ByteSource, head: bytes) -> bool:
    """Return whether a text begins with the letters that mark a binary format, such as "MZ" or "OTTO"."""
    return (
        kind.media not in _WRITTEN
        and source.size >= LEAST_TEXT
        and head[0] < 0x80
        and is_text(source, head)
    )


def _mentioned(begins: re.Match[bytes], source: ByteSource, head: bytes) -> bool:
    """Return whether a text only mentions the first line of a PDF."""
    if begins.start() == 0 or not is_text(source, head):
        return False
    return b"endobj" not in source.read(0, source.size)


def _is_mpeg_audio(head: bytes) -> bool:
    """An MPEG audio frame's header: eleven ones, layer 2 or 3, no reserved bit rate or sample rate."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    return (
        head[1] & 0x06 in (0x02, 0x04)
        and head[2] & 0xF0 not in (0xF0, 0x00)
        and head[2] & 0x0C != 0x0C
    )


def is_text(source: ByteSource, head: bytes) -> bool:
    """Return whether all of it is text: UTF-8, UTF-16 or UTF-32, or mostly ASCII without controls."""
    encoding = encoding_of(head)
    if encoding is not None and encoding != "utf-8":
        return _decodes(source, encoding, 0)
    if head.translate(None, _TEXT_BYTES).translate(None, bytes(range(128, 256))):
        return False  # controls
    if _decodes(source, "utf-8", 0):
        return True
    return _reads_as_text(source)


def _decodes(source: ByteSource, encoding: str, offset: int) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        while chunk := source.read(offset, CHUNK):
            offset += len(chunk)
            text = decoder.decode(chunk)
            if "\x00" in text:
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _reads_as_text(source: ByteSource) -> bool:
    offset, ascii_bytes = 0, 0
    while chunk := source.read(offset, CHUNK):
        offset += len(chunk)
        if len(chunk.translate(None, _CONTROLS)) != len(chunk):
            return False
        ascii_bytes += len(chunk) - len(chunk.translate(None, _TEXT_BYTES))
    return ascii_bytes >= _MOSTLY * offset


def _kind_of_text(head: bytes) -> MediaKind:
    head = as_utf8(head)
    if _is_svg(head):
        return MediaKind("svg", FormatReader.SVG)
    if _XBM.search(head):
        return MediaKind("xbm", FormatReader.PILLOW)
    return TEXT


def _is_svg(text: bytes) -> bool:
    """Return whether the first element is `svg`; a web page with a drawing in it begins otherwise."""
    text = text.removeprefix(b"\xef\xbb\xbf").lstrip()
    while text[:2] in (b"<?", b"<!", b"]>"):
        if _SVG_TYPE.match(text):
            return True
        mark = next(end for start, end in _SKIPPED if text.startswith(start))
        text = text.partition(mark)[2].lstrip()
    return _SVG_ROOT.match(text) is not None


def _guessed(head: bytes, source: ByteSource) -> MediaKind:
    """Guess formats without magic, by whether their header is plausible."""
    if len(head) >= 18 and head[1] in (0, 1) and head[2] in TGA_KINDS:
        width, height = int.from_bytes(head[12:14], "little"), int.from_bytes(head[14:16], "little")
        if width and height and head[16] in (8, 15, 16, 24, 32) and source.size > 18:
            return MediaKind("tga", FormatReader.PILLOW)
    if _is_old_tar(head):
        return MediaKind("tar", FormatReader.TAR)
    width, height, start = wbmp_size(head)
    if width and height and start + (width + 7) // 8 * height == source.size:
        return MediaKind("wbmp", FormatReader.SIMPLE)
    return UNKNOWN


def _is_old_tar(head: bytes) -> bool:
    """Return whether the first block is that of a tar without a mark, by its checksum."""
    block = head[:_TAR_HEAD]
    given = block[_TAR_SUM].strip(b" \0")
    if len(block) < _TAR_HEAD or not given.isdigit() or b"8" in given or b"9" in given:
        return False
    return sum(block) - sum(block[_TAR_SUM]) + 8 * ord(" ") == int(given, 8)


def wbmp_size(data: bytes) -> tuple[int, int, int]:
    """Return width, height and the offset of the rows of a WBMP; zeros if its header is not one."""
    at, sizes = 2, [0, 0]
    if data[:2] != b"\0\0":
        return 0, 0, 0
    for side in range(2):
        for _ in range(3):  # groups of 7 bits, all but the last with the highest bit set
            byte = data[at] if at < len(data) else 0
            sizes[side] = sizes[side] << 7 | byte & 0x7F
            at += 1
            if byte < 0x80:
                break
    return sizes[0], sizes[1], at
