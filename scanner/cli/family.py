"""
`beforehand family`: several children on one computer, each account set up for itself, read by one parent.

Each account's own command is run as that account, so that each opening is recorded and seen there.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, TypeVar

import click
import msgspec

from scanner.channel import messages as m
from scanner.cli import passphrase
from scanner.cli import text as words
from scanner.cli.refusal import Refusal
from scanner.cli.text import family as text
from scanner.errors import GateError
from scanner.kernel_gate.gated_accounts import LoginAccount, people

KEYS = ".local/share/beforehand/keys.json"  # below a home; made by set-up
RUNUSER = "/usr/sbin/runuser"
_LANGUAGE = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
SECONDS = 600.0  # for a log of years on a slow disk

_T = TypeVar("_T")


class FamilyRow(NamedTuple):
    """One record of one account."""

    account: str
    row: m.LogRow


@click.group()
def command() -> None:
    """
    Read several children's records (for an administrator).

    Each account is set up for itself, with a profile and rules of its own; with one passphrase for all,
    one parent reads them as one list.
    """


@command.command()
def status() -> None:
    """
    Say of each account whether it is protected now.

    Names the age whose rules are in force, of every account that was set up.
    """
    for account in _accounts():
        ran = run_as(account, "status", "--json")
        found = _decoded(ran.stdout, m.Status)
        click.echo(text.status_line(account.name, found[0] if found else None))


@command.command("log")
@passphrase.fd_option
def log_(passphrase_fd: int | None) -> None:
    """
    Show the records of all accounts as one list, newest first.

    Each account's child sees that the list was opened. An account with another passphrase is named.
    """
    accounts = _accounts()
    secret = passphrase.ask(passphrase_fd)
    rows: list[FamilyRow] = []
    for account in accounts:
        ran = run_as(account, "log", "show", "--json", "--passphrase-fd", "0", secret=secret)
        if ran.returncode != 0:
            click.echo(text.not_opened(account.name, ran.stderr), err=True)
        rows += [FamilyRow(account.name, row) for row in _decoded(ran.stdout, m.LogRow)]
    for one in sorted(rows, key=lambda one: -one.row.record.wall):
        click.echo(text.row_line(one.account, words.log_line(one.row)))


def run_as(
    account: LoginAccount, *arguments: str, secret: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run one of this program's commands as an account; `secret` goes to its standard input."""
    env = {
        "HOME": str(home_of(account)),
        "USER": account.name,
        "PATH": os.defpath,
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",  # where our own environment names no language
    }
    env.update({name: os.environ[name] for name in _LANGUAGE if os.environ.get(name)})
    session = Path(f"/run/user/{account.uid}")
    if session.is_dir():
        env["XDG_RUNTIME_DIR"] = str(session)
    command_ = [RUNUSER, "-u", account.name, "--", sys.executable, "-m", "scanner", *arguments]
    return subprocess.run(
        command_, env=env, input=secret, capture_output=True, encoding="utf-8", check=False,
        timeout=SECONDS, cwd="/",
    )  # fmt: skip


def home_of(account: LoginAccount) -> Path:
    """Give the home of an account."""
    import pwd  # POSIX only

    return Path(pwd.getpwnam(account.name).pw_dir)


def _accounts() -> list[LoginAccount]:
    if not Path(RUNUSER).exists():
        raise GateError
    if os.geteuid() != 0:
        raise GateError("needs-root")
    found = [account for account in people() if os.path.lexists(home_of(account) / KEYS)]
    if not found:
        raise Refusal(text.NOBODY)
    return found


def _decoded(output: str, kind: type[_T]) -> list[_T]:
    try:
        return [msgspec.json.decode(line, type=kind) for line in output.splitlines() if line]
    except msgspec.MsgspecError:
        return []
