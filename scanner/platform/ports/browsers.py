"""Browsers as the scanner sees them: where they look for hosts and rules, which of them run."""

from enum import StrEnum
from pathlib import Path
from typing import Protocol

import msgspec


class Engine(StrEnum):
    """The two families of browsers; they differ in manifests and policies."""

    CHROMIUM = "chromium"
    FIREFOX = "firefox"


class BrowserPlace(msgspec.Struct, frozen=True):
    """
    One browser of the table. Paths need not exist.

    `programs`: names of its executable. `data`: the user's folder with all profiles. `hosts`: where
    it looks for native hosts, for this user and for all (a registry key on Windows). `policies`: the
    folder of its policies for all users, None where a browser takes them in no file. `external`: the
    folder that names extensions from this disk, None where there is none.
    """

    name: str
    engine: Engine
    programs: tuple[str, ...]
    data: Path
    hosts: str
    system_hosts: str
    policies: Path | None = None
    external: Path | None = None


class RunningBrowser(msgspec.Struct, frozen=True):
    """
    The main process of a running browser.

    `profiles`: how many of its profiles are open, 0 where the system does not say. `started`: when, in
    seconds of the clock that `time.monotonic` reads; None where it does not say that.
    """

    name: str
    pid: int
    profiles: int = 0
    started: float | None = None


class Browsers(Protocol):
    """The table of browsers, which of them run, and the native hosts they know."""

    def places(self, home: Path) -> tuple[BrowserPlace, ...]:
        """Give the table of browsers and their paths for the user with this home folder."""
        ...

    def browser_of(self, pid: int) -> str:
        """Give the name of the browser a process is of; empty for any other process."""
        ...

    def browser_above(self, pid: int) -> int:
        """Give the browser's process that started the process `pid`, or is it; `pid` where none is found."""
        ...

    def running(self, uid: int) -> tuple[RunningBrowser, ...]:
        """Give the main processes of the browsers that a user runs, as far as they may be seen."""
        ...

    def register(self, hosts: str, name: str, manifest: Path) -> None:
        """Make a native host known to browsers that look in `hosts`. Raises OSError."""
        ...

    def unregister(self, hosts: str, name: str) -> None:
        """Undo `register`. Raises OSError; nothing to undo is no error."""
        ...

    def registered(self, hosts: str, name: str) -> Path | None:
        """Give the manifest that browsers read there, or None."""
        ...
