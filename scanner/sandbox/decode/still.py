"""Pictures with what they carry along: previews that differ, movies and pictures stuck on."""

from collections.abc import Iterator

import numpy as np

from scanner.reasons import FailureReason
from scanner.sandbox.decode import carve, image, jxl
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.dedup import SAME_MEAN, mean_difference, small_copy
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

LEAST_TRAILER = 512  # bytes behind a JPEG; fewer are padding and makers' marks
# Mean difference of a preview and its picture, 0 to 255. Rescaling, sharpening and other colours
# stay below it; a preview of an earlier state of the picture does not.
OTHER_PREVIEW = 20.0
LEAST_PREVIEW = 200  # pixels: a RAW file's preview to look at


def frames(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    """Look at the picture and at whatever else it carries. Raises DecodeFailure, also after some."""
    match media:
        case "jpeg":
            yield from _jpeg(source, container)
        case "tiff":
            yield from _tiff(source, container)
        case "heif" | "avif":
            yield from _with_movie(source, media, container)
        case "jxl":
            yield from _jxl(source, container)
        case _:
            yield from container.number(image.frames(source, media))


def _jpeg(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    main: DecodedFrame | None = None
    try:
        for frame in container.number(image.frames(source, "jpeg")):
            main = main or frame
            yield frame
    except DecodeFailure as failure:
        container.note(failure.reason)
    yield from _thumbnail(source, main, container)
    trailer = carve.after_jpeg(source)
    if len(trailer) >= LEAST_TRAILER:
        yield from _trailer(trailer, main, container)
    container.done()


def _thumbnail(
    source: ByteSource, main: DecodedFrame | None, container: Container
) -> Iterator[DecodedFrame]:
    """A preview that shows something else than its picture: what it was before it was edited."""
    data = image.exif_thumbnail(source)
    if not data:
        return
    for frame in container.apart().part(data):
        if main is None or _apart(frame, main) >= OTHER_PREVIEW:
            yield frame


def _apart(one: DecodedFrame, other: DecodedFrame) -> float:
    """How far two pictures are apart at the best quarter turn: a preview is not turned upright."""
    small, turned = small_copy(one.pixels), small_copy(other.pixels)
    return min(mean_difference(small, np.rot90(turned, turns)) for turns in range(4))


def _trailer(
    trailer: bytes, main: DecodedFrame | None, container: Container
) -> Iterator[DecodedFrame]:
    movie = carve.movie_in(trailer)
    if movie is not None:
        yield from container.part(movie)
        trailer = trailer[: len(trailer) - len(movie)]
    for frame in carve.frames(ByteSource.of(trailer), container):
        # The second picture of a 3D photo shows what the first does.
        if main is None or _apart(frame, main) >= SAME_MEAN:
            yield frame


def _tiff(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """A TIFF's pages; of a camera's RAW file, which is a TIFF too, the previews as well."""
    raw, failure, largest = image.is_raw(source), None, 0
    try:
        for frame in container.number(image.frames(source, "tiff")):
            largest = max(largest, *frame.pixels.shape[:2])
            yield frame
    except DecodeFailure as caught:
        failure = caught.reason
    if raw:
        for frame in carve.frames(source, container):
            largest = max(largest, *frame.pixels.shape[:2])
            yield frame
        # Its own coding of the picture is nothing that can be shown; its preview is what is shown.
        failure = None if largest >= LEAST_PREVIEW else FailureReason.UNSUPPORTED
    if failure is not None:
        raise DecodeFailure(failure)
    container.done()


def _with_movie(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    try:
        yield from container.number(image.frames(source, media))
    except DecodeFailure as failure:
        container.note(failure.reason)
    movie = carve.movie_in(source.read(0, min(source.size, carve.MAX_SEARCH)), len("....ftyp...."))
    if movie is not None:
        yield from container.part(movie)
    container.done()


def _jxl(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    width, height, more = jxl.header(source)
    if width * height > image.MAX_PIXELS:
        raise DecodeFailure(FailureReason.TOO_MANY_PIXELS)
    yield from container.number(image.frames(source, "jxl"))
    if more:
        raise DecodeFailure(FailureReason.NOT_WHOLE)  # its decoder gives the first frame alone
