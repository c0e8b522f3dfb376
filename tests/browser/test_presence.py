"""Host killed, extension switched off, service away: the beats tell, and everything comes back by itself."""

import os
import select
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from scanner.browser.pack import GECKO_ID
from scanner.platform import current
from scanner.platform.browser_ports import Engine, RunningBrowser
from scanner.watch.browsers import Beat, BrowserWatch
from tests.browser.conftest import Media, Running
from tests.browser.server import Messenger
from tests.browser.service import FakeService

pytestmark = pytest.mark.slow
ADDON = f"""
    const {{ AddonManager }} = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    const addon = await AddonManager.getAddonByID("{GECKO_ID}");
"""


def host_of(browser_pid: int) -> list[int]:
    """Processes of our host that this browser started."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                command = (entry / "cmdline").read_bytes()
            except (OSError, ValueError):
                continue
            if parent == browser_pid and b"scanner.browser" in command:
                found.append(int(entry.name))
    return found


@pytest.mark.parametrize("engine", list(Engine))
def test_the_browser_is_named_and_found_among_the_processes(
    engine: Engine, run_browser: Callable[..., Running]
) -> None:
    _at, beat = run_browser(engine).service.beats[-1]
    assert beat.browser == engine
    assert RunningBrowser(str(engine), beat.pid) in current().running_browsers()


@pytest.mark.parametrize("engine", list(Engine))
def test_a_killed_host_comes_back_within_thirty_seconds(
    engine: Engine, run_browser: Callable[..., Running], messenger: Messenger, media: Media
) -> None:
    running = run_browser(engine)
    running.page.open(messenger.url("messenger.html"))
    (host,) = host_of(running.service.beats[-1][1].pid)
    os.kill(host, signal.SIGKILL)
    killed, count = time.monotonic(), len(running.service.beats)
    assert running.service.wait(lambda: len(running.service.beats) > count + 1, 30)
    assert host_of(running.service.beats[-1][1].pid) != [host]
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


def test_an_extension_switched_off_is_noticed(run_browser: Callable[..., Running]) -> None:
    """By the watch that the service has, on the clock of this test: no beat comes any more."""
    running = run_browser(Engine.FIREFOX)
    _at, last = running.service.beats[-1]
    running.browser.chrome(ADDON + "await addon.disable();")
    try:
        for pid in host_of(last.pid):
            with os.fdopen(os.pidfd_open(pid)) as ended:
                assert select.select([ended], [], [], 20)[0]
        one = RunningBrowser("firefox", last.pid)
        assert one in current().running_browsers()
        watch = BrowserWatch()
        watch.look((one,), 0)
        watch.here(Beat(last.browser, last.pid, last.profile, last.private), 0)
        assert not watch.look((one,), 29)[0].covered
    finally:
        running.browser.chrome(ADDON + "await addon.enable();")
    count = len(running.service.beats)
    assert running.service.wait(lambda: len(running.service.beats) > count)
