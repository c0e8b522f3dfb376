"""The encoded runs of a plain text, each looked at."""

from collections.abc import Iterator

from scanner.reasons import FailureReason
from scanner.sandbox.decode import encoded, loose
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import DecodedFrame
from scanner.sandbox.decode.pieced import Pieces

MAX_RUNS = 1_000


def frames(
    text: bytes, container: Container, unquoted: bytes | None = None
) -> Iterator[DecodedFrame]:
    """
    Look at every run, and at the pictures among them put together.

    `unquoted`: see `encoded.search`. Raises DecodeFailure TOO_MANY_PARTS, TOO_LARGE, TOO_DEEP.
    """
    pieces, count = Pieces(), 0
    for found in encoded.search(text, unquoted):
        key = hash(found.data)
        if found.again:
            pieces.again(key)
            continue
        if count == MAX_RUNS:
            container.note(FailureReason.TOO_MANY_PARTS)
            break
        count += 1
        yield from pieces.watch(_run(found, container), key=key)
    yield from container.number(pieces.frames())


def _run(found: encoded.Encoded, container: Container) -> Iterator[DecodedFrame]:
    if found.certain:
        container.room(len(found.data))
        yield from container.part(found.data)
    elif len(found.data) >= encoded.MIN_CERTAIN:
        yield from loose.frames(found.data, container)
    else:
        yield from loose.frames(found.data, container.apart())
