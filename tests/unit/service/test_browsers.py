"""Browsers report in; silence and an end are noticed and told once."""

import pytest

from scanner.channel import messages as m
from scanner.platform.browser_ports import RunningBrowser
from scanner.service import browsers as module
from scanner.service.browsers import Browsers
from scanner.watch import browsers as tracker


class System:
    running: tuple[RunningBrowser, ...] = (RunningBrowser("chromium", 7),)

    def running_browsers(self) -> tuple[RunningBrowser, ...]:
        return self.running


@pytest.fixture
def browsers(monkeypatch: pytest.MonkeyPatch):
    system, changes = System(), []
    monkeypatch.setattr(module, "current", lambda: system)
    known = Browsers(lambda: changes.append(1))
    yield known, system, changes
    known.close()


def test_a_beat_covers_a_browser_silence_and_its_end_are_told(browsers, monkeypatch) -> None:
    known, system, changes = browsers
    now = module.time.monotonic()
    known.here(m.BrowserHere("chromium", 7, "p", private=True, version="1"))
    known.here(m.BrowserHere("chromium", 7, "p", private=True, version="1"))
    assert [cover.covered for cover in known.covers()] == [True]
    assert not known.lost(known.covers())
    assert len(changes) == 1
    late = now + tracker.STALE_SECONDS + tracker.START_SECONDS + 1
    monkeypatch.setattr(module.time, "monotonic", lambda: late)
    known._tell_changes()
    assert [cover.covered for cover in known.covers()] == [False]
    assert known.lost(known.covers())
    assert len(changes) == 2
    system.running = ()
    assert known._tell_changes() == ()
    assert len(changes) == 3


def test_it_is_noticed_within_half_a_minute() -> None:
    assert max(tracker.STALE_SECONDS, tracker.START_SECONDS) + module.WAKE_SECONDS < 30
