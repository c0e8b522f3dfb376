"""Texts: what stands encoded in them, whatever the format, and the pictures of RTF."""

from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode import encoded, loose, rtf
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

MAX_TEXT = 64 * 1024 * 1024  # searched at some 30 MB/s; a mail's usual limit is 25 MB
MAX_RUNS = 1_000


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at every encoded run. Raises DecodeFailure, also after some frames."""
    if source.size > MAX_TEXT:
        raise DecodeFailure(FailureReason.TOO_LARGE)
    data = source.read(0, source.size)
    if data.startswith(b"{\\rtf"):
        yield from _rtf(data, container)
    yield from runs(encoded.plain_text(data), container)
    container.done()


def runs(text: bytes, container: Container) -> Iterator[DecodedFrame]:
    """Look at the encoded runs of a plain text."""
    for count, found in enumerate(encoded.search(text)):
        if count == MAX_RUNS:
            container.note(FailureReason.TOO_MANY_PARTS)
            break
        if found.certain:
            container.room(len(found.data))
            yield from container.part(found.data)
        elif len(found.data) >= encoded.MIN_CERTAIN:
            yield from loose.frames(found.data, container)
        else:
            yield from loose.frames(found.data, container.apart())


def _rtf(data: bytes, container: Container) -> Iterator[DecodedFrame]:
    for part in rtf.parts(data):
        if part.shown:
            container.room(len(part.data))
            yield from container.part(part.data)
        else:
            yield from loose.frames(part.data, container)
