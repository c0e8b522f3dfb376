"""Browsers on Windows: the table of their places, and which of them run. Tested only under Wine."""

from pathlib import Path

from scanner.platform.ports.browsers import BrowserPlace, Engine, RunningBrowser
from scanner.platform.windows import processes
from scanner.platform.windows.hosts import register, registered, unregister

__all__ = [
    "browser_above",
    "browser_of",
    "places",
    "register",
    "registered",
    "running",
    "unregister",
]

# (name, program, folder under AppData\Local, registry key of its vendor)
_CHROMIUM = (
    ("chromium", "chromium.exe", "Chromium", "Chromium"),
    ("chrome", "chrome.exe", "Google/Chrome", "Google\\Chrome"),
    ("edge", "msedge.exe", "Microsoft/Edge", "Microsoft\\Edge"),
    ("brave", "brave.exe", "BraveSoftware/Brave-Browser", "BraveSoftware\\Brave-Browser"),
    ("vivaldi", "vivaldi.exe", "Vivaldi", "Vivaldi"),
    ("opera", "opera.exe", "Opera Software/Opera Stable", "Opera Software"),
)
_ROAMING = {"opera"}  # its profile lies under AppData\Roaming
_PROGRAMS = {program: name for name, program, *_ in _CHROMIUM} | {"firefox.exe": "firefox"}


def places(home: Path) -> tuple[BrowserPlace, ...]:
    """
    Return the table; `hosts` are registry keys.

    It has no policies: for extensions from outside the stores, they only apply on managed computers.
    """
    found = [
        BrowserPlace(
            name,
            Engine.CHROMIUM,
            (program,),
            data=_data(home, name, folder),
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


def _data(home: Path, name: str, folder: str) -> Path:
    if name in _ROAMING:
        return home / "AppData" / "Roaming" / folder
    return home / "AppData" / "Local" / folder / "User Data"


def browser_of(pid: int) -> str:
    """Return the name of the browser that a process belongs to; empty for any other process."""
    found = processes.running().get(pid)
    return "" if found is None else _PROGRAMS.get(found.name, "")


def browser_above(pid: int) -> int:
    """Return the nearest browser among the ancestors, as it starts its host through a shell or launcher."""
    above = processes.ancestors(pid, processes.running())
    return next((one.pid for one in above if one.name in _PROGRAMS), pid)


def running(uid: int) -> tuple[RunningBrowser, ...]:
    """Return the browser processes whose parent is not a process of the same browser."""
    del uid  # only this user's processes are visible
    listed = processes.running()
    return tuple(
        RunningBrowser(_PROGRAMS[one.name], one.pid)
        for one in listed.values()
        if one.name in _PROGRAMS
        and (one.parent not in listed or listed[one.parent].name != one.name)
    )
