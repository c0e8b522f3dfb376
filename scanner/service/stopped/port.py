"""The port for stopped items, and one facade over all its implementations."""

from collections import deque
from collections.abc import Sequence
from typing import Protocol

import msgspec

from scanner.errors import LockError
from scanner.schema import Layer, Preview, StoppedItem

MAX_ANSWERED = 200  # answers that apps may not have fetched yet


class ItemChange(msgspec.Struct, frozen=True):
    """
    A change to a waiting item; fields that are None stay as they are.

    `requested` is empty when the child does not ask, `answered` when no parent has answered.
    """

    requested: str | None = None
    answered: str | None = None
    false_alarm: bool | None = None
    expires: int | None = None


class StoppedItems(Protocol):
    """Items that one or several layers have stopped."""

    @property
    def keeps_content(self) -> bool:
        """True if items can be kept: their content is stored here, not with the sender."""
        ...

    def items(self) -> tuple[StoppedItem, ...]:
        """List the waiting items."""
        ...

    def preview(self, item: str) -> Preview | None:
        """Return the blurred preview of an item, while it is in memory."""
        ...

    def give_back(self, item: StoppedItem) -> str:
        """Let an item go on; return its path if it is a file, else "". On HoldError it still waits."""
        ...

    def delete(self, item: StoppedItem) -> None:
        """End an item without sending it. Raises HoldError."""
        ...

    def change(self, item: StoppedItem, change: ItemChange) -> None:
        """Change the state of an item. Raises HoldError."""
        ...


class AllStopped:
    """All stopped items of every implementation."""

    def __init__(self, ports: Sequence[StoppedItems]) -> None:
        self._ports = ports
        self._answered: deque[str] = deque(maxlen=MAX_ANSWERED)

    def note_answered(self, item: str) -> None:
        """Remember that a parent answered, so that the child is shown this and no other end of an item."""
        self.note_asked(item)
        self._answered.append(item)

    def note_asked(self, item: str) -> None:
        """Forget an earlier answer: an item that is asked about again may end in another way."""
        self._answered = deque((one for one in self._answered if one != item), MAX_ANSWERED)

    @property
    def answered(self) -> tuple[str, ...]:
        """Return the ids of items that a parent has recently answered, also of those that are gone."""
        return tuple(self._answered)

    def items(self) -> tuple[StoppedItem, ...]:
        """List all items, newest first."""
        found = [item for port in self._ports for item in port.items()]
        return tuple(sorted(found, key=lambda item: -item.since))

    def find(self, name: str) -> tuple[StoppedItems, StoppedItem]:
        """Return an item and the implementation that keeps it. Raises LockError `no-such-item`."""
        for port in self._ports:
            for item in port.items():
                if item.item == name:
                    return port, item
        raise LockError("no-such-item", item=name)

    def preview(self, item: str) -> Preview | None:
        """Return the blurred preview of an item, while it is in memory."""
        found = (port.preview(item) for port in self._ports)
        return next((preview for preview in found if preview is not None), None)

    def expired(self, now: int) -> tuple[tuple[StoppedItems, StoppedItem], ...]:
        """List items past their expiry at `now` (seconds since 1970); items without one never expire."""
        return tuple(
            (port, item)
            for port in self._ports
            for item in port.items()
            if item.expires is not None and item.expires <= now and not item.problem
        )


# Layers whose content is judged again after it is let go: a file in its folder, a retried page or copy.
JUDGED_AGAIN = frozenset({Layer.FOLDER, Layer.BROWSER, Layer.CLIPBOARD})
