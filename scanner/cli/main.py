"""The command line's entry point; each command is a module that is loaded when it is called."""

import gc
import importlib
import os
import sys
import threading
from typing import Any

import click

from scanner import platform
from scanner.cli.text import help_words
from scanner.errors import ScannerError
from scanner.platform import standard_streams

INTERRUPTED = 130  # exit code, as shells give it for Ctrl-C
FAULT = 70  # exit code for a fault of the program itself, EX_SOFTWARE of sysexits.h

_details = threading.Event()  # set by `--verbose`; still readable after click has left its contexts

COMMANDS = {
    "setup": "setup",
    "run": "run",
    "app": "app",
    "status": "status",
    "scan": "scan",
    "held": "held",
    "log": "log",
    "policy": "policy",
    "models": "models",
    "browser": "browser",
    "gate": "gate",
    "link": "link",
    "family": "family",
    "demo": "demo",
    "self-test": "self_test",
    "evaluate": "evaluate",
}


class LazyGroup(click.Group):
    """A group that imports a command's module only when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the command names in the order in which a new user needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command; None if there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        module: Any = importlib.import_module(f"scanner.cli.{COMMANDS[cmd_name]}")
        gc.enable()  # `python -m scanner` switches it off while it loads
        return help_words.translated(module.command)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="beforehand")
@click.option(
    "-v", "--verbose", is_flag=True, help="Name codes and places in the program with errors."
)
def beforehand(verbose: bool) -> None:
    """
    A second look before a picture leaves the computer.

    A parent begins with `beforehand setup`, together with the child.
    """
    if verbose:
        _details.set()


def main() -> None:
    """Run the command line; an error becomes one sentence and an exit code."""
    standard_streams.ensure()
    help_words.speak()
    help_words.translated(beforehand)
    _details.clear()
    platform.process().refuse_inspection()
    try:
        sys.exit(beforehand.main(standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except ScannerError as error:
        from scanner.cli import text  # late: it loads all sentences, and most commands need few

        click.echo(text.error(error.code, **error.facts), err=True)
        _show_details()
        sys.exit(2)
    except BrokenPipeError:
        # The reader of the output has gone (`beforehand log show | head`), so nothing more can be written.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        from scanner.cli import text

        click.echo(text.system_error(error.strerror or "", error.filename), err=True)
        _show_details()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        from scanner.cli import text

        click.echo(f"\n{text.INTERRUPTED}", err=True)
        sys.exit(INTERRUPTED)
    except Exception as error:  # a fault of the program becomes one sentence too
        from scanner.cli import text

        click.echo(text.fault(type(error).__name__), err=True)
        _show_details()
        sys.exit(FAULT)


def _show_details() -> None:
    """Print the traceback of the error that ended the command, if `--verbose` was given."""
    if _details.is_set():
        import traceback  # late: it loads modules that only a fault needs

        click.echo(traceback.format_exc(), err=True, nl=False)
