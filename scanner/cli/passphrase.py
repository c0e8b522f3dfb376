"""Passphrases from a prompt or an open descriptor, never from an argument, which others could read."""

import getpass
import os
import warnings

import click

from scanner.cli import text
from scanner.cli.refusal import Refusal

MAX_BYTES = 4096  # anything longer is not a passphrase: the descriptor is wrong

fd_option = click.option(
    "--passphrase-fd",
    type=click.IntRange(min=0),
    metavar="FD",
    help="Read the passphrase from this open file descriptor instead of asking.",
)


def ask(fd: int | None, prompt: str = text.PARENT_PASSPHRASE, *, confirm: bool = False) -> str:
    """Get a passphrase from the descriptor `fd` or a prompt. A final line end is removed."""
    if fd is None:
        return _prompt(prompt, confirm)
    try:
        with open(fd, "rb", closefd=False) as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise click.UsageError(text.bad_descriptor(fd, os.strerror(error.errno or 0))) from error
    if not data or len(data) > MAX_BYTES:
        raise click.UsageError(text.bad_descriptor(fd, ""))
    try:
        return data.decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise click.UsageError(text.bad_descriptor(fd, "")) from error


def _prompt(prompt: str, confirm: bool) -> str:
    with warnings.catch_warnings():
        # Without a terminal the prompt would show the passphrase while it is typed.
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            answer: str = click.prompt(
                prompt, hide_input=True, confirmation_prompt=confirm, err=True
            )
        except getpass.GetPassWarning as error:
            raise Refusal(text.NO_TERMINAL) from error
    return answer
