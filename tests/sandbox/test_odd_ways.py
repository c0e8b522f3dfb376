"""Pictures in seldom used encodings are seen; what a password hides is called encrypted."""

from collections.abc import Callable

import pytest

from scanner.reasons import FailureReason
from scanner.schema import Finding
from tests.sandbox.odd_ways import BOOK_WITH_FONTS, KRITA, LOCKED, MARKS, NOT_DRAWN, NOTE, ODD, PICT
from tests.sandbox.test_containers import card, ordinary, verdict

Judge = Callable[[bytes], Finding]


@pytest.mark.parametrize("name", ODD)
def test_the_card_is_seen_and_an_ordinary_picture_passes(judge: Judge, name: str) -> None:
    assert verdict(judge(ODD[name](card())))[0]
    assert verdict(judge(ODD[name](ordinary()))) == (False, False)


@pytest.mark.parametrize("mark", MARKS)
def test_a_text_that_begins_like_a_binary_format_passes(judge: Judge, mark: bytes) -> None:
    finding = judge(mark + NOTE)
    assert (finding.media, finding.failure) == ("none", None)


@pytest.mark.parametrize("name", LOCKED)
def test_a_document_with_a_password_is_encrypted(judge: Judge, name: str) -> None:
    assert judge(LOCKED[name]).failure is FailureReason.ENCRYPTED


def test_a_book_with_scrambled_fonts_passes(judge: Judge) -> None:
    assert judge(BOOK_WITH_FONTS).failure is None


def test_a_picture_of_unknown_kind_in_a_document_is_unchecked(judge: Judge) -> None:
    assert judge(PICT).failure is FailureReason.UNKNOWN_FORMAT


def test_a_drawing_without_its_picture_of_all_layers_is_unchecked(judge: Judge) -> None:
    assert judge(KRITA).failure is FailureReason.UNSUPPORTED


@pytest.mark.parametrize("name", NOT_DRAWN)
def test_what_is_painted_elsewhere_and_not_drawn_here_is_unchecked(judge: Judge, name: str) -> None:
    assert judge(NOT_DRAWN[name]).failure in (FailureReason.UNSUPPORTED, FailureReason.DAMAGED)


def test_a_listing_of_a_program_in_colours_passes(judge: Judge) -> None:
    tones = (b"#%02x%02x40" % (at * 20, 255 - at * 20) for at in range(12))
    words = b"".join(b'<span style="color:%s">let</span> ' % tone for tone in tones)
    assert judge(words * 200).failure is None
