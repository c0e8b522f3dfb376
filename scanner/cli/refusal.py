"""Errors that end a correct command that cannot be carried out."""

from typing import IO, Any

import click


class Refusal(click.ClickException):
    """An error shown as one sentence, without click's usage lines."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence to standard error."""
        click.echo(self.message, file=file, err=file is None)
