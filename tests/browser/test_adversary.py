"""A page that tries to get the picture regardless: forged answers, lying prototypes, polling, fresh frames."""

from collections.abc import Callable, Iterator

import pytest

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import CLIPBOARD, Media, Running
from tests.browser.server import Messenger
from tools.rigs.cdp import CdpError

pytestmark = pytest.mark.slow
SMALL = (90, 60)
SOON = 5.0  # seconds in which a page that has to be left is left, also on a busy machine
BODIES = (
    "otherBlob", "otherBuffer", "otherForm", "hasInstance", "size", "view", "dataView", "twice", "inherited",
)  # fmt: skip
DETACHED = ("click", "event", "label", "fragment", "root", "instance")
MOVED = (
    "removed", "detached", "later", "forged", "picker", "inLabel", "inNoWindow", "inDeadFrame", "byNewFrame",
    "byScriptFrame", "inNewFrame",
)  # fmt: skip
REOPENED = (
    "open", "byFrame", "byFrameParser", "byGoneFrame", "inFrame", "write", "html", "slot",
)  # fmt: skip


@pytest.fixture(params=list(Engine))
def adversary(
    request, run_browser: Callable[..., Running], messenger: Messenger
) -> Iterator[Running]:
    running = run_browser(request.param)
    running.page.open(messenger.url("adversary.html"))
    running.page.hold_pickers(True)
    yield running
    running.page.hold_pickers(False)


def fence(running: Running, messenger: Messenger, looks: int, since: int) -> list[str]:
    """List what arrived once the service has looked and the page had time to poll a hundred times."""
    assert running.service.wait(lambda: running.service.looks() > looks)
    running.page.run(
        "new Promise(r => { let n = 0;"
        " const t = setInterval(() => { if (++n > 100) { clearInterval(t); r(1); } }, 1) })"
    )
    running.page.run("(sendLast('last'), 1)")
    assert messenger.wait_for_text(b"last", since)
    return messenger.pictures(since)


def test_no_listener_poll_or_prototype_gets_it(
    adversary: Running, messenger: Messenger, media: Media
) -> None:
    since, looks = len(messenger.bodies), adversary.service.looks()
    adversary.page.pick("$('plain')", media.make(f"{looks}-plain.png", True, SMALL))
    assert fence(adversary, messenger, looks, since) == []


def test_no_drop_listener_gets_it(adversary: Running, messenger: Messenger, media: Media) -> None:
    if adversary.engine is Engine.FIREFOX and not adversary.display:
        pytest.skip("no X display with xdotool for Firefox")
    since, looks = len(messenger.bodies), adversary.service.looks()
    adversary.page.drop("$('zone')", media.make(f"{looks}-drop.png", True, SMALL))
    assert fence(adversary, messenger, looks, since) == []


@pytest.mark.either_browser
@pytest.mark.parametrize("how", DETACHED)
def test_no_input_outside_the_document_gets_it(
    how: str, adversary: Running, messenger: Messenger, media: Media
) -> None:
    since, looks = len(messenger.bodies), adversary.service.looks()
    file = media.make(f"{looks}-{how}.png", True, SMALL)
    adversary.page.run(f"(openBy('{how}'), 1)")
    adversary.page.pick_anywhere("detached", file)
    assert fence(adversary, messenger, looks, since) == []


@pytest.mark.either_browser
@pytest.mark.parametrize("how", MOVED)
def test_no_input_gets_it_that_is_moved_while_its_picker_is_open(
    how: str, adversary: Running, messenger: Messenger, media: Media
) -> None:
    since, looks = len(messenger.bodies), adversary.service.looks()
    file = media.make(f"{looks}-{how}.png", True, SMALL)
    adversary.page.run(f"(openMoved('{how}'), 1)")
    adversary.page.pick_anywhere("detached", file)
    assert fence(adversary, messenger, looks, since) == []


@pytest.mark.either_browser
@pytest.mark.parametrize("how", REOPENED)
def test_nobody_comes_before_us_in_a_new_document_or_root(
    how: str, adversary: Running, messenger: Messenger, media: Media
) -> None:
    since, looks = len(messenger.bodies), adversary.service.looks()
    adversary.page.run(f"(reopenDocument('{how}'), 1)")
    adversary.page.until("window.detached")
    adversary.page.pick_anywhere("detached", media.make(f"{looks}-{how}.png", True, SMALL))
    assert fence(adversary, messenger, looks, since) == []


