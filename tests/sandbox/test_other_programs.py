"""The card is seen as other programs write it; what cannot be drawn is unchecked; ordinary files pass."""

import io
import zipfile
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from scanner.reasons import FailureReason
from scanner.sandbox.decode.frame import DecodedFrame
from scanner.sandbox.decode.pieced import Pieces
from scanner.schema import Finding
from tests.sandbox.containers import jpeg
from tests.sandbox.other_programs import NOT_DRAWN, ORDINARY, WRITTEN, grey_32
from tests.sandbox.side_by_side import SIDE_BY_SIDE, album
from tests.sandbox.test_containers import card, ordinary, verdict

Judge = Callable[[bytes], Finding]
SHOWN = {**SIDE_BY_SIDE, **WRITTEN}


@pytest.mark.parametrize("name", SHOWN)
def test_the_card_is_seen(judge: Judge, name: str) -> None:
    assert verdict(judge(SHOWN[name](card())))[0]


@pytest.mark.parametrize("name", sorted(SHOWN.keys() - {"EMF+ brush"}))
def test_an_ordinary_picture_passes(judge: Judge, name: str) -> None:
    assert verdict(judge(SHOWN[name](ordinary()))) == (False, False)


@pytest.mark.parametrize("name", NOT_DRAWN)
def test_what_is_painted_and_not_drawn_here_is_unchecked(judge: Judge, name: str) -> None:
    assert judge(NOT_DRAWN[name](card())).failure is FailureReason.UNSUPPORTED


@pytest.mark.parametrize("name", ORDINARY)
def test_a_text_without_a_picture_passes(judge: Judge, name: str) -> None:
    finding = judge(ORDINARY[name])
    assert finding.failure is None
    assert finding.scores is None or verdict(finding) == (False, False)


def test_grey_of_32_bits_is_drawn_as_grey_of_8(judge: Judge) -> None:
    for picture in (card(), ordinary()):
        finding = judge(grey_32(picture))
        assert finding.scores is not None
        assert verdict(finding) == verdict(judge(jpeg(picture.convert("L"))))


def test_an_end_record_in_the_comment_hides_nothing(judge: Judge) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.jpg", jpeg(card()))
        archive.comment = b"PK\x05\x06" + bytes(18)
    assert judge(buffer.getvalue()).failure is FailureReason.DAMAGED


def test_an_album_is_not_put_together(judge: Judge) -> None:
    """Pictures of one size whose edges differ are looked at once each."""
    colours = np.random.default_rng(1).integers(0, 255, (12, 6, 8, 3), np.uint8)
    pictures = [Image.fromarray(each).resize((160, 120)) for each in colours]
    assert verdict(judge(album(pictures))) == (False, False)
    assert not list(_together(pictures))


def _together(pictures: list[Image.Image]) -> list[object]:
    pieces = Pieces()
    frames = (DecodedFrame(np.asarray(each.convert("RGB")), n) for n, each in enumerate(pictures))
    list(pieces.watch(frames))
    return list(pieces.frames())
