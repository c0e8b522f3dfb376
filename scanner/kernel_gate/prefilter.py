"""Which files the gate asks about: a look at the first bytes, far cheaper than a verdict."""

HEAD_BYTES = 1024  # a PDF may begin anywhere in the first kilobyte

# Nothing is parsed here. The list holds every kind that can show a picture, and may name too many;
# what it does not name is not asked about.
_BEGINNINGS = (
        b"\xff\xd8\xff",  # JPEG
        b"\x89PNG", b"\x8aMNG", b"\x8bJNG",
        b"GIF8",
        b"BM",  # BMP
        b"RIFF",  # WebP, AVI
        b"II*\0", b"MM\0*", b"II+\0", b"MM\0+",  # TIFF and most raw kinds
        b"IIRO", b"IIRS", b"IIU\0", b"FUJIFILM", b"FOVb",
        b"\xff\x0a", b"\0\0\0\x0cJXL ", b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51",  # JPEG XL, JPEG 2000
        b"8BPS",  # PSD
        b"\0\0\1\0", b"\0\0\2\0",  # icons, cursors
        b"P1", b"P2", b"P3", b"P4", b"P5", b"P6", b"P7", b"Pf", b"PF",  # PNM
        b"qoif", b"farbfeld", b"SIMPLE  =", b"v/1\x01", b"#?RADIANCE", b"gimp xcf", b"\x59\xa6\x6a\x95",
        b"\x0a\x05\x01", b"DDS ", b"icns",
        b"\x1a\x45\xdf\xa3",  # Matroska, WebM
        b"FLV\x01", b"\0\0\1\xba", b"\0\0\1\xb3", b"\x30\x26\xb2\x75", b"OggS", b".RMF", b"\x47\x40",
        b"ID3",  # sound with a picture in it
        b"PK\3\4", b"PK\5\6", b"PK\7\x08",  # zip, office documents, e-books
        b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"MSCF",
        b"\xd0\xcf\x11\xe0",  # older office documents
        b"{\\rtf", b"%!PS", b"\xc5\xd0\xd3\xc6", b"AT&TFORM", b"ITSF",
)  # fmt: skip
_FROM_4 = frozenset(
    (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
)  # HEIC, AVIF, MP4, QuickTime
_FROM_257 = b"ustar"
_PERCENT, _LESS, _SLASH = b"%</"

# Nearly every file is told by one look into this.
_FIRST_BYTES = frozenset(beginning[:1] for beginning in _BEGINNINGS)


def may_hold_picture(head: bytes) -> bool:
    """Whether a file that begins like this could show a picture. `head`: its first `HEAD_BYTES` or fewer."""
    # On the path of every open: a slice is found in a set sooner than many words, and one byte sooner than a word.
    return (
        (head[:1] in _FIRST_BYTES and head.startswith(_BEGINNINGS))
        or head[4:8] in _FROM_4
        or (_PERCENT in head and b"%PDF-" in head)
        or (_LESS in head and b"<svg" in head)
        or (_SLASH in head and b"image/" in head)  # mail and web pages with pictures in them
        or head[257:262] == _FROM_257
    )
