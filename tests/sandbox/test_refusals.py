"""Content that cannot be looked at, wholly or in part, has its reason, and never hinders the rest."""

import base64
import gzip
import io
import struct
import time
import zipfile
import zlib
from collections.abc import Callable

import pytest
from PIL import Image

from scanner.reasons import FailureReason
from scanner.sandbox.decode import container, video
from scanner.schema import Finding
from tests.sandbox import containers
from tests.sandbox.containers import jpeg, saved, zipped
from tests.sandbox.documents import ole
from tests.sandbox.test_containers import card, ordinary

Judge = Callable[[bytes], Finding]
Reason = FailureReason
MIB = 1024 * 1024


def small() -> Image.Image:
    return Image.new("RGB", (64, 48), (10, 200, 90))


def zip_of(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def locked_zip(picture: Image.Image) -> bytes:
    data = bytearray(zipped("a.jpg")(picture))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


def locked_pdf() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"3 0 obj<</Filter/Standard/V 1/R 2/O<"
        + b"41" * 32
        + b">/U<"
        + b"42" * 32
        + b">/P -4>>endobj\n"
        b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]/Size 4>>\n%%EOF"
    )


def locked_office() -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(504)
        + "EncryptedPackage".encode("utf-16-le")
        + bytes(600)
    )


# Made with py7zr: one member of a few words behind a password, in the second with the list of names as well.
_LOCKED_7Z = (
    b"N3q8ryccAATC7/JEpQAAAAAAAAAUAAAAAAAAALZTQ43RagK9I77QTUOiZ9UuydkbxQI4WsnuFQAd/a1p2s6Uk14w+e9DMcuV"
    b"oMRHSTKRPPMBAHABBAYAAQkwCgGeKfBRAAcLAQACJAbxBwESUw9Czja6zqNfszkupeQvzjpKISEBGAEADCEdAAgKAQ0lCBcA"
    b"AAUBERkAcABpAGMAdAB1AHIAZQAuAGoAcABnAAAAFAoBABCp1TgHfd0BFQYBACCAgIEAAAAXBjABCXUABwsBAAEhIQEYDHEA"
    b"AA=="
)
_LOCKED_7Z_NAMES = (
    b"N3q8ryccAARxEkXAsAAAAAAAAAApAAAAAAAAAKbNKi0mMsDKMR/ER8fSl0Hd+c7Lrf+jR+ucgpCaP5jFcnHJAonpIsI61LCL"
    b"KZZP8G4L9CIMsggRNvNsei+4DT4JbWsIO96XtTD+YdwgyP8JoCKup8AnSURB8Rx3SZdDS6P1HVSgQKEPP4km6mokNRSC7GmH"
    b"uD+wgVDcpKm9LEZXddvh4q5t7dUtykHu3dALkISHDX05snAbXysHbgbAoYMHlLuu9y+WDA2ut5wHQ7sSTF8W7xcGMAEJgIAA"
    b"BwsBAAEkBvEHARJTD46EVI84jMdKwTm5Hm+23GYMcQAA"
)


