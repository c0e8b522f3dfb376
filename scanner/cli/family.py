"""
`beforehand family`: one parent reads the records of several children's accounts on one computer.

Each account is set up separately. Its own command is run as that account, so that each opening of its log is
recorded and shown there.
"""

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, TypeVar

import click
import msgspec

from scanner import settings
from scanner.channel import messages as m
from scanner.channel.family_list import SINCE_DAYS, FamilyAccount, FamilyRequest
from scanner.cli import passphrase
from scanner.cli import text as words
from scanner.cli.refusal import Refusal
from scanner.cli.text import family as text
from scanner.errors import GateError
from scanner.kernel_gate.gated_accounts import LoginAccount, people

KEYS = ".local/share/beforehand/keys.json"  # below a home folder; made by set-up
RUNUSER = "/usr/sbin/runuser"
_LANGUAGE = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
SECONDS = 600.0  # enough for a log of several years on a slow disk

_T = TypeVar("_T")


class FamilyRow(NamedTuple):
    """One record of one account."""

    account: str
    row: m.LogRow


@click.group()
def command() -> None:
    """
    Read several children's records (for an administrator).

    Each account is set up separately, with a profile and rules of its own; with one passphrase for all,
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


@command.command("list")
@passphrase.fd_option
def list_(passphrase_fd: int | None) -> None:
    """
    Print every account for the app: one JSON object per line.

    It holds what each child asks for now, and what was recorded in the last 30 days. Each account's child sees
    that the list was opened.
    """
    accounts = _accounts()
    secret = passphrase.ask(passphrase_fd)
    for account in accounts:
        click.echo(json.dumps(msgspec.to_builtins(_account(account, secret))))


def _account(account: LoginAccount, secret: str) -> FamilyAccount:
    """Ask one account for its state, and with the passphrase `secret` also for its requests and records."""
    found = _decoded(run_as(account, "status", "--json").stdout, m.Status)
    state, profile = (str(found[0].state), found[0].profile) if found else ("", "")
    first = datetime.datetime.now(tz=datetime.UTC).astimezone() - datetime.timedelta(
        days=SINCE_DAYS
    )
    opened = run_as(
        account, "log", "show", "--json", "--since", first.strftime("%Y-%m-%d"), "--passphrase-fd", "0",
        secret=secret,
    )  # fmt: skip
    if opened.returncode != 0:
        why = text.no_words(opened.stderr)
        return FamilyAccount(account.name, state, profile, why=why)
    held = _decoded(run_as(account, "held", "list", "--json").stdout, m.HeldItem)
    return FamilyAccount(
        account.name,
        state,
        profile,
        tuple(
            FamilyRequest(item.requested, item.since, item.layer) for item in held if item.requested
        ),
        tuple(_decoded(opened.stdout, m.LogRow)),
    )


def run_as(
    account: LoginAccount, *arguments: str, secret: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run one of this program's commands as an account; `secret` goes to its standard input."""
    env = {
        "HOME": str(home_of(account)),
        "USER": account.name,
        "PATH": os.defpath,
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",  # if this process's environment names no language
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
    """Return the home folder of an account."""
    import pwd  # POSIX only

    return Path(pwd.getpwnam(account.name).pw_dir)


def _accounts() -> list[LoginAccount]:
    if not Path(RUNUSER).exists():
        raise GateError
    if os.geteuid() != 0:
        raise GateError("needs-root")
    found = [account for account in people() if _set_up(account)]
    if not found:
        raise Refusal(text.NOBODY)
    return found


def _set_up(account: LoginAccount) -> bool:
    """Return whether an account is set up: it has its own keys, or is the child of the gated mode."""
    gated = settings.gated_child() == account.uid
    return gated or os.path.lexists(home_of(account) / KEYS)


def _decoded(output: str, kind: type[_T]) -> list[_T]:
    try:
        return [msgspec.json.decode(line, type=kind) for line in output.splitlines() if line]
    except msgspec.MsgspecError:
        return []
