"""The number and time of pauses since a parent last opened the list; needs no passphrase."""

import threading
from pathlib import Path

import msgspec

from scanner import diagnostics
from scanner.platform.durable import replace_file


class PauseCount(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number of pauses. `last`: the time of the last one in seconds since 1970; 0 without any."""

    count: int = 0
    last: int = 0


class UnseenPauses:
    """
    The count of unseen pauses, kept in a file beside the log. For any number of threads.

    Counted only under rules that show a parent each pause, which the child was shown before it chose.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._now = _load(path)

    @property
    def now(self) -> PauseCount:
        """Return the current count."""
        return self._now

    def add(self, wall: int) -> None:
        """Count a pause at `wall`, in seconds since 1970."""
        with self._lock:
            self._now = PauseCount(self._now.count + 1, wall)
            self._save()

    def clear(self) -> None:
        """Reset the count, because a parent has opened the list."""
        with self._lock:
            if self._now.count:
                self._now = PauseCount()
                self._save()

    def _save(self) -> None:
        try:
            replace_file(self._path, msgspec.json.encode(self._now), 0o600)
        except OSError as error:
            # The list still has the pause; after a restart the count is one too low.
            diagnostics.error("cannot-write", why=str(error.errno))


def _load(path: Path) -> PauseCount:
    try:
        return msgspec.json.decode(path.read_bytes(), type=PauseCount)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return PauseCount()
