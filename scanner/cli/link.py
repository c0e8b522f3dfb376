"""`beforehand link`: a family's broker, this computer's certificate, and the process that carries envelopes."""

import os
import shutil
import sys
from pathlib import Path

import click

_DEVICE_FILES = ("link.toml", "ca.crt", "device.crt", "device.key")


@click.group()
def command() -> None:
    """Let a parent answer from another computer. Off until you pair it."""


@command.command("serve-config")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--host", required=True, help="The broker's name or address, as the devices reach it."
)
@click.option("--port", default=8883, show_default=True)
@click.option("--device", "devices", multiple=True, help="A computer's name; repeat for each one.")
def serve_config(folder: Path, host: str, port: int, devices: tuple[str, ...]) -> None:
    """Write the configuration and certificates of a broker for your family (mosquitto)."""
    from scanner.cli import broker_files
    from scanner.cli.text import link as text

    new = broker_files.write(folder.absolute(), host, port, devices)
    for line in text.written(folder, new):
        click.echo(line)


@command.command("join")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def join(folder: Path) -> None:
    """Give this computer the certificate that `serve-config` made for it."""
    from scanner import settings
    from scanner.cli.refusal import Refusal
    from scanner.cli.text import link as text

    if not all((folder / name).is_file() for name in _DEVICE_FILES):
        raise Refusal(text.NOT_A_DEVICE)
    place = settings.load().link
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in _DEVICE_FILES:
        shutil.copyfile(folder / name, place / name)
        (place / name).chmod(0o600)
    click.echo(text.joined(place))


@command.command("run")
def run() -> None:
    """Carry envelopes between the guard and the broker, until it is stopped."""
    from scanner import settings
    from scanner.cli.refusal import Refusal
    from scanner.cli.text import link as text

    own = settings.load()
    if not (own.link / "link.toml").exists():
        raise Refusal(text.NOT_JOINED)
    # In place of this process: the one that has a network shares no memory with the scanner's code.
    command_line = [sys.executable, "-m", "link", str(own.link), str(own.link_socket)]
    os.execv(sys.executable, command_line)  # noqa: S606
