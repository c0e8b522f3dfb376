"""Bytes to frames, inside the worker only."""

from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode import image
from scanner.sandbox.decode.frame import DecodeFailure, Frame, Pixels, Source
from scanner.sandbox.decode.sniff import Kind, Reader, sniff

__all__ = [
    "DecodeFailure",
    "Frame",
    "Kind",
    "Pixels",
    "Reader",
    "Source",
    "frames",
    "sniff",
    "warm_up",
]


def frames(source: Source, kind: Kind) -> Iterator[Frame]:
    """Decode everything there is to see. Raises DecodeFailure, also after some frames."""
    match kind.reader:
        case Reader.PILLOW:
            yield from image.frames(source, kind.media)
        case Reader.NOBODY | Reader.TEXT:
            return
        case Reader.UNKNOWN:
            raise DecodeFailure(FailureReason.UNKNOWN_FORMAT)
        case _:
            raise DecodeFailure(FailureReason.UNSUPPORTED)


def warm_up() -> None:
    """Load every codec now: afterwards nothing can be opened any more."""
    image.warm_up()
