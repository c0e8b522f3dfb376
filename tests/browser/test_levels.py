"""
Two profiles, private windows, an extension that is switched off or removed, a host that is gone: the
real guard notices each within its own 30 s, and says so by a lower level of that browser.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner import platform
from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Rig, need
from tests.browser.levels import (
    MAY_REMOVE,
    SECOND,
    ChromiumExtensions,
    FirefoxExtensions,
    Levels,
    OwnBrowsersOnly,
    kill_hosts,
    status,
)
from tests.browser.test_guard import guarded

pytestmark = pytest.mark.slow


@pytest.fixture
def own_browsers(monkeypatch: pytest.MonkeyPatch) -> OwnBrowsersOnly:
    system = OwnBrowsersOnly()
    monkeypatch.setattr(platform, "browsers", lambda: system)
    return system


@pytest.fixture
def rig(tmp_path: Path, own_browsers: OwnBrowsersOnly) -> Iterator[Rig]:
    with guarded(tmp_path) as rig:
        yield rig


@pytest.fixture
def levels(rig: Rig) -> Iterator[Levels]:
    listening = Levels(rig.socket)
    yield listening
    listening.close()


def said(rig: Rig) -> tuple[dict[str, str], bool, bool]:
    """Return from `beforehand status --json` each browser's level, whether the layer is on, and any problem."""
    now = status(rig.guard)
    apps = {app.name: app.detail for app in now.apps if app.name in set(Engine)}
    (layer,) = (layer for layer in now.layers if layer.name == "browser")
    return apps, layer.on, "browser-not-covered" in now.problems


def test_every_loss_is_noticed_and_every_return(
    rig: Rig, own_browsers: OwnBrowsersOnly, levels: Levels, display: str
) -> None:
    need(Engine.CHROMIUM)
    need(Engine.FIREFOX)
    if not display:
        pytest.skip("no X display: without one Chromium opens no second profile")
    chromium = rig.chromium(MAY_REMOVE, display=display)
    firefox = rig.firefox(private=True)
    own_browsers.pids = {chromium.process.pid, firefox.process.pid}
    try:
        first = ChromiumExtensions(chromium.page())
        second = ChromiumExtensions(chromium.open_profile(SECOND))
        addon = FirefoxExtensions(firefox)
        assert levels.wait("chromium", "not-private")
        assert levels.wait("firefox", "stops")
        assert said(rig) == ({"chromium": "not-private", "firefox": "stops"}, False, False)
        addon.private(on=False)
        assert levels.wait("firefox", "not-private")

        second.switch(on=False)
        addon.switch(on=False)
        assert levels.wait("chromium", "some-profiles")
        assert levels.wait("firefox", "nothing")
        assert said(rig) == ({"chromium": "some-profiles", "firefox": "nothing"}, False, True)

        second.switch(on=True)
        addon.switch(on=True)
        assert levels.wait("chromium", "not-private")
        assert levels.wait("firefox", "not-private")

        first.remove()
        (rig.guard / "host").unlink()
        kill_hosts(firefox.process.pid)
        assert levels.wait("chromium", "some-profiles")
        assert levels.wait("firefox", "nothing")
        assert said(rig) == ({"chromium": "some-profiles", "firefox": "nothing"}, False, True)
    finally:
        chromium.close()
        firefox.close()
