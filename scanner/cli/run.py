"""`beforehand run`: the guard in the foreground, one line an event."""

import signal
import sys
import threading
from pathlib import Path
from types import FrameType

import click

from scanner import settings
from scanner.cli import text
from scanner.pipeline import Outcome
from scanner.service.core import Service


class Terminal:
    """Writes a line for each file that was looked at."""

    def outcome(self, outcome: Outcome) -> None:
        """One line."""
        click.echo(
            text.outcome_line(
                outcome.event.path, outcome.looked.finding, outcome.verdict, outcome.ms
            )
        )
        if outcome.fault:
            click.echo(text.error(outcome.fault), err=True)


@click.command()
@click.option(
    "--folder",
    "folders",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Watch this folder alone; may be given more than once.",
)
def command(folders: tuple[Path, ...]) -> None:
    """Guard the outgoing folders until told to stop (Ctrl-C)."""
    stop = threading.Event()

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, on_signal)
    service = Service(settings.load(), tuple(folder.resolve() for folder in folders), Terminal())
    service.start()
    try:
        for line in text.run_lines(service.status()):
            click.echo(line)
        sys.stdout.flush()
        stop.wait()
    finally:
        service.stop()
    click.echo(text.STOPPED)
