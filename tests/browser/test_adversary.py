"""A page that wants the picture all the same: forged answers, lying prototypes, polling, fresh frames."""

from collections.abc import Callable

import pytest

from scanner.platform.browser_ports import Engine
from tests.browser.conftest import Media, Running
from tests.browser.server import Messenger

pytestmark = pytest.mark.slow
SMALL = (90, 60)
DETACHED = ("click", "event", "label", "fragment", "root", "instance")


@pytest.fixture(params=list(Engine))
def adversary(request, run_browser: Callable[..., Running], messenger: Messenger) -> Running:
    running = run_browser(request.param)
    running.page.open(messenger.url("adversary.html"))
    return running


def fence(running: Running, messenger: Messenger, looks: int, since: int) -> list[str]:
    """What arrived once the service has looked and the page had time to poll a hundred times."""
    assert running.service.wait(lambda: running.service.looks() > looks)
    running.page.run(
        "new Promise(r => { let n = 0;"
        " const t = setInterval(() => { if (++n > 100) { clearInterval(t); r(1); } }, 1) })"
    )
    running.page.run("fetch('/later', { method: 'POST', body: 'later' }).then(() => 1)")
    return messenger.pictures(since)


def test_no_listener_poll_or_prototype_gets_it(
    adversary: Running, messenger: Messenger, media: Media
) -> None:
    since, looks = len(messenger.bodies), adversary.service.looks()
    adversary.page.pick("$('plain')", media.make(f"{looks}-plain.png", True, SMALL))
    assert fence(adversary, messenger, looks, since) == []


def test_no_drop_listener_gets_it(adversary: Running, messenger: Messenger, media: Media) -> None:
    since, looks = len(messenger.bodies), adversary.service.looks()
    adversary.page.drop("$('zone')", media.make(f"{looks}-drop.png", True, SMALL))
    if (
        adversary.engine is Engine.CHROMIUM
    ):  # Firefox's driver makes the file in the page, which so has it
        assert fence(adversary, messenger, looks, since) == []


@pytest.mark.parametrize("how", DETACHED)
def test_no_input_outside_the_document_gets_it(
    how: str, adversary: Running, messenger: Messenger, media: Media
) -> None:
    since, looks = len(messenger.bodies), adversary.service.looks()
    file = media.make(f"{looks}-{how}.png", True, SMALL)
    adversary.page.run(f"(openBy('{how}'), 1)")
    adversary.page.pick("detached", file)
    assert fence(adversary, messenger, looks, since) == []


def test_a_document_made_anew_is_guarded(
    adversary: Running, messenger: Messenger, media: Media
) -> None:
    since, looks = len(messenger.bodies), adversary.service.looks()
    adversary.page.run("(reopen(), 1)")
    adversary.page.pick("again", media.make(f"{looks}-anew.png", True, SMALL))
    assert fence(adversary, messenger, looks, since) == []


@pytest.mark.parametrize("frame", ["blob", "boxed"])
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
