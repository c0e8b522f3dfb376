"""What content is, by its bytes; a file's name says nothing."""

import codecs
import re
from enum import Enum
from typing import NamedTuple

from scanner.sandbox.decode.frame import Source

HEAD = 4096  # bytes looked at first; a tar's magic and an ISO brand list lie within
TAIL = 32
PDF_REACH = 1024  # viewers look for the beginning of a PDF in this many bytes
SVG_REACH = 65_536  # drawing programs put long comments and definitions first
CHUNK = 1024 * 1024
MAX_BRANDS = 64  # brands of an ftyp box that are read; real files have fewer than 12


class Reader(Enum):
    """Who reads it."""

    PILLOW = "pillow"
    JXL = "jxl"
    SVG = "svg"
    RAW = "raw"
    VIDEO = "video"
    AUDIO = "audio"  # may carry a cover picture
    PDF = "pdf"
    ZIP = "zip"
    LIBARCHIVE = "libarchive"
    TAR = "tar"
    PACKED = "packed"  # one packed file: gzip, bzip2, xz
    OLE = "ole"
    TEXT = "text"
    NOBODY = "nobody"  # recognised, holds no picture
    MISSING = "missing"  # a kind that can hold a picture, and that nothing here reads
    UNKNOWN = "unknown"


class Kind(NamedTuple):
    """A media code and its reader."""

    media: str
    reader: Reader


UNKNOWN = Kind("unknown", Reader.UNKNOWN)
NOTHING = Kind("none", Reader.NOBODY)
TEXT = Kind("text", Reader.TEXT)

