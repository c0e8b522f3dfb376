"""What `Platform` hands out for watching folders and for moving files about."""

import os
from enum import Enum
from pathlib import Path
from typing import NamedTuple, Protocol, Self


class ChangeKind(Enum):
    """What a folder watch tells."""

    CLOSED = "closed"  # a writer closed the file
    MOVED_IN = "moved-in"  # the file was renamed into the folder
    TOUCHED = "touched"  # the file is there, but may not be whole yet
    FOLDER = "folder"  # a folder appeared
    GONE = "gone"  # a watched folder is no longer where it was
    LOST = "lost"  # changes were lost: everything has to be looked through again


class Change(NamedTuple):
    """One change. `path` is absolute as `os.fsdecode` gives it, empty for LOST."""

    kind: ChangeKind
    path: str


class Place(NamedTuple):
    """A folder that may hold what goes out. `kind` is a code; `usual`: watched unless a parent says otherwise."""

    kind: str
    path: Path
    usual: bool = True


class FolderWatch(Protocol):
    """
    Tells of changes in folders. `wake` may be called by any thread, the rest by one only.

    Nothing is told of what was there before `add`, so: add first, then list the folder.
    """

    def add(self, folder: str, *, files: bool = True) -> None:
        """
        Watch one folder, not what lies below; without `files` only for folders that appear.

        Raises WatchError: `missing`, `not-a-folder`, `no-permission`, `too-many-folders`.
        """
        ...

    def drop(self, folder: str) -> None:
        """Forget a folder and every folder below it."""
        ...

    def read(self, seconds: float | None) -> list[Change]:
        """Block until something changed; empty when the time is over or on `wake`."""
        ...

    def wake(self) -> None:
        """Let `read` return at once."""
        ...

    def close(self) -> None:
        """Watch nothing any more."""
        ...


class Folder(Protocol):
    """
    An open folder: names in it cannot be led elsewhere by exchanging a folder above it.

    Methods take plain names and raise OSError. No link is ever followed.
    """

    path: str

    def stat(self, name: str) -> os.stat_result:
        """Tell of the entry itself."""
        ...

    def names(self) -> list[str]:
        """List the entries."""
        ...

    def open(self, name: str) -> int:
        """Open a regular file for reading; never blocks on a FIFO."""
        ...

    def create(self, name: str) -> int:
        """Create a file for writing and reading that only we may open. Raises FileExistsError."""
        ...

    def subfolder(self, name: str, *, create: bool = False) -> Self:
        """Open a folder in here; with `create` it is made for us alone if it is not there."""
        ...

    def move(self, name: str, to: Self, new: str) -> None:
        """Rename in one step. Raises FileExistsError rather than replace anything."""
        ...

    def replace(self, name: str, new: str) -> None:
        """Rename in one step within this folder, over what is there."""
        ...

    def remove(self, name: str) -> None:
        """Remove a file."""
        ...

    def remove_folder(self, name: str) -> None:
        """Remove an empty folder."""
        ...

    def sync(self) -> None:
        """Make renames, new and removed names durable."""
        ...

    def lock(self) -> bool:
        """Take the folder for this object alone, until closed or the process ends; false if taken."""
        ...

    def close(self) -> None:
        """Close the folder."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...


class CameraWatch(Protocol):
    """Tells when to look who has a camera open. `wake` may be called by any thread, the rest by one only."""

    def wait(self, seconds: float | None) -> bool:
        """Wait until a camera was opened, closed or plugged in; false when the time is over or on `wake`."""
        ...

    def users(self) -> dict[int, str]:
        """Short name of the program by process id, of every process that has a camera open."""
        ...

    def wake(self) -> None:
        """Let `wait` return."""
        ...

    def close(self) -> None:
        """Watch nothing any more."""
        ...
