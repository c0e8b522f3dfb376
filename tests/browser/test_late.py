"""
Windows that come late or outlive the one that made them: popups, slow frames, frames that undo brings back,
documents that are no pages, pages from the history. A flagged file stays in each; a clean one after it arrives.
"""

from collections.abc import Callable, Iterator

import pytest

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running
from tests.browser.popups import popup
from tests.browser.server import KEPT, Messenger
from tools.waits import BOUND

pytestmark = pytest.mark.slow
SMALL = (90, 60)
# Seen once in some ten runs of Firefox: what is chosen in an input of a frame just removed comes to nobody,
# as its wrapper is no input's for a while. A person chooses again.
TRIES = 9
LATE = (
    "popup", "popupPage", "popupSlow", "frame", "frameSlow", "frameNavigated", "frameTwice", "object",
    "objectLater", "embed", "embedLater", "embedNever", "objectNever",
    "srcdocAgain", "drawing", "text", "missing", "image", "blobPopup",
    "helperFrame", "helperRead", "helperPopup", "helperInput", "helperRoot", "undo", "undoByEvent", "script",
    "picture", "moved", "written", "noWindow",
)  # fmt: skip
OUTLIVING = ("popup", "popupPage", "popupWritten", "popupNever")
NEVER = "Firefox gives no window to an element before its page comes"
NOT_IN_FIREFOX = {
    "embedNever": NEVER,
    "objectNever": NEVER,
}


@pytest.fixture(params=list(Engine))
def running(request: pytest.FixtureRequest, run_browser: Callable[..., Running]) -> Running:
    return run_browser(request.param)


class FlaggedChoice:
    """A flagged file, then a clean one, chosen in `window.target` of a page."""

    def __init__(self, running: Running, messenger: Messenger, media: Media, name: str) -> None:
        self.service = running.service
        self.messenger = messenger
        self.media = media
        self.stem = f"{running.engine}-{name}"
        self.since = len(messenger.bodies)

    def flagged(self, page) -> None:
        """Choose it, and wait until the guard is asked about it, or it has come through."""
        looks = self.service.questions
        page.pick_anywhere("target", self.media.make(f"{self.stem}-flagged.png", True, SMALL))
        assert self.service.wait(lambda: self.service.questions > looks or self._came_through()), (
            "nobody was asked"
        )
        assert not self._came_through()

    def _came_through(self) -> bool:
        return "red" in self.messenger.pictures(self.since)

    def clean_arrives_alone(self, page) -> None:
        clean = self.media.make(f"{self.stem}-clean.png", False, SMALL)
        for _ in range(TRIES):
            page.pick_anywhere("target", clean)
            if arrived := self.messenger.wait_for("blue", self.since, BOUND / TRIES):
                break
        assert arrived
        assert "red" not in self.messenger.pictures(self.since)


@pytest.fixture
def late(running: Running, messenger: Messenger, media: Media) -> Iterator[Running]:
    media.make("shown.png", False, SMALL)
    running.page.open(messenger.url("late.html"))
    running.page.run("window.picture = 'shown.png'")
    running.page.hold_pickers(True)
    yield running
    running.page.hold_pickers(False)
    running.page.run("closePopups()")


@pytest.mark.either_browser(only_chromium=NOT_IN_FIREFOX)
@pytest.mark.parametrize("kind", LATE)
def test_a_window_that_comes_late_is_guarded(
    kind: str, late: Running, messenger: Messenger, media: Media
) -> None:
    if late.engine is Engine.FIREFOX and kind in NOT_IN_FIREFOX:
        pytest.skip(NOT_IN_FIREFOX[kind])
    choice = FlaggedChoice(late, messenger, media, kind)
    if kind == "picture":
        # Firefox opens none without a person's click.
        late.page.run("(document.getElementById('zone').onclick = () => { late.picture() }, 1)")
        late.page.click("document.getElementById('zone')")
    else:
        late.page.run(f"Promise.resolve(late.{kind}()).then(() => 1)")
    if kind == "undoByEvent":
        late.page.undo()
    late.page.until("window.target")
    if kind.endswith("Never"):
        # No picker opens before a person's click.
        late.page.click("document.getElementById('zone')")
    choice.flagged(late.page)
    choice.clean_arrives_alone(late.page)


@pytest.mark.parametrize("page", ["first", "next"])
def test_an_input_with_an_open_picker_is_never_in_a_document_that_is_gone(
    page: str, late: Running
) -> None:
    assert late.page.run(f"arriving.{page}()") is False


def test_an_input_of_a_frame_without_a_page_is_back_in_its_place_with_its_file(
    late: Running, messenger: Messenger, media: Media
) -> None:
    choice = FlaggedChoice(late, messenger, media, "lent")
    late.page.run("lendable()")
    late.page.until("window.target.ownerDocument === document")
    choice.clean_arrives_alone(late.page)
    assert late.page.run("window.target.nextSibling === window.mark") is True


def test_a_page_from_the_history_is_guarded(
    running: Running, messenger: Messenger, media: Media
) -> None:
    choice = FlaggedChoice(running, messenger, media, "history")
    running.page.open(messenger.url(f"late.html?{KEPT}"))
    running.page.run("choose(window)")
    running.page.open(messenger.url("blank.html"))
    running.page.back()
    running.page.until("location.pathname === '/late.html' && window.ready")
    if not running.page.run("!!window.target"):
        running.page.run("choose(window)")  # this browser has loaded it again
    choice.flagged(running.page)
    choice.clean_arrives_alone(running.page)


@pytest.mark.either_browser
@pytest.mark.parametrize("closed", [False, True], ids=["beside", "outlived"])
@pytest.mark.parametrize("kind", OUTLIVING)
def test_a_popup_is_guarded_with_its_opener_and_without(
    kind: str, closed: bool, running: Running, messenger: Messenger, media: Media
) -> None:
    """The opener goes while the guard still looks at the file that was chosen in the popup."""
    choice = FlaggedChoice(running, messenger, media, f"{kind}-{closed}")
    both = popup(running, messenger.url("late.html"), f"outlive.{kind}()")
    try:
        both.page.until("window.target")
        if closed:
            running.service.gate.clear()
        choice.flagged(both.page)
        if closed:
            both.close_opener()
            running.service.gate.set()
        choice.clean_arrives_alone(both.page)
    finally:
        running.service.gate.set()
        both.close()
