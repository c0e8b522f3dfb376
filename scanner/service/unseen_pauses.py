"""The pauses since a parent last opened the list: how many, and when the last was. Needs no passphrase."""

import threading
from pathlib import Path

import msgspec

from scanner import diagnostics
from scanner.platform.durable import replace_file


class PauseCount(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number of pauses; `last`: the time of the last, in seconds since 1970, 0 without any."""

    count: int = 0
    last: int = 0


class UnseenPauses:
    """
    Kept in a file beside the log. For any number of threads.

    Counted only under rules that show a parent each pause; the child was shown that before it chose.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._now = _load(path)

    @property
    def now(self) -> PauseCount:
        """The count by now."""
        return self._now

    def add(self, wall: int) -> None:
        """Count a pause of this moment."""
        with self._lock:
            self._now = PauseCount(self._now.count + 1, wall)
            self._save()

    def clear(self) -> None:
        """Start again: a parent sees the list itself."""
        with self._lock:
            if self._now.count:
                self._now = PauseCount()
                self._save()

    def _save(self) -> None:
        try:
            replace_file(self._path, msgspec.json.encode(self._now), 0o600)
        except (
            OSError
        ) as error:  # the list has the pause; the count is short of one after a restart
            diagnostics.error("cannot-write", why=str(error.errno))


def _load(path: Path) -> PauseCount:
    try:
        return msgspec.json.decode(path.read_bytes(), type=PauseCount)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return PauseCount()
