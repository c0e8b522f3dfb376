"""Names as they may be on a disk: displayed without harm, cut between letters."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.hold.take import names_like
from scanner.naming import cut, displayed

BYTES_ALONE = pytest.mark.skipif(os.name == "nt", reason="names are bytes on POSIX alone")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"holiday.jpg", "holiday.jpg"),
        ("Ünïcödé 写真.jpg".encode(), "Ünïcödé 写真.jpg"),
        pytest.param(b"caf\xe9.jpg", r"caf\xe9.jpg", marks=BYTES_ALONE),
        (b"two\nlines.jpg", r"two\x0alines.jpg"),
        (b"\x1b[31mred.jpg", r"\x1b[31mred.jpg"),
        ("gpj.\u202etxt".encode(), r"gpj.\u202etxt"),
        ("line\u2028end".encode(), r"line\u2028end"),
    ],
)
def test_displayed(name: bytes, shown: str) -> None:
    assert displayed(os.fsdecode(name)) == shown


@BYTES_ALONE
@given(st.binary(max_size=300).filter(lambda name: b"\0" not in name))
def test_every_name_can_be_encoded_and_printed(name: bytes) -> None:
    shown = displayed(os.fsdecode(name))
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert "\n" not in shown
    assert "\x1b" not in shown


@given(st.text(max_size=120), st.integers(min_value=0, max_value=260))
def test_a_name_is_cut_between_letters(name: str, most: int) -> None:
    data = name.encode("utf-8", "surrogatepass")
    short = cut(data, most)
    assert len(short) <= most
    assert data.startswith(short)
    assert (
        short.decode("utf-8", "surrogatepass")
        == name[: len(short.decode("utf-8", "surrogatepass"))]
    )


def test_a_taken_name_of_255_bytes_of_two_byte_letters_stays_text() -> None:
    name = "ö" * 125 + ".jpg"
    for one, _ in zip(names_like(name), range(1001), strict=False):
        assert len(os.fsencode(one)) <= 255
        os.fsencode(one).decode("utf-8")
