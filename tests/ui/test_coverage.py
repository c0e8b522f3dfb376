"""The coverage in words, each state in its own."""

import pytest

from scanner.channel import messages as m
from tests.ui.fake import gated, status, words_of
from ui.child.coverage_page import CoveragePage
from ui.coverage import layers_card
from ui.parents.overview_page import OverviewPage
from ui.text import say


@pytest.mark.parametrize(
    ("layer", "mark", "words"),
    [
        (m.LayerState("folder", on=True, detail="3"), "●", "On"),
        (m.LayerState("folder", on=False, detail="gate"), "○", "The gate does this"),
        (m.LayerState("browser", on=False, detail="0/0"), "○", "No browser is open"),
        (m.LayerState("browser", on=False, detail="0/2"), "○", "Off"),
        (m.LayerState("browser", on=False, detail="1/2"), "◐", "1 of 2"),
        (m.LayerState("browser", on=True, detail="2/2"), "●", "On"),
        (m.LayerState("gate", on=True, detail="warn"), "●", "On"),
        (m.LayerState("gate", on=True, detail="block-gaps"), "◐", "On, with gaps"),
        (m.LayerState("gate", on=False, detail="observe"), "○", "Only looks on"),
        (m.LayerState("gate", on=False, detail="away"), "○", "Off"),
        (m.LayerState("clipboard", on=False, detail="not-possible"), "○", "Not possible here"),
        (m.LayerState("camera", on=False, detail="not-possible"), "○", "Not possible here"),
    ],
)
def test_each_state_in_its_own_words(layer: m.LayerState, mark: str, words: str, qtbot) -> None:
    qtbot.addWidget(card := layers_card(status(layers=(layer,))))
    lines = words_of(card).splitlines()
    at = lines.index(say(f"layer.{layer.name}"))
    assert lines.index(words, at) > at
    assert mark in lines


@pytest.mark.parametrize("make", [CoveragePage, OverviewPage])
def test_child_and_parents_read_the_same(make: type, qtbot) -> None:
    page = make()
    qtbot.addWidget(page)
    page.show_status(gated())
    words = words_of(page)
    assert say("layer.clipboard.not-possible") in words
    assert say("cover.not.gated") in words
    assert words.count(say("cover.app.stops")) == len(gated().apps)
    assert say("cover.accounts.not", names="paul") in words
    assert say("cover.accounts.admin", names="mum") in words
    assert say("kernel.asks-of-overlays") in words
    assert "/usr/bin/eog: to look at pictures" in words
    page.show_status(status(apps=()))
    assert say("cover.exempt") not in words_of(page)
    assert say("cover.apps.none") in words_of(page)


def test_of_no_covered_account_nothing_is_said(qtbot) -> None:
    page = CoveragePage()
    qtbot.addWidget(page)
    page.show_status(status(accounts=m.Accounts((), ("lena",))))
    assert say("cover.accounts.covered", names="") not in words_of(page)
    assert say("cover.accounts.not", names="lena") in words_of(page)


def test_the_childs_page_follows_the_service(qtbot) -> None:
    page = CoveragePage()
    qtbot.addWidget(page)
    page.show_status(gated())
    page.show_away("service-away")
    assert say("problem.service-away") in words_of(page)
    assert say("layer.gate") not in words_of(page)
