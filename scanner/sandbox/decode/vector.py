"""SVG: drawn as a whole, and the rasters that stand in it one by one."""

from collections.abc import Iterator
from itertools import chain

import resvg_py

from scanner.reasons import FailureReason
from scanner.sandbox.decode import carve, image
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

MAX_TEXT = 32 * 1024 * 1024
MAX_RASTERS = 50
SIDE = 768  # pixels, at which it is drawn


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Draw it on transparent ground and look; then at each raster inside. Raises DecodeFailure."""
    if source.size > MAX_TEXT:
        raise DecodeFailure(FailureReason.TOO_LARGE)
    data = source.read(0, source.size)
    for encoding, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        if data.startswith(mark):
            data = data[2:].decode(encoding, "replace").encode()
    yield from container.number(_drawn(data, container))
    for count, raster in enumerate(carve.data_uris(data)):
        if count == MAX_RASTERS:
            container.note(FailureReason.TOO_MANY_PARTS)
            break
        yield from container.part(raster)
    container.done()


def _drawn(data: bytes, container: Container) -> Iterator[DecodedFrame]:
    try:
        # No fonts: text is no picture, and fonts would have to be read from disk.
        drawn = resvg_py.svg_to_bytes(
            svg_string=data.decode("utf-8", "replace"),
            width=SIDE,
            height=SIDE,
            skip_system_fonts=True,
        )
    except MemoryError:
        raise
    except BaseException:  # a Rust panic is a BaseException; whatever it is, it was not drawn
        container.note(FailureReason.DAMAGED)
        return
    yield from image.frames(ByteSource.of(bytes(drawn)), "png")


def text_frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at what stands in a text in base64: pictures of a web page, attachments of a mail."""
    if source.size > MAX_TEXT:
        return
    data = source.read(0, source.size)
    if b"base64" not in data:
        return
    for count, part in enumerate(chain(carve.data_uris(data), carve.mail_parts(data))):
        if count == MAX_RASTERS:
            container.note(FailureReason.TOO_MANY_PARTS)
            break
        yield from container.part(part, lenient=True)
    container.done()
