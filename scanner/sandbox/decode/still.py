"""Still pictures with their additional content: differing previews, appended films and pictures."""

from collections.abc import Iterator

import numpy as np

from scanner.reasons import FailureReason
from scanner.sandbox.decode import behind, icon, image, jxl, psd, runs, tiff, xmp
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.dedup import SAME_MEAN, mean_difference, small_copy
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

# Mean difference of a preview and its picture, 0 to 255. Rescaling, sharpening and colour changes
# stay below it; a preview of an earlier state of the picture exceeds it.
OTHER_PREVIEW = 20.0
_DDS_KIND = 112, 4  # place and length of the flags
_DDS_MORE = 0x200 | 0x200000  # a cube of six pictures, a stack of them
LEAST_ENTRY = 32  # pixels a side of an icon's picture


def frames(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    """Look at the picture and at whatever else it carries. Raises DecodeFailure, also after some."""
    match media:
        case "jpeg":
            yield from _jpeg(source, container)
        case "tiff":
            yield from tiff.frames(source, container)
            yield from behind.frames(source, media, container)
            container.done()
        case "psd":
            yield from psd.frames(source, container)
            container.done()
        case "jxl":
            yield from _jxl(source, container)
        case "ico" | "cur" | "icns":
            yield from _icon(source, media, container)
        case _:
            yield from _with_more(source, media, container)


def _jpeg(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    main: DecodedFrame | None = None
    try:
        for frame in container.number(image.frames(source, "jpeg")):
            main = main or frame
            yield frame
    except DecodeFailure as failure:
        container.note(failure.reason)
    yield from _thumbnail(source, main, container)
    yield from _in_metadata(source, main, container)
    for frame in behind.frames(source, "jpeg", container):
        # The second picture of a 3D photo shows the same as the first.
        if main is None or _apart(frame, main) >= SAME_MEAN:
            yield frame
    container.done()


def _icon(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    main: DecodedFrame | None = None
    failure: FailureReason | None = None
    try:
        for frame in container.number(image.frames(source, media)):
            main = main or frame
            yield frame
    except DecodeFailure as error:
        failure = error.reason
    parts: list[Container] = []
    for entry in icon.entries(source.read(0, source.size), media):
        parts.append(container.apart())
        for frame in parts[-1].part(entry):
            if min(frame.pixels.shape[:2]) >= LEAST_ENTRY and (
                main is None or _apart(frame, main) >= OTHER_PREVIEW
            ):
                yield frame
    # Pillow reads PNG in icons, not in cursors; each was looked at by itself.
    if failure and (not parts or any(part.failure for part in parts)):
        container.note(failure)
    yield from behind.frames(source, media, container)
    container.done()


def _thumbnail(
    source: ByteSource, main: DecodedFrame | None, container: Container
) -> Iterator[DecodedFrame]:
    """Yield a preview that differs from its picture, as when it shows the state before an edit."""
    data = image.exif_thumbnail(source)
    if not data:
        return
    for frame in container.apart().part(data):
        if main is None or _apart(frame, main) >= OTHER_PREVIEW:
            yield frame


def _in_metadata(
    source: ByteSource, main: DecodedFrame | None, container: Container
) -> Iterator[DecodedFrame]:
    """Yield the pictures in the XMP metadata that differ from their picture."""
    text = xmp.of_jpeg(source)
    for frame in runs.frames(text, container.apart()) if text else ():
        if main is None or _apart(frame, main) >= OTHER_PREVIEW:
            yield frame


def _apart(one: DecodedFrame, other: DecodedFrame) -> float:
    """Return the mean difference of two pictures at the best quarter turn, as a preview is not turned upright."""
    small, turned = small_copy(one.pixels), small_copy(other.pixels)
    return min(mean_difference(small, np.rot90(turned, turns)) for turns in range(4))


def _with_more(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    if media == "dds" and int.from_bytes(source.read(*_DDS_KIND), "little") & _DDS_MORE:
        container.note(FailureReason.NOT_WHOLE)  # only the first is decoded
    try:
        yield from container.number(image.frames(source, media))
    except DecodeFailure as failure:
        container.note(failure.reason)
    yield from behind.frames(source, media, container)
    container.done()


def _jxl(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    width, height, more = jxl.header(source)
    if width * height > image.MAX_PIXELS:
        raise DecodeFailure(FailureReason.TOO_MANY_PIXELS)
    yield from container.number(image.frames(source, "jxl"))
    if more:
        container.note(FailureReason.NOT_WHOLE)  # its decoder returns only the first frame
    yield from behind.frames(source, "jxl", container)
    container.done()
