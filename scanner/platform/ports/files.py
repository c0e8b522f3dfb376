"""Folders and files: opening them without being redirected by links, and who else has them open."""

import os
from contextlib import AbstractContextManager
from typing import Protocol, Self


class Folder(Protocol):
    """
    An open folder: replacing a folder above it cannot redirect the names in it.

    Methods take plain names and raise OSError. No link is ever followed.
    """

    path: str

    def stat(self, name: str) -> os.stat_result:
        """Return the status of the entry itself, not of a link's target."""
        ...

    def names(self) -> list[str]:
        """List the entries."""
        ...

    def open(self, name: str) -> int:
        """Open a regular file for reading; never blocks on a FIFO."""
        ...

    def create(self, name: str) -> int:
        """Create a file for writing and reading that only this user may open. Raises FileExistsError."""
        ...

    def subfolder(self, name: str, *, create: bool = False) -> Self:
        """Open a subfolder; with `create`, a missing one is made, accessible to this user only."""
        ...

    def move(self, name: str, to: Self, new: str) -> None:
        """Rename atomically. Raises FileExistsError rather than replace anything."""
        ...

    def replace(self, name: str, new: str) -> None:
        """Rename atomically within this folder, replacing an existing file."""
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
        """
        Lock the folder for this object until it is closed or the process ends.

        False if it is already locked.
        """
        ...

    def close(self) -> None:
        """Close the folder."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...


class Files(Protocol):
    """The system's operations on files, and its information about them."""

    def open_file(self, path: str) -> int:
        """
        Open a regular file for reading without blocking other programs. Raises OSError.

        Links are not followed, FIFOs and devices not opened, and no content is fetched from a cloud drive. As
        the name may be exchanged meanwhile, look at the descriptor's own status as well.
        """
        ...

    def status(self, path: str) -> os.stat_result:
        """Return the status of the entry itself, equal to that of `os.fstat`. Raises OSError."""
        ...

    def open_folder(self, path: str) -> Folder:
        """Open a folder. Raises OSError."""
        ...

    def entry_status(self, entry: os.DirEntry[str]) -> os.stat_result:
        """Return `status` of a listed entry, more cheaply where possible. Raises OSError."""
        ...

    def lock_file(self, fd: int) -> bool:
        """Lock an open file for this process until it is closed; false if another process has the lock."""
        ...

    def fine_timestamps(self) -> bool:
        """Return whether two changes of a file with a stat in between always differ in ctime."""
        ...

    def remote_mounts(self) -> tuple[str, ...]:
        """Return mounts that others can change without notice to this machine, without accessing the mounts."""
        ...

    def literal(self, path: str) -> str:
        """Return the absolute path in a form in which the system takes every name literally."""
        ...

    def further_contents(self, path: str) -> tuple[str, ...]:
        """Return paths of a file's further contents, which programs open like files."""
        ...

    def keep_others_out(self, path: str) -> AbstractContextManager[bool]:
        """
        Exclude other processes from the file during the block: true if the system can and nobody had it open.

        `open_file`, `status` and `Folder.move` keep working. The exclusion ends when the file is moved.
        """
        ...

    def set_times(self, fd: int, atime_ns: int, mtime_ns: int) -> None:
        """Set the times of a file that was written through `fd`, so that closing it keeps them. Raises OSError."""
        ...

    def is_being_written(self, path: str) -> bool | None:
        """Return whether a process has the regular file open for writing; None if unknown."""
        ...

    def is_kept(self, path: str) -> bool:
        """Return whether a process has the file open in such a way that the system lets nobody move it."""
        ...

    def has_other_openers(self, fd: int) -> bool | None:
        """Return whether another process has the file open now; None if unknown."""
        ...

    def read_attributes(self, fd: int) -> dict[str, bytes]:
        """Return a file's extended attributes, including access lists, as far as they are readable."""
        ...

    def write_attributes(self, fd: int, attributes: dict[str, bytes]) -> list[str]:
        """Set extended attributes; return the names of those that could not be set."""
        ...
