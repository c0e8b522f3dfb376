"""Browsers that report in; their silence and end are noticed and reported once."""

from pathlib import Path

import pytest

from scanner import platform
from scanner.channel import messages as m
from scanner.platform.ports.browsers import BrowserPlace, RunningBrowser
from scanner.service import browsers as module
from scanner.service.browsers import BrowserPresence
from scanner.watch import browser_cover as tracker
from scanner.watch.browser_cover import Cover

PLACES = platform.browsers().places(Path("/home/child"))


class RunningBrowsers:
    pids: tuple[RunningBrowser, ...] = (RunningBrowser("chromium", 7),)

    def running(self, uid: int) -> tuple[RunningBrowser, ...]:
        del uid
        return self.pids

    def places(self, home: Path) -> tuple[BrowserPlace, ...]:
        del home
        return PLACES


@pytest.fixture
def browsers(monkeypatch: pytest.MonkeyPatch):
    system, changes = RunningBrowsers(), []
    monkeypatch.setattr(module.platform, "browsers", lambda: system)
    known = BrowserPresence(lambda: changes.append(1))
    yield known, system, changes
    known.close()


def test_a_beat_covers_a_browser_and_its_silence_and_end_are_recorded(
    browsers, monkeypatch
) -> None:
    known, system, changes = browsers
    now = module.time.monotonic()
    known.here(m.BrowserHere("chromium", 7, "p", private=True, version="1"))
    known.here(m.BrowserHere("chromium", 7, "p", private=True, version="1"))
    assert [one.cover for one in known.covers()] == [Cover.WHOLE]
    assert not known.lost(known.covers())
    assert len(changes) == 1
    late = now + tracker.STALE_SECONDS + tracker.START_SECONDS + 1
    monkeypatch.setattr(module.time, "monotonic", lambda: late)
    known.review()
    assert [one.cover for one in known.covers()] == [Cover.NOT]
    assert known.lost(known.covers())
    assert len(changes) == 2
    system.pids = ()
    assert known.review() == ()
    assert len(changes) == 3


def test_private_windows_that_are_no_longer_covered_are_recorded(browsers) -> None:
    known, _system, changes = browsers
    known.here(m.BrowserHere("chromium", 7, "p", private=True, version="1"))
    known.here(m.BrowserHere("chromium", 7, "p", private=False, version="1"))
    assert known.lost(known.covers())
    assert len(changes) == 2


def test_private_windows_that_never_were_are_no_alarm(browsers) -> None:
    known, _system, _changes = browsers
    known.here(m.BrowserHere("chromium", 7, "p", private=False, version="1"))
    assert [one.cover for one in known.covers()] == [Cover.NOT_PRIVATE]
    assert not known.lost(known.covers())


def test_it_is_noticed_within_half_a_minute() -> None:
    assert max(tracker.STALE_SECONDS, tracker.START_SECONDS) + module.WAKE_SECONDS < 30


def test_beats_are_not_kept_without_end() -> None:
    watch, now = tracker.BrowserWatch(), 100.0
    running = (RunningBrowser("chromium", 7, started=0.0),)
    watch.here(tracker.Beat("chromium", 7, "p", private=True), now)
    assert [one.cover for one in watch.look(running, now)] == [Cover.WHOLE]
    for number in range(tracker.MAX_BEATS):
        watch.here(tracker.Beat("other", 8, str(number), private=True), now)
    assert [one.cover for one in watch.look(running, now)] == [Cover.NOT]


def test_only_browsers_that_exist_are_kept(browsers) -> None:
    """Anybody may say that some program is a browser, and be heard as long as it says so."""
    known, system, _changes = browsers
    system.pids = (RunningBrowser("made up", 7, started=0.0),)
    known.here(m.BrowserHere("made up", 7, "p", private=True, version="1"))
    known.here(m.BrowserHere("made up", 7, "p", private=False, version="1"))
    assert [one.cover for one in known.covers()] == [Cover.NOT_PRIVATE]
    assert not known.lost(known.covers())
