"""Pictures in seldom used encodings are seen; what a password hides is called encrypted."""

from collections.abc import Callable

import pytest

from scanner.reasons import FailureReason
from scanner.schema import Finding
from tests.sandbox.odd_ways import BOOK_WITH_FONTS, KRITA, LOCKED, MARKS, NOTE, ODD, PICT
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
