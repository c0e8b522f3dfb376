"""`beforehand run`: the guard in the foreground."""

from pathlib import Path

import click

from scanner import manifest, settings
from scanner.errors import ChannelError
from scanner.sandbox.host import WorkerHost


@click.command()
@click.option(
    "--folder",
    "folders",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Watch this folder alone; may be given more than once.",
)
def command(folders: tuple[Path, ...]) -> None:
    """
    Guard the folders until told to stop (Ctrl-C).

    These are the folders pictures are sent from, or those you name.
    """
    places = settings.load()
    if places.served is not None:
        raise ChannelError("already-guarded")
    # The worker takes longest to be ready: it begins first, and the guard is loaded meanwhile.
    host = WorkerHost(manifest.MODELS)
    host.begin()
    from scanner.cli.guard import stand

    stand(places, host, folders)
