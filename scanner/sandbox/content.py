"""
The bytes to be judged, taken once and never parsed here.

The bytes are copied into sealed memory, so that what is judged, what is hashed and what is recorded
are the same bytes, whatever happens to the file meanwhile.
"""

import errno
import hashlib
import os
import stat
from collections.abc import Generator
from contextlib import contextmanager
from typing import Self

from scanner import platform
from scanner.errors import ScannerError
from scanner.reasons import FailureReason
from scanner.schema import FileKey, WorkShare

# Bytes. Above this a copy costs too much: the worker reads the file itself through a read-only
# descriptor, and the file's key is compared again afterwards.
MAX_COPY = 256 * 1024 * 1024
MAX_SIZE = 4 * 1024**3  # bytes; messengers accept 2 GiB in one file, at most 4 GiB
CHUNK = 1024 * 1024

_REASONS = {
    errno.ENOENT: FailureReason.VANISHED,
    errno.ENOTDIR: FailureReason.VANISHED,
    errno.EACCES: FailureReason.NO_PERMISSION,
    errno.EPERM: FailureReason.NO_PERMISSION,
    errno.ELOOP: FailureReason.NOT_A_FILE,
    errno.ENXIO: FailureReason.NOT_A_FILE,
    errno.ENODEV: FailureReason.NOT_A_FILE,
    errno.EISDIR: FailureReason.NOT_A_FILE,
}


class ContentError(ScannerError):
    """The bytes could not be taken, for `reason`."""

    code = "cannot-read"

    def __init__(self, reason: FailureReason) -> None:
        super().__init__(reason=reason)
        self.reason = reason


class Content:
    """
    Bytes that cannot change: sealed memory where the system has it, else a copy; a large file is read in place.

    Exactly one of `fd` (>= 0) and `data` is set. `key` is None for bytes not from a file. The caller that
    asks for a verdict sets `share`, `want_place` and `being_written` (some program has the file open for
    writing), and `load`: within a share, less load comes first.
    """

    def __init__(
        self, size: int, key: FileKey | None, *, fd: int = -1, data: bytes | None = None
    ) -> None:
        self.size = size
        self.key = key
        self.fd = fd
        self.data = data
        self.copied = True
        self.share = WorkShare.FOUND
        self.load: tuple[float, ...] = ()
        self.want_place = False
        self.being_written = False
        self._sha256: bytes | None = None

    @property
    def sha256(self) -> bytes:
        """SHA-256 of exactly these bytes; computed when first asked for. Raises ContentError."""
        if self._sha256 is None:
            self._sha256 = self._hash()
        return self._sha256

    def changed(self) -> bool:
        """Return whether the file was written to since it was taken; always false for a copy."""
        if self.copied or self.key is None:
            return False
        try:
            return FileKey.of(os.fstat(self.fd)) != self.key
        except OSError:
            return True

    def close(self) -> None:
        """Release the memory or descriptor."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1
        self.data = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def _hash(self) -> bytes:
        if self.data is not None:
            return hashlib.sha256(self.data).digest()
        digest = hashlib.sha256()
        buffer = bytearray(min(CHUNK, max(1, self.size)))
        view, offset = memoryview(buffer), 0
        # pread instead of mmap: a file that shrinks under a mapping would kill the service.
        while offset < self.size:
            got = _read_at(self.fd, view, offset)
            if got == 0:
                raise ContentError(FailureReason.CHANGED)
            digest.update(view[:got])
            offset += got
        return digest.digest()


def take(path: str) -> Content:
    """
    Take the bytes of the regular file at `path`; use the result as a context manager.

    Raises ContentError: NOT_A_FILE for anything else than a regular file (links are not followed,
    FIFOs and devices are not opened), VANISHED, NO_PERMISSION, READ_ERROR, TOO_LARGE, CHANGED.
    """
    return from_fd(open_regular(path))


def head_of(path: str, count: int) -> tuple[bytes, int]:
    """Return the first bytes and the size of the regular file at `path`. Raises ContentError like `take`."""
    fd = open_regular(path)
    try:
        with _reasons():
            status = os.fstat(fd)
            _require_file(status)
            return os.read(fd, count), status.st_size
    finally:
        os.close(fd)


def from_fd(fd: int, *, snapshot: bool = False) -> Content:
    """
    Take the bytes of an open regular file; takes over `fd`. Raises ContentError like `take`.

    `snapshot`: take the bytes as read, even if the file changes meanwhile; the content then has no key.
    """
    kept = False
    try:
        with _reasons():
            status = os.fstat(fd)
            _require_file(status)
            key = FileKey.of(status)
            if key.size > MAX_SIZE:
                raise ContentError(FailureReason.TOO_LARGE)
            if key.size > MAX_COPY:
                kept = True
                content = Content(key.size, None if snapshot else key, fd=fd)
                content.copied = False
                return content
            content = _copy(fd, key)
            if snapshot:
                content.key = None
            elif _goes_on(fd, key.size) or FileKey.of(os.fstat(fd)) != key:
                content.close()
                raise ContentError(FailureReason.CHANGED)
            return content
    finally:
        if not kept:
            os.close(fd)


def from_bytes(data: bytes) -> Content:
    """Take bytes that do not come from a file, such as an upload or a paste. Raises ContentError."""
    if len(data) > MAX_COPY:
        raise ContentError(FailureReason.TOO_LARGE)
    with _reasons():
        sealed = platform.content().seal_bytes(data)
    return Content(len(data), None, fd=sealed.fd, data=sealed.data)


def open_regular(path: str) -> int:
    """Open the regular file at `path`; what was opened is still to be checked. Raises ContentError like `take`."""
    with _reasons():
        return platform.files().open_file(path)


def _require_file(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise ContentError(FailureReason.NOT_A_FILE)


def _copy(fd: int, key: FileKey) -> Content:
    sealed = platform.content().seal_file(fd, key.size)
    if sealed is None:
        raise ContentError(FailureReason.CHANGED)
    return Content(key.size, key, fd=sealed.fd, data=sealed.data)


def _goes_on(fd: int, size: int) -> bool:
    """Return whether there is more to read than `size`: the file grew, or its file system reports a wrong size."""
    os.lseek(fd, size, os.SEEK_SET)
    return bool(os.read(fd, 1))


def _read_at(fd: int, view: memoryview, offset: int) -> int:
    with _reasons():
        return platform.content().read_at(fd, view, offset)


@contextmanager
def _reasons() -> Generator[None]:
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, FailureReason.READ_ERROR)
        raise ContentError(reason) from error
