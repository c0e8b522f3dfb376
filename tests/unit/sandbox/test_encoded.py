"""Encoded runs are found in a text whatever surrounds them and however they are folded."""

import base64
import binascii
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.sandbox.decode import encoded

# What begins as a photograph and as a drawing, and is long enough to be more than an example.
contents = st.sampled_from([b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"GIF89a"]).flatmap(
    lambda start: st.binary(min_size=300, max_size=900).map(lambda rest: start + rest)
)
ends = st.sampled_from(
    [b"\n", b"\r\n", b"\r\n ", b"\n    ", b"=\r\n", b"\\n", b'\\n",\n   "', b"&#10;", b"%0A"]
)
WORDS = [b"<data>", b"PHOTO;ENCODING=b:", b'"image": "', b"url(", b"\r\n\r\n", b"base64,", b"x: "]
AFTER = [b"</data>", b'"}', b")", b"\r\n--xyz--", b"\r\n\r\nTEL:1", b"", b"=="]


def found(text: bytes) -> list[bytes]:
    return [one.data for one in encoded.search(encoded.plain_text(text))]


def certain(text: bytes) -> list[bytes]:
    return [one.data for one in encoded.search(encoded.plain_text(text)) if one.certain]


@given(contents, st.integers(12, 200), ends, st.sampled_from(WORDS), st.sampled_from(AFTER))
def test_base64_however_it_is_folded(
    content: bytes, width: int, end: bytes, before: bytes, after: bytes
) -> None:
    coded = base64.b64encode(content)
    lines = end.join(coded[at : at + width] for at in range(0, len(coded), width))
    # Letters of what follows may be taken for more of it; what was there comes first.
    assert any(one.startswith(content) for one in certain(before + lines + after))


@given(
    st.lists(contents, min_size=2, max_size=4, unique=True),
    st.sampled_from([b"\n", b'", "', b"</d><d>"]),
)
def test_each_of_several_runs_is_one(pictures: list[bytes], between: bytes) -> None:
    text = b"<d>" + between.join(base64.b64encode(one) for one in pictures) + b"</d>"
    assert [one for one in certain(text) if one in pictures] == pictures


@given(contents, st.sampled_from(["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]))
def test_text_in_any_encoding(content: bytes, encoding: str) -> None:
    page = f'<img src="data:;BASE64,{base64.b64encode(content).decode()}">'
    assert content in certain(page.encode(encoding))


@given(contents, st.integers(1, 70), st.booleans(), st.sampled_from([b"\n", b"\r\n", b" "]))
def test_hexadecimal(content: bytes, width: int, upper: bool, between: bytes) -> None:
    digits = binascii.hexlify(content)
    digits = digits.upper() if upper else digits
    # Wider than a picture's first letters, which the search begins with.
    step = 2 * (width + 3)
    lines = between.join(digits[at : at + step] for at in range(0, len(digits), step))
    assert content in certain(b"{\\pict " + lines + b"}")


@given(contents)
def test_quoted_printable(content: bytes) -> None:
    text = b"Content-Transfer-Encoding: Quoted-Printable\r\n\r\n" + binascii.b2a_qp(
        content, istext=False
    )
    assert any(one.startswith(content[:200]) for one in found(text))


@given(contents)
def test_uuencode(content: bytes) -> None:
    lines = [binascii.b2a_uu(content[at : at + 45]) for at in range(0, len(content), 45)]
    assert content in found(b"Subject: x\n\nbegin 644 a\n" + b"".join(lines) + b"`\nend\n")


@given(contents)
def test_escaped_letters(content: bytes) -> None:
    coded = base64.b64encode(content)
    for plus, slash in (
        (b"+", b"\\/"),
        (b"\\u002B", b"\\u002f"),
        (b"%2B", b"%2F"),
        (b"&#43;", b"&#x2F;"),
    ):
        text = b'"data:image/x;base64,' + coded.replace(b"+", plus).replace(b"/", slash) + b'"'
        assert any(one.startswith(content) for one in certain(text))


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"Prose mentions `data:image/png;base64,iVBORw0KGgoAAAANSUhEUg...` and base64 and data:,",
        b"data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD and data:image/png;base64,<data>",
        b"begin 644 of them, and ffd8ff is how a JPEG begins, =FF=D8=FF quoted-printable",
        b"https://example.org/a/very/long/path/of/many/parts/and/more/of/them/index.html",
    ],
)
def test_prose_about_encodings_claims_nothing(text: bytes) -> None:
    assert certain(text) == []


@given(st.binary(max_size=400))
def test_no_text_breaks_the_search(text: bytes) -> None:
    list(encoded.search(encoded.plain_text(text)))


def test_a_percent_coded_address() -> None:
    picture = b"<svg xmlns='http://www.w3.org/2000/svg' width='9'></svg>"
    assert picture in found(b'url("data:image/svg+xml,' + quote(picture).encode() + b'")')
