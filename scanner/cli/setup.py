"""`beforehand setup`: a parent sets the passphrase and the child's age, with the child beside."""

import click
import msgspec

from scanner.channel import messages as m
from scanner.cli import passphrase, text
from scanner.cli.reach import Asking, expect, reach
from scanner.schema import Policy, Profile


@click.command()
@click.option(
    "--born", metavar="YYYY[-MM]", help="The child's year of birth, better with the month."
)
@click.option(
    "--no-confirm", is_flag=True, help="Do not ask for the recovery code to be typed back."
)
@passphrase.fd_option
def command(born: str | None, no_confirm: bool, passphrase_fd: int | None) -> None:
    """Set a passphrase and the child's age. Do it together with the child."""
    with reach() as ask:
        if expect(ask(m.GetStatus()), m.Status).set_up:
            raise click.UsageError(text.error("already-set-up"))
        click.echo(text.SETUP_BEGIN)
        policy = _policy(ask, born or click.prompt(text.SETUP_BORN))
        secret = passphrase.ask(passphrase_fd, text.SETUP_PASSPHRASE, confirm=True)
        code = expect(ask(m.SetUp(secret, policy)), m.SetUpDone).recovery_code
        click.echo(text.setup_code(code))
        while not no_confirm:
            typed = click.prompt(text.SETUP_TYPE_BACK)
            if isinstance(ask(m.ConfirmRecovery(typed)), m.Done):
                break
            click.echo(text.error("wrong-recovery-code"))
    click.echo(text.SETUP_DONE)


def _policy(ask: Asking, born: str) -> Policy:
    import datetime

    from scanner.policy import profiles  # imported late: `--help` does not need it

    today = datetime.date.today()
    refusal = profiles.refusal(born, today)
    if refusal:
        raise click.UsageError(text.error(refusal))
    profile = profiles.profile_on(born, today) or Profile.AGE_16_17
    policy = expect(ask(m.GetProfile(profile)), m.PolicyIs).policy
    click.echo(text.setup_profile(str(profile)))
    return msgspec.structs.replace(policy, born=born)
