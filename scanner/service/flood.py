"""Merging of floods: beyond a limit, similar records are counted and recorded as a number. Pure."""

from collections.abc import Callable, Iterator

import msgspec

from scanner.schema import RecordKind

WINDOW_SECONDS = 60.0
EACH = 60  # similar records written individually within a window; a busy minute has fewer
# Records that people other than a parent can cause as often as they like.
MERGED_KINDS = frozenset(
    {
        RecordKind.VERDICT,
        RecordKind.RELEASED,
        RecordKind.DELETED,
        RecordKind.REQUESTED,
        RecordKind.FALSE_ALARM,
        RecordKind.EXPIRED,
        RecordKind.WRONG_TRY,
        RecordKind.FAULT,
        RecordKind.DISPLAY,
        RecordKind.LEVEL,
        RecordKind.WATCHED,
    }
)


class Alike(msgspec.Struct, frozen=True):
    """The fields that records counted together have in common; times and reasons are lost."""

    kind: RecordKind
    action: str = ""
    layer: str = ""
    decided_by: str = ""


WhenDurable = Callable[[], None]


def nothing() -> None:
    """Do nothing once a record is durable."""


class Merged(msgspec.Struct, frozen=True):
    """Records that become one number, and the function to call for each once it is durable."""

    alike: Alike
    waiting: tuple[WhenDurable, ...]

    @property
    def count(self) -> int:
        """The number of records that were counted."""
        return len(self.waiting)


class _Count:
    def __init__(self, began: float) -> None:
        self.began = began
        self.seen = 0
        self.counted = 0  # by MERGED records
        self.waiting: list[WhenDurable] = []


class Flood:
    """Counts similar records. Not for two threads at once; `now` is in seconds of a clock that nobody can set."""

    def __init__(self) -> None:
        self._counts: dict[Alike, _Count] = {}

    def lets_through(self, alike: Alike, now: float, when_durable: WhenDurable = nothing) -> bool:
        """
        Return whether a record is written individually; otherwise it is counted, and `due` yields the number.

        `when_durable` is kept for `due` only if the record is counted.
        """
        if alike.kind not in MERGED_KINDS:
            return True
        count = self._counts.get(alike)
        if count is None or (now - count.began >= WINDOW_SECONDS and not count.waiting):
            count = self._counts[alike] = _Count(now)
        count.seen += 1
        if count.seen <= EACH:
            return True
        count.waiting.append(when_durable)
        return False

    def due(self, now: float, *, everything: bool = False) -> Iterator[Merged]:
        """
        Yield the numbers to be recorded now, and count them as recorded.

        Within a window a number is due each time as many records wait as were counted before: if the process
        ends, at most half of a flood is lost, and a flood of thousands makes a dozen records.
        """
        for alike, count in list(self._counts.items()):
            over = everything or now - count.began >= WINDOW_SECONDS
            if count.waiting and (over or len(count.waiting) > count.counted):
                merged = Merged(alike, tuple(count.waiting))
                count.counted, count.waiting = count.counted + merged.count, []
                yield merged
            if over:
                del self._counts[alike]
