"""Browsers: where they look for native hosts and policies, and which of them run."""

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
    it looks for native hosts, for this user and for all (registry keys on Windows). `policies`: the
    folder of its policies for all users, None if it reads none from files. `external`: the folder that
    names locally installed extensions, None if there is none.
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

    `profiles`: the number of open profiles, 0 if unknown. `started`: start time in seconds of
    `time.monotonic`, None if unknown.
    """

    name: str
    pid: int
    profiles: int = 0
    started: float | None = None


class Browsers(Protocol):
    """The table of browsers, which of them run, and the native hosts they know."""

    def places(self, home: Path) -> tuple[BrowserPlace, ...]:
        """Return the table of browsers and their paths for the user with this home folder."""
        ...

    def browser_of(self, pid: int) -> str:
        """Return the name of the browser that a process belongs to; empty for any other process."""
        ...

    def browser_above(self, pid: int) -> int:
        """Return the id of the browser process that is, or started, process `pid`; `pid` if none is found."""
        ...

    def running(self, uid: int) -> tuple[RunningBrowser, ...]:
        """Return the main processes of a user's running browsers, as far as they are visible."""
        ...

    def register(self, hosts: str, name: str, manifest: Path) -> None:
        """Register a native host with the browsers that look in `hosts`. Raises OSError."""
        ...

    def unregister(self, hosts: str, name: str) -> None:
        """Undo `register`. Raises OSError; nothing to undo is no error."""
        ...

    def registered(self, hosts: str, name: str) -> Path | None:
        """Return the manifest registered in `hosts` under `name`, or None."""
        ...
