"""Kinds that a few lines read, and packings without a mark. Every builder: a picture in, a file's bytes out."""

import lzma
import struct
import tarfile

import numpy as np
from PIL import Image

from tests.sandbox.containers import Builder, film, jpeg, packed_by_libarchive, saved

_BLOCK = 512


def old_tar(picture: Image.Image) -> bytes:
    """A tar of the seventh edition of Unix, which has no mark."""
    data, member = jpeg(picture), tarfile.TarInfo("a.jpg")
    member.size = len(data)
    head = bytearray(member.tobuf(tarfile.USTAR_FORMAT))
    head[257:] = bytes(_BLOCK - 257)
    head[148:156] = b" " * 8
    head[148:156] = b"%06o\0 " % sum(head)
    return bytes(head) + data + bytes(-len(data) % _BLOCK) + bytes(2 * _BLOCK)


def pam(depth: int, most: int = 255) -> Builder:
    def build(picture: Image.Image) -> bytes:
        samples = np.asarray(picture.convert("RGBA"))[:, :, :depth]
        if most > 255:
            samples = (samples * (most / 255)).astype(">u2")
        head = b"P7\n# a comment\nWIDTH %d\nHEIGHT %d\n" % picture.size
        return head + b"DEPTH %d\nMAXVAL %d\nENDHDR\n" % (depth, most) + samples.tobytes()

    return build


def pfm(picture: Image.Image) -> bytes:
    samples = np.asarray(picture.convert("RGB")).astype("<f4")[::-1] / 255
    return b"PF\n%d %d\n-1.0\n" % picture.size + samples.tobytes()


def farbfeld(picture: Image.Image) -> bytes:
    samples = np.asarray(picture.convert("RGBA")).astype(">u2") * 257
    return b"farbfeld" + struct.pack(">II", *picture.size) + samples.tobytes()


def moving_pointer(picture: Image.Image) -> bytes:
    icon = saved(picture.resize((192, 192)), "ICO", sizes=[(192, 192)])
    chunk = b"icon" + struct.pack("<I", len(icon)) + icon + bytes(len(icon) % 2)
    listed = b"LIST" + struct.pack("<I", 4 + len(chunk)) + b"fram" + chunk
    return b"RIFF" + struct.pack("<I", 4 + len(listed)) + b"ACON" + listed


def book(picture: Image.Image) -> bytes:
    """A book for a Kindle: text packed in a way of its own, and pictures as they are."""
    return bytes(60) + b"BOOKMOBI" + bytes(310) + jpeg(picture) + b"\xe9\x8e\r\n"


def of_a_clinic(picture: Image.Image) -> bytes:
    return bytes(128) + b"DICM" + bytes(300) + jpeg(picture) + bytes(20)


def wbmp(picture: Image.Image) -> bytes:
    """Black and white, as the first telephones with pictures sent them."""
    wide, high = picture.size
    sides = bytes(each for side in (wide, high) for each in (0x80 | side >> 7, side & 0x7F))
    return b"\0\0" + sides + picture.convert("1").tobytes()


SIMPLE: dict[str, Builder] = {
    "tar without a mark": old_tar,
    "lzma": lambda p: lzma.compress(jpeg(p), lzma.FORMAT_ALONE),
    "disc": packed_by_libarchive("iso9660"),
    "pam": pam(3),
    "pam, 16 bits, alpha": pam(4, 65535),
    "pfm": pfm,
    "farbfeld": farbfeld,
    "moving pointer": moving_pointer,
    "book of a Kindle": book,
    "picture of a clinic": of_a_clinic,
    "y4m": film("yuv4mpegpipe", "wrapped_avframe", frames=4, flash=(1, 3)),
    "ivf": film("ivf", "libvpx", frames=4, flash=(1, 3), deadline="realtime", **{"cpu-used": "8"}),
}
