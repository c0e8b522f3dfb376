"""A page in which the part in the isolated world does not answer: nothing is chosen, dropped or pasted there."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import CLIPBOARD, Media, Rig, an_x_display, need
from tests.browser.server import Messenger
from tools.rigs.cdp import Tab
from tools.rigs.marionette import Firefox

pytestmark = pytest.mark.slow
SMALL = (90, 60)
CONTENT = "content.js"


class Silent:
    """A browser whose extension lacks its isolated part."""

    def __init__(self, engine: Engine, folder: Path, taken: ExitStack) -> None:
        rig = Rig(folder, with_host=False)
        (rig.extension[engine] / CONTENT).write_text("")
        self.page: Tab | Firefox
        if engine is Engine.CHROMIUM:
            chromium = rig.chromium()
            taken.callback(chromium.close)
            chromium.send("Browser.grantPermissions", permissions=CLIPBOARD)
            self.page = chromium.page()
        else:
            self.page = rig.firefox(display=taken.enter_context(an_x_display()))
            taken.callback(self.page.close)


@pytest.fixture(scope="module", params=list(Engine))
def silent(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Silent]:
    need(request.param)
    with ExitStack() as taken:
        yield Silent(request.param, tmp_path_factory.mktemp(f"silent-{request.param}"), taken)


def pick(page: Tab | Firefox, file: Path) -> None:
    page.pick("$('one')", file)


def drop(page: Tab | Firefox, file: Path) -> None:
    page.drop("$('zone')", file)


def paste(page: Tab | Firefox, file: Path) -> None:
    page.copy("image/png", file.read_bytes())
    page.run("$('text').focus()")
    page.paste()


@pytest.mark.parametrize("way", [pick, drop, paste], ids=lambda way: way.__name__)
def test_nothing_arrives(
    silent: Silent,
    messenger: Messenger,
    media: Media,
    way: Callable[[Tab | Firefox, Path], None],
) -> None:
    page = silent.page
    if isinstance(page, Firefox) and not page.display and way is not pick:
        pytest.skip("no X display with xdotool for Firefox")
    page.open(messenger.url("messenger.html"))
    since = len(messenger.bodies)
    page.run(
        "(window.heard = 0, ['input', 'change', 'drop', 'paste'].forEach((kind) =>"
        " addEventListener(kind, () => { heard += 1 }, true)), 1)"
    )
    way(page, media.make(f"silent-{way.__name__}.png", True, SMALL))
    page.run("fetch('/later', { method: 'POST', body: 'later' }).then(() => 1)")
    assert messenger.wait_for_text(b"later", since)
    assert messenger.pictures(since) == []
    assert page.run("[heard, $('one').files.length]") == [0, 0]


def test_no_script_opens_a_picker(silent: Silent, messenger: Messenger) -> None:
    page = silent.page
    page.open(messenger.url("messenger.html"))
    assert (
        page.run(
            "(() => { let heard = 0; const one = document.createElement('input'); one.type = 'file';"
            " one.addEventListener('click', () => { heard += 1 }); one.click(); try { one.showPicker() } catch {}"
            " return heard })()"
        )
        == 0
    )
