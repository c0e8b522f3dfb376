"""
Installs for the system, starts both browsers, reports what came of it, removes. Run by test_install.

It mounts empty folders over the places of policies first, so it must run in a mount namespace of its
own: nothing of it is seen or left outside.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from scanner.browser import install
from tests.browser.service import FakeService
from tools.rigs import cdp, marionette

PLACES = (
    "/etc/chromium/policies", "/etc/chromium/native-messaging-hosts",
    "/etc/firefox/policies", "/usr/lib/mozilla/native-messaging-hosts",
)  # fmt: skip


def main(folder: Path) -> None:
    for place in PLACES:
        Path(place).mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "none", place], check=True)
    home, guard, store = folder / "home", folder / "guard", folder / "store"
    home.mkdir()
    guard.mkdir(mode=0o700)
    os.environ["XDG_CONFIG_HOME"] = str(home / ".config")
    service = FakeService(guard / "run" / "channel.sock")
    results = install.install(store, home, install.Scope.SYSTEM, str(guard))
    reported: dict[str, object] = {"steps": {one.browser: one.step for one in results}, "beats": {}}

    if cdp.BINARY:
        chromium = cdp.Chromium(home / ".config" / "chromium", home, quiet=False)
        service.wait(lambda: service.beats, 30)
        chromium.close()
    if marionette.BINARY:
        profile = home / "profile"
        count = len(service.beats)
        firefox = marionette.Firefox(profile, home)
        service.wait(lambda: len(service.beats) > count, 30)
        firefox.close()
        ini = home / ".mozilla" / "firefox" / "profiles.ini"
        ini.parent.mkdir(parents=True, exist_ok=True)
        ini.write_text(f"[Profile0]\nName=a\nIsRelative=0\nPath={profile}\n")
    reported["beats"] = {beat.browser: beat.private for _, beat in service.beats}
    reported["covered"] = {
        one.browser: [one.host, one.forced, one.profiles, one.with_extension, one.private]
        for one in install.status(store, home)
        if one.present
    }
    reported["removed"] = sorted(install.remove(store, home, install.Scope.SYSTEM))
    reported["left"] = [
        str(path) for place in PLACES for path in Path(place).rglob("*") if path.is_file()
    ]
    service.close()
    print(json.dumps(reported))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
