"""SVG: drawn as a whole, and each raster in it separately."""

from collections.abc import Iterator

import resvg_py

from scanner.reasons import FailureReason
from scanner.sandbox.decode import encoded, image, runs
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

MAX_TEXT = 32 * 1024 * 1024
SIDE = 768  # pixels of the drawn picture's side


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at the SVG drawn on a transparent ground, then at each raster inside. Raises DecodeFailure."""
    if source.size > MAX_TEXT:
        raise DecodeFailure(FailureReason.TOO_LARGE)
    data = source.read(0, source.size)
    data = encoded.as_utf8(data)
    yield from container.number(drawn(data, container))
    yield from runs.frames(encoded.plain_text(data), container)
    container.done()


def drawn(data: bytes, container: Container) -> Iterator[DecodedFrame]:
    """Look at a drawn SVG; notes DAMAGED if it cannot be drawn."""
    try:
        # No fonts: text is not a picture, and fonts would have to be read from disk.
        png = resvg_py.svg_to_bytes(
            svg_string=data.decode("utf-8", "replace"),
            width=SIDE,
            height=SIDE,
            skip_system_fonts=True,
        )
    except MemoryError:
        raise
    except BaseException:  # a Rust panic is a BaseException; in any case nothing was drawn
        container.note(FailureReason.DAMAGED)
        return
    yield from image.frames(ByteSource.of(bytes(png)), "png")
