"""The number of records of each kind today, which can be seen without the passphrase."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import msgspec

from scanner.platform.durable import replace_file
from scanner.schema import RecordKind

NAME = "today.json"


class _Counts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    day: str
    counts: dict[RecordKind, int]


class Today:
    """The counts of a day, in a file so that a restart does not lose them. A crash may lose the newest."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._counts = _load(self._path)

    def add(self, wall: int, kinds: Iterable[RecordKind]) -> None:
        """Count records made at `wall` (seconds since 1970)."""
        counts = self.of_day(wall)
        for kind in kinds:
            counts[kind] = counts.get(kind, 0) + 1
        self._counts = _Counts(_day(wall), counts)

    def of_day(self, wall: int) -> dict[RecordKind, int]:
        """Return the counts of the local day that `wall` lies in; empty for any day but the newest."""
        return dict(self._counts.counts) if self._counts.day == _day(wall) else {}

    def save(self) -> None:
        """Write the file. Raises OSError."""
        replace_file(self._path, msgspec.json.encode(self._counts))


def _load(path: Path) -> _Counts:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Counts)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return _Counts("", {})  # only counts for display, so they may start again


def _day(wall: int) -> str:
    return datetime.fromtimestamp(wall).strftime("%Y-%m-%d")  # the local day
