"""Watching folders and cameras."""

from enum import Enum
from typing import NamedTuple, Protocol


class ChangeKind(Enum):
    """The kinds of change a folder watch reports."""

    CLOSED = "closed"  # a writer closed the file
    MOVED_IN = "moved-in"  # the file was renamed into the folder
    TOUCHED = "touched"  # the file exists, but may not be whole yet
    FOLDER = "folder"  # a folder appeared
    GONE = "gone"  # a watched folder is no longer where it was
    LOST = "lost"  # changes were lost: everything has to be scanned again


class FolderChange(NamedTuple):
    """One change. `path` is absolute, decoded as by `os.fsdecode`; empty for LOST."""

    kind: ChangeKind
    path: str


class FolderWatch(Protocol):
    """
    Reports changes in folders. Any thread may call `wake`, only one the other methods.

    Existing files are not reported, so `add` a folder first, then list it.
    """

    def add(self, folder: str, *, files: bool = True) -> None:
        """
        Watch one folder, not those below it; without `files`, only for folders that appear.

        Raises WatchError: `missing`, `not-a-folder`, `no-permission`, `path-too-long`,
        `too-many-folders`.
        """
        ...

    def drop(self, folder: str) -> None:
        """Forget a folder and every folder below it."""
        ...

    def read(self, seconds: float | None) -> list[FolderChange]:
        """Wait for changes; empty after `seconds` or on `wake`."""
        ...

    def wake(self) -> None:
        """Make `read` return at once."""
        ...

    def close(self) -> None:
        """Watch nothing any more."""
        ...


class CameraWatch(Protocol):
    """Reports when to check who has a camera open. Any thread may call `wake`, only one the other methods."""

    def wait(self, seconds: float | None) -> bool:
        """Wait until a camera is opened, closed or plugged in; false after `seconds` or on `wake`."""
        ...

    def users(self) -> dict[int, str]:
        """Return short program names by process id, for each process that has a camera open."""
        ...

    def wake(self) -> None:
        """Make `wait` return."""
        ...

    def close(self) -> None:
        """Watch nothing any more."""
        ...


class Watches(Protocol):
    """The system's means to watch for changes."""

    def folder_watch(self) -> FolderWatch:
        """Return a new, empty folder watch. Raises WatchError."""
        ...

    def camera_watch(self) -> CameraWatch | None:
        """Return a watch of who has a camera open; None if the system has none. Raises WatchError."""
        ...
