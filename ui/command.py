"""Commands that start the app and the guard at login."""

import sys
from pathlib import Path


def app_command(executable: str = sys.executable) -> tuple[str, ...]:
    """The command of the app, with the tray icon alone."""
    installed = _beside_python(executable, "beforehand-app.exe")
    return (installed, "--tray") if installed else (*_program(executable), "app", "--tray")


def guard_command(executable: str = sys.executable) -> tuple[str, ...]:
    """The command of the guard."""
    installed = _beside_python(executable, "beforehand-guard.exe")
    return (installed,) if installed else (*_program(executable), "run")


def link_command(*words: str, executable: str = sys.executable) -> tuple[str, ...]:
    """A command about answers from elsewhere."""
    return (*_program(executable), "link", *words)


def answering_app_command(executable: str = sys.executable) -> tuple[str, ...]:
    """The command of the app on a parent's computer, with the tray icon alone."""
    return (*_program(executable), "app", "--parent", "--tray")


def browser_command(*words: str, executable: str = sys.executable) -> tuple[str, ...]:
    """A command about the browsers of this account; it answers in lines of JSON."""
    return (*_program(executable), "browser", *words, "--json")


def program(executable: str = sys.executable) -> Path:
    """The program that would run as administrator: the installed command, else this Python."""
    return Path(_program(executable)[0])


def family_command(executable: str = sys.executable) -> tuple[str, ...]:
    """The command that reads the children's accounts, after an administrator was asked."""
    installed = str(program(executable).resolve())
    # Without its own agent, which would ask at the terminal that the app was started from.
    asker = ("/usr/bin/pkexec", "--disable-internal-agent")
    return (*asker, installed, "family", "list", "--passphrase-fd", "0")


def _beside_python(executable: str, name: str) -> str:
    """A program of the Windows installer, found above the Python folder; empty elsewhere."""
    path = Path(executable).absolute().parent.parent / name
    return str(path) if path.exists() else ""


def _program(executable: str) -> tuple[str, ...]:
    """The installed command beside this Python, else this Python with the module."""
    beside = Path(executable).with_name("beforehand")
    return (str(beside),) if beside.exists() else (executable, "-m", "scanner")
