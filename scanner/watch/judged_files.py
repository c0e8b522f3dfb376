"""The files judged so far, kept across restarts without storing a name, an inode or a time."""

import secrets
import threading
from hashlib import blake2b
from pathlib import Path

from scanner.platform.durable import replace_file
from scanner.schema import FileKey

_MAGIC = b"BHSEEN1\0"
_KEY = 32
_PRINT = 32
_HEAD = len(_MAGIC) + _KEY + _PRINT
_DIGEST = 16
CAP = 100_000  # files, five times a large picture folder; about 12 MB in memory and 1.6 MB on disk
_SLACK = 2  # the file is rewritten when it holds this many times the digests in use
_BATCH = 64  # digests collected before a write; if lost, as many files are judged again


class JudgedFiles:
    """
    A set of file keys, each kept as a keyed digest of 16 bytes. For any number of threads.

    Entries are bound to a fingerprint of policy and models: another fingerprint starts with none.
    Losing the file only costs time, so what is added is not synced. With `path` None it is kept in memory only.
    """

    def __init__(self, path: Path | None, fingerprint: bytes = b"") -> None:
        self._path = path
        self._lock = threading.Lock()
        self._digests: dict[bytes, None] = {}  # oldest first
        self._waiting: list[bytes] = []
        self._written = 0
        self._print = _digest_of(fingerprint)
        self._key = secrets.token_bytes(_KEY)
        if path is not None:
            self._load(path)

    def __len__(self) -> int:
        """The number of known file keys."""
        return len(self._digests)

    def has(self, key: FileKey) -> bool:
        """Return whether this state of the file was judged."""
        return self._digest(key) in self._digests

    def add(self, key: FileKey) -> None:
        """Record that this state of the file was judged."""
        digest = self._digest(key)
        with self._lock:
            if digest in self._digests:
                return
            self._digests[digest] = None
            if len(self._digests) > CAP:
                for old in list(self._digests)[: CAP // 4]:
                    del self._digests[old]
            self._waiting.append(digest)
            if len(self._waiting) >= _BATCH:
                self._write()

    def use(self, fingerprint: bytes) -> None:
        """Set the fingerprint of rules and models; if it has changed, nothing counts as judged any more."""
        with self._lock:
            if _digest_of(fingerprint) == self._print:
                return
            self._print = _digest_of(fingerprint)
            self._digests.clear()
            self._waiting.clear()
            self._rewrite()

    def flush(self) -> None:
        """Write the collected digests."""
        with self._lock:
            self._write()

    def _digest(self, key: FileKey) -> bytes:
        data = f"{key.dev} {key.ino} {key.size} {key.mtime_ns} {key.ctime_ns}".encode()
        return blake2b(data, digest_size=_DIGEST, key=self._key).digest()

    def _load(self, path: Path) -> None:
        try:
            data = path.read_bytes()
        except OSError:
            data = b""
        head = len(_MAGIC) + _KEY
        if data[: len(_MAGIC)] != _MAGIC or data[head:_HEAD] != self._print:
            self._rewrite()
            return
        self._key = data[len(_MAGIC) : head]
        whole = len(data) - (len(data) - _HEAD) % _DIGEST  # an incomplete last entry is left out
        digests = [data[at : at + _DIGEST] for at in range(_HEAD, whole, _DIGEST)]
        self._written = len(digests)
        self._digests = dict.fromkeys(digests[-CAP:])
        if whole != len(data) or self._too_long():
            self._rewrite()

    def _too_long(self) -> bool:
        return self._written > max(_SLACK * len(self._digests), CAP)

    def _write(self) -> None:
        """
        Append the collected digests.

        The caller holds the lock. On a full disk files are only judged again later.
        """
        if self._path is None or not self._waiting:
            self._waiting.clear()
            return
        try:
            with self._path.open("ab") as file:
                file.write(b"".join(self._waiting))
        except OSError:
            return
        finally:
            self._written += len(self._waiting)
            self._waiting.clear()
        if self._too_long():
            self._rewrite()

    def _rewrite(self) -> None:
        if self._path is None:
            return
        try:
            replace_file(self._path, _MAGIC + self._key + self._print + b"".join(self._digests))
        except OSError:
            return
        self._written = len(self._digests)


def _digest_of(fingerprint: bytes) -> bytes:
    return blake2b(fingerprint, digest_size=_PRINT).digest()
