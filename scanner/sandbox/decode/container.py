"""The parts of a container: each is looked at, within caps shared by the whole file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from scanner.formats.kinds import MediaKind
from scanner.reasons import FailureReason
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

# A ZIP in a mail in a ZIP has depth 3; deeper nesting is an attack.
MAX_DEPTH = 4
# An album, a book or a school project has hundreds; this bounds the cost of the directory alone.
MAX_PARTS = 4_000
# Bytes. One part and its decoded picture must fit into the worker's 2 GiB.
MAX_PART = 192 * 1024 * 1024
MAX_TOTAL = 1024 * 1024 * 1024
# Text compresses 10 : 1, an empty bitmap 1,000 : 1. Above this ratio, a part of at least the next size is a bomb.
MAX_RATIO = 250
LEAST_BOMB = 32 * 1024 * 1024

Decode: TypeAlias = Callable[[ByteSource, "Container", MediaKind | None], Iterator[DecodedFrame]]


class Budget:
    """The amounts that the whole file has used so far, over all levels."""

    def __init__(self) -> None:
        self.parts = 0
        self.unpacked = 0
        self.pictures = 0


class Container:
    """
    One level of nesting. A decoder passes its parts to `part` one by one, then calls `done`.

    A part that fails does not hide the parts after it: its reason is kept, and raised at the end.
    """

    def __init__(self, decode: Decode, budget: Budget | None = None, depth: int = 0) -> None:
        self.depth = depth
        self._decode = decode
        self._spent = budget or Budget()
        self._failure: FailureReason | None = None

    @property
    def failure(self) -> FailureReason | None:
        """The first reason noted."""
        return self._failure

    def apart(self) -> "Container":
        """Copy this level without recording failures, for content that may not be a part at all."""
        return Container(self._decode, self._spent, self.depth)

    def number(self, frames: Iterator[DecodedFrame]) -> Iterator[DecodedFrame]:
        """Renumber the frames of one source to follow the earlier ones."""
        base = self._spent.pictures
        for frame in frames:
            self._spent.pictures = max(self._spent.pictures, base + frame.index + 1)
            yield replace(frame, index=base + frame.index)

    def room(self, packed: int) -> int:
        """
        Count the next part; return the bytes that it may unpack to, given its packed size.

        Raises DecodeFailure TOO_MANY_PARTS, TOO_LARGE.
        """
        self._spent.parts += 1
        if self._spent.parts > MAX_PARTS:
            raise DecodeFailure(FailureReason.TOO_MANY_PARTS)
        left = MAX_TOTAL - self._spent.unpacked
        if left <= 0:
            raise DecodeFailure(FailureReason.TOO_LARGE)
        return min(left, MAX_PART, max(LEAST_BOMB, packed * MAX_RATIO))

    def over(self, packed: int) -> FailureReason:
        """Return the failure reason for a part that does not fit into its room."""
        return FailureReason.SWELLS if packed * MAX_RATIO < MAX_PART else FailureReason.TOO_LARGE

    def part(
        self, data: bytes, *, lenient: bool = False, kind: MediaKind | None = None
    ) -> Iterator[DecodedFrame]:
        """
        Look at one part. `lenient`: content of no known kind is part of the format, not a failure.
        `kind`: the part's kind, where its position determines it better than its bytes.

        Raises nothing that the part causes, except DecodeFailure TOO_DEEP.
        """
        self._spent.unpacked += len(data)
        if self.depth + 1 > MAX_DEPTH:
            raise DecodeFailure(FailureReason.TOO_DEEP)
        inner = Container(self._decode, self._spent, self.depth + 1)
        try:
            yield from self._decode(ByteSource.of(data), inner, kind)
        except DecodeFailure as failure:
            if not (lenient and failure.reason is FailureReason.UNKNOWN_FORMAT):
                self.note(failure.reason)
        except MemoryError:
            self.note(FailureReason.OUT_OF_MEMORY)

    def note(self, reason: FailureReason) -> None:
        """Remember that a part could not be looked at; the first reason counts."""
        if self._failure is None:
            self._failure = reason

    def done(self) -> None:
        """Raise DecodeFailure if any part could not be looked at."""
        if self._failure is not None:
            raise DecodeFailure(self._failure)