# (offset, bytes, media, reader); the first match wins.
_MAGIC: tuple[tuple[int, bytes, str, Reader], ...] = (
    (0, b"\xff\xd8\xff", "jpeg", Reader.PILLOW),
    (0, b"\x89PNG\r\n\x1a\n", "png", Reader.PILLOW),
    (0, b"GIF87a", "gif", Reader.PILLOW),
    (0, b"GIF89a", "gif", Reader.PILLOW),
    (0, b"8BPS", "psd", Reader.PILLOW),
    (0, b"qoif", "qoi", Reader.PILLOW),
    (0, b"/* XPM */", "xpm", Reader.PILLOW),
    (0, b"icns", "icns", Reader.PILLOW),
    (0, b"DDS ", "dds", Reader.PILLOW),
    (0, b"\x01\xda", "sgi", Reader.PILLOW),
    (0, b"\x00\x00\x00\x0cjP  \r\n\x87\n", "jp2", Reader.PILLOW),
    (0, b"\xff\x4f\xff\x51\x00", "jp2", Reader.PILLOW),
    (0, b"\x00\x00\x00\x0cJXL \r\n\x87\n", "jxl", Reader.JXL),
    (0, b"\xff\x0a", "jxl", Reader.JXL),
    (0, b"II\x2a\x00\x10\x00\x00\x00CR", "raw", Reader.RAW),
    (0, b"IIRO", "raw", Reader.RAW),
    (0, b"IIRS", "raw", Reader.RAW),
    (0, b"MMOR", "raw", Reader.RAW),
    (0, b"IIU\x00", "raw", Reader.RAW),
    (0, b"FUJIFILMCCD-RAW", "raw", Reader.RAW),
    (0, b"FOVb", "raw", Reader.RAW),
    (0, b"\x00MRM", "raw", Reader.RAW),
    (0, b"II\x1a\x00\x00\x00HEAPCCDR", "raw", Reader.RAW),
    (0, b"II\x2a\x00", "tiff", Reader.PILLOW),
    (0, b"MM\x00\x2a", "tiff", Reader.PILLOW),
    (0, b"II\x2b\x00", "tiff", Reader.PILLOW),
    (0, b"MM\x00\x2b", "tiff", Reader.PILLOW),
    (0, b"II\xbc\x01", "jxr", Reader.MISSING),
    (0, b"\x1aE\xdf\xa3", "mkv", Reader.VIDEO),
    (0, b"FLV\x01", "flv", Reader.VIDEO),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "asf", Reader.VIDEO),
    (0, b"\x00\x00\x01\xba", "mpeg", Reader.VIDEO),
    (0, b"\x00\x00\x01\xb3", "mpeg", Reader.VIDEO),
    (0, b".RMF", "rm", Reader.VIDEO),
    (0, b"%PDF-", "pdf", Reader.PDF),
    (0, b"PK\x03\x04", "zip", Reader.ZIP),
    (0, b"PK\x05\x06", "zip", Reader.ZIP),
    (0, b"PK\x07\x08", "zip", Reader.ZIP),
    (0, b"7z\xbc\xaf\x27\x1c", "7z", Reader.LIBARCHIVE),
    (0, b"Rar!\x1a\x07", "rar", Reader.LIBARCHIVE),
    (257, b"ustar", "tar", Reader.TAR),
    (0, b"\x1f\x8b\x08", "gzip", Reader.PACKED),
    (0, b"BZh", "bzip2", Reader.PACKED),
    (0, b"\xfd7zXZ\x00", "xz", Reader.PACKED),
    (0, b"\x28\xb5\x2f\xfd", "zstd", Reader.LIBARCHIVE),
    (0, b"\x04\x22\x4d\x18", "lz4", Reader.LIBARCHIVE),
    (0, b"MSCF\x00\x00\x00\x00", "cab", Reader.LIBARCHIVE),
    (0, b"!<arch>\n", "none", Reader.NOBODY),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole", Reader.OLE),
    # pictures that nothing here reads, or whose reader costs too much memory for its bytes
    (0, b"SIMPLE  =", "fits", Reader.MISSING),
    (0, b"BLP1", "blp", Reader.MISSING),
    (0, b"BLP2", "blp", Reader.MISSING),
    (0, b"%!PS", "ps", Reader.MISSING),
    (0, b"\xc5\xd0\xd3\xc6", "eps", Reader.MISSING),
    (0, b"\xd7\xcd\xc6\x9a", "wmf", Reader.MISSING),
    (40, b" EMF", "emf", Reader.MISSING),
    (0, b"\x89HDF\r\n\x1a\n", "hdf5", Reader.MISSING),
    (0, b"\x76\x2f\x31\x01", "exr", Reader.MISSING),
    (0, b"#?RADIANCE", "hdr", Reader.MISSING),
    (0, b"#?RGBE", "hdr", Reader.MISSING),
    (0, b"P7\n", "pam", Reader.MISSING),
    (0, b"PF\n", "pfm", Reader.MISSING),
    (0, b"farbfeld", "farbfeld", Reader.MISSING),
    (0, b"gimp xcf", "xcf", Reader.MISSING),
    (0, b"AT&TFORM", "djvu", Reader.MISSING),
    (0, b"\xf7\x02", "dvi", Reader.MISSING),
    (0, b"Obj\x01", "avro", Reader.MISSING),
    (0, b"ITSF", "chm", Reader.MISSING),
    (60, b"BOOKMOBI", "mobi", Reader.MISSING),
    (0, b"bplist00", "none", Reader.NOBODY),
    # sound
    (0, b"ID3", "mp3", Reader.AUDIO),
    (0, b"fLaC", "flac", Reader.AUDIO),
    (0, b"MThd", "none", Reader.NOBODY),
    (0, b"#!AMR", "none", Reader.NOBODY),
    (0, b".snd", "none", Reader.NOBODY),
    (0, b"caff", "none", Reader.NOBODY),
    (0, b"MAC ", "none", Reader.NOBODY),
    (0, b"wvpk", "none", Reader.NOBODY),
    # programs
    (0, b"\x7fELF", "none", Reader.NOBODY),
    (0, b"MZ", "none", Reader.NOBODY),
    (0, b"\xfe\xed\xfa\xce", "none", Reader.NOBODY),
    (0, b"\xfe\xed\xfa\xcf", "none", Reader.NOBODY),
    (0, b"\xce\xfa\xed\xfe", "none", Reader.NOBODY),
    (0, b"\xcf\xfa\xed\xfe", "none", Reader.NOBODY),
    (0, b"\xca\xfe\xba\xbe", "none", Reader.NOBODY),
    (0, b"\x00asm", "none", Reader.NOBODY),
    (0, b"dex\n", "none", Reader.NOBODY),
    # fonts
    (0, b"OTTO", "none", Reader.NOBODY),
    (0, b"wOFF", "none", Reader.NOBODY),
    (0, b"wOF2", "none", Reader.NOBODY),
    (0, b"ttcf", "none", Reader.NOBODY),
    (0, b"\x00\x01\x00\x00\x00", "none", Reader.NOBODY),
    (0, b"true\x00", "none", Reader.NOBODY),
    # other people's ordinary files
    (0, b"SQLite format 3\x00", "none", Reader.NOBODY),
    (0, b"d8:announce", "none", Reader.NOBODY),
    (0, b"d10:created by", "none", Reader.NOBODY),
    (0, b"d4:info", "none", Reader.NOBODY),
    (4, b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", "none", Reader.NOBODY),
    (0, b"L\x00\x00\x00\x01\x14\x02\x00", "none", Reader.NOBODY),
    (0, b"\x00\x00\x00\x01Bud1", "none", Reader.NOBODY),
    (0, b"PACK\x00\x00\x00", "none", Reader.NOBODY),
    (0, b"\xfftOc", "none", Reader.NOBODY),
    (0, b"DIRC\x00\x00\x00", "none", Reader.NOBODY),
    (0, b"regf", "none", Reader.NOBODY),
    (0, b"ElfFile\x00", "none", Reader.NOBODY),
    (0, b"\xed\xab\xee\xdb", "none", Reader.NOBODY),
    (0, b"-----BEGIN ", "none", Reader.NOBODY),
    (0, b"\xde\x12\x04\x95", "none", Reader.NOBODY),
    (0, b"\x1fLua", "none", Reader.NOBODY),
    (0, b"\x80\x04\x95", "none", Reader.NOBODY),
    (0, b"PAR1", "none", Reader.NOBODY),
    (0, b"glTF", "glb", Reader.MISSING),
    (0, b"BLENDER", "blend", Reader.MISSING),
)

