"""Folders and files: opening them so that nothing is led elsewhere, and who else has them open."""

import os
from contextlib import AbstractContextManager
from typing import Protocol, Self


class Folder(Protocol):
    """
    An open folder: names in it cannot be led elsewhere by exchanging a folder above it.

    Methods take plain names and raise OSError. No link is ever followed.
    """

    path: str

    def stat(self, name: str) -> os.stat_result:
        """Give the status of the entry itself."""
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


class Files(Protocol):
    """The system's operations on files, and its knowledge of them."""

    def open_file(self, path: str) -> int:
        """
        Open a regular file for reading, in nobody's way. Raises OSError.

        No link is followed, and nothing is fetched from another computer's store.
        """
        ...

    def status(self, path: str) -> os.stat_result:
        """Give the status of the entry itself, equal to what `os.fstat` gives of it. Raises OSError."""
        ...

    def open_folder(self, path: str) -> Folder:
        """Open a folder. Raises OSError."""
        ...

    def entry_status(self, entry: os.DirEntry[str]) -> os.stat_result:
        """Give `status` of a listed entry, the cheaper way where there is one. Raises OSError."""
        ...

    def lock_file(self, fd: int) -> bool:
        """Take an open file for this process alone until it is closed; false when another has it."""
        ...

    def fine_timestamps(self) -> bool:
        """Return whether two changes of a file that was looked at in between always differ in ctime."""
        ...

    def remote_mounts(self) -> tuple[str, ...]:
        """Mounts that others can change without notice to this machine; asks no mount itself."""
        ...

    def literal(self, path: str) -> str:
        """Give the absolute path in the form in which the system takes every name in it as it is written."""
        ...

    def further_contents(self, path: str) -> tuple[str, ...]:
        """List paths of what a file holds beside its bytes and that programs open like a file."""
        ...

    def keep_others_out(self, path: str) -> AbstractContextManager[bool]:
        """
        Have the file for this process alone meanwhile: true where the system can and nobody had it open.

        `open_file`, `status` and `Folder.move` go on working. It ends when the file is moved.
        """
        ...

    def set_times(self, fd: int, atime_ns: int, mtime_ns: int) -> None:
        """Set the times of a file that was written through `fd`; its closing leaves them. Raises OSError."""
        ...

    def is_being_written(self, path: str) -> bool | None:
        """Return whether somebody has the regular file open for writing; None where that is unknown."""
        ...

    def is_kept(self, path: str) -> bool:
        """Return whether somebody has the file open in a way by which the system lets nobody move it."""
        ...

    def has_other_openers(self, fd: int) -> bool | None:
        """Return whether somebody else has the file open now; None where that is unknown."""
        ...

    def read_attributes(self, fd: int) -> dict[str, bytes]:
        """Extended attributes of a file, access lists among them, as far as they may be read."""
        ...

    def write_attributes(self, fd: int, attributes: dict[str, bytes]) -> list[str]:
        """Set extended attributes; gives the names of those that could not be set."""
        ...
