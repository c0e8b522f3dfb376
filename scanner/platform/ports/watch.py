"""Watching folders and cameras."""

from enum import Enum
from typing import NamedTuple, Protocol


class ChangeKind(Enum):
    """The kinds of change a folder watch reports."""

    CLOSED = "closed"  # a writer closed the file
    MOVED_IN = "moved-in"  # the file was renamed into the folder
    TOUCHED = "touched"  # the file is there, but may not be whole yet
    FOLDER = "folder"  # a folder appeared
    GONE = "gone"  # a watched folder is no longer where it was
    LOST = "lost"  # changes were lost: everything has to be looked through again


class FolderChange(NamedTuple):
    """One change. `path` is absolute as `os.fsdecode` gives it, empty for LOST."""

    kind: ChangeKind
    path: str


class FolderWatch(Protocol):
    """
    Reports changes in folders. `wake` may be called by any thread, the rest by one only.

    Nothing is reported of what was there before `add`, so: add first, then list the folder.
    """

    def add(self, folder: str, *, files: bool = True) -> None:
        """
        Watch one folder, not what lies below; without `files` only for folders that appear.

        Raises WatchError: `missing`, `not-a-folder`, `no-permission`, `path-too-long`,
        `too-many-folders`.
        """
        ...

    def drop(self, folder: str) -> None:
        """Forget a folder and every folder below it."""
        ...

    def read(self, seconds: float | None) -> list[FolderChange]:
        """Block until something changed; empty when the time is over or on `wake`."""
        ...

    def wake(self) -> None:
        """Let `read` return at once."""
        ...

    def close(self) -> None:
        """Watch nothing any more."""
        ...


class CameraWatch(Protocol):
    """Says when to look who has a camera open. `wake` may be called by any thread, the rest by one only."""

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


class Watches(Protocol):
    """The system's ways to notice changes."""

    def folder_watch(self) -> FolderWatch:
        """Give a new, empty folder watch. Raises WatchError."""
        ...

    def camera_watch(self) -> CameraWatch | None:
        """Give a watch of who has a camera open; None where there is none. Raises WatchError."""
        ...
