"""The mounts to cover, updated as file systems come and go."""

from collections.abc import Iterable

from scanner.kernel_gate.mount_marks import CoveredPlaces, first_choice
from scanner.platform.gate_ports import Mount, MountIdentity


class MountCoverage:
    """
    Decides from each mount table what to cover. For one thread.

    A file system is covered unless it was mounted before the first gate, outside the places. It is
    identified by its mounts and not by its device number alone, which is reused once a stick is unplugged
    or a session ends; so nothing is remembered about absent file systems. A file system hidden under another mount
    is covered through any of its mounts that can be reached, as soon as one can.

    `present`: all mounts before the first gate.
    """

    def __init__(self, places: CoveredPlaces, present: frozenset[MountIdentity]) -> None:
        self._places = places
        self._uncovered = present
        self._covered: frozenset[MountIdentity] = frozenset()
        self._began = False

    def update(self, mounts: tuple[Mount, ...]) -> tuple[tuple[Mount, ...], tuple[Mount, ...]]:
        """Return the mounts to cover, one for each file system, and those of them that are new."""
        if not self._began:
            chosen = {mount.device for mount in first_choice(self._places, mounts)}
            self._uncovered = frozenset(one for one in self._uncovered if one[1] not in chosen)
            self._began = True
        there = frozenset(mount.identity for mount in mounts)
        under = {
            mount.device for mount in mounts if mount.hidden
        }  # the ids of hidden mounts cannot be read
        self._uncovered = frozenset(
            one for one in self._uncovered if one in there or one[1] in under
        )
        system = {device for _, device in self._uncovered}
        reached = (mount for mount in mounts if not mount.hidden)
        covered = [mount for mount in reached if mount.device not in system]
        fresh = [mount for mount in covered if mount.identity not in self._covered]
        self._covered = frozenset(mount.identity for mount in covered)
        return _one_each(covered), _one_each(fresh)


def _one_each(mounts: Iterable[Mount]) -> tuple[Mount, ...]:
    chosen: dict[int, Mount] = {}
    for mount in mounts:
        chosen.setdefault(mount.device, mount)
    return tuple(chosen.values())
