"""Setting up, from the first page to the test card."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel

from scanner.channel import messages as m
from scanner.schema import Profile
from tests.ui.fake import held_item, status, words_of
from tools.waits import BOUND
from ui.child.directory import HelpKind, load
from ui.first_run.born_step import AdultPage, BornStep
from ui.first_run.browsers import BrowserCommands
from ui.first_run.browsers_step import BrowsersStep
from ui.first_run.folders_step import FoldersStep
from ui.first_run.try_step import NAME, TryStep
from ui.first_run.wizard import FirstRun
from ui.text import say

GOOD = "amber brook cedar delta"
YEAR = datetime.datetime.now(tz=datetime.UTC).year


@pytest.fixture
def wizard(bridge, qtbot, tmp_path, monkeypatch):
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    pictures = tmp_path / "Pictures"
    pictures.mkdir()
    made = FirstRun(bridge, "DE", tmp_path)
    made.commands = BrowserCommands(made, lambda _parent, _command, then: then(b""))
    made.show_status(status(set_up=False, folders=(m.FolderState(str(pictures)),)))
    made.open()
    gone = []
    made.closed.connect(lambda: gone.append(True))
    yield made
    if not gone:
        made.close()


def choose_born(step: BornStep, year: int, month: int = 1) -> None:
    step.year.setCurrentIndex(step.year.findData(year))
    step.month.setCurrentIndex(step.month.findData(month))


def to_born(wizard: FirstRun) -> None:
    assert not wizard.window.next.isEnabled()
    wizard.step.present.click()
    wizard.window.next.click()
    assert say("first.not.3") in words_of(wizard.window)
    wizard.window.next.click()


def to_keys(wizard: FirstRun) -> None:
    to_born(wizard)
    assert not wizard.window.next.isEnabled()
    choose_born(wizard.born, YEAR - 11)
    assert say("rules.profile.10-12") in words_of(wizard.window)
    wizard.window.next.click()
    wizard.window.next.click()  # the account
    wizard.folders.adult.setText("Aunt Ana")
    wizard.window.next.click()
    assert not wizard.window.next.isEnabled()
    wizard.passphrase.new.first.setText(GOOD)
    wizard.passphrase.new.again.setText(GOOD)
    wizard.passphrase.new.judge()
    wizard.window.next.click()


def test_the_whole_way(wizard, service, bridge, qtbot, tmp_path):
    to_keys(wizard)
    assert str(tmp_path / "Pictures") in wizard.folders.folders.boxes
    qtbot.waitUntil(lambda: wizard.code.code is not None)
    set_up = service.of(m.SetUp)[0]
    assert set_up.passphrase == GOOD
    assert (set_up.policy.profile, set_up.policy.born) == (Profile.AGE_10_12, f"{YEAR - 11}-01")
    assert set_up.policy.trusted_adult == "Aunt Ana"
    assert wizard.passphrase.new.text == ""
    assert wizard.window.back.isHidden()
    # What is added to a page that shows is shown by its next event.
    qtbot.waitUntil(lambda: "7K3M-9QXA" in words_of(wizard.window))
    service.replies[m.ConfirmRecovery] = m.Refused("recovery-mistyped")
    wizard.code.code.field.setText("7K3M")
    wizard.code.code.field.returnPressed.emit()
    qtbot.waitUntil(lambda: say("problem.recovery-mistyped") in words_of(wizard.window))
    service.replies[m.ConfirmRecovery] = m.Done()
    wizard.code.code.field.setText("7K3M-9QXA 2BCD 4EFG 5HJK 6MNP 8RST 0VWX")
    wizard.code.code.field.returnPressed.emit()
    qtbot.waitUntil(lambda: wizard.try_step is not None)
    assert isinstance(wizard.step, BrowsersStep)
    wizard.window.next.click()
    assert (tmp_path / ".config/autostart/beforehand.desktop").exists()
    assert not wizard.window.next.isEnabled()  # no test is skipped by accident
    wizard.try_step.go.click()
    card = tmp_path / "Pictures" / NAME
    qtbot.waitUntil(card.exists)
    qtbot.waitUntil(lambda: wizard.try_step.said.text() == say("first.try.waiting"))
    bridge.held.emit(held_item(name=NAME))
    qtbot.waitUntil(lambda: wizard.try_step.said.text() == say("first.try.back"))
    assert service.of(m.AnswerRequest) == [m.AnswerRequest("one", m.Answer.ALLOW_ONCE)]
    assert not card.exists()
    wizard.window.next.click()
    assert say("first.end.talk") in words_of(wizard.window)
    wizard.show_status(status())
    assert say("tray.protected") in words_of(wizard.window)
    closed = []
    wizard.closed.connect(lambda: closed.append(True))
    wizard.window.next.click()
    assert closed


@pytest.mark.parametrize("years", [18, 19, 44])
def test_an_adult_is_refused_kindly_and_given_help(years, wizard, service):
    to_born(wizard)
    choose_born(wizard.born, YEAR - years)
    wizard.window.next.click()
    page = wizard.window.stack.currentWidget()
    assert isinstance(page, AdultPage)
    words = words_of(page)
    assert say("first.adult.lead") in words
    own = [line for line in load().of("DE") if line.kind is HelpKind.ADULT]
    assert own
    assert all(line.name in words for line in own)
    assert "116 111" not in words  # a line for children
    assert service.of(m.SetUp) == []


@pytest.mark.parametrize(
    ("years", "profile"),
    [
        (3, Profile.UNDER_10),
        (10, Profile.AGE_10_12),
        (13, Profile.AGE_13_15),
        (17, Profile.AGE_16_17),
    ],
)
def test_the_year_decides_the_profile(years, profile):
    step = BornStep()
    choose_born(step, YEAR - years)
    assert step.profile is profile
    assert not step.is_adult


def test_a_birthday_to_come_counts_as_to_come():
    step = BornStep()
    now = datetime.datetime.now(tz=datetime.UTC)
    if now.month < 12:
        choose_born(step, YEAR - 18, 12)
        assert not step.is_adult
    choose_born(step, YEAR - 18, now.month)
    assert step.is_adult


def test_one_can_go_back_until_the_keys_are_made(wizard):
    to_born(wizard)
    wizard.window.back.click()
    assert say("first.does") in words_of(wizard.window)


def test_a_card_that_is_not_stopped_is_reported(wizard, service, qtbot, tmp_path):
    step = TryStep(str(tmp_path))
    step.put(b"card")
    step.late.timeout.emit()
    assert step.said.text() == say("first.try.late")
    assert step.go.isEnabled()
    step.late.stop()
    step.deleteLater()


def test_keys_that_could_not_be_made_are_reported(wizard, service, qtbot):
    service.replies[m.SetUp] = m.Refused("disk-full")
    to_keys(wizard)
    qtbot.waitUntil(lambda: say("problem.disk-full") in words_of(wizard.window))


def test_the_account_is_named(qtbot):
    from ui.first_run.talk_steps import AccountStep

    assert say("first.account.admin") in words_of(AccountStep(admin=True))
    assert say("first.account.standard") in words_of(AccountStep(admin=False))


def test_closing_while_the_keys_are_made_is_no_fault(wizard, service, bridge, qtbot):
    import threading

    go = threading.Event()

    def late(request):
        assert go.wait(BOUND)
        return m.SetUpDone("X")

    service.replies[m.SetUp] = late
    to_keys(wizard)
    qtbot.waitUntil(lambda: bool(service.of(m.SetUp)))
    wizard.close()
    go.set()
    done = []
    bridge.ask_parent(m.GetStatus(), done.append, done.append)
    qtbot.waitUntil(lambda: bool(done))


def test_a_path_begins_with_its_slash_also_from_right_to_left(qtbot):
    step = FoldersStep()
    qtbot.addWidget(step)
    step.show_found(("/home/lena/Pictures",))
    words = step.folders.boxes["/home/lena/Pictures"].findChild(QLabel).text()
    line = QTextLayout(words)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    line.setTextOption(option)
    line.beginLayout()
    drawn = line.createLine()
    line.endLayout()
    slash, letter = (drawn.cursorToX(words.index(sign))[0] for sign in ("/", "h"))
    assert slash < letter
