"""The port for stopped items, and all its implementations as one."""

from collections import deque
from collections.abc import Sequence
from typing import Protocol

import msgspec

from scanner.errors import LockError
from scanner.schema import Layer, Preview, StoppedItem

MAX_ANSWERED = 200  # answers that an app may not have heard of yet


class ItemChange(msgspec.Struct, frozen=True):
    """
    A change of an item that waits; None leaves it as it is.

    `requested` is empty when nobody asks, `answered` when no parent has answered.
    """

    requested: str | None = None
    answered: str | None = None
    false_alarm: bool | None = None
    expires: int | None = None


class StoppedItems(Protocol):
    """Items that one or several layers have stopped."""

    @property
    def keeps_content(self) -> bool:
        """True if an item can stay: the content is here, not with whoever wanted to send it."""
        ...

    def items(self) -> tuple[StoppedItem, ...]:
        """List all that wait."""
        ...

    def preview(self, item: str) -> Preview | None:
        """Give the blur, while it is in memory."""
        ...

    def give_back(self, item: StoppedItem) -> str:
        """Let it go on; gives the path where it is a file. Raises HoldError; it then still waits."""
        ...

    def delete(self, item: StoppedItem) -> None:
        """End it without sending. Raises HoldError."""
        ...

    def change(self, item: StoppedItem, change: ItemChange) -> None:
        """Change what can change. Raises HoldError."""
        ...


class AllStopped:
    """Every stopped item, whatever keeps it."""

    def __init__(self, ports: Sequence[StoppedItems]) -> None:
        self._ports = ports
        self._answered: deque[str] = deque(maxlen=MAX_ANSWERED)

    def note_answered(self, item: str) -> None:
        """Remember that a parent answered, so that the child hears of it and of nothing else that ends an item."""
        self.note_asked(item)
        self._answered.append(item)

    def note_asked(self, item: str) -> None:
        """Forget earlier answers: what ends an item that is asked about again may be something else."""
        self._answered = deque((one for one in self._answered if one != item), MAX_ANSWERED)

    @property
    def answered(self) -> tuple[str, ...]:
        """The items that a parent has lately answered, also when they are gone."""
        return tuple(self._answered)

    def items(self) -> tuple[StoppedItem, ...]:
        """List all items, newest first."""
        found = [item for port in self._ports for item in port.items()]
        return tuple(sorted(found, key=lambda item: -item.since))

    def find(self, name: str) -> tuple[StoppedItems, StoppedItem]:
        """Find an item and what keeps it. Raises LockError `no-such-item`."""
        for port in self._ports:
            for item in port.items():
                if item.item == name:
                    return port, item
        raise LockError("no-such-item", item=name)

    def preview(self, item: str) -> Preview | None:
        """Give the blur of an item, while it is in memory."""
        found = (port.preview(item) for port in self._ports)
        return next((preview for preview in found if preview is not None), None)

    def expired(self, now: int) -> tuple[tuple[StoppedItems, StoppedItem], ...]:
        """List what was kept as long as the rules say; what has no such time never is."""
        return tuple(
            (port, item)
            for port in self._ports
            for item in port.items()
            if item.expires is not None and item.expires <= now and not item.problem
        )


# Content that is judged again once it was let go: a file in its folder, a page or a copy that is retried.
JUDGED_AGAIN = frozenset({Layer.FOLDER, Layer.BROWSER, Layer.CLIPBOARD})
