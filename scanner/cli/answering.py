"""The commands of `beforehand link` for a parent's computer: pairing, listing asks, answering."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

import click

from scanner import settings
from scanner.asks.bodies import label
from scanner.channel import messages as m
from scanner.channel.client import Client
from scanner.cli.reach import expect
from scanner.cli.refusal import Refusal
from scanner.cli.text import link as text
from scanner.errors import ChannelError

_LOOK_SECONDS = 1.0
_ANSWERS = ("keep", "talk", "allow")  # the most careful first


@click.command("parent")
@click.option("--while-read", is_flag=True, hidden=True)
def parent(while_read: bool) -> None:
    """Take the children's asks here, until stopped (Ctrl-C)."""
    own = settings.load()
    if not (own.link / "link.toml").exists():
        raise Refusal(text.NOT_JOINED)
    with _serving(own):
        places = (str(own.link), str(own.answering_link_socket))
        # However this process ends, its end of the pipe closes, which ends the carrier.
        carrier = subprocess.Popen(
            [sys.executable, "-m", "link", *places, "--while-read"], stdin=subprocess.PIPE
        )
        signal.signal(signal.SIGTERM, _end)
        if while_read:
            # The app has started this process, which ends with the app, however that ends.
            threading.Thread(target=_end_after_input, args=(carrier,), daemon=True).start()
        click.echo(text.PARENT_RUNS)
        try:
            sys.exit(carrier.wait())
        except KeyboardInterrupt:
            pass
        finally:
            carrier.terminate()
            carrier.wait()


def _end_after_input(carrier: "subprocess.Popen[bytes]") -> None:
    sys.stdin.buffer.read()
    carrier.terminate()  # wakes the main thread, which waits for it; a signal might reach another thread


def _end(_number: int, _frame: FrameType | None) -> None:
    sys.exit(0)


@click.command("add-child")
@click.argument("code")
@click.option(
    "--name", required=True, help="Of this computer, as the child will see it: Mum's laptop."
)
def add_child(code: str, name: str) -> None:
    """Pair with the child's computer that shows CODE."""
    check_name(name)
    with _reached() as client:
        expect(client.ask(m.JoinChild(code, name)), m.AskList)
        click.echo(text.WAITS_FOR_CHILD)
        while (state := expect(client.ask(m.ListAsks()), m.AskList)).joining:
            time.sleep(_LOOK_SECONDS)
    for line in text.children_lines(state):
        click.echo(line)


@click.command("asks")
def asks() -> None:
    """Show what children ask, newest first, and who answered."""
    with _reached() as client:
        state = expect(client.ask(m.ListAsks()), m.AskList)
    for line in text.ask_lines(state, int(time.time())):
        click.echo(line)


@click.command("answer")
@click.argument("ask")
@click.argument("answer", type=click.Choice(_ANSWERS))
def answer(ask: str, answer: str) -> None:
    """
    Answer one ask: keep it, talk tonight, or allow this one.

    ASK is named by its first letters.

    "allow" gives this one picture back, once. A parent cannot see it from here.
    """
    with _reached() as client:
        state = expect(client.ask(m.ListAsks()), m.AskList)
        found = [one.ask for one in state.asks if ask and one.ask.startswith(ask)]
        if len(found) != 1:
            raise Refusal(text.no_such_ask(ask))
        expect(client.ask(m.AnswerAsk(found[0], answer)), m.AskList)
    click.echo(text.ON_ITS_WAY)


@click.command("revoke")
@click.argument("child")
@click.argument("name")
def revoke(child: str, name: str) -> None:
    """Report that another parent's computer, NAME, is lost: CHILD's computer then accepts no answer from it."""
    with _reached() as client:
        state = expect(client.ask(m.ListAsks()), m.AskList)
        pairs = [
            (one.mailbox, mailbox)
            for one in state.children
            for other, mailbox in one.others
            if (one.name, other) == (child, name)
        ]
        if not pairs:
            raise Refusal(text.nobody_called(name))
        for mailbox, lost in pairs:
            expect(client.ask(m.RevokeAnswerer(mailbox, lost)), m.AskList)
    click.echo(text.ON_ITS_WAY)


def check_name(name: str) -> None:
    """Raise Refusal for a name that is empty, or does not fit into a message."""
    if not name.strip() or label(name) != name:
        raise Refusal(text.BAD_NAME)


COMMANDS = (parent, add_child, asks, answer, revoke)


@contextmanager
def _serving(own: settings.Settings) -> Generator[None]:
    from scanner.answering.answering_service import AnsweringService

    try:
        service = AnsweringService(own)
        service.start()
    except ChannelError as error:
        if error.code != "already-running":
            raise
        raise Refusal(text.PARENT_RUNS_ALREADY) from error
    try:
        yield
    finally:
        service.stop()


@contextmanager
def _reached() -> Generator[Client]:
    try:
        client = Client.connect(settings.load().answering_socket, "cli")
    except ChannelError as error:
        if error.code != "service-away":
            raise
        raise Refusal(text.PARENT_AWAY) from error
    try:
        yield client
    finally:
        client.close()
