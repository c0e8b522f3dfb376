"""
Requests that wait for a choice while their content stays with the browser, clipboard or program.

The bytes of the newest few are also kept in memory, unparsed, so that a safe copy can be made.
"""

import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar

import msgspec

from scanner.judgement import Decision
from scanner.schema import FileKey, Layer, Preview, StoppedItem
from scanner.service.stopped.port import ItemChange

T = TypeVar("T")

MAX_ITEMS = 200  # unanswered items; beyond that the oldest are dropped
# Pictures kept for a safe copy until they are answered; no copy can be made of older ones.
MAX_CONTENTS = 4
MAX_CONTENT = 32 * 1024 * 1024  # bytes of one picture


class Pending(msgspec.Struct, frozen=True):
    """
    One pending request. `key`: the file, if the kernel gate stopped it.

    `content`: the bytes, for a safe copy; empty if they were not received or are too many.
    """

    item: StoppedItem
    preview: Preview | None
    key: FileKey | None = None
    content: bytes = b""


class PendingItems:
    """
    Implements `StoppedItems`. In memory only: items end with the service, and the waiting sender is refused.

    `let_open`: called with the file of an open that may go on.
    """

    keeps_content = False

    def __init__(self, let_open: Callable[[FileKey], None] | None = None) -> None:
        self._let_open = let_open
        self._lock = threading.Lock()
        self._waiting: OrderedDict[str, Pending] = OrderedDict()
        # Item -> whether its content may go on.
        self._settled: OrderedDict[str, bool] = OrderedDict()

    def add(
        self, decision: Decision, layer: Layer, app: str = "", key: FileKey | None = None, *, content: bytes = b"",
    ) -> StoppedItem:  # fmt: skip
        """Add an item that a layer has stopped; the same content again replaces its item."""
        kept = content if len(content) <= MAX_CONTENT else b""
        pending = Pending(_item(decision, layer, app), decision.looked.finding.preview, key, kept)
        with self._lock:
            before = self._same(pending.item)
            if before is not None and not kept:
                pending = msgspec.structs.replace(pending, content=before.content)
            if before is not None and before.item.layer is layer is Layer.GATE:
                again = _opened_again(before.item, pending.item)
                pending = msgspec.structs.replace(pending, item=again)
            elif before is not None:
                # Picked again: the pause is about the newest request; the earlier one is refused.
                del self._waiting[before.item.item]
            copyable = msgspec.structs.replace(pending.item, copyable=bool(pending.content))
            pending = msgspec.structs.replace(pending, item=copyable)
            self._waiting[pending.item.item] = pending
            if len(self._waiting) > MAX_ITEMS:
                self._waiting.popitem(last=False)
            self._forget_contents()
        return pending.item

    def content(self, item: str) -> bytes:
        """Return the bytes of a waiting item; empty if they are not kept."""
        with self._lock:
            pending = self._waiting.get(item)
        return b"" if pending is None else pending.content

    def items(self) -> tuple[StoppedItem, ...]:
        """List the waiting items, oldest first."""
        with self._lock:
            return tuple(pending.item for pending in self._waiting.values())

    def preview(self, item: str) -> Preview | None:
        """Return the blurred preview of an item."""
        with self._lock:
            pending = self._waiting.get(item)
        return None if pending is None else pending.preview

    def outcome(self, item: str) -> tuple[bool, bool]:
        """Return whether an item is settled, and whether it may go on. An unknown item is settled and refused."""
        with self._lock:
            return item not in self._waiting, self._settled.get(item, False)

    def give_back(self, item: StoppedItem) -> str:
        """Let the waiting page or program go on."""
        pending = self._settle(item, release=True)
        if pending is not None and pending.key is not None and self._let_open is not None:
            self._let_open(pending.key)
        return ""

    def delete(self, item: StoppedItem) -> None:
        """End the item; the waiting page or program is refused."""
        self._settle(item, release=False)

    def change(self, item: StoppedItem, change: ItemChange) -> None:
        """Change a waiting item."""
        with self._lock:
            pending = self._waiting.get(item.item)
            if pending is None:
                return
            changed = msgspec.structs.replace(
                pending.item,
                requested=_or(change.requested, pending.item.requested),
                answered=_or(change.answered, pending.item.answered),
                false_alarm=_or(change.false_alarm, pending.item.false_alarm),
            )
            self._waiting[item.item] = msgspec.structs.replace(pending, item=changed)

    def _forget_contents(self) -> None:
        kept = [pending for pending in self._waiting.values() if pending.content]
        for pending in kept[:-MAX_CONTENTS]:
            item = msgspec.structs.replace(pending.item, copyable=False)
            bare = msgspec.structs.replace(pending, item=item, content=b"")
            self._waiting[item.item] = bare

    def _same(self, item: StoppedItem) -> Pending | None:
        waiting = self._waiting.values()
        same = (other for other in waiting if item.sha256 and other.item.sha256 == item.sha256)
        return next(same, None)

    def _settle(self, item: StoppedItem, *, release: bool) -> Pending | None:
        with self._lock:
            pending = self._waiting.pop(item.item, None)
            self._settled[item.item] = release
            if len(self._settled) > MAX_ITEMS:
                self._settled.popitem(last=False)
        return pending


def _item(decision: Decision, layer: Layer, app: str) -> StoppedItem:
    return StoppedItem(
        item=secrets.token_hex(16),
        layer=layer,
        action=decision.verdict.action,
        reasons=tuple(str(reason) for reason in decision.verdict.reasons),
        media=decision.looked.finding.media,
        since=int(time.time()),
        app=app,
        sha256=decision.looked.sha256 or b"",
    )


def _opened_again(before: StoppedItem, now: StoppedItem) -> StoppedItem:
    """
    Continue the pause of a picture that is opened again, instead of starting a new one.

    A refused program retries by itself while the child reads the pause.
    """
    return msgspec.structs.replace(
        now,
        item=before.item,
        since=before.since if before.action == now.action else now.since,
        requested=before.requested,
        answered=before.answered,
        false_alarm=before.false_alarm,
    )


def _or(value: T | None, otherwise: T) -> T:
    return otherwise if value is None else value
