"""The guard in the foreground, with one line of output per event."""

import os
import select
import signal
import sys
import threading
from pathlib import Path
from types import FrameType

import click

from scanner import platform
from scanner.cli import text
from scanner.judgement import JudgementOutcome
from scanner.kernel_gate.config import GateConfig
from scanner.platform import manager
from scanner.sandbox.host import WorkerHost
from scanner.service.service import Service
from scanner.service.storage_lock import wait_for_commands
from scanner.settings import Settings

_asked = threading.Event()  # set when something other than a signal asks the guard to end


class Terminal:
    """
    Writes a line for each inspected file, if the output is a terminal or `verbose` is set.

    Otherwise standard output goes to the journal or the session's log, which must not hold file names.
    """

    def __init__(self, *, verbose: bool = False) -> None:
        self.shows_names = verbose or sys.stdout.isatty()

    def outcome(self, outcome: JudgementOutcome) -> None:
        """Print one line for the outcome."""
        if not self.shows_names:
            return
        click.echo(
            text.outcome_line(outcome.path, outcome.looked.finding, outcome.verdict, outcome.ms)
        )
        if outcome.fault:
            click.echo(text.error(outcome.fault), err=True)


class _Patience:
    """Waits for another command to end, and prints that once; a signal ends the wait."""

    def __init__(self, signals: int) -> None:
        self._signals = signals
        self._said = False

    def pause(self, seconds: float) -> bool:
        """Wait some seconds; false if a signal has arrived."""
        if not self._said:
            click.echo(text.WAITING)
            sys.stdout.flush()
            self._said = True
        return not _signalled(self._signals, seconds)


def run_guard(
    places: Settings,
    host: WorkerHost,
    folders: tuple[Path, ...],
    gate: GateConfig | None = None,
    *,
    verbose: bool = False,
) -> None:
    """Run the guard until a signal arrives; see `scanner.service.service.Service`."""
    signals = _signals()
    if not wait_for_commands(places, _Patience(signals).pause):
        host.close()
        return
    watched = tuple(folder.resolve() for folder in folders)
    terminal = Terminal(verbose=verbose)
    service = Service(places, watched, terminal, host, gate)
    service.start()
    try:
        for line in text.run_lines(service.status(), names=terminal.shows_names):
            click.echo(line)
        sys.stdout.flush()
        manager.notify("READY=1")
        _wait(signals, service)
    finally:
        manager.notify("STOPPING=1")
        service.stop()
    click.echo(text.STOPPED)


def _wait(signals: int, service: Service) -> None:
    """Wait for a signal. A service manager gets signs of life for as long as the service can answer."""
    seconds = manager.signs_of_life()
    while seconds is not None and not _signalled(signals, seconds):
        service.status()  # takes the same locks as every answer
        manager.notify("WATCHDOG=1")
    os.read(signals, 1)


def _signalled(signals: int, seconds: float) -> bool:
    if sys.platform == "win32":  # Windows cannot wait for a pipe with a timeout
        return _asked.wait(seconds)
    return bool(select.select([signals], [], [], seconds)[0])


def _signals() -> int:
    """
    Return a descriptor that receives a byte for each later SIGINT, SIGTERM or other request to end.

    It is a pipe because a signal that another thread receives does not wake a main thread waiting for a lock.
    """
    read_end, write_end = os.pipe()
    if sys.platform != "win32":
        os.set_blocking(write_end, False)
    signal.set_wakeup_fd(write_end)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _noted)

    def ask() -> None:
        _asked.set()
        os.write(write_end, b"\0")

    platform.process().on_stop_request(ask)
    return read_end


def _noted(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the byte has been written already."""
