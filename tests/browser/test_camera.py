"""A call over a real connection: no frame of what was flagged comes out at the far end."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from scanner.channel import messages as m
from scanner.platform.ports.browsers import Engine
from tests.browser import films
from tests.browser.conftest import CLIPBOARD, Rig, Running, need
from tests.browser.server import Messenger
from tests.browser.service import FakeService
from tools.rigs.cdp import Tab

pytestmark = pytest.mark.slow


class Call:
    """A Chromium of its own whose camera plays a film."""

    def __init__(self, folder: Path, film: Path, extension: bool = True) -> None:
        self.rig = Rig(folder)
        self.service = FakeService(self.rig.socket)
        self._taken = ExitStack()
        with ExitStack() as on_failure:
            on_failure.callback(self.close)
            self._taken.callback(self.service.close)
            self.browser = self.rig.chromium(
                f"--use-file-for-fake-video-capture={film}", extension=extension
            )
            self._taken.callback(self.browser.close)
            if extension:
                assert self.service.wait(lambda: self.service.beats)
            on_failure.pop_all()

    def close(self) -> None:
        self._taken.close()


@pytest.fixture
def call(tmp_path: Path) -> Iterator[Callable[..., Call]]:
    need(Engine.CHROMIUM)
    calls: list[Call] = []

    def give(film: Path, extension: bool = True) -> Call:
        calls.append(Call(tmp_path / f"call-{len(calls)}", film, extension))
        return calls[-1]

    try:
        yield give
    finally:
        for one in calls:
            one.close()


def seen(page: Tab) -> dict:
    return page.run("seen")


def test_without_the_extension_the_far_end_sees_everything(
    call: Callable[..., Call], messenger: Messenger, tmp_path: Path
) -> None:
    page = call(films.write(tmp_path / "f.y4m", films.in_turn(2)), extension=False).browser.page()
    page.open(messenger.url("camera.html"))
    page.run("call()")
    page.until("seen.red > 5 && seen.blue > 5")


def test_nothing_flagged_comes_out_and_the_rest_does(
    call: Callable[..., Call], messenger: Messenger, tmp_path: Path
) -> None:
    running = call(films.write(tmp_path / "f.y4m", films.in_turn()))
    page = running.browser.page()
    page.open(messenger.url("camera.html"))
    assert page.run("call()") == ["video", True, "number"]
    # twice round: clean, flagged, clean again
    page.until("seen.order.filter(c => c === 'blue').length >= 3", 40)
    assert seen(page)["red"] == 0
    assert seen(page)["blue"] > 20
    assert page.run("!!document.querySelector('beforehand-note')")
    assert any(isinstance(request, m.JudgeFrame) for request in running.service.asked)


def test_go_on_lets_the_camera_run(
    call: Callable[..., Call], messenger: Messenger, tmp_path: Path
) -> None:
    running = call(films.write(tmp_path / "f.y4m", (films.frame(films.RED, n) for n in range(40))))
    page = running.browser.page()
    page.open(messenger.url("camera.html"))
    page.run("call()")
    assert running.service.wait(lambda: running.service.items > 0)
    assert seen(page)["red"] == 0
    running.service.outcomes["up-1"] = True
    page.until("seen.red > 5")


def test_with_nobody_to_ask_the_card_stays(
    call: Callable[..., Call], messenger: Messenger, tmp_path: Path
) -> None:
    running = call(films.write(tmp_path / "f.y4m", films.calm(2)))
    running.service.close()
    page = running.browser.page()
    page.open(messenger.url("camera.html"))
    page.run("call()")
    page.until("seen.frames > 40")
    assert seen(page)["blue"] == seen(page)["red"] == 0


MEAN = """(() => { context.drawImage($("far"), 0, 0, 32, 24); const d = context.getImageData(16, 12, 1, 1).data;
    return [d[0], d[1], d[2]] })()"""


def test_firefox_shows_the_card_while_flagged_and_the_camera_after(
    run_browser: Callable[..., Running], messenger: Messenger
) -> None:
    running = run_browser(Engine.FIREFOX)
    running.service.frames = True
    try:
        running.page.open(messenger.url("camera.html"))
        assert running.page.run("call()")[0] == "video"
        running.page.until("seen.frames > 60 && document.querySelector('beforehand-note')")
        red, green, blue = running.page.run(MEAN)
        assert 30 < red < green < 120  # the card's middle
        assert red < blue < green
        running.service.frames = False
        card = [red, green, blue]
        running.page.until(f"({MEAN}).some((level, i) => Math.abs(level - {card}[i]) > 30)")
    finally:
        running.service.frames = None


@pytest.fixture
def talking(run_browser: Callable[..., Running]) -> Iterator[Running]:
    """A Chromium that may use camera and microphone, and whose service flags what the camera shows."""
    running = run_browser(Engine.CHROMIUM)  # Firefox plays nothing here before a person's click
    running.browser.send("Browser.grantPermissions", permissions=["videoCapture", "audioCapture"])
    running.service.frames = True
    yield running
    running.service.frames = None
    running.service.rules = m.BrowserRules(unanswered="hold", mute=False)
    running.browser.send("Browser.grantPermissions", permissions=CLIPBOARD)


def hear_rules(running: Running, messenger: Messenger, mute: bool) -> None:
    """Open the page with these rules, which each heartbeat delivers."""
    running.service.rules = m.BrowserRules(unanswered="hold", mute=mute)
    beats = len(running.service.beats)
    assert running.service.wait(lambda: len(running.service.beats) > beats + 1)
    running.page.open(messenger.url("camera.html"))


def test_the_sound_is_silent_while_the_camera_is_hidden_where_the_rules_say_so(
    talking: Running, messenger: Messenger
) -> None:
    page = talking.page
    hear_rules(talking, messenger, mute=True)
    assert page.run("listenToCamera()") == ["audio", True]
    page.until("document.querySelector('beforehand-note') && heard.looks > 200")
    assert page.run("heard.loud") == 0
    talking.service.frames = False
    page.until("heard.loud > 0")


def test_the_sound_goes_on_where_the_rules_do_not_say_so(
    talking: Running, messenger: Messenger
) -> None:
    hear_rules(talking, messenger, mute=False)
    assert talking.page.run("listenToCamera()") == ["audio", True]
    talking.page.until("document.querySelector('beforehand-note') && heard.loud > 0")
