"""Browsers on macOS: the table of their paths, and which of them run. Not tried on a Mac."""

import subprocess
from pathlib import Path

from scanner.platform.ports.browsers import BrowserPlace, Engine, RunningBrowser
from scanner.platform.posix.hosts import register, registered, unregister

__all__ = [
    "browser_above",
    "browser_of",
    "places",
    "register",
    "registered",
    "running",
    "unregister",
]

PS_SECONDS = 5.0
SUPPORT = "Library/Application Support"
# (name, program, folder under Application Support, the same for all users)
_CHROMIUM = (
    ("chromium", "Chromium", "Chromium", f"/{SUPPORT}/Chromium"),
    ("chrome", "Google Chrome", "Google/Chrome", "/Library/Google/Chrome"),
    ("edge", "Microsoft Edge", "Microsoft Edge", "/Library/Microsoft/Edge"),
    ("brave", "Brave Browser", "BraveSoftware/Brave-Browser", "/Library/Google/Chrome"),
    ("vivaldi", "Vivaldi", "Vivaldi", "/Library/Google/Chrome"),
)
_PROGRAMS = {program: name for name, program, *_ in _CHROMIUM} | {"firefox": "firefox"}


def places(home: Path) -> tuple[BrowserPlace, ...]:
    """Return the table, without policies, which macOS takes from configuration profiles and not from files."""
    found = [
        BrowserPlace(
            name,
            Engine.CHROMIUM,
            (program,),
            data=home / SUPPORT / folder,
            hosts=str(home / SUPPORT / folder / "NativeMessagingHosts"),
            system_hosts=f"{system}/NativeMessagingHosts",
            external=home / SUPPORT / folder / "External Extensions",
        )
        for name, program, folder, system in _CHROMIUM
    ]
    mozilla = home / SUPPORT / "Mozilla"
    found.append(
        BrowserPlace(
            "firefox",
            Engine.FIREFOX,
            ("firefox",),
            data=home / SUPPORT / "Firefox",
            hosts=str(mozilla / "NativeMessagingHosts"),
            system_hosts=f"/{SUPPORT}/Mozilla/NativeMessagingHosts",
        )
    )
    return tuple(found)


def browser_of(pid: int) -> str:
    """Return the name of the browser that a process belongs to; empty for any other process."""
    listed = _ps("-o", "comm=", "-p", str(pid)).strip()
    return _PROGRAMS.get(listed.rpartition("/")[2], "")


def browser_above(pid: int) -> int:
    """Return the process itself, since the browser starts the host's script, which becomes the host."""
    return pid


def running(uid: int) -> tuple[RunningBrowser, ...]:
    """Return the main processes of running browsers; their helpers' programs have other names."""
    del uid  # only this user's processes are visible
    found: list[RunningBrowser] = []
    for line in _ps("-axo", "pid=,comm=").splitlines():
        pid, _, program = line.strip().partition(" ")
        name = _PROGRAMS.get(program.rpartition("/")[2])
        if name and pid.isdigit():
            found.append(RunningBrowser(name, int(pid)))
    return tuple(found)


def _ps(*arguments: str) -> str:
    try:
        done = subprocess.run(
            ["/bin/ps", *arguments], capture_output=True, text=True, timeout=PS_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout
