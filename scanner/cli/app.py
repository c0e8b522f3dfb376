"""`beforehand app`: starts the app in another process, so that this one does not load Qt."""

import os
import subprocess
import sys

import click

from scanner import settings
from scanner.cli import text
from scanner.cli.refusal import Refusal

# One of them names the display. Without any, Qt ends the process with a core dump.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@click.command()
@click.option("--tray", is_flag=True, help="Start quietly in the tray, as at login.")
@click.option("--parent", is_flag=True, help="On a parent's computer: what children ask.")
def command(tray: bool, parent: bool) -> None:
    """
    Open the app.

    It talks to the guard and stays in the tray. With --parent it shows what children ask, on another computer.
    """
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise Refusal(text.NO_SCREEN)
    settings.load()  # what is wrong with the folders is said here, in one sentence
    options = [*(["--tray"] if tray else []), *(["--parent"] if parent else [])]
    arguments = [sys.executable, "-m", "ui", *options]
    if sys.platform == "win32":
        # `exec` there returns before the program ends, and does not quote arguments.
        sys.exit(subprocess.call(arguments))
    os.execv(sys.executable, arguments)  # noqa: S606 - our own interpreter, a fixed module
