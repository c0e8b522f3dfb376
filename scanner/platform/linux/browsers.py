"""
Browsers on Linux: the table of their paths, and which of them run.

Sources: the browsers' own documentation of native messaging and policies; Debian's chromium and
firefox-esr were tried here. Snap and Flatpak browsers see another file system and are not listed.
"""

import contextlib
import os
import time
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

PROC = Path("/proc")
# (name, programs, folder under ~/.config, folder of hosts and policies for all, external extensions)
_CHROMIUM = (
    ("chromium", ("chromium", "chromium-browser"), "chromium", "/etc/chromium", "chromium"),
    ("chrome", ("chrome", "google-chrome"), "google-chrome", "/etc/opt/chrome", "google-chrome"),
    ("edge", ("msedge", "microsoft-edge"), "microsoft-edge", "/etc/opt/edge", "microsoft-edge"),
    ("brave", ("brave", "brave-browser"), "BraveSoftware/Brave-Browser", "/etc/brave", ""),
    ("vivaldi", ("vivaldi-bin", "vivaldi"), "vivaldi", "/etc/vivaldi", ""),
)
_FIREFOX_PROGRAMS = ("firefox", "firefox-esr", "firefox-bin")
# The history database, which a browser keeps open for each profile with an open window.
_HISTORY = ("History", "places.sqlite")
_CHILD_ARGUMENTS = (b"--type=", b"-contentproc")  # of a browser's child processes, as for its tabs


def places(home: Path) -> tuple[BrowserPlace, ...]:
    """Return the table for the user with this home folder."""
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    found: list[BrowserPlace] = []
    for name, programs, folder, system, external in _CHROMIUM:
        found.append(
            BrowserPlace(
                name,
                Engine.CHROMIUM,
                programs,
                data=config / folder,
                hosts=str(config / folder / "NativeMessagingHosts"),
                system_hosts=f"{system}/native-messaging-hosts",
                policies=Path(system) / "policies" / "managed",
                external=Path("/usr/share") / external / "extensions" if external else None,
            )
        )
    found.append(
        BrowserPlace(
            "firefox",
            Engine.FIREFOX,
            _FIREFOX_PROGRAMS,
            data=home / ".mozilla" / "firefox",
            hosts=str(home / ".mozilla" / "native-messaging-hosts"),
            system_hosts="/usr/lib/mozilla/native-messaging-hosts",
            policies=Path("/etc/firefox/policies"),
        )
    )
    return tuple(found)


def browser_of(pid: int) -> str:
    """Return the name of the browser that a process belongs to; empty for any other process."""
    try:
        program = os.path.basename(os.readlink(PROC / str(pid) / "exe"))
    except PermissionError:  # another user's process: its own name must suffice
        program = _called(pid)
    except OSError:
        return ""
    # The browser was updated while it runs.
    return _BY_PROGRAM.get(program.removesuffix(" (deleted)"), "")


def _called(pid: int) -> str:
    try:
        return os.path.basename(os.fsdecode(_arguments(pid)[0]))
    except OSError:
        return ""  # just ended


def browser_above(pid: int) -> int:
    """Return the process itself, since the browser starts the host's script, which becomes the host."""
    return pid


def running(uid: int) -> tuple[RunningBrowser, ...]:
    """Return the main processes of a user's running browsers, as far as they are visible to this process."""
    found: list[RunningBrowser] = []
    for entry in os.scandir(PROC):
        if not entry.name.isdigit() or not _belongs(entry, uid):
            continue
        pid = int(entry.name)
        name = browser_of(pid)
        if name and _is_main(pid):
            found.append(RunningBrowser(name, pid, _open_profiles(pid), _started(pid)))
    return tuple(found)


def _belongs(entry: os.DirEntry[str], uid: int) -> bool:
    try:
        return entry.stat().st_uid == uid
    except OSError:
        return False  # just ended


def _open_profiles(pid: int) -> int:
    files = PROC / str(pid) / "fd"
    folders: set[str] = set()
    try:
        numbers = os.listdir(files)
    except OSError:
        return 0  # just ended
    for number in numbers:
        with contextlib.suppress(OSError):  # just closed
            folder, name = os.path.split(os.readlink(files / number))
            if name in _HISTORY:
                folders.add(folder)
    return len(folders)


def _started(pid: int) -> float | None:
    try:
        ticks = int(_after_name(pid)[19])
    except (OSError, ValueError, IndexError):
        return None
    age = time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    return round(time.monotonic() - age)  # whole seconds, so that each call returns the same


def _arguments(pid: int) -> list[bytes]:
    return (PROC / str(pid) / "cmdline").read_bytes().split(b"\0")


def _after_name(pid: int) -> list[str]:
    """
    Return the fields of /proc/PID/stat after the name, which may hold anything.

    The first is field 3 in proc(5).
    """
    return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()


def _is_main(pid: int) -> bool:
    try:
        arguments = _arguments(pid)
        parent = int(_after_name(pid)[1])
    except (OSError, ValueError, IndexError):
        return False  # just ended
    if any(argument.startswith(_CHILD_ARGUMENTS) for argument in arguments[1:]):
        return False
    return not browser_of(parent)


_BY_PROGRAM = {
    program: name for name, programs, *_ in _CHROMIUM for program in programs
} | dict.fromkeys(_FIREFOX_PROGRAMS, "firefox")
