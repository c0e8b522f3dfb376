"""
Photoshop: the layers beside the flattened picture, each by itself.

The flattened picture shows neither layers that are off nor, where it was saved without "maximise compatibility",
anything. Layout: Adobe Photoshop File Formats Specification, "Layer and Mask Information Section".
"""

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image

from scanner.reasons import FailureReason
from scanner.sandbox.decode import image
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.dedup import SAME_MEAN, mean_difference, small_copy
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

MAX_LAYERS = 100  # that hold a picture
MAX_LAYER_RECORDS = 2_000  # Photoshop's limit is 8,000, with groups; a poster has some 100
LEAST_SIDE = 32  # pixels; smaller is a stroke
MAX_CHANNELS = 56  # Photoshop's limit
_HEADER = struct.Struct(">4sH6xHIIHH")
_MODES = {1: "L", 3: "RGB", 4: "CMYK"}
_RAW, _PACKED_BITS, _ZIP, _ZIP_PREDICTED = range(4)
_ALPHA = 0xFFFF
_BROKEN = (struct.error, ValueError, KeyError, zlib.error)
_DEEP_LAYERS = (b"Lr16", b"Lr32")  # where pictures of more than 8 bits have their layers


Floats = npt.NDArray[np.floating]


class _Layer(NamedTuple):
    width: int
    height: int
    channels: list[tuple[int, int]]  # id, bytes


class _Reader:
    """Numbers of a block, one after the other. Raises struct.error behind its end."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data, self.at = data, at

    def take(self, form: str) -> tuple[int, ...]:
        values = struct.unpack_from(">" + form, self.data, self.at)
        self.at += struct.calcsize(">" + form)
        return values

    def block(self) -> bytes:
        (size,) = self.take("I")
        self.at += size
        return self.data[self.at - size : self.at]


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at the flattened picture and at each layer. Notes the failures of either."""
    seen: list[Floats] = []
    data = source.read(0, source.size)
    try:
        for frame in container.number(_flattened(source, data)):
            seen.append(small_copy(frame.pixels))
            yield frame
    except DecodeFailure as failure:
        container.note(failure.reason)
    try:
        for layer in _layers(data):
            for frame in container.number(image.drawn(layer)):
                small = small_copy(frame.pixels)
                if all(mean_difference(small, other) >= SAME_MEAN for other in seen):
                    yield frame
    except DecodeFailure as failure:
        container.note(failure.reason)
    except _BROKEN:
        # What layers show stands in the flattened picture as well, but where that was left out.
        if all(float(np.ptp(other)) == 0 for other in seen):
            container.note(FailureReason.DAMAGED)


