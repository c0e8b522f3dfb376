"""`beforehand log`: reads, verifies, exports or erases the audit log, with the parent's passphrase."""

import datetime
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from scanner.channel import messages as m
from scanner.cli import passphrase, text
from scanner.cli.reach import Asking, expect, reach
from scanner.cli.refusal import Refusal
from scanner.schema import RecordKind

PAGE = 1000  # records per request
NOT_WHOLE = 1  # exit code


@click.group()
def command() -> None:
    """
    Read, check, export or erase the sealed log.

    All but `today` needs the parent's passphrase.
    """


@command.command()
@click.option("--json", "as_json", is_flag=True, help="The result as one JSON object.")
@passphrase.fd_option
def verify(as_json: bool, passphrase_fd: int | None) -> None:
    """
    Check every record from the first to the last.

    Ends with 1 when the log is not whole.
    """
    with reach() as ask:
        _unlock(ask, passphrase_fd)
        report = expect(ask(m.VerifyLog()), m.LogReport)
    click.echo(json.dumps(msgspec.to_builtins(report)) if as_json else text.log_report(report))
    sys.exit(0 if report.whole else NOT_WHOLE)


@command.command()
@click.option(
    "--json", "as_json", is_flag=True, help="One JSON object per record, each on its own line."
)
@click.option(
    "--since", type=click.DateTime(), metavar="DATE", help="Only from this day on, like 2026-11-25."
)
@click.option("--until", type=click.DateTime(), metavar="DATE", help="Only before this day.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    metavar="KIND",
    type=click.Choice([str(k) for k in RecordKind]),
    help="Only this kind; `log today` names them all. May be given more than once.",
)
@click.option(
    "--outcome",
    "actions",
    multiple=True,
    type=click.Choice(["allow", "warn", "hold"]),
    help="Only files with this verdict.",
)
@passphrase.fd_option
def show(as_json: bool, passphrase_fd: int | None, **filters: Any) -> None:
    """
    Show what was recorded, newest first.

    The times without protection are listed below.
    """
    with reach() as ask:
        _unlock(ask, passphrase_fd)
        gaps: tuple[m.Gap, ...] = ()
        for page in _pages(ask, _request(**filters)):
            gaps = gaps or page.gaps
            for row in page.rows:
                click.echo(json.dumps(msgspec.to_builtins(row)) if as_json else text.log_line(row))
    if not as_json:
        for gap in gaps:
            click.echo(text.gap_line(gap))


@command.command()
def today() -> None:
    """
    Say what is recorded, and how much of it today.

    The child may read this: it needs no passphrase.
    """
    with reach() as ask:
        recorded = expect(ask(m.GetRecorded()), m.Recorded)
    for line in text.today_lines(recorded):
        click.echo(line)


@command.command()
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@passphrase.fd_option
def export(path: Path, passphrase_fd: int | None) -> None:
    """
    Write the log to PATH as proof for others.

    It is signed, and can be checked without this program. What was let pass is not in it.
    """
    if path.exists():
        raise Refusal(text.exists(str(path)))
    with reach() as ask:
        _unlock(ask, passphrase_fd)
        expect(ask(m.ExportLog(str(path.absolute()))), m.Done)
    click.echo(text.exported(str(path)))


@command.command()
@click.option("--yes", is_flag=True, help="Do not ask again.")
@passphrase.fd_option
def erase(yes: bool, passphrase_fd: int | None) -> None:
    """
    Erase every record for good.

    A signed note that this was done stays.
    """
    with reach() as ask:
        _unlock(ask, passphrase_fd)
        if not yes and not click.confirm(text.REALLY_ERASE, err=True):
            sys.exit(1)
        expect(ask(m.EraseAll()), m.Done)
    click.echo(text.ERASED)


@command.command()
@click.option("--yes", is_flag=True, help="Do not ask again.")
@passphrase.fd_option
def acknowledge(yes: bool, passphrase_fd: int | None) -> None:
    """
    Go on with a log that is not whole.

    `log verify` says what is wrong with it. Until you say that you have seen it, it stays "not whole".
    """
    with reach() as ask:
        _unlock(ask, passphrase_fd)
        report = expect(ask(m.VerifyLog()), m.LogReport)
        if report.whole:
            click.echo(text.log_report(report))
            return
        click.echo(text.log_report(report), err=True)
        if not yes and not click.confirm(text.REALLY_ACKNOWLEDGE, err=True):
            sys.exit(1)
        expect(ask(m.AcknowledgeDamage()), m.Done)
    click.echo(text.ACKNOWLEDGED)


def _request(
    since: datetime.datetime | None,
    until: datetime.datetime | None,
    kinds: tuple[str, ...],
    actions: tuple[str, ...],
) -> m.ReadLog:
    return m.ReadLog(
        limit=PAGE,
        since=int(since.timestamp()) if since else 0,
        until=int(until.timestamp()) if until else 0,
        kinds=kinds,
        actions=actions,
    )


def _unlock(ask: Asking, fd: int | None) -> None:
    if not expect(ask(m.GetStatus()), m.Status).set_up:
        raise Refusal(text.error("no-set-up"))
    expect(ask(m.Unlock(passphrase.ask(fd))), m.Done)


def _pages(ask: Asking, request: m.ReadLog) -> Iterator[m.LogPage]:
    while True:
        page = expect(ask(request), m.LogPage)
        yield page
        request = msgspec.structs.replace(request, offset=request.offset + len(page.rows))
        if not page.rows or request.offset >= page.total:
            return
