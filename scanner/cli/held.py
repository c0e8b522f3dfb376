"""`beforehand held`: lists held files, gives them back or deletes them."""

import json
import sys

import click
import msgspec

from scanner.channel import messages as m
from scanner.cli import passphrase, text
from scanner.cli.reach import Asking, expect, reach
from scanner.cli.refusal import Refusal


@click.group()
def command() -> None:
    """List what is held, give it back, or delete it."""


@command.command("list")
@click.option(
    "--json", "as_json", is_flag=True, help="One JSON object per item, each on its own line."
)
def list_items(as_json: bool) -> None:
    """Show what is held, newest first."""
    with reach() as ask:
        held = expect(ask(m.ListHeld()), m.HeldList)
    for item in held.items:
        click.echo(json.dumps(msgspec.to_builtins(item)) if as_json else text.held_line(item))
    if not held.items and not as_json:
        click.echo(text.NOTHING_HELD)


@command.command()
@click.argument("item")
@passphrase.fd_option
def release(item: str, passphrase_fd: int | None) -> None:
    """Give ITEM back to where it was. What is held for a parent needs the passphrase."""
    with reach() as ask:
        found = _find(ask, item)
        if found.go_on_after >= 0:
            done = expect(ask(m.Choose(found.item, m.Choice.GO_ON)), m.Done)
        else:
            if expect(ask(m.GetStatus()), m.Status).set_up:
                expect(ask(m.Unlock(passphrase.ask(passphrase_fd))), m.Done)
            done = expect(ask(m.AnswerRequest(found.item, m.Answer.ALLOW_ONCE)), m.Done)
    click.echo(text.given_back(done.detail))


@command.command()
@click.argument("item")
@click.option("--yes", is_flag=True, help="Do not ask again.")
def delete(item: str, yes: bool) -> None:
    """Delete ITEM for good."""
    with reach() as ask:
        found = _find(ask, item)
        if not yes and not click.confirm(text.really_delete(found.name), err=True):
            sys.exit(1)
        expect(ask(m.Choose(found.item, m.Choice.DELETE)), m.Done)
    click.echo(text.DELETED)


def _find(ask: Asking, name: str) -> m.HeldItem:
    """Find an item by its number or the beginning of it. Raises Refusal if none or several match."""
    items = expect(ask(m.ListHeld()), m.HeldList).items
    found = [item for item in items if item.item == name] or [
        item for item in items if item.item.startswith(name)
    ]
    if len(found) != 1:
        raise Refusal(text.error("no-such-item"))
    return found[0]
