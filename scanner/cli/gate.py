"""`beforehand gate`: the two services of a gated computer (docs/gate.md), as its service manager starts them."""

import sys

import click

from scanner import platform


@click.group()
def command() -> None:
    """Ask before a program opens a picture (for an administrator)."""


@command.command("run")
def run() -> None:
    """Answer the kernel, as root."""
    from scanner.kernel_gate import supervise

    sys.exit(supervise.run())


@command.command("serve")
def serve() -> None:
    """Give the gate its verdicts and the child its tray."""
    from scanner import manifest, settings
    from scanner.cli.guard import stand
    from scanner.errors import GateError
    from scanner.kernel_gate import config
    from scanner.sandbox.host import WorkerHost

    system = platform.gate()
    if system is None:
        raise GateError
    gate = config.load(system)
    host = WorkerHost(manifest.MODELS)
    host.begin()
    stand(settings.gated(), host, (), gate)
