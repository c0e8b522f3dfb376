"""How many of each kind were recorded today: the counts a child may see without a passphrase."""

import threading
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import msgspec

from scanner.schema import RecordKind


class _Kept(msgspec.Struct, frozen=True):
    day: str
    counts: dict[str, int]


class Today:
    """Counts by kind, starting anew each local day; kept in a small file so that a restart shows the same."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._day = _today()
        self._counts: Counter[str] = Counter()
        try:
            kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
        except (OSError, msgspec.MsgspecError):
            return  # only counts for today are lost; the log has them all
        if kept.day == self._day:
            self._counts.update(kept.counts)

    def add(self, kinds: Iterable[RecordKind]) -> None:
        """Count records that are durable."""
        with self._lock:
            self._turn()
            self._counts.update(str(kind) for kind in kinds)

    def counts(self) -> dict[str, int]:
        """Give today's counts by kind."""
        with self._lock:
            self._turn()
            return dict(self._counts)

    def save(self) -> None:
        """Write the file. Losing it costs nothing but the day's counts, so it is not synced."""
        with self._lock:
            data = msgspec.json.encode(_Kept(self._day, dict(self._counts)))
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._path.write_bytes(data)
        except OSError:
            pass  # a full disk must not stop the guard; `status` tells of it through the log

    def _turn(self) -> None:
        if self._day != _today():
            self._day = _today()
            self._counts.clear()


def _today() -> str:
    return time.strftime("%Y-%m-%d")
