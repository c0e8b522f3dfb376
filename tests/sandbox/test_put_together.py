"""A picture is seen in signed and quoted mails, behind another picture, and cut into tiles of a page."""

from collections.abc import Callable

import pytest

from scanner.schema import Finding
from tests.sandbox.put_together import TOGETHER, gallery
from tests.sandbox.test_containers import card, ordinary, verdict

Judge = Callable[[bytes], Finding]


@pytest.mark.parametrize("name", TOGETHER)
def test_the_card_is_seen_and_an_ordinary_picture_passes(judge: Judge, name: str) -> None:
    assert verdict(judge(TOGETHER[name](card())))[0]
    assert verdict(judge(TOGETHER[name](ordinary()))) == (False, False)


def test_a_page_with_several_ordinary_pictures_passes(judge: Judge) -> None:
    pictures = [ordinary().resize((320, 240)).rotate(90 * turn) for turn in range(4)]
    pictures += [ordinary().crop((x, 0, x + 300, 300)) for x in range(0, 340, 60)]
    assert verdict(judge(gallery(pictures))) == (False, False)
