"""Host killed, service away: the beats report it, and everything comes back by itself."""

import os
import signal
import time
from collections.abc import Callable

import pytest

from scanner import platform
from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running
from tests.browser.levels import hosts_of
from tests.browser.server import Messenger
from tests.browser.service import FakeService

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("engine", list(Engine))
def test_the_browser_is_named_and_found_among_the_processes(
    engine: Engine, run_browser: Callable[..., Running]
) -> None:
    _at, beat = run_browser(engine).service.beats[-1]
    assert beat.browser == engine
    (one,) = (one for one in platform.browsers().running(os.getuid()) if one.pid == beat.pid)
    assert (one.name, one.profiles) == (engine, 1)


@pytest.mark.parametrize("engine", list(Engine))
def test_a_killed_host_comes_back_within_thirty_seconds(
    engine: Engine, run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    running = run_browser(engine)
    running.page.open(messenger.url("messenger.html"))
    (host,) = hosts_of(running.service.beats[-1][1].pid)
    os.kill(host, signal.SIGKILL)
    killed, count = time.monotonic(), len(running.service.beats)
    assert running.service.wait(lambda: len(running.service.beats) > count + 1, 30)
    assert hosts_of(running.service.beats[-1][1].pid) != [host]
    since = len(messenger.bodies)
    running.page.pick("$('one')", media.make(f"{killed}.png", False, (90, 60)))
    assert messenger.wait_for("blue", since)


@pytest.mark.parametrize("engine", list(Engine))
def test_a_service_that_was_away_is_found_again(
    engine: Engine, run_browser: Callable[..., Running]
) -> None:
    running = run_browser(engine)
    running.service.close()
    running.service = FakeService(running.rig.socket)
    assert running.service.wait(lambda: running.service.beats, 30)


@pytest.mark.parametrize("engine", list(Engine))
def test_an_older_childs_rule_holds_without_the_service(
    engine: Engine, run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    running = run_browser(engine)
    running.service.rules = type(running.service.rules)(unanswered="allow", mute=False)
    count = len(running.service.beats)
    assert running.service.wait(lambda: len(running.service.beats) > count + 1)
    running.page.open(messenger.url("messenger.html"))
    running.service.close()
    since = len(messenger.bodies)
    try:
        running.page.pick("$('one')", media.make(f"{time.monotonic()}.png", False, (90, 60)))
        assert messenger.wait_for("blue", since)
    finally:
        running.service = FakeService(running.rig.socket)
        assert running.service.wait(lambda: len(running.service.beats) > 1, 30)
