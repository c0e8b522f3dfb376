"""Uploads until they are judged: on disk unless small, and bounded for all connections together."""

import tempfile
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import IO

MAX_TICKETS = 4  # uploads that one connection may send at once
MAX_UPLOAD = 256 * 1024 * 1024  # bytes of one upload; a longer one could not be checked
MAX_TOTAL = 1024 * 1024 * 1024  # bytes of all connections' uploads, also while they are judged
MAX_OF_ONE = MAX_UPLOAD * 2  # bytes of one account, so that half is left for others
IN_MEMORY = 1024 * 1024  # bytes of one upload kept in memory; most pictures are smaller


class UploadSpace:
    """The space shared by all uploads. For any number of threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._taken: dict[int, int] = {}

    def take(self, account: int, count: int) -> bool:
        """Reserve `count` bytes for an account; false when there is no room."""
        with self._lock:
            mine = self._taken.get(account, 0) + count
            if mine > MAX_OF_ONE or sum(self._taken.values()) + count > MAX_TOTAL:
                return False
            self._taken[account] = mine
            return True

    def give_back(self, account: int, count: int) -> None:
        """Release `count` bytes of an account."""
        with self._lock:
            self._taken[account] = self._taken.get(account, 0) - count


SPACE = UploadSpace()


class UnfinishedUploads:
    """The unfinished uploads of one connection. For one thread."""

    def __init__(self, account: int, space: UploadSpace = SPACE) -> None:
        self._account = account
        self._space = space
        self._files: dict[str, tuple[IO[bytes], int]] = {}

    def add(self, ticket: str, chunk: bytes) -> str:
        """Add a part; return "", or the code of a refusal, which ends this upload."""
        if ticket not in self._files and len(self._files) >= MAX_TICKETS:
            return "busy"
        if ticket not in self._files:
            self._files[ticket] = (tempfile.SpooledTemporaryFile(IN_MEMORY), 0)  # noqa: SIM115 - closed by _drop
        file, size = self._files[ticket]
        if size + len(chunk) > MAX_UPLOAD:
            self._drop(ticket)
            return "too-large"
        if not self._space.take(self._account, len(chunk)):
            self._drop(ticket)
            return "busy"
        self._files[ticket] = (file, size + len(chunk))
        try:
            file.write(chunk)
        except OSError:  # a full disk
            self._drop(ticket)
            return "busy"
        return ""

    @contextmanager
    def finish(self, ticket: str) -> Generator[bytes]:
        """Forget an upload, and yield all of it; its space is taken until the block ends."""
        file, size = self._files.pop(ticket)
        try:
            with file:
                file.seek(0)
                data = file.read()
            yield data
        finally:
            self._space.give_back(self._account, size)

    def close(self) -> None:
        """Discard all unfinished uploads."""
        for ticket in tuple(self._files):
            self._drop(ticket)

    def _drop(self, ticket: str) -> None:
        file, size = self._files.pop(ticket)
        file.close()
        self._space.give_back(self._account, size)
