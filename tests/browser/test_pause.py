"""
A browser window is in front, a picture is chosen in it: the desktop's pause comes before the browser, and
"Go on" there gives the picture to the page. The guard, the app, the browser and the window manager are real.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from scanner.platform.ports.browsers import Engine
from scanner.schema import Profile
from tests.browser.conftest import BINARIES, Rig, an_x_display
from tests.browser.server import Messenger
from tests.e2e.test_app import PAUSE, FamilyAtHome, set_up, start_from_autostart, until
from tools.rigs import cdp

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not all(shutil.which(tool) for tool in ("Xvfb", "xclip", "xdotool", "xprop", "openbox")),
        reason="no X server, its tools or a window manager here",
    ),
]
WINDOW = re.compile(r"0x[0-9a-f]+")


class Desktop:
    """A desktop with a window manager, which says what lies on top and what has the keyboard."""

    def __init__(self, family: FamilyAtHome) -> None:
        self._family = family
        family.start(["openbox", "--config-file", "/dev/null"])
        until(lambda: self._property("_NET_SUPPORTING_WM_CHECK"), "the window manager")

    def top(self) -> int:
        """The window above all others."""
        return (self._property("_NET_CLIENT_LIST_STACKING") or [0])[-1]

    def active(self) -> int:
        """The window that the keyboard writes to."""
        return (self._property("_NET_ACTIVE_WINDOW") or [0])[0]

    def _property(self, name: str) -> list[int]:
        done = subprocess.run(
            ["xprop", "-root", name], env=self._family.env, capture_output=True, text=True, check=False
        )  # fmt: skip
        return [int(number, 16) for number in WINDOW.findall(done.stdout)]


@pytest.fixture
def display() -> Iterator[str]:
    with an_x_display() as name:
        yield name


@pytest.fixture
def messenger(tmp_path: Path) -> Iterator[Messenger]:
    server = Messenger(tmp_path)
    yield server
    server.close()


@pytest.mark.parametrize("engine", list(Engine))
def test_the_pause_comes_before_the_browser_and_go_on_gives_the_file(
    engine: Engine, display: str, tmp_path: Path, messenger: Messenger, monkeypatch
) -> None:
    if BINARIES[engine] is None:
        pytest.skip(f"no {engine} here (packaging/setup.sh test installs it)")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    rig = Rig(tmp_path / "rig")
    family = FamilyAtHome(rig.guard, rig.home, display)
    browser = None
    try:
        desktop = Desktop(family)
        family.start_guard()
        set_up(family, Profile.AGE_13_15)
        start_from_autostart(family)
        family.window("Beforehand")
        browser = (
            rig.chromium(display=display)
            if engine is Engine.CHROMIUM
            else rig.firefox(display=display)
        )
        page = browser.page() if isinstance(browser, cdp.Chromium) else browser
        page.open(messenger.url("messenger.html"))
        shown = int(family.window("A messenger"))
        until(lambda: desktop.top() == shown, "the browser to be in front")
        page.pick("$('one')", family.card)
        page.until("document.querySelector('beforehand-note')")
        pause = family.window(PAUSE)
        until(lambda: desktop.top() == int(pause), "the pause to be in front")
        until(lambda: desktop.active() == int(pause), "the pause to have the keyboard")
        assert page.run("received.length") == 0
        family.press(PAUSE, "Go on after a short pause")
        family.press("The pause is over.", "Go on")
        assert messenger.wait_for_text(family.card.read_bytes(), 0)
        assert page.run("received") == [family.card.name]
    finally:
        if browser is not None:
            browser.close()
        family.end()
