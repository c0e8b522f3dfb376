"""`beforehand gate`: the two services of a gated computer (docs/gate.md), and the test of its kernel."""

import json
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
    from scanner.cli.guard import run_guard
    from scanner.errors import GateError
    from scanner.kernel_gate import config
    from scanner.sandbox.host import WorkerHost

    system = platform.gate()
    if system is None:
        raise GateError
    gate = config.load(system)
    host = WorkerHost(manifest.MODELS)
    host.begin()
    run_guard(settings.gated(), host, (), gate)


@command.command("status")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def status(as_json: bool) -> None:
    """
    Say what this kernel can do, and who is covered.

    As root it tries everything and keeps the results. Ends with 1 when what is needed is missing.
    """
    from scanner.cli.text import gate as text
    from scanner.errors import GateError, ScannerError
    from scanner.kernel_gate import config, gated_accounts, kernel_report

    system = platform.gate()
    if system is None:
        raise GateError
    properties = kernel_report.try_kernel(system)
    try:
        covered = config.load(system).uids
    except ScannerError:
        covered = frozenset[int]()
    others = gated_accounts.uncovered(covered)
    names = gated_accounts.names_of(covered)
    if as_json:
        click.echo(
            json.dumps(
                {
                    "properties": [one._asdict() for one in properties],
                    "covered": names,
                    "uncovered": [one.name for one in others if not one.administrator],
                    "administrators": [one.name for one in others if one.administrator],
                }
            )
        )
    else:
        for line in (*text.property_lines(properties), *text.account_lines(names, others)):
            click.echo(line)
    sys.exit(1 if kernel_report.lacking(properties) else 0)
