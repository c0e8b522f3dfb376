"""The help of the commands, in the language of this process."""

import gettext
import inspect
import os

import click

from scanner.cli.text.catalogue import DOMAIN, FOLDER, LANGUAGE, say


def speak() -> None:
    """Make click take its own messages ("Usage", "Try ... for help") from this catalogue too."""
    if LANGUAGE != "en":
        os.environ["LANGUAGE"] = (
            LANGUAGE  # where gettext looks first, and what our own children read
        )
        gettext.bindtextdomain(DOMAIN, str(FOLDER))
        gettext.textdomain(DOMAIN)


def translated(command: click.Command) -> click.Command:
    """Translate the help of a command, its options and its subcommands into the language of this process."""
    if LANGUAGE == "en":
        return command
    command.help = say(inspect.cleandoc(command.help or "")) if command.help else None
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = say(parameter.help)
    if isinstance(command, click.Group):
        for below in command.commands.values():
            translated(below)
    return command
