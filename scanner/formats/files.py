"""Documents, archives, and ordinary files that hold no picture."""

from scanner.formats.kinds import Format, FormatReader, starts

_MISSING, _NOBODY = FormatReader.MISSING, FormatReader.NOBODY
_LIBARCHIVE, _PACKED = FormatReader.LIBARCHIVE, FormatReader.PACKED

FILES = (
    Format("pdf", FormatReader.PDF, starts(b"%PDF-"), ".pdf"),
    Format("zip", FormatReader.ZIP, starts(b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"),
           ".zip .docx .docm .pptx .xlsx .odt .odp .ods .odg .epub .cbz"),
    Format("7z", _LIBARCHIVE, starts(b"7z\xbc\xaf\x27\x1c"), ".7z", ("7zip", "none")),
    Format("rar5", _LIBARCHIVE, starts(b"Rar!\x1a\x07\x01"), "", ("rar5", "none")),
    Format("rar", _LIBARCHIVE, starts(b"Rar!\x1a\x07"), ".rar .cbr", ("rar", "none")),
    Format("cab", _LIBARCHIVE, starts(b"MSCF\x00\x00\x00\x00"), "", ("cab", "none")),
    Format("zstd", _LIBARCHIVE, starts(b"\x28\xb5\x2f\xfd"), "", ("raw", "zstd")),
    Format("ar", _LIBARCHIVE, starts(b"!<arch>\n"), "", ("ar", "none")),
    Format("cpio", _LIBARCHIVE, starts(b"07070100", b"07070200", b"070707", b"\xc7\x71", b"\x71\xc7"), "",
           ("cpio", "none")),
    Format("lha", _LIBARCHIVE, (((2, b"-lh"),), ((2, b"-lz"),)), ".lzh .lha", ("lha", "none")),
    Format("xar", _LIBARCHIVE, starts(b"xar!\x00\x1c"), "", ("xar", "none")),
    Format("warc", _LIBARCHIVE, starts(b"WARC/0.", b"WARC/1."), ".warc", ("warc", "none")),
    Format("lzip", _LIBARCHIVE, starts(b"LZIP\x01"), "", ("raw", "lzip")),
    Format("compress", _LIBARCHIVE, starts(b"\x1f\x9d"), "", ("raw", "compress")),
    Format("rpm", _MISSING, starts(b"\xed\xab\xee\xdb")),
    Format("lz4", _LIBARCHIVE, starts(b"\x04\x22\x4d\x18"), "", ("raw", "lz4")),
    # older tars have no mark; see the sniffer
    Format("tar", FormatReader.TAR, (((257, b"ustar"),),), gate=(((100, b"000"), (108, b"000")),)),
    # images of discs, marked far behind the beginning; see the sniffer
    Format("iso9660", _LIBARCHIVE, (), "", ("iso9660", "none")),
    Format("gzip", _PACKED, starts(b"\x1f\x8b\x08")),
    Format("bzip2", _PACKED, starts(b"BZh")),
    # LZMA alone: the usual settings, and a size that is unknown or below a terabyte
    Format("lzma", _PACKED, (
        ((0, b"\x5d\x00\x00"), (5, b"\xff" * 8)), ((0, b"\x5d\x00\x00"), (10, bytes(3))),
    )),
    Format("xz", _PACKED, starts(b"\xfd7zXZ\x00")),
    Format("ole", FormatReader.OLE, starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), ".doc .ppt .xls .msg .oft"),
    Format("text", FormatReader.TEXT, starts(b"{\\rtf"), ".rtf .eml .mht .mhtml .fodt .fodp .fods .fb2 .vcf"),
    Format("plist", FormatReader.PLIST, starts(b"bplist00"), ".webarchive"),
    Format("tnef", FormatReader.TNEF, starts(b"\x78\x9f\x3e\x22")),
    # macOS's companion files, and Windows' thumbnail caches
    Format("appledouble", FormatReader.PREVIEWS, starts(b"\x00\x05\x16\x07\x00", b"\x00\x05\x16\x00\x00")),
    # LibreOffice's metafiles, which stand for charts and objects
    Format("svm", FormatReader.PREVIEWS, starts(b"VCLMTF")),
    Format("thumbcache", FormatReader.RAW, starts(b"CMMM")),
    # fonts, whose letters may be pictures
    Format("font", FormatReader.FONT, starts(b"OTTO", b"ttcf", b"\x00\x01\x00\x00\x00", b"true\x00")),
    # signed mail, which mail programs open
    Format("signed", FormatReader.SIGNED, tuple(
        ((0, b"\x30" + length), (after, b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"))
        for length, after in ((b"\x80", 2), (b"\x81", 3), (b"\x82", 4), (b"\x83", 5), (b"\x84", 6))
    )),
    Format("djvu", _MISSING, starts(b"AT&TFORM"), ".djvu"),
    Format("dvi", _MISSING, starts(b"\xf7\x02")),
    Format("avro", _MISSING, starts(b"Obj\x01")),
    Format("chm", _MISSING, starts(b"ITSF")),
    Format("mobi", FormatReader.PREVIEWS, (((60, b"BOOKMOBI"),),), ".mobi .azw .azw3"),
    Format("glb", _MISSING, starts(b"glTF")),
    Format("blend", _MISSING, starts(b"BLENDER")),
    Format("none", _NOBODY, starts(
        # programs
        b"\x7fELF", b"MZ", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xce\xfa\xed\xfe", b"\xcf\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe", b"\x00asm", b"dex\n",
        # packed web fonts, which only browsers load
        b"wOFF", b"wOF2",
        # other ordinary files
        b"SQLite format 3\x00", b"d8:announce", b"d10:created by", b"d4:info", b"L\x00\x00\x00\x01\x14\x02\x00",
        b"\x00\x00\x00\x01Bud1", b"PACK\x00\x00\x00", b"\xfftOc", b"DIRC\x00\x00\x00", b"regf", b"ElfFile\x00",
        b"-----BEGIN ", b"\xde\x12\x04\x95", b"\x1fLua", b"\x80\x04\x95", b"PAR1",
    )),
)  # fmt: skip
