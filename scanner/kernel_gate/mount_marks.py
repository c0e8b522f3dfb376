"""The places whose file systems are covered, found in a mount table."""

import os
from collections.abc import Iterable

import msgspec

from scanner.platform.gate_ports import Mount

REMOVABLE = ("/media", "/run/media", "/mnt")
SYSTEM_FOLDERS = ("/", "/usr", "/etc", "/var", "/run")


class CoveredPlaces(msgspec.Struct, frozen=True):
    """
    Folders whose file systems are covered, with all that are mounted below them.

    At or below `mounted` only what is mounted there itself: not the file system such a folder would lie on.
    File systems that appear later are covered wherever they are mounted.
    """

    folders: tuple[str, ...]
    mounted: tuple[str, ...] = REMOVABLE

    @classmethod
    def of(cls, home: str, uid: int) -> "CoveredPlaces":
        """
        Give a child's places: home, and the folders that apps pass files through.

        A session's folder in /run/user is a file system of its own, which is not there before a log-in. The
        one it would lie on until then is the system's: see `holds_system`.
        """
        return cls((home, "/tmp", "/dev/shm"), (*REMOVABLE, f"/run/user/{uid}"))  # noqa: S108

    def joined(self, other: "CoveredPlaces") -> "CoveredPlaces":
        """Give the places of both."""
        folders = dict.fromkeys((*self.folders, *other.folders))
        return CoveredPlaces(tuple(folders), tuple(dict.fromkeys((*self.mounted, *other.mounted))))


def holding(path: str, mounts: Iterable[Mount]) -> Mount | None:
    """Give the mount a folder lies on: the one with the longest path above it, the last if there are several."""
    real = os.path.realpath(path)
    best: Mount | None = None
    for mount in mounts:
        above = _within(real, mount.path) and not mount.hidden
        if above and (best is None or len(mount.path) >= len(best.path)):
            best = mount
    return best


def first_choice(places: CoveredPlaces, mounts: tuple[Mount, ...]) -> tuple[Mount, ...]:
    """Give the mounts to cover at the start, one for each file system."""
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
    Return whether a marked file system is one that the system itself starts programs from.

    Where it is, unanswered questions would keep even the service manager from starting us again.
    """
    devices = {mount.device for mount in marked}
    return any(
        mount is not None and mount.device in devices
        for mount in (holding(folder, mounts) for folder in SYSTEM_FOLDERS)
    )


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip("/") + "/")
