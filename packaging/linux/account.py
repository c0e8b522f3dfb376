"""An ordinary account of a system in a folder, with its session, for the test of the packages."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from suites import Chroot

KID = "kid"
HOME = Path("home") / KID
PASSPHRASE = "correct horse battery staple seven"
_BLOCK = 1 << 20
PATIENCE = 180.0  # seconds; a bound, never a measure


class InstallReport:
    """Steps with their times."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._since = time.monotonic()

    def step(self, what: str, right: bool = True) -> float:
        """Report a step; end the run if it failed."""
        took = time.monotonic() - self._since
        line = f"{'ok' if right else 'FAILED':>6}  {took:7.2f} s  {what}"
        print(line, flush=True)
        self.lines.append(line)
        if not right:
            raise SystemExit(1)
        self._since = time.monotonic()
        return took


def wait_for(what: Callable[[], object], seconds: float = PATIENCE) -> bool:
    """Wait until it is true; no event crosses the chroot."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.05)
    return False


class Person:
    """An ordinary account, its session, its guard and its tray."""

    def __init__(
        self, system: Chroot, report: InstallReport, python: str = "/usr/lib/beforehand/bin/python"
    ) -> None:
        self.system, self.report, self._python = system, report, python
        self.pictures = system.root / HOME / "Pictures"
        self._running: list[subprocess.Popen[bytes]] = []

    def make(self) -> None:
        """Create an account without rights."""
        self.system.must("useradd", "--create-home", "--shell", "/bin/sh", KID)
        own = f"/run/user/{self.system.uid(KID)}"
        self.system.must("install", "-d", "-o", KID, "-m", "0700", own)
        self.system.must("mkdir", "-p", f"/home/{KID}/Pictures", user=KID)

    def switch_on_screen(self) -> None:
        """Start a screen with a window manager."""
        # It picks an unused display: display names are shared with the host machine.
        self.screen = subprocess.Popen(
            self.system.command(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"
            ),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        display = self.screen.stdout.readline() if self.screen.stdout else b""
        self.system.display = f":{display.decode().strip()}"
        # Without a window manager, windows are stacked in the order in which they were made.
        self.manager = self.system.start("openbox", user=KID)

    def log_in(self) -> tuple[float, float]:
        """Start guard and tray as the session does. Return the seconds until each is there."""
        since = time.monotonic()
        self._running = [
            self.system.start("/usr/lib/beforehand/start-guard", user=KID),
            self.system.start("dbus-run-session", "beforehand", "app", "--tray", user=KID),
        ]
        if not wait_for(lambda: self.status().get("state") not in (None, "off")):
            raise SystemExit("the guard did not start")
        guard = time.monotonic() - since
        if not wait_for(self._app_is_there):
            raise SystemExit("the tray did not start")
        return guard, time.monotonic() - since

    def _app_is_there(self) -> bool:
        inside = self.system.run("sh", "-c", "cat /proc/[0-9]*/cmdline | tr '\\0' ' '").stdout
        return "-m ui --tray" in inside

    def log_out(self) -> None:
        """End both cleanly, the guard by the means that an upgrade uses."""
        for process in self._running:
            subprocess.run(["pkill", "-TERM", "--session", str(process.pid)], check=False)
        self.system.run("/usr/lib/beforehand/stop-guards", "--apps")
        for process in self._running:
            process.wait(30)
        self._running = []

    def status(self) -> dict[str, object]:
        """Return the output of `beforehand status`."""
        said = self.system.run("beforehand", "status", "--json", user=KID)
        return json.loads(said.stdout) if said.stdout.startswith("{") else {}

    def kill_guard(self) -> None:
        """Kill the guard at once, as a power cut would, after what starts it again."""
        for kind in (_starts_guards, _is_guard):
            for pid in self._pids(kind):
                os.kill(pid, signal.SIGKILL)

    def guards(self) -> list[int]:
        """Processes of the guard."""
        return self._pids(_is_guard)

    def _pids(self, kind: Callable[[list[bytes]], bool]) -> list[int]:
        """Processes of this system whose command line is of a kind."""
        found: list[int] = []
        for entry in Path("/proc").iterdir():
            try:
                inside = entry.name.isdigit() and os.path.samefile(entry / "root", self.system.root)
                words = (entry / "cmdline").read_bytes().split(b"\0") if inside else []
            except OSError:
                continue
            if kind(words):
                found.append(int(entry.name))
        return found

    def held(self) -> list[dict[str, object]]:
        """Return the output of `beforehand held list`."""
        return [
            json.loads(line)
            for line in self.system.must(
                "beforehand", "held", "list", "--json", user=KID
            ).splitlines()
        ]

    def drop(self, name: str, more: int = 0) -> None:
        """The test card arrives in the pictures folder, with `more` zeros behind its end."""
        card = (
            "import sys; from models.testcard import card; "
            "card().convert('RGB').save(sys.argv[1], 'JPEG', quality=88)"
        )
        made = self.system.root / HOME / "part.jpg"
        self.system.must(self._python, "-I", "-c", card, f"/home/{KID}/part.jpg", user=KID)
        with made.open("ab") as file:
            for _ in range(more // _BLOCK):
                file.write(bytes(_BLOCK))
        os.rename(made, self.pictures / name)


def _starts_guards(words: list[bytes]) -> bool:
    return any(word.endswith(b"start-guard") for word in words)


def _is_guard(words: list[bytes]) -> bool:
    """Return whether it is the guard of a package, or that of the folder with its own Python."""
    program = any(word.endswith(b"/beforehand") or word == b"scanner" for word in words)
    return program and b"run" in words
