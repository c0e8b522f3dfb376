"""TIFF: each page and subpage separately, and the previews of a camera's raw file."""

import struct
from collections.abc import Iterator
from typing import Literal, NamedTuple

from scanner.reasons import FailureReason
from scanner.sandbox.decode import carve, image
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure

MAX_PAGES = 150  # of one file that are looked at
MAX_ENTRIES = 4_096  # of one directory; the longest known have about two hundred
MAX_VALUES = 64  # of one entry, as for a page's subpages
MAX_DEPTH = 3
_COMPRESSION, _PHOTOMETRIC, _SUB_IFDS, _DNG_VERSION = 259, 262, 330, 50706
_STRIPS, _TILES, _JPEG_OFFSET, _JPEG_LENGTH = 273, 324, 513, 514
_WANTED = {
    _COMPRESSION, _PHOTOMETRIC, _SUB_IFDS, _DNG_VERSION, _STRIPS, _TILES, _JPEG_OFFSET, _JPEG_LENGTH,
}  # fmt: skip
_SENSOR = {32803, 34892}  # photometric interpretations: a sensor's colour filters, and linear raw
_MAKERS = {
    32767,
    32769,
    32770,
    34713,
    65000,
    65535,
}  # makers' private encodings of a sensor's samples
# Size in bytes and struct letter of the types used for offsets and codes.
_TYPES = {1: (1, "B"), 3: (2, "H"), 4: (4, "I"), 13: (4, "I"), 16: (8, "Q"), 18: (8, "Q")}


class ImageDirectory(NamedTuple):
    """One page: the offset of its entries, and the values of those needed here."""

    at: int
    values: dict[int, tuple[int, ...]]

    def has(self, tag: int, values: set[int]) -> bool:
        """Return whether the entry has one of these values."""
        return bool(values.intersection(self.values.get(tag, ())))

    @property
    def is_sensor(self) -> bool:
        """True if the page holds a sensor's samples, which no common viewer draws."""
        return self.has(_PHOTOMETRIC, _SENSOR) or self.has(_COMPRESSION, _MAKERS)

    @property
    def preview(self) -> tuple[int, int] | None:
        """Offset and length of the JPEG that is this page's only content, else None."""
        if _STRIPS in self.values or _TILES in self.values:
            return None
        offset, length = self.values.get(_JPEG_OFFSET), self.values.get(_JPEG_LENGTH)
        return (offset[0], length[0]) if offset and length else None


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at every page. A failure of one page is one of the file; a raw file must have a preview."""
    reader = _Reader(source)
    raw, seen = False, 0
    for count, directory in enumerate(reader.directories()):
        if count == MAX_PAGES:
            container.note(FailureReason.NOT_WHOLE)
            break
        raw = raw or directory.is_sensor or _DNG_VERSION in directory.values
        if directory.is_sensor:
            continue
        for frame in _page(source, directory, reader, container):
            seen += 1
            yield frame
    if reader.damaged or reader.is_empty:
        container.note(FailureReason.DAMAGED)
    if raw:
        for frame in carve.frames(source, container):
            seen += 1
            yield frame
        if not seen:
            container.note(FailureReason.UNSUPPORTED)
    container.done()


def _page(
    source: ByteSource, directory: ImageDirectory, reader: "_Reader", container: Container
) -> Iterator[DecodedFrame]:
    if directory.preview is not None:
        yield from container.part(source.read(*directory.preview))
        return
    page = reader.beginning_at(directory.at)
    try:
        yield from container.number(image.frames(page, "tiff"))
    except DecodeFailure as failure:
        container.note(failure.reason)


class _Reader:
    """Walks the directories of a TIFF or BigTIFF in either byte order, each once."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        head = source.read(0, 16)
        self._order = "<" if head[:1] == b"I" else ">"
        self._big = head[2:4] in (b"\x2b\x00", b"\x00\x2b")
        # Size of an offset and position of the first, sizes of an entry and of the entry count.
        self._wide, self._first = (8, 8) if self._big else (4, 4)
        self._entry, self._count = (20, 8) if self._big else (12, 2)
        self._seen: set[int] = set()
        self.damaged = False

    def directories(self) -> Iterator[ImageDirectory]:
        """Yield each page, followed by its subpages."""
        yield from self._chain(self._number(self._first, self._wide), 0)

    @property
    def is_empty(self) -> bool:
        """True if there is no page at all."""
        return not self._seen

    def beginning_at(self, at: int) -> ByteSource:
        """Return the same file with the page at this offset as its first."""
        if at == self._number(self._first, self._wide):
            return self._source
        data = self._source.read(0, self._source.size)
        offset = struct.pack(self._order + ("Q" if self._big else "I"), at)
        return ByteSource.of(data[: self._first] + offset + data[self._first + self._wide :])

    def _chain(self, at: int, depth: int) -> Iterator[ImageDirectory]:
        while at:
            if at in self._seen or len(self._seen) > MAX_PAGES:
                return
            self._seen.add(at)
            count = self._number(at, self._count)
            if not 0 < count <= MAX_ENTRIES:
                self.damaged = True
                return
            table = at + self._count
            directory = ImageDirectory(at, self._values(table, count))
            yield directory
            if depth < MAX_DEPTH:
                for below in directory.values.get(_SUB_IFDS, ()):
                    yield from self._chain(below, depth + 1)
            at = self._number(table + count * self._entry, self._wide)

    def _values(self, table: int, count: int) -> dict[int, tuple[int, ...]]:
        entries = self._source.read(table, count * self._entry)
        values: dict[int, tuple[int, ...]] = {}
        for start in range(0, len(entries) - self._entry + 1, self._entry):
            tag, kind = struct.unpack_from(self._order + "HH", entries, start)
            if tag in _WANTED and kind in _TYPES:
                values[tag] = self._value(kind, entries[start + 4 : start + self._entry])
        return values

    def _value(self, kind: int, rest: bytes) -> tuple[int, ...]:
        """Return the numbers of an entry, given the bytes after its tag and type."""
        size, letter = _TYPES[kind]
        count = min(int.from_bytes(rest[: self._wide], self._name), MAX_VALUES)
        data = rest[self._wide :]
        if count * size > self._wide:
            data = self._source.read(int.from_bytes(data, self._name), count * size)
        count = min(count, len(data) // size)
        return struct.unpack_from(f"{self._order}{count}{letter}", data)

    @property
    def _name(self) -> Literal["little", "big"]:
        return "little" if self._order == "<" else "big"

    def _number(self, at: int, size: int) -> int:
        return int.from_bytes(self._source.read(at, size), self._name)
