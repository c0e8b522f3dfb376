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
                    continue  # deleted since the folder was listed

    def _sort(self, entry: os.DirEntry[str], path: str) -> None:
        if entry.is_file(follow_symlinks=False):
            self.files.append((path, platform.files().entry_status(entry)))
        elif entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
            self.folders.append(path)


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Return whether this is a junction of Windows; its target is walked where it really lies."""
    return getattr(entry, "is_junction", bool)()


def walk(folder: str, enter: Callable[[str], bool]) -> Iterator[tuple[str, Listing | OSError]]:
    """
    List a folder and all below it for which `enter` returns true; it is called just before each listing.

    Yields each path with its listing, or with the OSError when it cannot be listed.
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
