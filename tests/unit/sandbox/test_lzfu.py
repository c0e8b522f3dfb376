"""Compressed RTF as in the examples of its specification (MS-OXRTFCP, 4.1 and 4.2)."""

from hypothesis import given
from hypothesis import strategies as st

from scanner.sandbox.decode import lzfu

SIMPLE = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)
CROSSING = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")


def test_a_simple_text() -> None:
    assert list(lzfu.texts(b"head" + SIMPLE)) == [
        b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    ]


def test_a_reference_that_crosses_what_it_writes() -> None:
    assert list(lzfu.texts(CROSSING)) == [b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"]


def test_an_uncompressed_text() -> None:
    text = b"{\\rtf1 a}"
    head = (len(text) + 12).to_bytes(4, "little") + len(text).to_bytes(4, "little")
    assert list(lzfu.texts(head + lzfu.PLAIN + bytes(4) + text)) == [text]


@given(st.binary(max_size=200))
def test_damage_ends_the_text(rest: bytes) -> None:
    for text in lzfu.texts(SIMPLE[:16] + rest):
        assert len(text) <= 0x2B + 8 * 17
