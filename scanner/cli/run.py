"""`beforehand run`: runs the guard in the foreground."""

import gc
import sys
from pathlib import Path

import click

from scanner import manifest, settings
from scanner.sandbox.host import WorkerHost

# Exit code: the service of the whole computer guards this account, so a service manager need not retry.
GUARDED = 4


@click.command()
@click.option(
    "--folder",
    "folders",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Watch only this folder; may be given more than once.",
)
@click.option(
    "--verbose", is_flag=True, help="Print each file's name even if the output is not a terminal."
)
def command(folders: tuple[Path, ...], verbose: bool) -> None:
    """
    Guard the folders until stopped (Ctrl-C).

    These are the folders pictures are sent from, or those you name.
    """
    places = settings.load()
    if places.served is not None:
        from scanner.cli import text

        click.echo(text.error("already-guarded"), err=True)
        sys.exit(GUARDED)
    # The worker takes longest to start, so it starts first, and the guard is loaded meanwhile.
    host = WorkerHost(manifest.MODELS)
    host.begin()
    gc.disable()  # loading makes no garbage, and collecting it would take a tenth of the time
    from scanner.cli.guard import run_guard

    gc.freeze()
    gc.enable()
    run_guard(places, host, folders, verbose=verbose)
