"""Browsers on Windows: the one table of their places, and which of them run. Not tried on Windows."""

import csv
import io
import subprocess
from pathlib import Path

from scanner.platform.ports.browsers import BrowserPlace, Engine, RunningBrowser
from scanner.platform.windows.hosts import register, registered, unregister

__all__ = ["browser_of", "places", "register", "registered", "running", "unregister"]

TASKLIST_SECONDS = 10.0
# (name, program, folder under AppData\Local, registry key of its vendor)
_CHROMIUM = (
    ("chromium", "chromium.exe", "Chromium", "Chromium"),
    ("chrome", "chrome.exe", "Google/Chrome", "Google\\Chrome"),
    ("edge", "msedge.exe", "Microsoft/Edge", "Microsoft\\Edge"),
    ("brave", "brave.exe", "BraveSoftware/Brave-Browser", "BraveSoftware\\Brave-Browser"),
    ("vivaldi", "vivaldi.exe", "Vivaldi", "Vivaldi"),
)
_PROGRAMS = {program: name for name, program, *_ in _CHROMIUM} | {"firefox.exe": "firefox"}


def places(home: Path) -> tuple[BrowserPlace, ...]:
    """
    The table; `hosts` are registry keys.

    No policies: off the stores they are obeyed only on computers that an organisation manages.
    """
    found = [
        BrowserPlace(
            name,
            Engine.CHROMIUM,
            (program,),
            data=home / "AppData" / "Local" / folder / "User Data",
            hosts=f"HKCU\\Software\\{vendor}\\NativeMessagingHosts",
            system_hosts=f"HKLM\\Software\\{vendor}\\NativeMessagingHosts",
        )
        for name, program, folder, vendor in _CHROMIUM
    ]
    found.append(
        BrowserPlace(
            "firefox",
            Engine.FIREFOX,
            ("firefox.exe",),
            data=home / "AppData" / "Roaming" / "Mozilla" / "Firefox",
            hosts="HKCU\\Software\\Mozilla\\NativeMessagingHosts",
            system_hosts="HKLM\\Software\\Mozilla\\NativeMessagingHosts",
        )
    )
    return tuple(found)


def browser_of(pid: int) -> str:
    """The name of the browser a process is of; empty for any other."""
    for row in _tasks("/FI", f"PID eq {pid}"):
        if len(row) > 1:
            return _PROGRAMS.get(row[0].lower(), "")
    return ""


def running(uid: int) -> tuple[RunningBrowser, ...]:
    """
    One process of each browser that runs: the one with the lowest number, most often the main one.

    The system's list does not distinguish main processes from the others.
    """
    del uid  # those we may see are this user's
    lowest: dict[str, int] = {}
    for row in _tasks():
        if len(row) > 1 and row[1].isdigit() and (name := _PROGRAMS.get(row[0].lower())):
            lowest[name] = min(int(row[1]), lowest.get(name, int(row[1])))
    return tuple(RunningBrowser(name, pid) for name, pid in lowest.items())


def _tasks(*filters: str) -> list[list[str]]:
    try:
        done = subprocess.run(
            ["tasklist", "/FO", "CSV", "/NH", *filters],
            capture_output=True, text=True, timeout=TASKLIST_SECONDS, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return []
    return list(csv.reader(io.StringIO(done.stdout)))
