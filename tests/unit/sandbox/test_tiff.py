"""TIFF: each page counts, and so does each failure."""

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from scanner.reasons import FailureReason
from scanner.sandbox import decode
from scanner.sandbox.decode import ByteSource, DecodedFrame, DecodeFailure
from scanner.sandbox.decode.sniff import sniff

SENSOR = 32803
Entry = tuple[int, int, int, int]  # tag, type, count, value


def picture(colour: tuple[int, int, int] = (9, 99, 199), size: tuple[int, int] = (40, 30)) -> bytes:
    return Image.new("RGB", size, colour).tobytes()


class Tiff:
    """Written by hand: pages in a row, each with pages below it."""

    def __init__(self, order: str = "<", *, big: bool = False) -> None:
        self.order, self.big = order, big
        self.offset = order + ("Q" if big else "I")
        mark = b"II" if order == "<" else b"MM"
        head = struct.pack(order + "HHH", 43, 8, 0) if big else struct.pack(order + "H", 42)
        self.data = bytearray(mark + head + bytes(8 if big else 4))

    def put(self, data: bytes) -> int:
        at = len(self.data)
        self.data += data
        return at

    def page(self, below: tuple[int, ...] = (), following: int = 0, **changes: int) -> int:
        """Add a page and return its offset. `changes`: other values of its entries."""
        width, height = 40, 30
        pixels = self.put(picture())
        depths = struct.pack(self.order + "3H", 8, 8, 8)
        # They fit into an entry of a BigTIFF.
        wide = struct.unpack(self.order + "Q", depths + bytes(2))[0]
        depth = wide if self.big else self.put(depths)
        values = {
            "width": (256, 4, 1, width), "height": (257, 4, 1, height), "depth": (258, 3, 3, depth),
            "coding": (259, 3, 1, 1), "meaning": (262, 3, 1, 2), "strips": (273, 4, 1, pixels),
            "samples": (277, 3, 1, 3), "rows": (278, 4, 1, height), "bytes": (279, 4, 1, width * height * 3),
        }  # fmt: skip
        entries = [
            (tag, kind, count, changes.get(name, value))
            for name, (tag, kind, count, value) in values.items()
            if changes.get(name) != -1
        ]
        if below:
            at = (
                below[0]
                if len(below) == 1
                else self.put(struct.pack(f"{self.order}{len(below)}I", *below))
            )
            entries.append((330, 4, len(below), at))
        if "preview" in changes:
            entries += [(513, 4, 1, changes["preview"]), (514, 4, 1, changes["preview_bytes"])]
        if "dng" in changes:
            entries.append((50706, 1, 4, 1))
        return self.directory(entries, following)

    def directory(self, entries: list[Entry], following: int = 0) -> int:
        wide = "Q" if self.big else "I"
        body = struct.pack(self.order + ("Q" if self.big else "H"), len(entries))
        for tag, kind, count, value in entries:
            letter = {1: "B", 3: "H", 4: "I"}[kind] if count == 1 else wide
            packed = struct.pack(self.order + letter, value).ljust(8 if self.big else 4, b"\0")
            body += struct.pack(self.order + "HH" + wide, tag, kind, count) + packed
        return self.put(body + struct.pack(self.offset, following))

    def done(self, first: int) -> bytes:
        struct.pack_into(self.offset, self.data, 8 if self.big else 4, first)
        return bytes(self.data)


def seen(data: bytes) -> tuple[list[DecodedFrame], FailureReason | None]:
    frames: list[DecodedFrame] = []
    try:
        for frame in decode.frames(ByteSource.of(data)):
            frames.append(frame)
    except DecodeFailure as failure:
        return frames, failure.reason
    return frames, None


ORDERS = [("<", False), (">", False), ("<", True)]


def test_a_bigtiff_of_the_other_order_is_not_looked_at() -> None:
    tiff = Tiff(">", big=True)
    assert seen(tiff.done(tiff.page())) == ([], FailureReason.DAMAGED)  # Pillow reads none


@pytest.mark.parametrize(("order", "big"), ORDERS)
def test_pages_and_what_lies_below_them(order: str, big: bool) -> None:
    tiff = Tiff(order, big=big)
    second = tiff.page(below=(tiff.page(), tiff.page()) if not big else (tiff.page(),))
    data = tiff.done(tiff.page(below=(tiff.page(),), following=second))
    assert sniff(ByteSource.of(data)).media == "tiff"
    frames, failure = seen(data)
    assert failure is None
    assert len({frame.index for frame in frames}) == (4 if big else 5)


@pytest.mark.parametrize(("order", "big"), ORDERS)
@pytest.mark.parametrize("where", ["first", "second", "below", "below with a good one"])
def test_a_page_that_cannot_be_read_is_the_files_failure(order: str, big: bool, where: str) -> None:
    tiff = Tiff(order, big=big)
    broken = tiff.page(strips=1 << 30)
    match where:
        case "first":
            tiff.put(b"")
            first = tiff.page(strips=1 << 30, below=(tiff.page(),), following=tiff.page())
        case "second":
            first = tiff.page(below=(tiff.page(),), following=broken)
        case "below":
            first = tiff.page(below=(broken,))
        case _:
            first = tiff.page(below=(tiff.page(),), following=tiff.page(below=(broken,)))
    frames, failure = seen(tiff.done(first))
    assert frames
    assert failure is FailureReason.DAMAGED


@pytest.mark.parametrize("sensor", [{"meaning": SENSOR}, {"coding": 34713}])
def test_a_raw_file_passes_with_a_small_preview(sensor: dict[str, int]) -> None:
    tiff = Tiff()
    frames, failure = seen(
        tiff.done(tiff.page(below=(tiff.page(strips=1 << 30, **sensor),), dng=1))
    )
    assert len(frames) == 1
    assert failure is None


def test_a_raw_file_without_a_preview_is_not_looked_at() -> None:
    tiff = Tiff()
    assert seen(tiff.done(tiff.page(meaning=SENSOR, dng=1))) == ([], FailureReason.UNSUPPORTED)


def test_what_says_raw_hides_no_broken_page() -> None:
    tiff = Tiff()
    first = tiff.page(
        below=(tiff.page(meaning=SENSOR),), dng=1, following=tiff.page(strips=1 << 30)
    )
    assert seen(tiff.done(first))[1] is FailureReason.DAMAGED


def test_a_page_that_is_a_jpeg_alone() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (32, 24), (200, 10, 10)).save(buffer, "JPEG")
    tiff = Tiff()
    at = tiff.put(buffer.getvalue())
    preview = {"preview": at, "preview_bytes": len(buffer.getvalue()), "strips": -1, "bytes": -1}
    frames, failure = seen(tiff.done(tiff.page(following=tiff.page(**preview))))
    assert failure is None
    assert any(frame.pixels.shape[:2] == (24, 32) for frame in frames)


def test_pages_in_a_circle_end() -> None:
    tiff = Tiff()
    first = tiff.page()
    data = bytearray(tiff.done(first))
    data[-4:] = struct.pack("<I", first)
    assert seen(bytes(data))[1] is None


def test_no_page_at_all_is_damage() -> None:
    assert seen(b"II*\0\0\0\0\0" + bytes(90)) == ([], FailureReason.DAMAGED)


@given(st.binary(max_size=300))
def test_whatever_is_in_it(noise: bytes) -> None:
    frames, failure = seen(b"II*\0\x08\0\0\0" + noise)
    assert frames or failure
