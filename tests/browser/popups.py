"""A page in a tab of its own and the popup that it opened, in each browser."""

from scanner.platform.ports.browsers import Engine
from tests.browser.conftest import Running
from tools.rigs.cdp import CdpError
from tools.rigs.marionette import Firefox


class ChromiumPopup:
    """In Chromium: two pages that are driven side by side."""

    def __init__(self, running: Running, url: str, script: str) -> None:
        self._opener = running.browser.page(url)
        seen = running.browser.targets()
        self._opener.run(script)
        self.page = running.browser.opened_since(seen)

    def close_opener(self) -> None:
        """Close it, and wait until it is gone: until then it guards the popup, and takes what is chosen there."""
        self._opener.close()
        self.page.until("!window.opener")

    def close(self) -> None:
        for page in (self.page, self._opener):
            try:
                page.close()
            except CdpError:
                continue  # closed before


class FirefoxPopup:
    """In Firefox: one driver, which is switched to the popup."""

    def __init__(self, running: Running, url: str, script: str) -> None:
        self.page: Firefox = running.page
        self._first = self.page.windows()
        self._opener = self.page.new_tab()
        self.page.open(url)
        seen = self.page.windows()
        self.page.run(script)
        self._popup = self.page.opened_since(seen)
        self.page.switch(self._popup)

    def close_opener(self) -> None:
        """Close it, and wait until it is gone: until then it guards the popup, and takes what is chosen there."""
        self.page.close_window(self._opener)
        self.page.switch(self._popup)
        self.page.until("!window.opener || window.opener.closed")

    def close(self) -> None:
        for handle in self.page.windows() - self._first:
            self.page.close_window(handle)
        self.page.switch(next(iter(self._first)))


def popup(running: Running, url: str, script: str) -> ChromiumPopup | FirefoxPopup:
    """Open a page, and in it the popup that a script of it opens."""
    kind = ChromiumPopup if running.engine is Engine.CHROMIUM else FirefoxPopup
    return kind(running, url, script)
