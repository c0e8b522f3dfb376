"""Formats of films, and of sound, which may hold a cover picture."""

from scanner.formats.kinds import Format, FormatReader, Signature, iso, riff, starts

_VIDEO, _AUDIO, _NOBODY = FormatReader.VIDEO, FormatReader.AUDIO, FormatReader.NOBODY
_TS_PACKETS = ((188, 0), (192, 4))  # bytes per packet, and the offset of its sync byte
# The first boxes of a QuickTime file without ftyp, or of a segment of a streamed film.
FIRST_BOXES = (
    b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot", b"styp", b"moof", b"sidx", b"emsg", b"pdin", b"uuid",
    b"udta", b"junk", b"pict", b"PICT", b"prfl",
)  # fmt: skip


def _ts() -> tuple[Signature, ...]:
    return tuple(
        tuple((at + packet * size, b"G") for packet in range(3)) for size, at in _TS_PACKETS
    )


def _boxes() -> tuple[Signature, ...]:
    # All boxes but moov and mdat are shorter than 2^24 bytes; the zero byte excludes texts that hold the word.
    plain = tuple(((0, b"\x00"), (4, box)) for box in FIRST_BOXES)
    return (*plain, ((4, b"moov"),), ((4, b"mdat"),))


# Eleven 1 bits, then a version and layer 2 or 3; the sniffer checks the rest of the frame's header.
_MPEG_AUDIO = tuple(
    ((0, bytes([0xFF, second])),) for second in range(0xE2, 0x100) if second & 0x06 in (2, 4)
)

FILMS = (
    Format("mkv", _VIDEO, starts(b"\x1aE\xdf\xa3"), ".mkv .webm .mk3d", ("matroska",)),
    Format("flv", _VIDEO, starts(b"FLV\x01"), ".flv", ("flv",)),
    Format("asf", _VIDEO, starts(b"\x30\x26\xb2\x75\x8e\x66\xcf\x11"), ".wmv .asf", ("asf",)),
    Format("mpeg", _VIDEO, (*starts(b"\x00\x00\x01\xba"), *riff(b"CDXA")), ".mpg .mpeg .vob", ("mpeg",)),
    Format("m2v", _VIDEO, starts(b"\x00\x00\x01\xb3"), ".m2v .m1v", ("mpegvideo",)),
    Format("rm", _VIDEO, starts(b".RMF"), ".rmvb", ("rm",)),
    Format("y4m", _VIDEO, starts(b"YUV4MPEG2 "), ".y4m", ("yuv4mpegpipe",)),
    Format("ivf", _VIDEO, starts(b"DKIF\x00\x00"), ".ivf", ("ivf",)),
    Format("avi", _VIDEO, riff(b"AVI "), ".avi", ("avi",)),
    Format("m4a", _VIDEO, iso(b"M4A ", b"M4B ", b"M4P ", b"F4A ", b"F4B "), "", ("mov",)),
    Format("3gp", _VIDEO, iso(b"3g"), ".3gp .3g2", ("mov",)),
    Format("mov", _VIDEO, (*iso(b"qt  "), *_boxes()), ".mov .qt", ("mov",)),
    Format("mp4", _VIDEO, (((4, b"ftyp"),),), ".mp4 .m4v", ("mov",)),  # of any other brand
    Format("ts", _VIDEO, _ts(), ".m2ts .mts", ("mpegts",)),
    Format("ogg", _AUDIO, starts(b"OggS"), ".ogv", ("ogg",)),
    Format("mp3", _AUDIO, starts(b"ID3"), gate=_MPEG_AUDIO),
    Format("flac", _AUDIO, starts(b"fLaC")),
    Format("wav", _AUDIO, riff(b"WAVE")),
    Format("aiff", _AUDIO, (((0, b"FORM"), (8, b"AIFF")), ((0, b"FORM"), (8, b"AIFC")))),
    # other kinds of sound, whose tags hold cover pictures uncompressed
    Format("sound", _AUDIO, starts(
        b"caff", b"MAC ", b"wvpk", b"DSD ", b"MPCK", b"MP+", b"TTA1", b"OFR ", b"\xff\xf1", b"\xff\xf9",
    )),
    Format("none", _NOBODY, riff(b"RMID")),
    Format("none", _NOBODY, starts(
        b"MThd", b"#!AMR", b".snd", b"\x0b\x77",
    )),
    # RIFF and IFF files of any other form, whose content is unknown
    Format("riff", FormatReader.UNKNOWN, starts(b"RIFF", b"RIFX")),
    Format("iff", FormatReader.UNKNOWN, starts(b"FORM")),
)  # fmt: skip
