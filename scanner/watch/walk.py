"""Listing folders without following a link, opening a file or waiting on a device."""

import os
from collections.abc import Callable, Iterator

from scanner import platform


class Listing:
    """The entries of one folder: regular files with their stat, and folders."""

    def __init__(self, folder: str) -> None:
        """Raises OSError when the folder cannot be listed."""
        self.files: list[tuple[str, os.stat_result]] = []
        self.folders: list[str] = []
        with os.scandir(platform.files().literal(folder)) as entries:
            for entry in entries:
                try:
                    self._sort(entry, os.path.join(folder, entry.name))
                except OSError:
                    continue  # gone since it was listed

    def _sort(self, entry: os.DirEntry[str], path: str) -> None:
        if entry.is_file(follow_symlinks=False):
            self.files.append((path, platform.files().entry_status(entry)))
        elif entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
            self.folders.append(path)


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Return whether this is a folder of Windows that points to another, which is walked where it lies."""
    return getattr(entry, "is_junction", bool)()


def walk(folder: str, enter: Callable[[str], bool]) -> Iterator[tuple[str, Listing | OSError]]:
    """
    List a folder and all below it that `enter` agrees to; it is asked just before the listing.

    An OSError stands in for the listing of a folder that cannot be read.
    """
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if not enter(path):
            continue
        try:
            listing = Listing(path)
        except OSError as error:
            yield path, error
            continue
        yield path, listing
        waiting += listing.folders
