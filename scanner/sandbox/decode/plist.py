"""Binary property lists, among them Safari's saved pages: their data and texts."""

import plistlib
from collections.abc import Iterator
from typing import Any, cast

from scanner.reasons import FailureReason
from scanner.sandbox.decode import loose
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame
from scanner.sandbox.decode.pieced import Pieces

LEAST = 64  # bytes of a value that is worth a look
MAX_VALUES = 1_000_000


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at every value. Raises DecodeFailure, also after some frames."""
    pieces = Pieces()
    try:
        for part in parts(source.read(0, source.size)):
            yield from pieces.watch(loose.frames(part, container))
    except ValueError:
        container.note(FailureReason.DAMAGED)
    yield from container.number(pieces.frames())
    container.done()


def parts(data: bytes) -> Iterator[bytes]:
    """Yield each value that is data, and all texts as one. Raises ValueError."""
    try:
        whole = plistlib.loads(data, fmt=plistlib.FMT_BINARY)
    except MemoryError:
        raise
    except Exception as error:  # the parser can raise any exception
        raise ValueError from error
    texts: list[str] = []
    waiting: list[Any] = [whole]
    for _ in range(MAX_VALUES):
        if not waiting:
            break
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(reversed(cast(dict[Any, Any], value).values()))
        elif isinstance(value, list):
            waiting.extend(reversed(cast(list[Any], value)))
        elif isinstance(value, str) and len(value) >= LEAST:
            texts.append(value)
        elif isinstance(value, bytes) and len(value) >= LEAST:
            yield value
    else:
        raise ValueError(MAX_VALUES)
    if texts:
        # The separator is not base64, so that no run extends from one text into the next.
        yield "\n<>\n".join(texts).encode("utf-8", "replace")
