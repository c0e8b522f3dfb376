"""A picture that is dragged from one page's window into another page."""

from collections.abc import Callable

import pytest

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running
from tests.browser.server import Messenger

pytestmark = pytest.mark.slow
NOTE = "document.querySelector('beforehand-note')"
SMALL = (90, 60)


def drag(running: Running, messenger: Messenger, name: str):
    """Show a picture in one page and drag it into another; return that page."""
    url, page = messenger.url("messenger.html"), running.page
    shown = f"new Promise(r => {{ $('pic').onload = r; $('pic').src = '/{name}' }})"
    if running.engine is Engine.CHROMIUM:
        other = running.browser.page(url)
        page.send("Page.bringToFront")
        page.open(url)
        page.run(shown)
        page.drag_picture("$('pic')", "$('zone')", other)
        return other
    page.open(url)
    page.run(shown)
    first = page.send("WebDriver:GetWindowHandle")["value"]
    other = page.send("WebDriver:NewWindow", type="window")["handle"]
    page.switch(other)
    page.open(url)
    page.switch(first)
    page.drag_to_window("$('pic')", "$('zone')", other)
    return page


@pytest.mark.parametrize("engine", list(Engine))
def test_a_picture_dragged_from_another_page_arrives_only_where_it_is_clean(
    engine: Engine, run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    running = run_browser(engine)
    if engine is Engine.FIREFOX and not running.display:
        pytest.skip("no X display with xdotool for Firefox")
    for flagged in (True, False):
        since = len(messenger.bodies)
        name = media.make(f"{engine}-between-{flagged}.png", flagged, SMALL).name
        page = drag(running.in_front(), messenger, name)
        if flagged:
            page.until(NOTE)
            assert page.run("received.length") == 0
            assert not any(name.encode() in body for body in messenger.bodies[since:])
        else:
            assert messenger.wait_for_text(name.encode(), since)
    running.in_front()
