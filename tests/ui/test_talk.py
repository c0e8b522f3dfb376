"""The week's page for parents, a new recovery code, and rules from and to a file."""

import datetime

import msgspec
import pytest

from scanner.channel import messages as m
from scanner.channel.values import Profile
from scanner.policy import profiles
from tests.ui.fake import words_of
from ui.parents.area import ParentArea
from ui.parents.coach_page import CoachPage
from ui.parents.passphrase_page import PassphrasePage
from ui.parents.rules_page import RulesPage
from ui.parents.side import Section
from ui.text import say

TODAY = datetime.date(2026, 11, 29)


def week(qtbot, **counts: int) -> str:
    page = CoachPage()
    qtbot.addWidget(page)
    by_day = {"2026-11-28": counts, "2026-11-20": {"hold": 50, "requested": 50}}
    page.show_week(m.LogPage((), 0, (), by_day), TODAY)
    return words_of(page)


def test_the_week_shows_counts_of_seven_days_and_a_question_for_each(qtbot):
    words = week(qtbot, hold=2, requested=1)
    assert say("week.held", n=2) in words
    assert say("week.asked", n=1) in words
    assert say("week.asked.talk") in words
    assert say("week.paused.talk") not in words


def test_a_quiet_week_is_a_reason_to_talk_too(qtbot):
    words = week(qtbot)
    assert say("week.none") in words
    assert say("week.none.talk") in words


@pytest.fixture
def area(bridge, service, qtbot):
    made = ParentArea(bridge, "DE")
    made.open()
    made.page.tried.emit("lorry umbrella quiet seventeen")
    qtbot.waitUntil(lambda: made.section is Section.OVERVIEW)
    yield made
    made.close()


def test_a_new_code_is_made_after_a_second_question_and_typed_back(area, service, qtbot, press):
    code = "7K3M-9QXA-2BCD-4EFG-5HJK-6MNP-8RST-0VWX-3"
    service.replies[m.NewRecoveryCode] = m.SetUpDone(code, "lusab babad")
    area.enter(Section.PASSPHRASE)
    page = area.page
    assert isinstance(page, PassphrasePage)
    press(page, say("pass.code.new"))
    assert not service.of(m.NewRecoveryCode)
    press(page, say("pass.code.yes"))
    qtbot.waitUntil(lambda: page.code is not None)
    assert say("pass.changed") not in words_of(page)
    page.code.typed.emit(code)
    qtbot.waitUntil(lambda: bool(service.of(m.ConfirmRecovery)))


def test_rules_go_to_a_file_and_come_back_as_edits(area, service, qtbot, tmp_path):
    text = 'version = 1\nprofile = "13-15"\n'
    service.replies[m.GetRulesText] = m.RulesText(text)
    read = msgspec.structs.replace(profiles.built_in(Profile.AGE_13_15), keep_days=12)
    service.replies[m.ReadRulesText] = lambda request: (
        m.PolicyIs(read, 0, signed=False) if request.text == text else m.RulesWrong(7, "", "twice")
    )
    area.enter(Section.RULES)
    page = area.page
    assert isinstance(page, RulesPage)
    qtbot.waitUntil(lambda: page.policy() is not None)
    path = tmp_path / "rules.toml"
    page.files.export.emit(str(path))
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: say("rules.file.written", path=str(path)) in words_of(page))
    assert path.read_text() == text
    page.files.import_.emit(str(path))
    qtbot.waitUntil(lambda: page.policy().keep_days == 12)
    assert page.has_edits()
    assert not service.of(m.SetPolicy)
    path.write_text("nonsense")
    page.files.import_.emit(str(path))
    qtbot.waitUntil(lambda: say("rules.file.wrong", line=7) in words_of(page))
    page.files.import_.emit(str(tmp_path / "none"))
    assert say("rules.file.unreadable") in words_of(page)