def _flattened(source: ByteSource, data: bytes) -> Iterator[DecodedFrame]:
    """Yield the flattened picture: by Pillow, and by ourselves with 16 bits, which Pillow does not read."""
    try:
        _mark, version, channels, height, width, depth, mode = _HEADER.unpack_from(data)
        if (version, depth) != (1, 16) or mode not in _MODES:
            yield from image.frames(source, "psd")
            return
        reader = _Reader(data, _HEADER.size)
        for _ in ("palette", "resources", "layers"):
            reader.block()
        if width * height > image.MAX_PIXELS:
            raise DecodeFailure(FailureReason.TOO_MANY_PIXELS)
        rows = _plane(data[reader.at :], _Layer(width, channels * height, []), depth // 8)
        planes = [rows.crop((0, n * height, width, (n + 1) * height)) for n in range(channels)]
        yield from image.drawn(_merged(dict(enumerate(planes)), _MODES[mode]))
    except _BROKEN:
        raise DecodeFailure(FailureReason.DAMAGED) from None


def _layers(data: bytes) -> Iterator[Image.Image]:
    _mark, version, _channels, _height, _width, depth, mode = _HEADER.unpack_from(data)
    reader = _Reader(data, _HEADER.size)
    reader.block()  # palette
    reader.block()  # resources
    section = _Reader(reader.block())
    if version != 1 or mode not in _MODES or depth not in (8, 16) or not section.data:
        return
    info = section.block()
    if not info:
        section.block()  # the global mask
        info = _deep_layers(section)
    if info:
        yield from _pictures(_Reader(info), _MODES[mode], depth // 8)


def _deep_layers(section: _Reader) -> bytes:
    while section.at + 12 <= len(section.data):
        key = section.data[section.at + 4 : section.at + 8]
        section.at += 8
        block = section.block()
        section.at += -len(block) % 4
        if key in _DEEP_LAYERS:
            return block
    return b""


def _pictures(info: _Reader, mode: str, sample: int) -> Iterator[Image.Image]:
    count = abs(info.take("h")[0])
    if count > MAX_LAYER_RECORDS:
        raise DecodeFailure(FailureReason.TOO_MANY_PARTS)
    layers = [_record(info) for _ in range(count)]
    shown = 0
    for layer in layers:
        start, size = info.at, sum(size for _, size in layer.channels)
        info.at += size
        if min(layer.width, layer.height) < LEAST_SIDE:
            continue
        if layer.width * layer.height > image.MAX_PIXELS:
            raise DecodeFailure(FailureReason.TOO_MANY_PIXELS)
        if shown == MAX_LAYERS:
            raise DecodeFailure(FailureReason.NOT_WHOLE)
        shown += 1
        yield _picture(layer, info.data[start : info.at], mode, sample)


def _record(info: _Reader) -> _Layer:
    top, left, bottom, right, channels = info.take("iiiiH")
    if channels > MAX_CHANNELS:
        raise ValueError(channels)
    listed = [info.take("HI") for _ in range(channels)]
    info.at += 12  # how it is blended
    info.block()  # masks, name, effects
    return _Layer(right - left, bottom - top, [(one, size) for one, size in listed])


def _picture(layer: _Layer, data: bytes, mode: str, sample: int) -> Image.Image:
    planes: dict[int, Image.Image] = {}
    at = 0
    for name, size in layer.channels:
        if name == _ALPHA or name < len(mode):
            planes[name] = _plane(data[at : at + size], layer, sample)
        at += size
    return _merged(planes, mode)


def _merged(planes: dict[int, Image.Image], mode: str) -> Image.Image:
    colours = [planes[index] for index in range(len(mode))]
    if mode == "CMYK":  # Photoshop stores ink turned round
        colours = [Image.eval(colour, lambda ink: 255 - ink) for colour in colours]
    picture = colours[0] if mode == "L" else Image.merge(mode, colours)
    if _ALPHA in planes:
        picture = picture.convert("RGB")
        picture.putalpha(planes[_ALPHA])
    return picture


def _plane(data: bytes, layer: _Layer, sample: int) -> Image.Image:
    """Decode one channel, to 8 bits."""
    packing = int.from_bytes(data[:2], "big")
    across = layer.width * sample
    size = (across, layer.height)
    body = data[2:]
    if packing == _PACKED_BITS:
        coded = body[2 * layer.height :]
        rows = np.asarray(Image.frombytes("L", size, coded, "packbits", "L"))
    else:
        if packing in (_ZIP, _ZIP_PREDICTED):
            body = zlib.decompressobj().decompress(body, across * layer.height)
        rows = np.frombuffer(body, np.uint8, across * layer.height).reshape(layer.height, across)
    if sample == 1:
        if packing == _ZIP_PREDICTED:
            rows = np.cumsum(rows, axis=1, dtype=np.uint8)
        return Image.fromarray(np.ascontiguousarray(rows))
    deep = np.ascontiguousarray(rows).view(">u2")
    if packing == _ZIP_PREDICTED:
        deep = np.cumsum(deep, axis=1, dtype=np.uint16)
    return Image.fromarray((deep >> 8).astype(np.uint8))
