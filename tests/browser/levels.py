"""The real guard's report on each browser, and the child's ways to change it."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import msgspec

from scanner import platform
from scanner.browser.pack import GECKO_ID
from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.platform.ports.browsers import RunningBrowser
from scanner.settings import HOME_VARIABLE
from tools.rigs.cdp import Tab
from tools.rigs.marionette import Firefox
from tools.waits import BOUND

ROOT = Path(__file__).parents[2]
SECOND = "Profile 1"
MAY_REMOVE = "--enable-unsafe-extension-debugging"
ADDON = f"""
    const {{ AddonManager }} = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    const addon = await AddonManager.getAddonByID("{GECKO_ID}");
"""
PRIVATE = f"""
    const {{ ExtensionPermissions }} = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    const change = {{ permissions: ["internal:privateBrowsingAllowed"], origins: [] }};
    await ExtensionPermissions[arguments[0]]("{GECKO_ID}", change);
"""


def status(guard: Path) -> m.Status:
    """The output of `beforehand status --json` of the guard that has this home, which watches few folders."""
    said = subprocess.run(
        [sys.executable, "-m", "scanner", "status", "--json"], cwd=ROOT, capture_output=True, check=False,
        env={**os.environ, HOME_VARIABLE: str(guard)},
    )  # fmt: skip
    return msgspec.json.decode(said.stdout, type=m.Status)


class Levels:
    """Listens as the tray does; as nothing is asked, every event comes from the guard's own checks."""

    def __init__(self, socket: Path) -> None:
        self._apps: dict[str, str] = {}
        self._reported = threading.Condition()
        self._client = Client.connect(socket, "tray", None)
        self._client.ask(m.Subscribe())
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for event in self._client.events():
            if isinstance(event, m.Changed):
                with self._reported:
                    self._apps = {app.name: app.detail for app in event.status.apps}
                    self._reported.notify_all()

    def wait(self, browser: str, level: str, seconds: float = BOUND) -> float | None:
        """Wait until the guard reports a level of a browser; return the seconds, or None if it never did."""
        began = time.monotonic()
        with self._reported:
            said = self._reported.wait_for(lambda: self._apps.get(browser) == level, seconds)
        return time.monotonic() - began if said else None

    def close(self) -> None:
        self._client.close()


class OwnBrowsersOnly:
    """A system on which nobody else has a browser open."""

    def __init__(self) -> None:
        self.pids: set[int] = set()
        self._real = platform.browsers()

    def running(self, uid: int) -> tuple[RunningBrowser, ...]:
        return tuple(one for one in self._real.running(uid) if one.pid in self.pids)

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)


class ChromiumExtensions:
    """The page of extensions of one profile: its switches, and its button to remove."""

    def __init__(self, page: Tab) -> None:
        self._page = page
        page.send("Page.navigate", url="chrome://extensions/")
        page.until("window.chrome?.developerPrivate && document.readyState === 'complete'")
        # without it an extension from a folder stays off once it was switched
        page.run("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })")
        self._id = page.run(
            "chrome.developerPrivate.getExtensionsInfo({}).then(all => all.find(e => e.name === 'Beforehand').id)"
        )
        # now it counts as loaded by hand, which the command line's does not: only that can be removed
        self.reload()

    def reload(self) -> None:
        self._page.run(f"chrome.developerPrivate.reload('{self._id}', {{ failQuietly: true }})")

    def switch(self, on: bool) -> None:
        enabled = str(on).lower()
        self._page.run(f"chrome.management.setEnabled('{self._id}', {enabled})")

    def private(self, on: bool) -> None:
        change = f"{{ extensionId: '{self._id}', incognitoAccess: {str(on).lower()} }}"
        self._page.run(f"chrome.developerPrivate.updateExtensionConfiguration({change})")

    def remove(self) -> None:
        """
        Remove it from one profile; needs the flag MAY_REMOVE.

        The page's own button asks in a window first, this does not.
        """
        self._page.browser.send("Extensions.uninstall", id=self._id)


class FirefoxExtensions:
    """Firefox's extensions, by the calls of its own page of extensions."""

    def __init__(self, browser: Firefox) -> None:
        self._browser = browser

    def switch(self, on: bool) -> None:
        self._browser.chrome(ADDON + f"await addon.{'enable' if on else 'disable'}();")

    def private(self, on: bool) -> None:
        self._browser.chrome(PRIVATE + ADDON + "await addon.reload();", "add" if on else "remove")

    def remove(self) -> None:
        self._browser.chrome(ADDON + "await addon.uninstall();")


def hosts_of(browser_pid: int) -> list[int]:
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


def kill_hosts(browser_pid: int) -> None:
    for host in hosts_of(browser_pid):
        os.kill(host, signal.SIGKILL)
