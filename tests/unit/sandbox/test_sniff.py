"""Sniffing and the readers of headers: by content, never raising anything but a DecodeFailure."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from scanner.formats.kinds import FormatReader, MediaKind
from scanner.sandbox.decode import endings, jxl
from scanner.sandbox.decode.frame import ByteSource, DecodeFailure
from scanner.sandbox.decode.sniff import sniff


def media(data: bytes) -> str:
    return sniff(ByteSource.of(data)).media


def ftyp(major: bytes, *others: bytes) -> bytes:
    body = b"ftyp" + major + b"\x00\x00\x00\x00" + b"".join(others)
    return (4 + len(body)).to_bytes(4, "big") + body + bytes(40)


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (ftyp(b"heic", b"mif1", b"heic"), "heif"),
        (ftyp(b"heix", b"mif1"), "heif"),
        (ftyp(b"hevc", b"msf1"), "heif"),
        (ftyp(b"mif1", b"heic"), "heif"),
        (ftyp(b"mif1", b"avif", b"miaf"), "avif"),
        (ftyp(b"avif", b"mif1"), "avif"),
        (ftyp(b"avis", b"avif", b"msf1"), "avif"),
        (ftyp(b"isom", b"iso2", b"avc1", b"mp41"), "mp4"),
        (ftyp(b"mp42"), "mp4"),
        (ftyp(b"M4V "), "mp4"),
        (ftyp(b"3gp5"), "3gp"),
        (ftyp(b"3g2a"), "3gp"),
        (ftyp(b"qt  "), "mov"),
        (ftyp(b"M4A "), "m4a"),
        (ftyp(b"crx ", b"isom"), "raw"),
        (ftyp(b"jxl "), "jxl"),
        (b"\x00\x00\x00\x08wide\x00\x00\x00\x00mdat", "mov"),
        (b"\xff\xd8\xff\xe0", "jpeg"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "webp"),
        (b"RIFF\x00\x00\x00\x00AVI LIST", "avi"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "wav"),
        (b"RIFF\x00\x00\x00\x00ABCD", "riff"),
        (b"\x00\x00\x01\x00\x01\x00\x10\x10", "ico"),
        (b"\x00\x00\x02\x00\x01\x00\x10\x10", "cur"),
        (b"\xff\x0a\x00", "jxl"),
        (b"\xff\x4f\xff\x51\x00", "jp2"),
        (b"G" + bytes(187) + b"G" + bytes(187) + b"G" + bytes(9), "ts"),
        (b"OggS" + bytes(24) + b"\x80theora", "ogg"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "svg"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a <b> -->\n<!DOCTYPE svg [<!ENTITY a 'b'>]>\n<svg:svg>", "svg"),
        ("<svg/>".encode("utf-16"), "svg"),
        (b"<html><svg></svg></html>", "text"),
        (b"<svgx>", "text"),
        (b"<!", "text"),
        (b"#define a_width 8\n#define a_height 8\nstatic", "xbm"),
        (b"#define width 8\n", "text"),
        (b"", "none"),
        (b"hello", "text"),
        ("héllo world".encode("latin-1") * 9, "text"),
        ("hello".encode("utf-16"), "text"),
        (b"hello\x00", "unknown"),
        (b"\xef\xbb\xbfhello", "text"),
        (b"junk\n%PDF-1.7\n\x00\x01", "pdf"),
        (b"\x80\x81\x82\x83", "unknown"),
        (bytes(100), "unknown"),
    ],
)  # fmt: skip
def test_kinds(data: bytes, wanted: str) -> None:
    assert media(data) == wanted


def test_text_is_text_to_its_end() -> None:
    assert media(b"a" * 3_000_000) == "text"
    assert media(b"a" * 3_000_000 + b"\x00\x01") == "unknown"
    assert media("ü".encode() * 2_000_000) == "text"


@given(st.binary(max_size=2000))
@settings(max_examples=400)
def test_sniffing_never_raises(data: bytes) -> None:
    kind = sniff(ByteSource.of(data))
    assert isinstance(kind, MediaKind)
    assert isinstance(kind.reader, FormatReader)


@given(st.binary(max_size=200), st.booleans())
@settings(max_examples=400)
def test_jxl_header_raises_nothing_else(data: bytes, boxed: bool) -> None:
    start = jxl.CONTAINER + b"\x00\x00\x00\x00jxlc\xff\x0a" if boxed else jxl.SIGNATURE
    try:
        width, height, _more = jxl.header(ByteSource.of(start + data))
    except DecodeFailure:
        return
    assert 1 <= width <= 2**31
    assert 1 <= height <= 2**30


@pytest.mark.parametrize(
    "size", [(8, 8), (256, 256), (640, 480), (1, 1), (1000, 7), (4000, 3000), (300, 256)]
)
def test_jxl_header(size: tuple[int, int]) -> None:
    import pillow_jxl  # noqa: F401 - registers its writer

    buffer = io.BytesIO()
    Image.new("RGB", size).save(buffer, "JXL")
    assert jxl.header(ByteSource.of(buffer.getvalue())) == (*size, False)


def saved_jpeg(**options: object) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((300, 200), 90).convert("RGB").save(buffer, "JPEG", **options)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "options",
    [{}, {"progressive": True}, {"restart_marker_blocks": 3}, {"comment": b"\xff\xd9" * 9}],
)
def test_end_of_a_jpeg(options: dict[str, object]) -> None:
    data = saved_jpeg(**options)
    assert endings.jpeg_end(data) == len(data)
    assert endings.jpeg_end(data + b"\xff\xd8\xff\xd9") == len(data)
    assert endings.jpeg_end(data[:-2]) == 0


@given(st.binary(max_size=400))
def test_end_of_a_jpeg_stays_inside(data: bytes) -> None:
    assert 0 <= endings.jpeg_end(b"\xff\xd8" + data) <= len(data) + 2
