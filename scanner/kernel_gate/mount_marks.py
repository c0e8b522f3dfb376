"""The places whose file systems are covered, found in a mount table."""

import os
from collections.abc import Iterable

import msgspec

from scanner.platform.gate_ports import Mount

REMOVABLE = ("/media", "/run/media", "/mnt")
SYSTEM_FOLDERS = ("/", "/usr", "/etc", "/var", "/run")


class CoveredPlaces(msgspec.Struct, frozen=True):
    """
    Folders whose file systems are covered, with all file systems mounted below them.

    At or below `mounted`, only file systems mounted there are covered, not the one that the folder lies on.
    File systems that appear later are covered wherever they are mounted.
    """

    folders: tuple[str, ...]
    mounted: tuple[str, ...] = REMOVABLE

    @classmethod
    def of(cls, home: str, uid: int) -> "CoveredPlaces":
        """
        Return a child's places: the home folder, and folders that apps pass files through.

        A session's folder in /run/user is a separate file system, mounted only at log-in. Until then the
        path lies on a file system of the system: see `holds_system`.
        """
        return cls((home, "/tmp", "/dev/shm"), (*REMOVABLE, f"/run/user/{uid}"))  # noqa: S108

    def joined(self, other: "CoveredPlaces") -> "CoveredPlaces":
        """Return the union of both sets of places."""
        folders = dict.fromkeys((*self.folders, *other.folders))
        return CoveredPlaces(tuple(folders), tuple(dict.fromkeys((*self.mounted, *other.mounted))))


def holding(path: str, mounts: Iterable[Mount]) -> Mount | None:
    """Return the mount that a folder lies on: the one with the longest path, the last if there are several."""
    real = os.path.realpath(path)
    best: Mount | None = None
    for mount in mounts:
        above = _within(real, mount.path) and not mount.hidden
        if above and (best is None or len(mount.path) >= len(best.path)):
            best = mount
    return best


def first_choice(places: CoveredPlaces, mounts: tuple[Mount, ...]) -> tuple[Mount, ...]:
    """Return the mounts to cover at the start, one for each file system."""
    chosen: dict[int, Mount] = {}
    for folder in places.folders:
        mount = holding(folder, mounts)
        if mount is not None:
            chosen.setdefault(mount.device, mount)
    above = [os.path.realpath(folder) for folder in places.folders + places.mounted]
    for mount in mounts:
        if any(_within(mount.path, folder) for folder in above):
            chosen.setdefault(mount.device, mount)
    return tuple(chosen.values())


def holds_system(marked: Iterable[Mount], mounts: tuple[Mount, ...]) -> bool:
    """
    Return whether the system itself starts programs from one of the marked file systems.

    If so, unanswered events would keep even the service manager from restarting this program.
    """
    devices = {mount.device for mount in marked}
    return any(
        mount is not None and mount.device in devices
        for mount in (holding(folder, mounts) for folder in SYSTEM_FOLDERS)
    )


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")
