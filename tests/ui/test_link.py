"""Answers from elsewhere in the parents' area of a child's computer: who may answer, the switch, the pairing."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from scanner.channel import client_env
from scanner.channel import messages as m
from tests.ui.fake import find, words_of
from ui.child.sent_page import SentPage
from ui.kit.device_folder import DeviceFolder
from ui.kit.qr import QrCode
from ui.parents import link_controller
from ui.parents.area import ParentArea
from ui.parents.link_page import LinkPage
from ui.parents.pairing_card import PairingCard
from ui.parents.side import Section
from ui.text import say

CODE = "1A2B3-C4D5E-6F7G8-H9J0K-1M2N3-P4"
MUM = m.AnswererRow("Mum's laptop", "aa", "2027-11-02")
NOT_PAIRED = m.LinkIs(False, True, False, False, False, (), 0)
PAIRED = m.LinkIs(True, True, False, True, True, (MUM,), 0)


@pytest.fixture
def started(monkeypatch):
    """The commands that the page would have started, and wrote for each login."""
    found = []
    monkeypatch.setattr(link_controller, "start_link", lambda _env: found.append("run"))
    monkeypatch.setattr(link_controller, "start_link_at_login", lambda _env: found.append("login"))
    return found


@pytest.fixture
def area(bridge, service, monkeypatch, tmp_path, started, qtbot):
    certificate = tmp_path / "link.toml"
    certificate.write_text("")
    env = client_env.ClientEnvironment(service.path, tmp_path, tmp_path, certificate=certificate)
    monkeypatch.setattr(client_env, "load", lambda: env)
    service.replies[m.GetPairing] = m.Refused("no-pairing")
    service.replies[m.GetLink] = NOT_PAIRED
    made = ParentArea(bridge, "GB")
    yield made
    made.close()


def shown(area: ParentArea) -> LinkPage:
    area.enter(Section.LINK)
    page = area.page
    assert isinstance(page, LinkPage)
    return page


def test_a_code_is_shown_typed_agreed_and_the_link_starts_at_each_login(
    area, service, press, started, qtbot
):
    page = shown(area)
    qtbot.waitUntil(lambda: not page.pairing.isHidden())
    service.replies[m.BeginPairing] = m.PairingIs(CODE, 600)
    service.replies[m.GetPairing] = m.PairingIs(CODE, 540)
    page.pairing.name.setText("Kim")
    press(page, say("link.show"))
    qtbot.waitUntil(lambda: page.pairing.code == CODE)
    assert service.of(m.BeginPairing) == [m.BeginPairing("Kim")]
    codes = [one.text() for one in page.findChildren(QLabel) if "1A2B3" in one.text()]
    assert "".join(codes[0].split()) == CODE
    assert page.findChild(QrCode).accessibleName() == CODE
    service.replies[m.GetPairing] = m.PairingIs(CODE, 500, "Mum's laptop")
    qtbot.waitUntil(lambda: say("link.came", name="Mum's laptop") in words_of(page))
    assert find(page, QAbstractButton, say("link.came.no")).hasFocus() or not page.isActiveWindow()
    service.replies[m.FinishPairing] = service.replies[m.GetLink] = PAIRED
    service.replies[m.GetPairing] = m.Refused("no-pairing")
    press(page, say("link.came.yes"))
    qtbot.waitUntil(lambda: say("link.paired", name="Mum's laptop") in words_of(page))
    assert started == ["run", "login"]
    assert "Mum's laptop, " in words_of(page)


def test_a_link_that_is_still_starting_is_waited_for(area, service, press, monkeypatch, qtbot):
    monkeypatch.setattr(link_controller, "LOOK_MS", 20)
    replies = [m.PairingIs(CODE, 600), m.Refused("link-away"), m.Refused("link-away")]
    service.replies[m.BeginPairing] = lambda _request: replies.pop()
    page = shown(area)
    qtbot.waitUntil(lambda: not page.pairing.isHidden())
    page.pairing.name.setText("Kim")
    press(page, say("link.show"))
    qtbot.waitUntil(lambda: page.pairing.code == CODE)
    assert len(service.of(m.BeginPairing)) == 3


def test_what_was_refused_is_said(area, service, press, qtbot):
    page = shown(area)
    qtbot.waitUntil(lambda: not page.pairing.isHidden())
    service.replies[m.BeginPairing] = m.Refused("too-many-answerers")
    page.pairing.name.setText("Kim")
    press(page, say("link.show"))
    qtbot.waitUntil(lambda: say("problem.too-many-answerers") in words_of(page))


def test_a_pairing_under_way_is_found_again_after_the_lock(area, service, qtbot):
    service.replies[m.GetPairing] = m.PairingIs(CODE, 300)
    page = shown(area)
    qtbot.waitUntil(lambda: page.pairing.code == CODE)


def test_a_computer_is_removed_after_a_second_question_and_the_switch_is_the_parent_s(
    area, service, press, qtbot
):
    service.replies[m.GetLink] = PAIRED
    page = shown(area)
    qtbot.waitUntil(lambda: say("link.on") in words_of(page))
    service.replies[m.SwitchLink] = m.LinkIs(True, False, False, True, True, (MUM,), 0)
    press(page, say("link.switch.off"))
    qtbot.waitUntil(lambda: say("link.off") in words_of(page))
    assert service.of(m.SwitchLink) == [m.SwitchLink(False)]
    press(page, f"{say('link.remove')}: Mum's laptop")
    assert service.of(m.RemoveAnswerer) == []
    service.replies[m.RemoveAnswerer] = NOT_PAIRED
    press(page, say("link.remove.yes"))
    qtbot.waitUntil(lambda: service.of(m.RemoveAnswerer) == [m.RemoveAnswerer("aa")])


def test_the_teenager_s_switch_is_on_the_child_s_page_alone(qtbot):
    teen = m.LinkIs(True, False, True, True, True, (MUM,), 0)
    parents, childs = LinkPage(certificate=True, gated=False), SentPage()
    for page in (parents, childs):
        qtbot.addWidget(page)
    parents.show_state(teen)
    assert say("link.switch.teen") in words_of(parents)
    assert say("link.leaves.teen") in words_of(parents)
    childs.show_link(teen)
    assert say("sent.switch") in words_of(childs)
    with qtbot.waitSignal(childs.switched) as switched:
        find(childs, QAbstractButton, say("link.switch.on")).click()
    assert switched.args == [True]
    childs.show_link(PAIRED)
    assert say("sent.switch") not in words_of(childs)


def test_without_its_folder_a_computer_asks_for_that_first(qtbot):
    page = LinkPage(certificate=False, gated=False)
    qtbot.addWidget(page)
    page.show_state(NOT_PAIRED)
    assert page.pairing.isHidden()
    assert not page.folder.isHidden()
    page.show_certificate()
    page.show_state(NOT_PAIRED)
    assert not page.pairing.isHidden()
    assert page.folder.isHidden()
    gated = LinkPage(certificate=False, gated=True)
    qtbot.addWidget(gated)
    gated.show_state(NOT_PAIRED)
    assert gated.folder.isHidden()
    assert say("link.gated") in words_of(gated)


def test_a_folder_that_is_none_is_refused_in_words(qtbot, home, tmp_path):
    card = DeviceFolder()
    qtbot.addWidget(card)
    card.take(str(tmp_path))
    qtbot.waitUntil(lambda: say("device.bad") in words_of(card))
    assert card.pick.isEnabled()


@pytest.mark.parametrize(
    ("name", "fits"), [("", False), ("Kim", True), ("é" * 12, True), ("é" * 13, False)]
)
def test_a_name_that_cannot_be_sent_cannot_be_chosen(qtbot, name, fits):
    card = PairingCard()
    qtbot.addWidget(card)
    card.name.setText(name)
    assert card.show_code_button.isEnabled() is fits
