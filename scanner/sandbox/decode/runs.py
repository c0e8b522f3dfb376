"""The encoded runs of a plain text, each looked at."""

from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode import encoded, loose
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import DecodedFrame

MAX_RUNS = 1_000


def frames(text: bytes, container: Container) -> Iterator[DecodedFrame]:
    """Look at every run. Raises DecodeFailure TOO_MANY_PARTS, TOO_LARGE, TOO_DEEP."""
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
