"""The driver of Chromium: a page that has crashed answers nothing, and nobody waits for it."""

from pathlib import Path

import pytest

from tools.rigs import cdp
from tools.rigs.cdp_pipe import GoneError

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(cdp.BINARY is None, reason="no chromium here"),
]


def test_a_crashed_page_is_an_error_and_the_others_go_on(tmp_path: Path) -> None:
    browser = cdp.Chromium(tmp_path / "profile", tmp_path)
    try:
        crashed, other = browser.page(), browser.page()
        browser.start("Page.navigate", crashed.session, url="chrome://crash")
        with pytest.raises(GoneError, match="the page crashed"):
            crashed.until("false")
        assert other.run("1 + 2") == 3
    finally:
        browser.close()
