"""
What pages do with a file before they send it: code of every kind that uploads. A flagged file stays; a clean one
after it arrives, byte for byte where the page has not made another picture of it.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running
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
