"""The gate asks about everything that the worker would look into."""

import os
import re
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from scanner.formats import written
from scanner.formats.kinds import FormatReader, Signature
from scanner.formats.registry import FORMATS
from scanner.kernel_gate.prefilter import (
    CHUNK,
    HEAD_BYTES,
    WHOLE_BYTES,
    may_hide_picture,
    may_hold_picture,
    may_show_picture,
)
from scanner.reasons import FailureReason
from scanner.sandbox import decode
from scanner.sandbox.decode.frame import ByteSource, DecodeFailure
from scanner.sandbox.decode.sniff import sniff
from tests.sandbox import containers
from tests.sandbox.documents import OFFICE, PDFS, TEXTS
from tests.sandbox.odd_ways import ODD
from tests.sandbox.put_together import TOGETHER
from tests.sandbox.viewer_ways import PAINTED, SHOWN

# Fonts are judged where they are sent from: every program opens some at its start.
BLIND = (FormatReader.NOBODY, FormatReader.UNKNOWN, FormatReader.FONT)
SMALL = Image.effect_mandelbrot((256, 256), (-2, -1.5, 1, 1.5), 60).convert("RGB")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>'


def filled(signature: Signature) -> bytes:
    """A file that has nothing but this signature."""
    data = bytearray(b"\x01" * 1200)
    for at, word in signature:
        data[at : at + len(word)] = word
    return bytes(data)


def asked(folder: Path, data: bytes) -> bool:
    path = folder / "file"
    path.write_bytes(data)
    fd = os.open(path, os.O_RDONLY)
    try:
        return may_show_picture(fd, len(data))
    finally:
        os.close(fd)


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.media)
def test_each_format_of_the_registry(row: object) -> None:
    for signature in row.signatures:  # type: ignore[attr-defined]
        head = filled(signature)
        if sniff(ByteSource.of(head)).reader not in BLIND:
            assert may_hold_picture(head[:HEAD_BYTES])


@given(st.binary(max_size=600), st.sampled_from([s for row in FORMATS for s in row.signatures]))
def test_whatever_surrounds_a_signature(noise: bytes, signature: Signature) -> None:
    data = bytearray(noise.ljust(600, b"\x00"))
    for at, word in signature:
        data[at : at + len(word)] = word
    kind = sniff(ByteSource.of(bytes(data)))
    if kind.reader not in (*BLIND, FormatReader.TEXT):
        assert may_hold_picture(bytes(data))


@pytest.mark.parametrize(
    "name", {**containers.PICTURES, **containers.FILMS, **containers.WRAPPED, **containers.GREY}
)
def test_everything_a_picture_travels_in(name: str, tmp_path: Path) -> None:
    build = {**containers.PICTURES, **containers.FILMS, **containers.WRAPPED, **containers.GREY}[
        name
    ]
    assert asked(tmp_path, build(SMALL))


def mail(**headers: str) -> bytes:
    message = EmailMessage()
    for name, value in headers.items():
        message[name] = value
    message.set_content("hello")
    message.add_attachment(containers.jpeg(SMALL), maintype="image", subtype="jpeg")
    return message.as_bytes()


def zip_behind(beginning: bytes) -> bytes:
    return beginning + containers.zipped("a.jpg")(SMALL)


