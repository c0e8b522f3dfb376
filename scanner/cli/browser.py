"""`beforehand browser`: installs and removes the extension, and shows which browsers are covered."""

import json
import os
import sys
from pathlib import Path

import click
import msgspec

from scanner import settings
from scanner.browser import install as work
from scanner.browser.install import Scope
from scanner.cli import text
from scanner.cli.refusal import Refusal

# Readable by every user's browser, writable only by root.
SYSTEM_FOLDER = Path("/var/lib/beforehand/browser")
NOT_COVERED = 1  # exit code

system_option = click.option(
    "--system", is_flag=True, help="For every user, forced by policy; needs the administrator."
)


@click.group()
def command() -> None:
    """
    Cover the browsers.

    What a web page picks, drops, pastes or films is then looked at before the page gets it.
    """


@command.command("install")
@system_option
@click.option("--browser", "only", multiple=True, help="Only this browser, as `status` names it.")
@click.option(
    "--json", "as_json", is_flag=True, help="One JSON object per browser, each on its own line."
)
def install_(system: bool, only: tuple[str, ...], as_json: bool) -> None:
    """
    Register with every browser on this computer.

    Says what is left for you to do.
    """
    scope = Scope.SYSTEM if system else Scope.USER
    try:
        results = work.install(_folder(scope), settings.own_home(), scope, _own_home(), only)
    except OSError as error:
        raise Refusal(text.browser_not_written(error.strerror or "")) from error
    except ValueError as error:
        raise Refusal(text.browser_policy_unreadable()) from error
    for result in results:
        shown = json.dumps(msgspec.to_builtins(result, enc_hook=str))
        click.echo(shown if as_json else text.browser_installed(result))
    if not results and not as_json:
        click.echo(text.NO_BROWSER)


@command.command()
@system_option
def remove(system: bool) -> None:
    """Undo what `install` did."""
    scope = Scope.SYSTEM if system else Scope.USER
    try:
        undone = work.remove(_folder(scope), settings.own_home(), scope)
    except OSError as error:
        raise Refusal(text.browser_not_written(error.strerror or "")) from error
    except ValueError as error:
        raise Refusal(text.browser_policy_unreadable()) from error
    click.echo(text.browser_removed(undone))


@command.command()
@click.option(
    "--json", "as_json", is_flag=True, help="One JSON object per browser, each on its own line."
)
def status(as_json: bool) -> None:
    """
    Say how far each browser is covered.

    Ends with 1 if a browser on this computer is not covered.
    """
    folder = SYSTEM_FOLDER if _for_all_users() else _folder(Scope.USER)
    found = [covered for covered in work.status(folder, settings.own_home()) if covered.present]
    for covered in found:
        click.echo(
            json.dumps(msgspec.to_builtins(covered)) if as_json else text.browser_line(covered)
        )
    if not found and not as_json:
        click.echo(text.NO_BROWSER)
    sys.exit(0 if all(covered.with_extension for covered in found) else NOT_COVERED)


def _for_all_users() -> bool:
    try:
        return (SYSTEM_FOLDER / "key.pem").exists()
    except PermissionError:  # a standard user may not list the folder of an installed package
        return False


def _folder(scope: Scope) -> Path:
    return SYSTEM_FOLDER if scope is Scope.SYSTEM else settings.load().data / "browser"


def _own_home() -> str:
    """Return this run's BEFOREHAND_HOME: the native host, which the browser starts, must use the same."""
    return os.environ.get(settings.HOME_VARIABLE, "")
