"""`beforehand link`: a family's broker, pairing, and answers from another computer."""

import os
import shutil
import sys
import time
from pathlib import Path

import click

from scanner.channel import messages as m
from scanner.cli import answering, passphrase
from scanner.cli.reach import Asking, expect, reach
from scanner.cli.refusal import Refusal
from scanner.cli.text import link as text
from scanner.errors import ScannerError

_DEVICE_FILES = ("link.toml", "ca.crt", "device.crt", "device.key")
_GATED_USER = "beforehand-link"
_LOOK_SECONDS = 1.0
_COMING_SECONDS = 20.0  # for a newly started link process to connect to the guard


@click.group()
def command() -> None:
    """Let a parent answer from another computer. Off until you pair it (docs/family-link.md)."""


@command.command("serve-config")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--host", required=True, help="The broker's name or address, as the devices reach it."
)
@click.option("--port", default=8883, show_default=True, type=click.IntRange(1, 65_535))
@click.option("--device", "devices", multiple=True, help="A computer's name; repeat for each one.")
def serve_config(folder: Path, host: str, port: int, devices: tuple[str, ...]) -> None:
    """
    Write the configuration of a broker for your family.

    For mosquitto, with a certificate for each device.
    """
    # Loads the certificate library, which nothing else here needs.
    from scanner.cli import broker_files

    new = broker_files.write(folder.absolute(), host, port, devices)
    before = tuple(name for name in devices if name not in {place.name for place in new})
    for line in text.written(folder, new, before):
        click.echo(line)


@command.command("join")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def join(folder: Path) -> None:
    """Give this computer the certificate that `serve-config` made for it."""
    from scanner import settings

    if not all((folder / name).is_file() for name in _DEVICE_FILES):
        raise Refusal(text.NOT_A_DEVICE)
    own = settings.load()
    gated = own.served is not None
    if gated and os.geteuid() != 0:
        raise Refusal(text.GATED_JOIN)
    place = settings.GATED_LINK if gated else own.link
    certificate = place / "device.crt"
    if certificate.exists() and certificate.read_bytes() != (folder / "device.crt").read_bytes():
        raise Refusal(text.OTHER_CERTIFICATE.format(place))
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in _DEVICE_FILES if folder.resolve() != place.resolve() else ():
        shutil.copyfile(folder / name, place / name)
        (place / name).chmod(0o600)
    if gated:
        for path in (place, *place.iterdir()):
            shutil.chown(path, _GATED_USER, _GATED_USER)
    click.echo(text.GATED_JOINED if gated else text.joined(place))


@command.command("run")
def run() -> None:
    """Carry envelopes between the child's guard and the broker, until it is stopped."""
    from scanner import platform, settings

    own = settings.load()
    if own.served is not None:
        raise Refusal(text.GATED_RUN)
    if not (own.link / "link.toml").exists():
        raise Refusal(text.NOT_JOINED)
    lock = os.open(own.link / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    if not platform.files().lock_file(lock):
        # Two processes would disconnect each other from the broker.
        raise Refusal(text.RUNS_ALREADY)
    os.set_inheritable(lock, True)
    click.echo(text.RUN_BEGINS)
    sys.stdout.flush()
    command_line = [sys.executable, "-m", "link", str(own.link), str(own.link_socket)]
    if sys.platform == "win32":  # Windows has no exec, and a lock belongs to one process
        sys.exit(_carry_beside(command_line))
    # Replaces this process: the process that uses the network must not hold the scanner's code in memory.
    os.execv(sys.executable, command_line)  # noqa: S606


def _carry_beside(command_line: list[str]) -> int:
    """Run the link process until it ends; it also ends with this process. Returns its exit code."""
    import subprocess

    with subprocess.Popen([*command_line, "--while-read"], stdin=subprocess.PIPE) as carrier:
        try:
            return carrier.wait()
        except KeyboardInterrupt:
            return 0


@command.command("pair")
@click.argument("name")
@passphrase.fd_option
def pair(name: str, passphrase_fd: int | None) -> None:
    """
    Show a code for a parent's computer; NAME is the child's, as the parents call it.

    On the child's computer, with the child beside. The code is good for ten minutes and one computer.
    """
    answering.check_name(name)
    with reach() as ask:
        _unlock(ask, passphrase_fd)
        started = _begin(ask, name)
        for line in text.pairing(started):
            click.echo(line)
        joined = _until_joined(ask)
        if not click.confirm(text.really_pair(joined), err=True):
            expect(ask(m.EndPairing()), m.Done)
            sys.exit(1)
        state = expect(ask(m.FinishPairing()), m.LinkIs)
    click.echo(text.paired(joined, state))


@command.command("status")
def status() -> None:
    """Say who may answer, and whether the link works now."""
    with reach() as ask:
        for line in text.state_lines(expect(ask(m.GetLink()), m.LinkIs)):
            click.echo(line)


@command.command("ledger")
def ledger() -> None:
    """
    Show all messages sent and received over the link.

    Newest first.
    """
    with reach() as ask:
        rows = expect(ask(m.GetLedger()), m.LedgerIs).rows
    for row in rows:
        click.echo(text.ledger_line(row))
    if not rows:
        click.echo(text.NO_LEDGER)


@command.command("on")
@passphrase.fd_option
def on(passphrase_fd: int | None) -> None:
    """Switch the link on: from 13 the teenager's own choice, before that a parent's."""
    _switch(True, passphrase_fd)


@command.command("off")
@passphrase.fd_option
def off(passphrase_fd: int | None) -> None:
    """Switch the link off. The parents' computers learn that it is off, not why."""
    _switch(False, passphrase_fd)


@command.command("remove")
@click.argument("name")
@passphrase.fd_option
def remove(name: str, passphrase_fd: int | None) -> None:
    """Take a parent's computer out of the rules."""
    with reach() as ask:
        answerers = expect(ask(m.GetLink()), m.LinkIs).answerers
        found = [one.mailbox for one in answerers if one.name == name]
        if not found:
            raise Refusal(text.nobody_called(name))
        _unlock(ask, passphrase_fd)
        for mailbox in found:
            expect(ask(m.RemoveAnswerer(mailbox)), m.LinkIs)
    click.echo(text.removed(name))


for one in answering.COMMANDS:
    command.add_command(one)


def _switch(on: bool, passphrase_fd: int | None) -> None:
    with reach() as ask:
        if not expect(ask(m.GetLink()), m.LinkIs).own_switch:
            _unlock(ask, passphrase_fd)
        state = expect(ask(m.SwitchLink(on)), m.LinkIs)
    for line in text.state_lines(state):
        click.echo(line)


def _unlock(ask: Asking, passphrase_fd: int | None) -> None:
    expect(ask(m.Unlock(passphrase.ask(passphrase_fd))), m.Done)


def _begin(ask: Asking, name: str) -> m.PairingIs:
    deadline = time.monotonic() + _COMING_SECONDS
    said = False
    while True:
        try:
            return expect(ask(m.BeginPairing(name)), m.PairingIs)
        except ScannerError as error:
            if error.code != "link-away" or time.monotonic() > deadline:
                raise
        if not said:
            click.echo(text.WAITS_FOR_LINK)
            said = True
        time.sleep(_LOOK_SECONDS)


def _until_joined(ask: Asking) -> str:
    while not (joined := expect(ask(m.GetPairing()), m.PairingIs).joined):
        time.sleep(_LOOK_SECONDS)
    return joined
