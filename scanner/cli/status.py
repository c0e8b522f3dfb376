"""`beforehand status`: shows whether this computer is protected now, and how far."""

import json
import sys

import click
import msgspec

from scanner.channel import messages as m
from scanner.cli import text
from scanner.cli.reach import expect, reach

NOT_PROTECTING = 1  # exit code


@click.command()
@click.option("--json", "as_json", is_flag=True, help="The whole state as one JSON object.")
def command(as_json: bool) -> None:
    """
    Say whether this computer is protected now.

    Says how far, and what needs a look. Ends with 1 when it does not protect.
    """
    with reach() as ask:
        status = expect(ask(m.GetStatus()), m.Status)
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(status)))
    else:
        for line in text.status_lines(status):
            click.echo(line)
    sys.exit(NOT_PROTECTING if status.state is m.State.OFF else 0)
