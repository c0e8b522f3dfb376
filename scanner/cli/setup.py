"""`beforehand setup`: a parent, together with the child, sets the passphrase and the child's age."""

import datetime
import sys

import click
import msgspec

from scanner import settings
from scanner.channel import messages as m
from scanner.cli import passphrase, text
from scanner.cli.reach import Asking, expect, reach
from scanner.cli.refusal import Refusal
from scanner.cli.text.gate import OFFER, RESTART
from scanner.kernel_gate import config
from scanner.policy import profiles
from scanner.schema import ItemEvent, Policy, Profile, Seen

MISTYPED = ("bad-birth", "month-needed")
WEAK = "weak-passphrase"


@click.command()
@click.option(
    "--born", metavar="YYYY[-MM]", help="The child's year of birth, preferably with the month."
)
@click.option(
    "--no-confirm", is_flag=True, help="Do not ask for the recovery code to be typed back."
)
@passphrase.fd_option
def command(born: str | None, no_confirm: bool, passphrase_fd: int | None) -> None:
    """
    Set the passphrase and the child's age.

    A parent does this together with the child.
    """
    with reach() as ask:
        if expect(ask(m.GetStatus()), m.Status).set_up:
            raise Refusal(text.error("already-set-up"))
        click.echo(text.SETUP_BEGIN)
        show_cover(ask)
        policy = _policy(ask, _born(born))
        code = _keys(ask, policy, passphrase_fd)
        click.echo(text.setup_code(code))
        while not no_confirm:
            typed = click.prompt(text.SETUP_TYPE_BACK)
            if isinstance(ask(m.ConfirmRecovery(typed)), m.Done):
                break
            click.echo(text.error("wrong-recovery-code"))
    click.echo(text.SETUP_DONE if settings.load().served is None else text.SETUP_DONE_GATED)


def show_cover(ask: Asking) -> None:
    """Print the covered accounts and the kernel's properties for the gate; offer to cover the other accounts."""
    status = expect(ask(m.GetStatus()), m.Status)
    for line in text.cover_lines(status):
        click.echo(line)
    if status.gate is None or not status.accounts.uncovered or not sys.stdin.isatty():
        return
    if click.confirm(OFFER):
        config.cover(status.accounts.uncovered)
        click.echo(RESTART)


def _born(given: str | None) -> str:
    """Return the date of birth: as given, or asked for until it is valid."""
    while True:
        born: str = given or click.prompt(text.SETUP_BORN)
        refusal = profiles.refusal(born, datetime.date.today())
        if not refusal:
            return born
        if given or refusal not in MISTYPED:
            raise Refusal(text.error(refusal))
        click.echo(text.error(refusal))


def _keys(ask: Asking, policy: Policy, fd: int | None) -> str:
    """Make the keys; returns the recovery code. Asks again if the passphrase is too weak."""
    while True:
        secret = passphrase.ask(fd, text.SETUP_PASSPHRASE, confirm=True)
        reply = ask(m.SetUp(secret, policy))
        if fd is None and isinstance(reply, m.Refused) and reply.code == WEAK:
            click.echo(text.error(WEAK))
            continue
        return expect(reply, m.SetUpDone).recovery_code


def _policy(ask: Asking, born: str) -> Policy:
    today = datetime.date.today()
    profile = profiles.profile_on(born, today) or Profile.AGE_16_17
    picked = expect(ask(m.GetProfile(profile)), m.PolicyIs)
    stopped = (one.seen for one in picked.disclosed if one.event is ItemEvent.STOPPED)
    click.echo(text.setup_profile(str(profile), parent_sees=Seen.AT_ONCE in stopped))
    return msgspec.structs.replace(picked.policy, born=born)
