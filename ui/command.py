"""Commands that start the app and the guard at login."""

import sys
from pathlib import Path

_SCRIPT = "beforehand.exe" if sys.platform == "win32" else "beforehand"


def app_command() -> tuple[str, ...]:
    """The command of the app, with the tray icon alone."""
    return (*_program(), "app", "--tray")


def guard_command() -> tuple[str, ...]:
    """The command of the guard."""
    return (*_program(), "run")


def _program() -> tuple[str, ...]:
    """The installed command beside this Python, else this Python with the module."""
    beside = Path(sys.executable).with_name(_SCRIPT)
    return (str(beside),) if beside.exists() else (sys.executable, "-m", "scanner")
