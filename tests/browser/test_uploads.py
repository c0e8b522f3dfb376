"""
Code of every kind that uploads, by the use it makes of a file before it sends it. A flagged file stays; a clean
one after it arrives, byte for byte where the page has not made another picture of it.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running, copy_text
from tests.browser.server import Messenger, colours

pytestmark = pytest.mark.slow
NOTE = "document.querySelector('beforehand-note')"
PAGE = Path(__file__).parent / "pages" / "uploads.html"
SIZE = (400, 300)


def ways_of(table: str) -> list[tuple[str, str]]:
    """The table, beside each name in it."""
    inside = PAGE.read_text().split(f"window.{table} = {{\n")[1].split("\n};")[0]
    return [(table, name) for name in re.findall(r"^  (\w+): ", inside, re.MULTILINE)]


NOT_IN_FIREFOX = {"streamed": "Firefox sends no streams, but their name"}
WAYS = [*ways_of("exact"), *ways_of("remade")]


def arrived(messenger: Messenger, since: int, table: str, content: bytes) -> Callable[[], bool]:
    """Return whether a file has come by now, in one body or in several, or a picture made of it."""

    def there() -> bool:
        joined = b"".join(messenger.bodies[since:])
        if table == "exact":
            return content in joined
        try:
            return "blue" in colours(joined)
        except OSError:
            return False  # a part of it

    return there


@pytest.fixture(params=list(Engine))
def running(request: pytest.FixtureRequest, run_browser: Callable[..., Running]) -> Running:
    return run_browser(request.param)


@pytest.mark.either_browser(only_chromium=NOT_IN_FIREFOX)
@pytest.mark.parametrize(("table", "way"), WAYS, ids=[way for _, way in WAYS])
def test_a_flagged_file_stays_and_a_clean_one_after_it_arrives(
    table: str, way: str, running: Running, messenger: Messenger, media: Media
) -> None:
    if running.engine is Engine.FIREFOX and way in NOT_IN_FIREFOX:
        pytest.skip(NOT_IN_FIREFOX[way])
    page, stem = running.page, f"{running.engine}-{table}-{way}"
    page.open(messenger.url("uploads.html"))
    page.run(f"window.way = '{way}'")
    since = len(messenger.bodies)
    page.pick("document.getElementById('one')", media.make(f"{stem}-flagged.png", True, SIZE))
    page.until(NOTE)
    assert messenger.bodies[since:] == []
    page.run(f"{NOTE}.remove()")
    clean = media.make(f"{stem}-clean.png", False, SIZE)
    page.pick("document.getElementById('one')", clean)
    assert messenger.wait_until(arrived(messenger, since, table, clean.read_bytes()))
    assert page.run("errors") == []
    assert not page.run(f"!!{NOTE}")


HEAR_IN_FRAME = """(async () => {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<textarea></textarea>';
  await new Promise((done) => { frame.onload = done; document.body.append(frame); });
  const { contentDocument: there, contentWindow: view } = frame;
  for (const kind of ['paste', 'drop']) {
    there.addEventListener(kind, ({ clipboardData, dataTransfer }) => {
      window.heard = (clipboardData ?? dataTransfer).getData('text/plain');
    });
  }
  view.focus();
  there.querySelector('textarea').focus();
  return 1;
})()"""


def test_text_that_is_pasted_into_a_frame_is_read_by_a_listener_of_the_page_around_it(
    running: Running, messenger: Messenger
) -> None:
    """Editors listen so in the frame that they write in."""
    if running.engine is Engine.FIREFOX and not running.display:
        pytest.skip("no X display with xclip for Firefox")
    running.page.open(messenger.url("uploads.html"))
    copy_text(running.page, "text/plain", "some words")
    running.page.run(HEAR_IN_FRAME)
    running.page.paste()
    running.page.until("window.heard === 'some words'")