def png_of(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg_of(width: int, height: int) -> bytes:
    data = bytearray(jpeg(small()))
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", height, width)
    return bytes(data)


def jxl_of_a_billion() -> bytes:
    """Only a header: 2^30 rows of as many pixels."""
    bits = "0" + "11" + "1" * 30 + "001"  # not small; 30 bits of height; square
    value = int("".join(reversed("0" + "".join(["11", "1" * 30, "100"]))), 2)
    assert len(bits) == 36
    return b"\xff\x0a" + value.to_bytes(8, "little") + bytes(64)


def deep(levels: int) -> bytes:
    data = jpeg(small())
    for _ in range(levels):
        data = zip_of({"a": data})
    return data


def swelling() -> bytes:
    return zip_of({"zeros": bytes(64 * MIB)})


def many() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for i in range(container.MAX_PARTS + 1):
            archive.writestr(f"{i}", b"text")
    return buffer.getvalue()


REFUSED: dict[str, tuple[Callable[[], bytes], FailureReason]] = {
    "locked zip": (lambda: locked_zip(small()), Reason.ENCRYPTED),
    "locked pdf": (locked_pdf, Reason.ENCRYPTED),
    "locked office": (locked_office, Reason.ENCRYPTED),
    "locked rar": (lambda: containers.rar(small(), locked=True), Reason.ENCRYPTED),
    "locked 7z": (lambda: base64.b64decode(_LOCKED_7Z), Reason.ENCRYPTED),
    "locked 7z with its names": (lambda: base64.b64decode(_LOCKED_7Z_NAMES), Reason.ENCRYPTED),
    "old office without its parts": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        Reason.DAMAGED,
    ),
    "Visio, damaged": (lambda: ole({"VisioDocument": b"shapes" * 900}), Reason.DAMAGED),
    "unknown compound file": (lambda: ole({"Shapes": b"shapes" * 900}), Reason.UNKNOWN_FORMAT),
    "png of a billion pixels": (lambda: png_of(40_000, 30_000), Reason.TOO_MANY_PIXELS),
    "png just over": (lambda: png_of(10_001, 10_000), Reason.TOO_MANY_PIXELS),
    "png strip": (lambda: png_of(65_536, 3), Reason.TOO_MANY_PIXELS),
    "jpeg of four billion": (lambda: jpeg_of(65_500, 65_500), Reason.TOO_MANY_PIXELS),
    "jxl of a quintillion": (jxl_of_a_billion, Reason.TOO_MANY_PIXELS),
    "deep zip": (lambda: deep(6), Reason.TOO_DEEP),
    "swelling zip": (swelling, Reason.SWELLS),
    "swelling gzip": (lambda: gzip.compress(bytes(64 * MIB)), Reason.SWELLS),
    "zip of many": (many, Reason.TOO_MANY_PARTS),
    "damaged png": (lambda: saved(small(), "PNG")[:30], Reason.DAMAGED),
    "damaged zip": (lambda: zipped("a")(small())[:60], Reason.DAMAGED),
    "damaged pdf": (lambda: b"%PDF-1.4 nothing", Reason.DAMAGED),
    "damaged film": (lambda: containers.mp4(small())[:2000], Reason.DAMAGED),
    "damaged svg": (lambda: b'<svg xmlns="http://www.w3.org/2000/svg" width="0"/>', Reason.DAMAGED),
    "damaged gzip": (lambda: gzip.compress(bytes(9999))[:20], Reason.DAMAGED),
    "raw without a preview": (lambda: b"FUJIFILMCCD-RAW" + bytes(900), Reason.UNSUPPORTED),
    "unknown": (lambda: b"\x00\x07" + bytes(range(255, 0, -1)) * 9, Reason.UNKNOWN_FORMAT),
    "postscript": (lambda: b"%!PS-Adobe-3.0\n", Reason.UNSUPPORTED),
    "unknown member": (lambda: zip_of({"a": b"\x00\x07\xff\xfe\xfd"}), Reason.UNKNOWN_FORMAT),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(judge: Judge, name: str) -> None:
    build, reason = REFUSED[name]
    finding = judge(build())
    assert finding.failure is reason
    assert finding.frames == 0


NOTHING_TO_SEE: dict[str, bytes] = {
    "empty": b"",
    "text": "schöne Ferien\n".encode() * 1000,
    "old text": "schöne Ferien\n".encode("latin-1") * 1000,
    "utf-16": "hello\n".encode("utf-16"),
    "program": b"\x7fELF" + bytes(500),
    "database": b"SQLite format 3\x00" + bytes(500),
    "torrent": b"d8:announce9:http://x/4:infod6:lengthi1eee\x00\xff",
    "sound": b"ID3\x03\x00\x00\x00\x00\x00\x00" + b"\xff\xfb\x90\x00" * 200,
    "zip of texts": zip_of({"a": b"text", "b/c": b"more"}),
    "gzip of a text": gzip.compress(b"text"),
    "document without a picture": zipped(beside=containers.WORD)(Image.new("RGB", (1, 1))),
    "web page with a drawing": b"<!DOCTYPE html><html><body><svg></svg></body></html>",
}


@pytest.mark.parametrize("name", NOTHING_TO_SEE)
def test_nothing_to_see(judge: Judge, name: str) -> None:
    assert judge(NOTHING_TO_SEE[name]) == Finding(media="none")


def test_a_cut_off_jpeg_is_looked_at_as_far_as_it_goes(judge: Judge) -> None:
    finding = judge(containers.cut_off(ordinary()))
    assert finding.failure is Reason.DAMAGED
    assert finding.frames == 1
    finding = judge(containers.cut_off(card()))
    assert finding.scores is not None
    assert finding.scores.nudity > 0.5


def test_a_bad_member_does_not_hide_the_good_one(judge: Judge) -> None:
    data = zip_of(
        {"a": b"\x00\x07\xff\xfe\xfd", "b": jpeg(small()), "c": saved(small(), "PNG")[:30]}
    )
    finding = judge(data)
    assert finding.failure is Reason.UNKNOWN_FORMAT
    assert finding.frames == 1


def test_a_clear_hit_needs_no_rest(judge: Judge) -> None:
    finding = judge(zip_of({"a": jpeg(card()), "b": b"\x00\x07\xff\xfe\xfd"}))
    assert finding.failure is None
    assert finding.scores is not None
    assert finding.scores.nudity > 0.5


def test_a_long_film_is_not_called_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    from scanner.sandbox import decode

    monkeypatch.setattr(video, "MAX_SECONDS", 0.5)
    with pytest.raises(decode.DecodeFailure) as caught:
        list(decode.frames(decode.ByteSource.of(containers.mp4(small()))))
    assert caught.value.reason is Reason.NOT_WHOLE


def test_no_time_left_is_not_called_whole() -> None:
    from scanner.sandbox import worker
    from scanner.sandbox.decode import ByteSource
    from tests.sandbox.checksum_worker import Checksum

    data = containers.animated("GIF", 1, 3)(small())
    late = time.monotonic() - 1
    finding = worker.judge(ByteSource.of(data), Checksum(), want_preview=False, until=late)
    assert finding.failure is Reason.NOT_WHOLE
    assert finding.frames == 1


def test_out_of_memory_is_reported() -> None:
    from scanner.sandbox import worker
    from scanner.sandbox.decode import ByteSource
    from tests.sandbox.checksum_worker import Checksum

    class Full(Checksum):
        def classify(self, frame: object, most_views: int = 1, finer: object = None) -> object:
            raise MemoryError

    finding = worker.judge(ByteSource.of(jpeg(small())), Full(), want_preview=False, until=1e12)
    assert finding.failure is Reason.OUT_OF_MEMORY


def test_no_content_costs_more_than_its_caps(judge: Judge, host: object) -> None:
    """All refusals so far were answered by one worker: none of them ended it."""
    assert host.restarts == 0  # type: ignore[attr-defined]
