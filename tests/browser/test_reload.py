"""
The extension is loaded again, as an update does, while the guard still looks at a file: the file stays, a note
says what to do, and after loading the page again all is as before.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running, an_x_display, need
from tests.browser.levels import ADDON, ChromiumExtensions
from tests.browser.server import Messenger
from tools.rigs.cdp import nodes

pytestmark = pytest.mark.slow
NOTE = "document.querySelector('beforehand-note')"
SMALL = (90, 60)


@pytest.fixture(params=list(Engine))
def running(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Running]:
    need(request.param)
    with an_x_display() as display:
        given = Running(request.param, tmp_path, display)
        yield given
        given.close()


def reloading(running: Running) -> Callable[[], object]:
    """Return a function that loads the extension again."""
    if running.engine is Engine.FIREFOX:
        return lambda: running.page.chrome(ADDON + "await addon.reload();")
    return ChromiumExtensions(running.browser.page()).reload


UPDATED = "updated while this page was open"


def words(running: Running) -> str:
    """The words of the note in the page, none where there is no note."""
    if running.engine is Engine.FIREFOX:
        script = f"return {NOTE}?.openOrClosedShadowRoot.textContent ?? ''"
        return running.page.send(
            "WebDriver:ExecuteScript", sandbox="system", args=[], script=script
        )["value"]
    tree = running.page.send("DOM.getDocument", depth=-1, pierce=True)["root"]
    notes = [node for node in nodes(tree) if node.get("localName") == "beforehand-note"]
    return " ".join(n["nodeValue"] for note in notes for n in nodes(note) if n.get("nodeValue"))


def test_what_is_asked_about_while_the_extension_is_loaded_again_stays_and_a_note_says_so(
    running: Running, messenger: Messenger, media: Media
) -> None:
    page, service = running.page, running.service
    reload = reloading(running)
    page.open(messenger.url("messenger.html"))
    since, asked, beats = len(messenger.bodies), service.questions, len(service.beats)
    service.gate.clear()
    page.pick("$('one')", media.make(f"{running.engine}-pending.png", True, SMALL))
    assert service.wait(lambda: service.questions > asked)
    page.until("document.querySelector('beforehand-look')")
    reload()
    service.gate.set()
    page.until(NOTE)
    assert UPDATED in words(running)
    assert service.wait(lambda: len(service.beats) > beats)

    for flagged, call in ((True, "body('fetch', '/NAME')"), (False, "handleFile('/NAME')")):
        page.run(f"{NOTE}?.remove()")
        name = media.make(f"{running.engine}-{flagged}-again.png", flagged, SMALL).name
        assert page.run(call.replace("NAME", name)) in {"failed", "NotAllowedError"}
        page.until(NOTE)
        assert UPDATED in words(running)
    page.pick("$('one')", media.make(f"{running.engine}-then.png", True, SMALL))
    page.until(NOTE)
    assert page.run("received.length") == 0
    assert messenger.pictures(since) == []

    page.open(messenger.url("messenger.html"))
    page.pick("$('one')", media.make(f"{running.engine}-after.png", False, SMALL))
    assert messenger.wait_for("blue", since)
    assert "red" not in messenger.pictures(since)
