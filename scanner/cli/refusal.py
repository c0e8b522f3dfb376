"""Errors that end a command that was correct but cannot be carried out."""

from typing import IO, Any

import click


class Refusal(click.ClickException):
    """One sentence for a person, without the lines about usage that a mistyped option deserves."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it."""
        click.echo(self.message, file=file, err=file is None)
