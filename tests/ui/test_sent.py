"""The child's page of what went to another computer, and what came."""

import pytest

from scanner.asks.bodies import Body, MeetingBody
from scanner.asks.ledger import Way
from scanner.asks.remote_answers import Ending, RemoteAnswer
from scanner.channel import messages as m
from scanner.schema import Category
from tests.ui.fake import words_of
from ui.child import sent_page
from ui.child.rules_page import RulesHerePage
from ui.child.sent_page import SentPage, contents
from ui.child.window import ChildWindow
from ui.text import say
from ui.tray import MenuEntry

ASK = m.LedgerRow(1000, "sent", "Mum's laptop", "ask", "partial", "school", 16, 90_000)


@pytest.fixture
def child(bridge, qtbot):
    made = ChildWindow(bridge)
    yield made
    made.close()
    qtbot.waitUntil(lambda: made.window is None)


def test_it_is_reached_from_the_rules_and_says_each_message(child, service, press, qtbot):
    rows = (m.LedgerRow(1060, "came", "Mum's laptop", "answer", word="talk"), ASK)
    service.replies[m.GetLedger] = m.LedgerIs(rows)
    child.open(MenuEntry.RULES)
    rules = child.window.pages.top
    assert isinstance(rules, RulesHerePage)
    qtbot.waitUntil(lambda: say("sent.title") in words_of(rules))
    press(rules, say("sent.title"))
    page = child.window.pages.top
    assert isinstance(page, SentPage)
    qtbot.waitUntil(lambda: say("sent.to", who="Mum's laptop") in words_of(page))
    words = words_of(page)
    assert words.index(say("sent.answer.talk")) < words.index("It is for school")
    assert say("sent.ask.saw", what=say("reason.partial")) in words


def test_there_is_no_way_to_it_where_no_link_was_ever_set_up(child, service, qtbot):
    service.replies[m.GetLedger] = m.LedgerIs(())
    child.open(MenuEntry.RULES)
    rules = child.window.pages.top
    qtbot.waitUntil(lambda: bool(service.of(m.GetLedger)) and say("learn.title") in words_of(rules))
    assert say("sent.title") not in words_of(rules)


def test_every_kind_of_message_has_words():
    kinds = [str(body.__struct_config__.tag) for body in (*Body.__args__, *MeetingBody.__args__)]
    by_word = {"answer": RemoteAnswer, "closed": Ending, "switch": ("on", "off"), "ask": ("",)}
    for kind in kinds:
        for word in by_word.get(kind, ("",)):
            row = m.LedgerRow(1, str(Way.CAME), "Mum", kind, reason="art", minute=1, word=str(word))
            assert not [line for line in contents(row) if say("code.other", code="")[:4] in line]
    for category in (Category.NUDITY, Category.PARTIAL, Category.UNCHECKED):
        row = m.LedgerRow(1, "sent", "Mum", "ask", str(category), "art", 1)
        assert str(category) not in contents(row)[1].split()


def test_a_long_list_is_shown_in_parts(qtbot):
    page = SentPage()
    qtbot.addWidget(page)
    page.show_state(m.LedgerIs((ASK,) * (sent_page.AT_ONCE + 3)))
    to = say("sent.to", who=ASK.who)
    assert words_of(page).count(to) == sent_page.AT_ONCE
    page.more.click()
    assert words_of(page).count(to) == sent_page.AT_ONCE + 3
    assert page.more.isHidden()
