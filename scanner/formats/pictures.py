"""Formats of still pictures and drawings."""

from scanner.formats.kinds import Format, FormatReader, iso, riff, starts

_PILLOW, _RAW, _MISSING = FormatReader.PILLOW, FormatReader.RAW, FormatReader.MISSING
_METAFILE, _SIMPLE = FormatReader.METAFILE, FormatReader.SIMPLE
_SPACE = b" \t\r\n#"  # the characters that may follow the two letters of a PNM
_BMP_HEADERS = (
    12,
    16,
    40,
    52,
    56,
    64,
    108,
    124,
)  # sizes, in bytes, of the header after the file header
_PCX_VERSIONS = b"\x00\x02\x03\x04\x05"
_PCX_PACKINGS = b"\x00\x01"

TGA_KINDS = (1, 2, 3, 9, 10, 11)  # palette, colour, grey; the same run-length encoded
AVIF_BRANDS = (b"avif", b"avis")
# `mif1` and `msf1` only mean "a picture" and "pictures"; the other brands name the coding.
VAGUE_BRANDS = (b"mif1", b"mif2", b"msf1")
HEIF_BRANDS = (
    b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"hevm", b"hevs",
    b"avci", b"avcs", b"jpeg", b"jpgs", b"j2ki", b"j2is", b"vvic", b"vvis",
)  # fmt: skip


def _pnm(*words: bytes) -> tuple[bytes, ...]:
    return tuple(word + bytes([space]) for word in words for space in _SPACE)


PICTURES = (
    Format("jpeg", _PILLOW, starts(b"\xff\xd8\xff"), ".jpg .jpeg .jpe .jfif .jif .mpo", ("JPEG",)),
    Format("png", _PILLOW, starts(b"\x89PNG\r\n\x1a\n"), ".png .apng", ("PNG",), starts(b"\x89PNG")),
    Format("gif", _PILLOW, starts(b"GIF87a", b"GIF89a"), ".gif", ("GIF",)),
    Format("webp", _PILLOW, riff(b"WEBP"), ".webp", ("WEBP",)),
    Format("avif", _PILLOW, iso(*AVIF_BRANDS), ".avif .avifs", ("AVIF",)),
    Format("heif", _PILLOW, iso(*HEIF_BRANDS, *VAGUE_BRANDS), ".heic .heif .heics .heifs .hif", ("HEIF",)),
    Format("jxl", FormatReader.JXL,
           (*starts(b"\x00\x00\x00\x0cJXL \r\n\x87\n", b"\xff\x0a"), *iso(b"jxl ")), ".jxl", ("JXL",)),
    Format("jp2", _PILLOW, (*starts(b"\x00\x00\x00\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51\x00"), *iso(b"jp2 ")),
           ".jp2 .j2k .jpf .jpx .jpm", ("JPEG2000",)),
    Format("psd", _PILLOW, starts(b"8BPS"), ".psd .psb", ("PSD",)),
    Format("qoi", _PILLOW, starts(b"qoif"), ".qoi", ("QOI",)),
    Format("xpm", _PILLOW, starts(b"/* XPM */"), ".xpm", ("XPM",)),
    Format("icns", _PILLOW, starts(b"icns"), ".icns", ("ICNS",)),
    Format("dds", _PILLOW, starts(b"DDS "), ".dds", ("DDS",)),
    Format("sgi", _PILLOW, starts(b"\x01\xda"), ".sgi", ("SGI",)),
    Format("bmp", _PILLOW, tuple(((0, b"BM"), (14, bytes([size]))) for size in _BMP_HEADERS), ".bmp .dib",
           ("BMP",)),
    Format("ico", _PILLOW, starts(b"\x00\x00\x01\x00"), ".ico", ("ICO",)),
    Format("cur", _PILLOW, starts(b"\x00\x00\x02\x00"), ".cur", ("CUR",)),
    Format("pnm", _PILLOW, starts(*_pnm(b"P1", b"P2", b"P3", b"P4", b"P5", b"P6", b"Pf")),
           ".pnm .pbm .pgm .ppm", ("PPM",)),
    Format("pcx", _PILLOW,
           starts(*(bytes([10, version, packing]) for version in _PCX_VERSIONS for packing in _PCX_PACKINGS)),
           ".pcx", ("PCX",)),
    # Recognised by a footer or by a consistent header; see the sniffer.
    Format("tga", _PILLOW, (), ".tga", ("TGA",),
           tuple(((1, bytes([palette, kind])),) for palette in (0, 1) for kind in TGA_KINDS)),
    Format("wbmp", _SIMPLE, (), ".wbmp"),
    Format("xbm", _PILLOW, (), ".xbm", ("XBM",)),
    Format("svg", FormatReader.SVG, (), ".svg .svgz"),
    # cameras' raw files; before TIFF, because some of them begin like TIFF
    Format("raw", _RAW, (
        *starts(
            b"II\x2a\x00\x10\x00\x00\x00CR", b"IIRO", b"IIRS", b"MMOR", b"IIU\x00", b"FUJIFILMCCD-RAW", b"FOVb",
            b"\x00MRM", b"II\x1a\x00\x00\x00HEAPCCDR",
        ),
        *iso(b"crx "),
    ), ".dng .raw .crw .cr2 .cr3 .nef .nrw .arw .sr2 .orf .rw2 .raf .pef .mrw .x3f .srw"),
    Format("tiff", _PILLOW, starts(b"II\x2a\x00", b"MM\x00\x2a", b"II\x2b\x00", b"MM\x00\x2b"), ".tif .tiff",
           ("TIFF",)),
    # pictures without a reader here, or whose reader needs too much memory for the size of the file
    Format("jxr", _MISSING, starts(b"II\xbc\x01"), ".jxr .wdp .hdp"),
    Format("fits", _MISSING, starts(b"SIMPLE  =")),
    Format("blp", _MISSING, starts(b"BLP1", b"BLP2")),
    Format("ps", _MISSING, starts(b"%!PS")),
    Format("eps", _MISSING, starts(b"\xc5\xd0\xd3\xc6")),
    Format("wmf", _METAFILE,
           starts(b"\xd7\xcd\xc6\x9a", *(bytes([kind, 0, 9, 0, 0, edition]) for kind in (1, 2)
                                         for edition in (1, 3)))),
    Format("emf", _METAFILE, (((40, b" EMF"),),)),
    # pictures of a clinic, of which most hold a JPEG
    Format("dicom", _RAW, (((128, b"DICM"),),)),
    Format("hdf5", _MISSING, starts(b"\x89HDF\r\n\x1a\n")),
    Format("exr", _MISSING, starts(b"\x76\x2f\x31\x01"), ".exr"),
    Format("hdr", _MISSING, starts(b"#?RADIANCE", b"#?RGBE"), ".hdr"),
    Format("pam", _SIMPLE, starts(b"P7\n"), ".pam"),
    Format("pfm", _SIMPLE, starts(b"PF\n"), ".pfm"),
    Format("farbfeld", _SIMPLE, starts(b"farbfeld")),
    Format("xcf", _MISSING, starts(b"gimp xcf"), ".xcf"),
    Format("mng", _MISSING, starts(b"\x8aMNG", b"\x8bJNG"), ".mng .jng"),
    Format("ras", _MISSING, starts(b"\x59\xa6\x6a\x95")),
    Format("fli", _MISSING, (((4, b"\x11\xaf"),), ((4, b"\x12\xaf"),))),
    Format("ani", _SIMPLE, riff(b"ACON")),
)  # fmt: skip
