"""
Starting at login: a value under the user's Run key, or the machine's in an installation for all users.

Tested under Wine, not yet on a real machine.
"""

import subprocess
import sys
from pathlib import Path

from scanner.platform.ports.autostart import AutostartPart

RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
VALUES = {
    AutostartPart.APP: "Beforehand",
    AutostartPart.GUARD: "Beforehand guard",
    AutostartPart.LINK: "Beforehand link",
    AutostartPart.ANSWERING: "Beforehand for parents",
}


def file(part: AutostartPart, command: tuple[str, ...], home: Path) -> tuple[Path, str]:
    """Return key and value name as a path, and the command line there."""
    del home  # the key is the user's own
    return Path("HKEY_CURRENT_USER", RUN_KEY, VALUES[part]), subprocess.list2cmdline(command)


def set_up(part: AutostartPart, command: tuple[str, ...], home: Path) -> None:
    """Write the value, unless the machine's Run key already has it for every account."""
    if sys.platform == "win32" and not _is_there(machine=True, part=part):
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            winreg.SetValueEx(key, VALUES[part], 0, winreg.REG_SZ, file(part, command, home)[1])


def clear(part: AutostartPart, home: Path) -> None:
    """Remove the value."""
    del home
    if sys.platform == "win32":
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            try:
                winreg.DeleteValue(key, VALUES[part])
            except FileNotFoundError:
                pass  # nothing to clear


def is_set(part: AutostartPart, home: Path) -> bool:
    """Return whether the user's or the machine's Run key has the value."""
    del home
    return any(_is_there(machine=machine, part=part) for machine in (False, True))


def _is_there(*, machine: bool, part: AutostartPart) -> bool:
    if sys.platform != "win32":
        return False
    import winreg

    root = winreg.HKEY_LOCAL_MACHINE if machine else winreg.HKEY_CURRENT_USER
    try:
        with winreg.OpenKey(root, RUN_KEY) as key:
            winreg.QueryValueEx(key, VALUES[part])
    except FileNotFoundError:
        return False
    return True


def account_is_admin() -> bool:
    """Return whether this process runs with the rights of an administrator."""
    if sys.platform != "win32":
        return False
    import ctypes

    return bool(ctypes.windll.shell32.IsUserAnAdmin())
