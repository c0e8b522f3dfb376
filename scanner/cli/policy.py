"""`beforehand policy`: shows, checks, compares and sets the parents' rules."""

import sys
from pathlib import Path

import click

from scanner.channel import messages as m
from scanner.cli import passphrase, text
from scanner.cli.reach import expect, reach
from scanner.cli.refusal import Refusal
from scanner.errors import PolicyError
from scanner.policy import policy_text as toml
from scanner.policy.diff import diff as differences
from scanner.policy.policy_writer import dumps
from scanner.policy.problems import Problem
from scanner.schema import Policy, Profile

WRONG = 1  # exit code
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def command() -> None:
    """Show, check, compare and set the rules."""


@command.command()
@click.option(
    "--profile", type=click.Choice([str(p) for p in Profile]), help="The built-in rules of an age."
)
def show(profile: str | None) -> None:
    """
    Print the rules in force, as a file.

    It can be edited and put in force with `policy set`.
    """
    with reach() as ask:
        request = m.GetProfile(Profile(profile)) if profile else m.GetPolicy()
        found = expect(ask(request), m.PolicyIs)
        rates = expect(ask(m.GetHealth()), m.Health).rates
    click.echo(text.policy_head(found.signed, found.counter, rates), nl=False)
    click.echo(dumps(found.policy), nl=False)


@command.command()
@click.argument("file", type=_FILE)
def check(file: Path) -> None:
    """
    Say what is wrong with FILE, by line and key.

    Ends with 1 when something is.
    """
    found = toml.check(file)
    for problem in found:
        click.echo(text.policy_problem(problem))
    if not found:
        click.echo(text.POLICY_GOOD)
    sys.exit(WRONG if found else 0)


@command.command()
@click.argument("file", type=_FILE)
def diff(file: Path) -> None:
    """
    Say what FILE would change.

    Ends with 1 when it would change something.
    """
    new = _load(file)
    with reach() as ask:
        old = expect(ask(m.GetPolicy()), m.PolicyIs).policy
    changes = differences(old, new)
    for change in changes:
        click.echo(text.policy_change(change))
    if not changes:
        click.echo(text.POLICY_SAME)
    sys.exit(WRONG if changes else 0)


@command.command("set")
@click.argument("file", type=_FILE)
@passphrase.fd_option
def set_(file: Path, passphrase_fd: int | None) -> None:
    """
    Put the rules in FILE in force.

    They are signed with the parent's passphrase.
    """
    new = _load(file)
    with reach() as ask:
        old = expect(ask(m.GetPolicy()), m.PolicyIs).policy
        expect(ask(m.Unlock(passphrase.ask(passphrase_fd))), m.Done)
        counter = expect(ask(m.SetPolicy(new)), m.PolicyIs).counter
    for change in differences(old, new):
        click.echo(text.policy_change(change))
    click.echo(text.policy_set(counter))


def _load(file: Path) -> Policy:
    problems: tuple[Problem, ...] = toml.check(file)
    if problems:
        raise Refusal("\n".join(text.policy_problem(problem) for problem in problems))
    try:
        return toml.load(file)
    except PolicyError as error:
        raise Refusal(text.error(error.code, **error.facts)) from error
