"""Kinds that a few lines read: samples behind a short header, and the icons of a moving pointer."""

import re
import struct
from collections.abc import Iterator
from itertools import islice

import numpy as np
import numpy.typing as npt
from PIL import Image

from scanner.reasons import FailureReason
from scanner.sandbox.decode import image
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure
from scanner.sandbox.decode.sniff import wbmp_size

MAX_ICONS = 64  # of one pointer; Windows' have under 20
_HEAD = 4096  # bytes in which a header of text ends
_PAM = re.compile(rb"P7\n((?:[^\n]*\n){1,40}?)ENDHDR\n")
_PFM = re.compile(rb"PF\s+(\d{1,9})\s+(\d{1,9})\s+(-?\d{1,9}(?:\.\d{0,9})?)\s")
_MODES = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}
_SAMPLES = struct.Struct(">8sII")  # farbfeld: mark, width, height


def frames(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    """Look at the picture, or at each icon. Raises DecodeFailure, also after some frames."""
    data = source.read(0, source.size)
    if media == "ani":
        yield from _icons(data, container)
    else:
        try:
            picture = _READERS[media](data)
        except (ValueError, struct.error, KeyError):
            raise DecodeFailure(FailureReason.DAMAGED) from None
        yield from container.number(image.drawn(picture))
    container.done()


def _icons(data: bytes, container: Container) -> Iterator[DecodedFrame]:
    found = list(islice(_chunks(data, 12), MAX_ICONS + 1))
    if not found:
        raise DecodeFailure(FailureReason.UNSUPPORTED)  # bitmaps without the header of an icon
    if len(found) > MAX_ICONS:
        container.note(FailureReason.TOO_MANY_PARTS)
    for icon in found[:MAX_ICONS]:
        container.room(len(icon))
        yield from container.part(icon)


def _chunks(data: bytes, at: int) -> Iterator[bytes]:
    """Yield the icons among the chunks of a RIFF file from `at` on, and in its list of them."""
    while at + 8 <= len(data):
        name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if name == b"LIST" and data[at + 8 : at + 12] == b"fram":
            size = 4  # its chunks follow
        elif name == b"icon":
            yield data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _sized(width: int, height: int) -> tuple[int, int]:
    if min(width, height) < 1:
        raise ValueError(width, height)
    if width * height > image.MAX_PIXELS or max(width, height) > image.MAX_SIDE:
        raise DecodeFailure(FailureReason.TOO_MANY_PIXELS)
    return width, height


def _pam(data: bytes) -> Image.Image:
    head = _PAM.match(data[:_HEAD])
    if head is None:
        raise ValueError
    lines = (line.split() for line in head[1].splitlines() if not line.startswith(b"#"))
    given = {line[0]: line[1] for line in lines if len(line) > 1}
    width, height = _sized(int(given[b"WIDTH"]), int(given[b"HEIGHT"]))
    depth, most = int(given[b"DEPTH"]), int(given[b"MAXVAL"])
    if depth not in _MODES or not 0 < most < 65536:
        raise ValueError(depth, most)
    kind = np.dtype(np.uint8 if most < 256 else ">u2")
    samples = np.frombuffer(data, kind, width * height * depth, head.end())
    full = samples if most == 255 else samples.astype(np.float32) * (255 / most)
    return _picture(full.clip(0, 255).astype(np.uint8).reshape(height, width, depth))


def _pfm(data: bytes) -> Image.Image:
    head = _PFM.match(data[:_HEAD])
    if head is None:
        raise ValueError
    width, height = _sized(int(head[1]), int(head[2]))
    kind = "<f4" if head[3].startswith(b"-") else ">f4"
    samples = np.frombuffer(data, kind, width * height * 3, head.end())
    values = np.nan_to_num(samples, posinf=0.0, neginf=0.0)
    brightest = max(1.0, float(values.max()))
    full = (values * (255 / brightest)).clip(0, 255).astype(np.uint8)
    return _picture(full.reshape(height, width, 3)[::-1])


def _farbfeld(data: bytes) -> Image.Image:
    _mark, width, height = _SAMPLES.unpack_from(data)
    _sized(width, height)
    samples = np.frombuffer(data, ">u2", width * height * 4, _SAMPLES.size)
    return _picture((samples >> 8).astype(np.uint8).reshape(height, width, 4))


def _wbmp(data: bytes) -> Image.Image:
    width, height, start = wbmp_size(data)
    return Image.frombytes("1", _sized(width, height), data[start:])


def _picture(samples: npt.NDArray[np.uint8]) -> Image.Image:
    samples = np.ascontiguousarray(samples)
    height, width, depth = samples.shape
    return Image.frombytes(_MODES[depth], (width, height), samples.tobytes())


_READERS = {"pam": _pam, "pfm": _pfm, "farbfeld": _farbfeld, "wbmp": _wbmp}