_RIFF = {
    b"WEBP": Kind("webp", Reader.PILLOW),
    b"AVI ": Kind("avi", Reader.VIDEO),
    b"WAVE": NOTHING,
    b"RMID": NOTHING,
    b"ACON": Kind("ani", Reader.MISSING),
    b"CDXA": Kind("mpeg", Reader.VIDEO),
}

_AVIF = {b"avif", b"avis"}
_HEIF = {
    b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs",
    b"mif1", b"mif2", b"msf1", b"avci", b"avcs", b"jpeg", b"j2ki", b"vvic",
}  # fmt: skip
_SOUND = {b"M4A ", b"M4B ", b"M4P ", b"F4A ", b"F4B "}
# Boxes that a QuickTime file without ftyp begins with.
_QUICKTIME = {b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot", b"styp", b"moof"}

_PNM = {b"P1", b"P2", b"P3", b"P4", b"P5", b"P6", b"Pf"}
_TGA_FOOTER = b"TRUEVISION-XFILE.\x00"
_TS_PACKET = 188
_PDF = re.compile(rb"(?:^|[\s\x00])%PDF-[12]\.")
_SVG_ROOT = re.compile(rb"<(?:[a-zA-Z0-9_]+:)?svg[\s>/]")
# What may stand before the first element, with its end.
_SKIPPED = ((b"<?", b"?>"), (b"<!--", b"-->"), (b"<!", b">"), (b"]>", b"]>"))
_XBM = re.compile(rb"#define[ \t]+\S*_width[ \t]+\d+\s*\n#define[ \t]+\S*_height[ \t]")
_BOMS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_TEXT_BYTES = bytes([7, 8, 9, 10, 12, 13, 27, *range(32, 127)])
_CONTROLS = bytes(sorted(set(range(32)) - {7, 8, 9, 10, 12, 13, 27}))
_MOSTLY = 0.85  # share of ASCII from which bytes of an old 8-bit encoding still read as text


def sniff(source: Source) -> Kind:
    """Say what the content is. Reads all of it only where it may be text."""
    if source.size == 0:
        return NOTHING
    head = source.read(0, HEAD)
    for offset, magic, media, reader in _MAGIC:
        if head.startswith(magic, offset):
            return Kind(media, reader)
    kind = _structured(head) or _windows(head) or _streams(head)
    if kind is not None:
        return kind
    if _PDF.search(head[:PDF_REACH]):
        return Kind("pdf", Reader.PDF)
    if source.read(max(0, source.size - TAIL), TAIL).endswith(_TGA_FOOTER):
        return Kind("tga", Reader.PILLOW)
    if is_text(source, head):
        return _kind_of_text(source.read(0, SVG_REACH))
    return _guessed(head, source)


def _structured(head: bytes) -> Kind | None:
    """Formats whose kind stands behind a size: RIFF, ISO media, QuickTime, AIFF."""
    if head[:4] in (b"RIFF", b"RIFX"):
        return _RIFF.get(head[8:12], Kind("riff", Reader.MISSING))
    if head[:4] == b"FORM":
        return NOTHING if head[8:12] in (b"AIFF", b"AIFC") else Kind("iff", Reader.MISSING)
    if head[4:8] == b"ftyp":
        return _iso(head)
    if head[4:8] in _QUICKTIME and head[:2] == b"\x00\x00":
        return Kind("mov", Reader.VIDEO)
    if head[4:8] in (b"moov", b"mdat"):
        return Kind("mov", Reader.VIDEO)
    return None


def _iso(head: bytes) -> Kind:
    length = min(int.from_bytes(head[:4], "big"), 16 + 4 * MAX_BRANDS)
    brands = [head[8:12]] + [head[i : i + 4] for i in range(16, length - 3, 4)]
    if brands[0] in _AVIF:
        return Kind("avif", Reader.PILLOW)
    if brands[0] == b"crx ":
        return Kind("raw", Reader.RAW)
    if brands[0] in _HEIF:
        # `mif1` only says "a picture"; the others say in which coding.
        avif = _AVIF.intersection(brands) and not (_HEIF - {b"mif1", b"msf1"}).intersection(brands)
        return Kind("avif" if avif else "heif", Reader.PILLOW)
    if brands[0] in (b"jxl ",):
        return Kind("jxl", Reader.JXL)
    if brands[0] in _SOUND:
        return Kind("m4a", Reader.VIDEO)
    if brands[0][:2] == b"3g":
        return Kind("3gp", Reader.VIDEO)
    if brands[0] == b"qt  ":
        return Kind("mov", Reader.VIDEO)
    return Kind("mp4", Reader.VIDEO)


def _windows(head: bytes) -> Kind | None:
    """Formats with two or three letters of magic, which need a second look."""
    if head[:2] == b"BM" and len(head) >= 18 and head[14] in (12, 16, 40, 52, 56, 64, 108, 124):
        return Kind("bmp", Reader.PILLOW)
    if head[:4] in (b"\x00\x00\x01\x00", b"\x00\x00\x02\x00") and head[4:6] != b"\x00\x00":
        return Kind("ico" if head[2] == 1 else "cur", Reader.PILLOW)
    if head[:2] in _PNM and head[2:3] in b" \t\r\n#" and len(head) > 2:
        return Kind("pnm", Reader.PILLOW)
    if (
        head[:1] == b"\x0a"
        and head[1:2] in (b"\x00", b"\x02", b"\x03", b"\x05")
        and head[2:3] == b"\x01"
    ):
        return Kind("pcx", Reader.PILLOW)
    if head[4:6] in (b"\x11\xaf", b"\x12\xaf"):
        return Kind("fli", Reader.MISSING)
    return None


def _streams(head: bytes) -> Kind | None:
    """Streams of packets: MPEG-TS, Ogg, MPEG audio."""
    if len(head) > 2 * _TS_PACKET and head[: 2 * _TS_PACKET + 1 : _TS_PACKET] == b"GGG":
        return Kind("ts", Reader.VIDEO)
    if head[:4] == b"OggS":
        video = b"theora" in head[:256] or b"BBCD" in head[:256] or b"fishead" in head[:256]
        return Kind("ogg", Reader.VIDEO if video else Reader.AUDIO)
    if _is_mpeg_audio(head):
        return Kind("mp3", Reader.AUDIO)
    if head[:2] in (b"\xff\xf1", b"\xff\xf9", b"\x0b\x77"):
        return NOTHING
    return None


def _is_mpeg_audio(head: bytes) -> bool:
    """An MPEG audio frame's header: eleven ones, layer 2 or 3, no reserved bit rate or sample rate."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    return (
        head[1] & 0x06 in (0x02, 0x04)
        and head[2] & 0xF0 not in (0xF0, 0x00)
        and head[2] & 0x0C != 0x0C
    )


def is_text(source: Source, head: bytes) -> bool:
    """Whether all of it is text: UTF-8, UTF-16 with its mark, or mostly ASCII without controls."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return _decodes(source, encoding, 2)
    if head.translate(None, _TEXT_BYTES).translate(None, bytes(range(128, 256))):
        return False  # controls
    if _decodes(source, "utf-8", 0):
        return True
    return _reads_as_text(source)


def _decodes(source: Source, encoding: str, offset: int) -> bool:
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


def _reads_as_text(source: Source) -> bool:
    offset, ascii_bytes = 0, 0
    while chunk := source.read(offset, CHUNK):
        offset += len(chunk)
        if len(chunk.translate(None, _CONTROLS)) != len(chunk):
            return False
        ascii_bytes += len(chunk) - len(chunk.translate(None, _TEXT_BYTES))
    return ascii_bytes >= _MOSTLY * offset


def _kind_of_text(head: bytes) -> Kind:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head[2:].replace(b"\x00", b"")
    if _is_svg(head):
        return Kind("svg", Reader.SVG)
    if _XBM.search(head):
        return Kind("xbm", Reader.PILLOW)
    return TEXT


def _is_svg(text: bytes) -> bool:
    """Whether the first element is `svg`; a web page with a drawing in it begins otherwise."""
    text = text.removeprefix(b"\xef\xbb\xbf").lstrip()
    while text[:2] in (b"<?", b"<!", b"]>"):
        mark = next(end for start, end in _SKIPPED if text.startswith(start))
        text = text.partition(mark)[2].lstrip()
    return _SVG_ROOT.match(text) is not None


def _guessed(head: bytes, source: Source) -> Kind:
    """Last: formats without any magic, by whether a header of theirs makes sense."""
    if len(head) >= 18 and head[1] in (0, 1) and head[2] in (1, 2, 3, 9, 10, 11):
        width, height = int.from_bytes(head[12:14], "little"), int.from_bytes(head[14:16], "little")
        if width and height and head[16] in (8, 15, 16, 24, 32) and source.size > 18:
            return Kind("tga", Reader.PILLOW)
    return UNKNOWN
