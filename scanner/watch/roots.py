"""The watched folders: which file belongs to which, and the health of each."""

import errno
import os
from enum import StrEnum

import msgspec

from scanner import platform

_LINKS = 16  # links followed in a row to find a folder's mount


class FolderProblem(StrEnum):
    """The reason why a watched folder, or a part of it, is not watched as it should be."""

    MISSING = "missing"
    NOT_A_FOLDER = "not-a-folder"
    NO_PERMISSION = "no-permission"
    PART_UNREADABLE = "part-unreadable"  # a folder in it cannot be entered
    PATH_TOO_LONG = "path-too-long"  # the path of a folder in it is longer than the system accepts
    TOO_MANY_FOLDERS = "too-many-folders"
    TOO_MANY_WATCHERS = "too-many-watchers"
    CANNOT_WATCH = "cannot-watch"
    NOT_ANSWERING = "not-answering"
    STOPPED = "stopped"


class FolderHealth(msgspec.Struct, frozen=True):
    """
    One watched folder. `polled`: listed every few seconds, as the system reports no events for it.

    `problem` is a `FolderProblem`, empty when all is well.
    """

    path: str
    problem: str = ""
    polled: bool = False


def unreadable(error: OSError) -> FolderProblem:
    """Return the problem code for a folder inside a watched one that could not be listed."""
    too_long = error.errno == errno.ENAMETOOLONG
    return FolderProblem.PATH_TOO_LONG if too_long else FolderProblem.PART_UNREADABLE


class Root:
    """A folder that is to be watched, with all folders below it."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problem: str = ""
        self.polled = False
        self.identity = (0, 0)  # device and inode of the folder last found at the path

    def look(self) -> bool:
        """Return whether a folder, the same or another, is now at the path; sets `problem` if not."""
        try:
            found = os.stat(self.path)
        except OSError:
            self.problem = FolderProblem.MISSING
            return False
        if not os.path.isdir(self.path):
            self.problem = FolderProblem.NOT_A_FOLDER
            return False
        self.identity = (found.st_dev, found.st_ino)
        self.problem = ""
        return True


class Roots:
    """All watched folders; where one lies inside another, a file belongs to the inner one."""

    def __init__(self, paths: list[str], without: list[str]) -> None:
        self._without = tuple(os.path.abspath(path) for path in without)
        unique = dict.fromkeys(os.path.abspath(path) for path in paths)
        self.all = tuple(Root(path) for path in sorted(unique, key=len, reverse=True))
        self.by_path = {root.path: root for root in self.all}

    def of(self, path: str) -> Root | None:
        """Return the innermost watched folder that holds the path, or None."""
        for root in self.all:
            if is_inside(path, root.path):
                left_out = any(
                    is_inside(path, out) and is_inside(out, root.path) for out in self._without
                )
                return None if left_out else root
        return None


def is_inside(path: str, folder: str) -> bool:
    """Return whether a path is the folder or lies below it."""
    path, folder = os.path.normcase(path), os.path.normcase(folder)
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def remote_folders(roots: Roots) -> dict[str, Root]:
    """
    List the remote mounts that touch the watched folders: the part to be polled, by path.

    For a watched folder on a remote mount that is the folder, for a remote mount inside one its mount point.
    """
    found: dict[str, Root] = {}
    for mount in platform.files().remote_mounts():
        for root in roots.all:
            if is_inside(_target(root.path), mount):
                found[root.path] = root
        inner = roots.of(mount)
        if inner is not None:
            found[mount] = inner
    return found


def _target(path: str) -> str:
    """Resolve links by reading them only, so that no mount they lead to is touched."""
    for _ in range(_LINKS):
        try:
            path = os.path.abspath(os.path.join(os.path.dirname(path), os.readlink(path)))
        except OSError:
            break
    return path