UNTOLD = {
    "svg behind a long comment": b"<!--" + b" words" * 1000 + b"-->" + SVG,
    "web page": b"<html>" + b"<p>words</p>" * 2000 + containers.web_page(SMALL),
    "mail with long headers": mail(**{"X-Long": "words " * 600}),
    "mhtml": b"From: <Saved by Blink>\r\n" + b"X: y\r\n" * 400 + mail(),
    "xbm": b"/* words */\n" * 300 + b"#define a_width 8\n#define a_height 8\nstatic char a_bits[] = { 1 };",
    "tga, run-length": containers.saved(SMALL, "TGA", compression="tga_rle"),
    "tga, grey": containers.saved(SMALL.convert("L"), "TGA"),
    "avchd": b"".join(b"\0\0\0\0G" + bytes(187) for _ in range(9)),
    "film in pieces": b"\0\0\0\x18stypmsdh" + bytes(90),
    "long text with a picture at its end": b"words and more\n" * 40_000 + containers.web_page(SMALL),
    "zip behind a program": zip_behind(b"\x7fELF" + bytes(200_000)),
    "zip behind a script": zip_behind(b"#!/bin/sh\nexit\n"),
    "zip behind noise": zip_behind(b"\x80\x81\x82" * 900),
    "text of two bytes a letter": "<html>".encode("utf-16"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNTOLD)
def test_files_whose_beginning_does_not_give_them_away(name: str, tmp_path: Path) -> None:
    assert asked(tmp_path, UNTOLD[name])


def wrapped(width: int) -> Callable[[bytes], bytes]:
    """All that is coded, in lines so short that no run of letters shows it."""
    long = re.compile(rb"[A-Za-z0-9+/=]{%d,}" % (width + 1))

    def wrap(data: bytes) -> bytes:
        return long.sub(lambda found: b"\n".join(re.findall(rb".{1,%d}" % width, found[0])), data)

    return wrap


def unnamed(data: bytes) -> bytes:
    """In short lines, and with no word that says what it is."""
    return wrapped(20)(data).replace(b"image/", b"x-any/").replace(b"base64", b"encoded")


OTHERWISE: dict[str, Callable[[bytes], bytes]] = {
    "as it is": lambda data: data,
    "behind an empty line": lambda data: b"\n" + data,
    "behind a mark": lambda data: b"\xef\xbb\xbf" + data,
    "behind words": lambda data: b"words and more\n" * 400 + data,
    "before zeros": lambda data: data + bytes(3000),
    "in two bytes a letter": lambda data: data.decode("latin-1").encode("utf-16"),
    "in short lines": wrapped(20),
    "in short lines, Base64": lambda data: (
        wrapped(38)(data).replace(b"base64", b"Base64").replace(b"image/", b"IMAGE/")
    ),
    "in short lines, unnamed": unnamed,
    "in big letters": bytes.upper,
    "in small letters": bytes.lower,
}


def seen_by_the_worker(data: bytes) -> bool:
    """Return whether the worker finds a picture, or something that it should be able to look into."""
    try:
        return next(iter(decode.frames(ByteSource.of(data))), None) is not None
    except DecodeFailure as failure:
        return failure.reason is not FailureReason.UNKNOWN_FORMAT


@pytest.mark.parametrize("name", {**TEXTS, **PDFS, **OFFICE, **ODD})
def test_what_the_worker_looks_into_is_asked_about_however_it_is_written(
    name: str, tmp_path: Path
) -> None:
    data = {**TEXTS, **PDFS, **OFFICE, **ODD}[name](SMALL)
    missed = [
        how
        for how, change in OTHERWISE.items()
        if not asked(tmp_path, changed := change(data)) and seen_by_the_worker(changed)
    ]
    assert missed == []


@pytest.mark.parametrize("name", {**SHOWN, **PAINTED, **TOGETHER})
def test_what_a_viewer_shows_is_asked_about(name: str, tmp_path: Path) -> None:
    assert asked(tmp_path, {**SHOWN, **PAINTED, **TOGETHER}[name](SMALL))


@pytest.mark.parametrize(
    "sign", [b"data:,%ff%d8", b"data:;x=y,'GIF89a%01", b"BASE64", b"\nbegin 644 a.jpg\n"]
)
def test_signs_in_other_letters(sign: bytes, tmp_path: Path) -> None:
    assert asked(tmp_path, b"words and more\n" * 90 + sign)


@given(st.integers(CHUNK - 300, CHUNK + 300))
def test_a_run_over_the_edge_of_a_chunk(tmp_path_factory: pytest.TempPathFactory, at: int) -> None:
    text = (b"words and more\n" * 20_000)[:at] + b" " + b"A" * 40 + b"\n"
    assert asked(tmp_path_factory.mktemp("edge"), text)


NEVER = {
    "nothing": b"",
    "words": b"words",
    "script": b"#!/bin/sh\n" + b"echo words # and more\n" * 900,
    "program": b"\x7fELF\2\1" + bytes(200_000),
    "database": b"SQLite format 3\0" + bytes(90_000),
    "noise": b"\x80\x81\x82\0" * 4000,
    "source": b"#define MANY 3\nint a[] = {1, 2, 3};\ndata: [begin, end]\nlet data: x = y, z;\n"
    * 300,
    "table of numbers": b"0.5, 1.25, 17\n" * 900,
    "wide and empty": b"name" + b" " * 90 + b"value\n",
    "page with some numbered letters": b"<p>&#39;words&#39; &amp; more</p>" * 15,
    "web page of words": b"<!DOCTYPE html><html><p>words</p></html>" * 90,
}


@pytest.mark.parametrize("name", NEVER)
def test_what_shows_nothing_is_not_asked_about(name: str, tmp_path: Path) -> None:
    data = NEVER[name]
    assert not asked(tmp_path, data)
    assert not may_hold_picture(data[:HEAD_BYTES])
    if len(data) <= WHOLE_BYTES:
        assert not may_hide_picture(data)


@pytest.mark.parametrize(
    "sign",
    [
        b"<svg", b":svg", b"_width", b"\\pict", b"image/", b"base64", b"BASE64", b"/9j/", b"iVBORw", b"UklGR",
        b"begin 644 a", b"Ab0/+=" * 7,
    ],
)  # fmt: skip
def test_each_sign_of_a_picture_written_out_is_found_alone(sign: bytes) -> None:
    assert may_hide_picture(b"few words " + sign + b" of text")
    assert not may_hide_picture(b"few words " + sign[1:38] + b" of text")


COMMON_LETTERS = "acehilnorstuy \n\t.,'\"()=;-"


def _in_any_case(word: str) -> st.SearchStrategy[str]:
    return st.tuples(*(st.sampled_from((one.lower(), one.upper())) for one in word)).map("".join)


@given(
    st.text(COMMON_LETTERS + "bgmqwxVG_/:<&#%02", max_size=40),
    st.one_of(
        *(_in_any_case(word) for word in ("<svg", ":svg", "image/", "base64", "quoted-printable")),
        *(_in_any_case("svg").map(start.__add__) for start in ("%3c", "&LT;", "&#060;", "\\x3c", "\\u003C")),
        st.sampled_from([word.decode() for word, _ in written.WORDS]),
        st.from_regex(r"begin [0-7]{3}", fullmatch=True),
        _in_any_case("data:").map("{}text/plain,%".format),
    ),
    st.text(COMMON_LETTERS + "bgmqwxVG_/:<&#%02", max_size=40),
)  # fmt: skip
def test_a_sign_is_found_among_any_other_letters(before: str, sign: str, after: str) -> None:
    """The search that leaves the common letters out finds each sign that the whole search finds."""
    assert written.may_be_written_out((before + sign + after).encode())
