"""A progress line on a terminal, for work of unknown length."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager


@contextmanager
def progress(*, shown: bool, total: int | None = None) -> Generator[Callable[[], None]]:
    """Yield a function to call after each piece of work. Draws nothing unless `shown`."""
    if not (shown and sys.stderr.isatty()):
        yield lambda: None
        return
    from rich.console import Console  # imported late: only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("Looking"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
