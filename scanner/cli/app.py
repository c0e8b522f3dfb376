"""`beforehand app`: start the face, in a process of its own that holds no Qt of ours."""

import os
import sys

import click


@click.command()
@click.option("--tray", is_flag=True, help="Start quietly in the tray, as at login.")
def command(tray: bool) -> None:
    """Open the app. It talks to the guard and stays in the tray."""
    arguments = [sys.executable, "-m", "ui", *(["--tray"] if tray else [])]
    os.execv(sys.executable, arguments)  # noqa: S606 - our own interpreter, a fixed module
