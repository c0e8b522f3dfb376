"""Holes of a sparse file: not sealed, and recreated when the file is given back."""

import hashlib
import os
import stat
from collections.abc import Iterator

import msgspec

CHUNK = 1024 * 1024  # bytes of the file read at once, which bounds memory
MAX_RUNS = 10_000  # a file of more runs is sealed whole, holes included
# Bytes. A larger file is too big to be judged; its holes are not hashed, which would take minutes.
HASHED_WHOLE = 4 * 1024**3
_BLOCK = 512  # bytes; the unit of `st_blocks`
_ZEROS = bytes(CHUNK)


class Run(msgspec.Struct, frozen=True, array_like=True):
    """Consecutive chunks that hold data: number of the first, and count. Between two runs there is a hole."""

    first: int
    count: int


def runs_of(fd: int) -> tuple[Run, ...] | None:
    """Return the runs of an open file; None for a file without holes, or where the system does not list them."""
    found = os.fstat(fd)
    if not stat.S_ISREG(found.st_mode) or not hasattr(os, "SEEK_DATA"):
        return None
    if found.st_blocks * _BLOCK + CHUNK > found.st_size:
        return None
    runs: list[Run] = []
    try:
        for start, end in _data(fd, found.st_size):
            first, last = start // CHUNK, -(-end // CHUNK)
            if runs and first <= runs[-1].first + runs[-1].count:
                first = runs.pop().first
            runs.append(Run(first, last - first))
            if len(runs) > MAX_RUNS:
                return None
    except OSError:
        return None
    return tuple(runs)


def _data(fd: int, size: int) -> Iterator[tuple[int, int]]:
    at = 0
    while at < size:
        try:
            start = os.lseek(fd, at, os.SEEK_DATA)
        except OSError:
            return  # a hole up to the end
        at = os.lseek(fd, start, os.SEEK_HOLE)
        yield start, at


def numbers(runs: tuple[Run, ...]) -> Iterator[int]:
    """Yield the number of each chunk of the runs."""
    for run in runs:
        yield from range(run.first, run.first + run.count)


class PlacedDigest:
    """SHA-256 of a file given in parts; the gaps between them count as zeros."""

    def __init__(self, size: int) -> None:
        self._digest = hashlib.sha256()
        self._size = size
        self._at = 0

    def add(self, offset: int, part: bytes) -> None:
        """Add the bytes at `offset`; offsets must ascend."""
        self._fill(offset)
        self._digest.update(part)
        self._at = offset + len(part)

    def finish(self) -> bytes:
        """Return the digest of the whole file, or above `HASHED_WHOLE` of its data alone."""
        self._fill(self._size)
        return self._digest.digest()

    def _fill(self, offset: int) -> None:
        while self._size <= HASHED_WHOLE and self._at < offset:
            part = min(CHUNK, offset - self._at)
            self._digest.update(_ZEROS[:part])
            self._at += part
