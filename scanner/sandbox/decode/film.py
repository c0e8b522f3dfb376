"""Films with their additional content: every video track, covers, attached files."""

from collections.abc import Iterator

from scanner.sandbox.decode import isobmff, video
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

_OF_BOXES = ("mp4", "mov", "m4a", "3gp")


def frames(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    """Look at everything. Raises DecodeFailure, also after some."""
    try:
        yield from container.number(video.frames(source, media))
    except DecodeFailure as failure:
        container.note(failure.reason)
    # FFmpeg only exposes covers of a few types.
    parts = isobmff.covers(source) if media in _OF_BOXES else video.attachments(source, media)
    try:
        for part in parts:
            yield from container.part(part, lenient=True)
    except DecodeFailure as failure:
        container.note(failure.reason)
    container.done()
