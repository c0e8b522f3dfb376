"""The files emitted recently, so that a scan does not hand on a file that still waits to be judged."""

from scanner.schema import FileKey

CAP = 32_768  # about 4 MB; beyond that the oldest are emitted once more, which costs a cached verdict each


class RecentlyEmitted:
    """
    The files emitted last, as hashes only. For one thread.

    A name counts too: when a folder is renamed before its files are judged, they wait under a name that is gone.
    """

    def __init__(self) -> None:
        self._keys: dict[int, None] = {}

    def add(self, path: str, key: FileKey) -> None:
        """Record that this state of the file was emitted under this name."""
        if len(self._keys) >= CAP:
            for old in list(self._keys)[: CAP // 2]:
                del self._keys[old]
        self._keys[hash((path, key))] = None

    def has(self, path: str, key: FileKey) -> bool:
        """Return whether this state of the file was emitted recently under this name."""
        return hash((path, key)) in self._keys

    def clear(self) -> None:
        """Forget all: a file that is still not judged was lost on the way."""
        self._keys.clear()
