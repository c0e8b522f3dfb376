"""A picture is seen where a viewer shows it though the format's letter does not; ordinary texts pass."""

from collections.abc import Callable

import pytest

from scanner.reasons import FailureReason
from scanner.schema import Finding
from tests.sandbox.test_containers import card, ordinary, verdict
from tests.sandbox.viewer_ways import ORDINARY, PAINTED, SHOWN

Judge = Callable[[bytes], Finding]


@pytest.mark.parametrize("name", SHOWN)
def test_the_card_is_seen_and_an_ordinary_picture_passes(judge: Judge, name: str) -> None:
    assert verdict(judge(SHOWN[name](card())))[0]
    assert verdict(judge(SHOWN[name](ordinary()))) == (False, False)


@pytest.mark.parametrize("name", PAINTED)
def test_what_a_browser_paints_and_is_not_drawn_here_is_unchecked(judge: Judge, name: str) -> None:
    assert judge(PAINTED[name](card())).failure is FailureReason.UNSUPPORTED


@pytest.mark.parametrize("name", ORDINARY)
def test_a_text_without_a_picture_passes(judge: Judge, name: str) -> None:
    finding = judge(ORDINARY[name])
    assert finding.failure is None
    assert finding.scores is None or verdict(finding) == (False, False)
