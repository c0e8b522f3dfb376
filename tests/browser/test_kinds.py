"""
Ways in by kind: documents of every kind, roots that no script made, inputs that change their place, windows that
layout makes, elements that leave again, pages that spoil what a guard might use, and what a page does with a file.
A flagged file that is chosen in each stays; a clean one after it arrives.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Media, Running
from tests.browser.server import Messenger
from tests.browser.test_late import FlaggedChoice

pytestmark = pytest.mark.slow
PAGES = Path(__file__).parent / "pages"


def kinds_of(page: str) -> list[tuple[str, str]]:
    """The page, beside each name of its table."""
    table = (PAGES / page).read_text().split("window.kinds = {\n")[1].split("\n};")[0]
    return [(page, name) for name in re.findall(r"^  (\w+): ", table, re.MULTILINE)]


KINDS = [*kinds_of("kinds.html"), *kinds_of("more_kinds.html")]

NOT_IN_FIREFOX = {"historyFrame": "Firefox keeps no page of a frame that no person clicked in"}


@pytest.fixture(params=list(Engine))
def kinds(request: pytest.FixtureRequest, run_browser: Callable[..., Running]) -> Iterator[Running]:
    running = run_browser(request.param)
    yield running
    running.page.hold_pickers(False)


@pytest.mark.either_browser(only_chromium=NOT_IN_FIREFOX)
@pytest.mark.parametrize(("page", "kind"), KINDS, ids=[kind for _, kind in KINDS])
def test_what_is_chosen_in_any_kind_of_page_is_looked_at(
    page: str, kind: str, kinds: Running, messenger: Messenger, media: Media
) -> None:
    if kinds.engine is Engine.FIREFOX and kind in NOT_IN_FIREFOX:
        pytest.skip(NOT_IN_FIREFOX[kind])
    kinds.page.open(messenger.url(page))
    kinds.page.hold_pickers(True)
    choice = FlaggedChoice(kinds, messenger, media, kind)
    kinds.page.run(f"Promise.resolve(kinds.{kind}()).then(() => 1)")
    kinds.page.until("window.target")
    choice.flagged(kinds.page)
    choice.clean_arrives_alone(kinds.page)
