"""In a private window where the extension is allowed, nothing flagged arrives, and no address is revealed."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from scanner.channel import messages as m
from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Rig, need
from tests.browser.levels import ChromiumExtensions
from tests.browser.server import Messenger
from tests.browser.service import FakeService
from tools.rigs.cdp import Chromium, Tab
from tools.rigs.marionette import Firefox

pytestmark = pytest.mark.slow
SMALL = (90, 60)


@pytest.fixture(params=list(Engine))
def private(request, tmp_path: Path, display: str) -> Iterator[tuple[FakeService, Tab | Firefox]]:
    """A private window, and the service that its extension asks."""
    need(request.param)
    if request.param is Engine.CHROMIUM and not display:
        pytest.skip("no X display: without one Chromium opens no private window")
    rig = Rig(tmp_path)
    with closing(FakeService(rig.socket)) as service, ExitStack() as taken:
        browser = (
            rig.chromium(display=display)
            if request.param is Engine.CHROMIUM
            else rig.firefox(private=True)
        )
        taken.callback(browser.close)
        assert service.wait(lambda: service.beats)
        page = browser
        if isinstance(browser, Chromium):
            ChromiumExtensions(browser.page()).private(on=True)
            page = browser.open_window("--incognito")
        else:
            window = browser.send("WebDriver:NewWindow", type="window", private=True)["handle"]
            browser.send("WebDriver:SwitchToWindow", handle=window)
        assert service.wait(lambda: service.beats[-1][1].private)
        yield service, page


def test_nothing_flagged_arrives_and_no_address_is_sent(
    private: tuple[FakeService, Tab | Firefox], messenger: Messenger, media: Media
) -> None:
    service, page = private
    page.open(messenger.url("messenger.html"))
    since = len(messenger.bodies)
    page.pick("$('one')", media.make(f"{since}-private-red.png", True, SMALL))
    page.until("document.querySelector('beforehand-note')")
    page.pick("$('one')", media.make(f"{since}-private-blue.png", False, SMALL))
    assert messenger.wait_for("blue", since)
    assert "red" not in messenger.pictures(since)
    asked = [one for one in service.asked if isinstance(one, m.JudgeHash | m.JudgeBytes)]
    assert asked
    assert not any(messenger.url("").encode() in m.encode(one) for one in asked)