def test_a_page_made_by_a_style_sheet_is_left_or_guarded(
    run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    """Firefox brings an extension into it after its scripts, unless the process has just used it elsewhere."""
    running = run_browser(Engine.FIREFOX)
    page, looks = running.page, running.service.looks()
    page.send("WebDriver:Navigate", url=messenger.url("made.xml"))
    if page.comes_to("about:blank", SOON):
        return
    page.pick("window.input", media.make(f"{looks}-made.png", True, SMALL))
    assert running.service.wait(lambda: running.service.looks() > looks)
    assert page.run("window.got || 0") == 0


def test_a_page_that_is_only_xml_or_a_picture_stays(
    run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    """No script could have run there before us. A wait, since what must not come gives no event."""
    page = run_browser(Engine.FIREFOX).page
    for name in ("made.xsl", media.make("plain.png", False, SMALL).name):
        page.send("WebDriver:Navigate", url=messenger.url(name))
        page.run("new Promise(r => setTimeout(r, 300))")
        assert page.run("location.pathname") == f"/{name}"


@pytest.mark.either_browser
@pytest.mark.parametrize("how", BODIES)
def test_no_body_that_denies_what_it_is_gets_out(
    how: str, adversary: Running, messenger: Messenger, media: Media
) -> None:
    since = len(messenger.bodies)
    file = media.make(f"{since}-{how}.png", True, SMALL)
    adversary.page.run(f"sendAs('{how}', '/{file.name}')")
    adversary.page.run("fetch('/later', { method: 'POST', body: 'later' }).then(() => 1)")
    assert messenger.pictures(since) == []


def test_no_promise_shows_it(adversary: Running, messenger: Messenger, media: Media) -> None:
    media.make("red-then.png", True, SMALL)
    assert adversary.page.run("shownBy()") == ["NotAllowedError", True, []]


def test_no_window_without_a_page_lends_its_camera(adversary: Running) -> None:
    found = adversary.page.run("cameras()")
    assert len(found) >= 2
    assert all(found)


def test_every_window_is_guarded_in_the_turn_in_which_its_frame_comes(adversary: Running) -> None:
    assert adversary.page.run("unguarded()") == []


@pytest.mark.parametrize("name", ["usermedia", "camera"])
def test_no_element_lends_its_camera(
    name: str, run_browser: Callable[..., Running], messenger: Messenger
) -> None:
    running = run_browser(Engine.CHROMIUM)
    running.page.open(messenger.url("adversary.html"))
    running.browser.send("Browser.grantPermissions", permissions=["videoCapture", "audioCapture"])
    if running.page.run(f"cameraElement('{name}')"):
        pytest.skip(f"this Chromium has no <{name}>")
    try:
        clicked_until(running, "element.stream ?? element.track")
        assert running.page.run("elementGuarded()") is True
    finally:
        running.browser.send("Browser.grantPermissions", permissions=CLIPBOARD)


def clicked_until(running: Running, condition: str) -> None:
    """Click until it takes effect: the element takes clicks only a moment after it was laid out."""
    for _ in range(40):
        running.page.click("element")
        try:
            running.page.until(condition, 1)
            return
        except CdpError:
            continue
    raise AssertionError(f"never: {condition}")


def test_a_document_opened_again_is_guarded(
    adversary: Running, messenger: Messenger, media: Media
) -> None:
    since, looks = len(messenger.bodies), adversary.service.looks()
    adversary.page.run("(reopen(), 1)")
    adversary.page.pick("again", media.make(f"{looks}-again.png", True, SMALL))
    assert fence(adversary, messenger, looks, since) == []


@pytest.mark.parametrize("frame", ["blob", "boxed", "data"])
def test_frames_without_an_address_are_guarded(
    frame: str, adversary: Running, messenger: Messenger, media: Media
) -> None:
    since, looks = len(messenger.bodies), adversary.service.looks()
    adversary.page.pick_in_frame(frame, media.make(f"{looks}-{frame}.png", True, SMALL))
    assert fence(adversary, messenger, looks, since) == []


def test_no_port_node_or_stream_was_stolen(
    adversary: Running, messenger: Messenger, media: Media
) -> None:
    media.make("red-handle.png", True, SMALL)
    since = len(messenger.bodies)
    assert adversary.page.run("freshHandle()") == "NotAllowedError"
    assert messenger.pictures(since) == []
    adversary.page.run("freshCamera()")
    assert adversary.page.run("[window.stolenEarly, !!window.stolenNode]") == [False, False]
    assert "stream" not in adversary.page.run("got")
