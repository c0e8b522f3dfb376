"""The files emitted recently, so that a scan does not hand on a file that still waits to be judged."""

from scanner.schema import FileKey

CAP = 32_768  # about 4 MB; beyond that the oldest are emitted once more, which costs a cached verdict each


class RecentlyEmitted:
    """The file keys emitted last, as hashes only. For one thread."""

    def __init__(self) -> None:
        self._keys: dict[int, None] = {}

    def add(self, key: FileKey) -> None:
        """Record that this state of the file was emitted."""
        if len(self._keys) >= CAP:
            for old in list(self._keys)[: CAP // 2]:
                del self._keys[old]
        self._keys[hash(key)] = None

    def has(self, key: FileKey) -> bool:
        """Return whether this state of the file was emitted recently."""
        return hash(key) in self._keys

    def clear(self) -> None:
        """Forget all: a file that is still not judged was lost on the way."""
        self._keys.clear()
