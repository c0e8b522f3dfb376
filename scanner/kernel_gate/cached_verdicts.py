"""The gate's cache of verdicts, by file and file state."""

import os
import threading
import time
from collections import OrderedDict

import msgspec

from scanner.kernel_gate.rulings import is_for_all
from scanner.platform.gate_ports import Mount
from scanner.schema import Action, FileKey, Source, Verdict

MAX_CACHED = 65_536  # files; about 30 MB
FOREVER = float("inf")
# File systems whose files all have the device number of their mount. A subvolume of btrfs or a layer of an overlay
# has its own number, which is also reused, and which the mount table does not show.
_ONE_NUMBER = frozenset(
    {
        "erofs", "exfat", "ext2", "ext3", "ext4", "f2fs", "iso9660", "msdos", "ntfs", "ntfs3", "squashfs", "tmpfs",
        "udf", "vfat", "xfs",
    }
)  # fmt: skip


def same(key: FileKey, status: os.stat_result) -> bool:
    """Return whether the file with this (dev, ino) is still in the state of `key`."""
    # Compared field by field without building a key: this runs at every open of a picture.
    return (
        key.ctime_ns == status.st_ctime_ns
        and key.mtime_ns == status.st_mtime_ns
        and key.size == status.st_size
    )


class CachedVerdict(msgspec.Struct, frozen=True):
    """
    The verdict on one state of a file, valid until `until` (monotonic seconds).

    `clean`: the file was inspected and is allowed for every program; false for a failure that lets pass.
    """

    key: FileKey
    verdict: Verdict
    until: float
    clean: bool

    @classmethod
    def of(cls, key: FileKey, verdict: Verdict, until: float = FOREVER) -> "CachedVerdict":
        """Build the entry for a verdict, valid until `until` (monotonic seconds)."""
        looked = verdict.action is Action.ALLOW and verdict.source is not Source.FAILURE
        return cls(key, verdict, until, looked and is_for_all(verdict))


class VerdictCache:
    """Verdicts by (dev, ino); a changed file counts as unknown. For any number of threads."""

    def __init__(self) -> None:
        self._entries: OrderedDict[tuple[int, int], CachedVerdict] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, status: os.stat_result) -> CachedVerdict | None:
        """Return the entry for a file in its current state, or None."""
        entry = self._entries.get((status.st_dev, status.st_ino))
        if entry is None:
            return None
        if not same(entry.key, status):
            return None
        if entry.until < FOREVER and entry.until < time.monotonic():
            return None
        return entry

    def put(self, entry: CachedVerdict) -> None:
        """Add an entry; the oldest is dropped when there are more than `MAX_CACHED`."""
        place = (entry.key.dev, entry.key.ino)
        with self._lock:
            self._entries[place] = entry
            self._entries.move_to_end(place)
            if len(self._entries) > MAX_CACHED:
                self._entries.popitem(last=False)

    def forget_file(self, device: int, inode: int) -> None:
        """Forget a file that a writer has closed, whatever its times say."""
        with self._lock:
            self._entries.pop((device, inode), None)

    def forget_before(self, mount: Mount) -> None:
        """Forget files that could be confused with those of a new mount, since device numbers are reused."""
        if mount.kind not in _ONE_NUMBER and not mount.kind.startswith("fuse"):
            self.forget()
            return
        with self._lock:
            for place in [place for place in self._entries if place[0] == mount.device]:
                del self._entries[place]

    def forget(self, *, only_refused: bool = False) -> None:
        """Forget all entries, or with `only_refused` those that do not allow: the rules have changed."""
        with self._lock:
            if not only_refused:
                self._entries.clear()
                return
            for place, entry in list(self._entries.items()):
                if entry.verdict.action is not Action.ALLOW:
                    del self._entries[place]
