"""Browsers report in; silence, private windows and an end are noticed."""

import pytest

from scanner.channel import messages as m
from scanner.platform.browser_ports import RunningBrowser
from scanner.service import browsers as module
from scanner.service.browsers import Browsers


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


def beat(**changes: object) -> m.BrowserHere:
    fields = {"browser": "chromium", "pid": 7, "profile": "p", "private": True, "version": "1"}
    return m.BrowserHere(**{**fields, **changes})


def test_a_beat_makes_a_browser_covered_and_says_so_once(browsers) -> None:
    known, _system, changes = browsers
    known.here(beat())
    known.here(beat())
    assert [b.problem for b in known.all()] == [""]
    assert changes == [1]


def test_private_windows_that_are_not_covered_are_a_problem(browsers) -> None:
    known, _system, _changes = browsers
    known.here(beat(private=False))
    assert [b.problem for b in known.all()] == ["no-private"]


def test_silence_of_a_running_browser_is_noticed_and_its_end_is_none(browsers, monkeypatch) -> None:
    known, system, changes = browsers
    known.here(beat())
    now = module.time.monotonic()
    monkeypatch.setattr(module.time, "monotonic", lambda: now + module.SILENT_SECONDS + 1)
    known._look()
    assert [b.problem for b in known.all()] == ["silent"]
    assert len(changes) == 2
    system.running = ()
    known._look()
    assert known.all() == ()
    assert module.SILENT_SECONDS + module.WAKE_SECONDS < 30
