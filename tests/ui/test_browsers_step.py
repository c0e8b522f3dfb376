"""The set-up's browsers: found by the real command, covered with one click, and what is left to do then."""

import sys

import pytest

from tests.ui.fake import words_of
from ui.first_run.browsers import BrowserCommands, CoveredBrowser, FoundBrowser
from ui.first_run.browsers_step import BrowsersStep
from ui.text import say


@pytest.fixture
def step(qtbot):
    made = BrowsersStep()
    qtbot.addWidget(made)
    return made


def test_each_browser_has_its_state_and_its_button(step, press, qtbot):
    step.show_found(
        (FoundBrowser("chromium", False, False, 0), FoundBrowser("brave", True, False, 2))
    )
    words = words_of(step)
    assert say("first.browsers.cover", name="Chromium") in words
    assert say("first.browsers.cover", name="Brave") not in words
    wanted = []
    step.wanted.connect(wanted.append)
    press(step, say("first.browsers.cover", name="Chromium"))
    assert wanted == ["chromium"]
    step.show_covered("chromium", CoveredBrowser("chromium", "load-unpacked", "/a/folder"))
    assert "/a/folder" in words_of(step)
    assert say("first.browsers.cover", name="Chromium") not in words_of(step)


def test_what_did_not_work_is_said_and_can_be_tried_again(step, press):
    step.show_found((FoundBrowser("firefox", False, False, 0),))
    press(step, say("first.browsers.cover", name="Firefox"))
    step.show_covered("firefox", None)
    assert say("first.browsers.failed") in words_of(step)
    press(step, say("first.browsers.cover", name="Firefox"))
    step.show_covered("firefox", CoveredBrowser("firefox", "nothing", ""))
    assert say("first.browsers.done") in words_of(step)


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of browsers on Linux")
def test_the_real_command_finds_a_browser_and_covers_it(qapp, qtbot, tmp_path, monkeypatch):
    for name, value in (("HOME", tmp_path), ("BEFOREHAND_HOME", tmp_path / "own")):
        monkeypatch.setenv(name, str(value))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    (tmp_path / ".config/chromium").mkdir(parents=True)
    commands = BrowserCommands(qapp)
    found, covered = [], []
    commands.look(found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert "chromium" in {browser.browser for browser in found[0]}
    commands.cover("chromium", covered.append)
    qtbot.waitUntil(lambda: bool(covered))
    assert (covered[0].browser, covered[0].step) == ("chromium", "load-unpacked")
    assert list((tmp_path / ".config/chromium/NativeMessagingHosts").iterdir())
    commands.deleteLater()


def test_a_command_that_cannot_start_finds_nothing(qapp, qtbot, monkeypatch):
    monkeypatch.setattr("ui.first_run.browsers.browser_command", lambda *_words: ("/nowhere/none",))
    found, covered = [], []
    commands = BrowserCommands(qapp)
    commands.look(found.append)
    commands.cover("firefox", covered.append)
    qtbot.waitUntil(lambda: bool(found and covered))
    assert (found, covered) == ([()], [None])
    commands.deleteLater()
