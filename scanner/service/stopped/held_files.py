"""Files in the hold area, as stopped items."""

import collections
import threading

from scanner.hold.area import HeldFile, HoldArea, StateChanges
from scanner.schema import Layer, Preview, StoppedItem
from scanner.service.stopped.port import ItemChange

PREVIEWS_KEPT = 200  # previews of at most 768 bytes, in memory only


class HeldFiles:
    """Implements `StoppedItems`. The file is encrypted on disk; its preview is kept in memory only."""

    keeps_content = True

    def __init__(self, area: HoldArea) -> None:
        self._area = area
        self._lock = threading.Lock()
        self._previews: collections.OrderedDict[str, Preview] = collections.OrderedDict()

    def items(self) -> tuple[StoppedItem, ...]:
        """List all held files, newest first."""
        return tuple(stopped_item(held) for held in self._area.items())

    def preview(self, item: str) -> Preview | None:
        """Return the blurred preview of an item, while it is in memory."""
        return self._previews.get(item)

    def keep_preview(self, item: str, preview: Preview) -> None:
        """Keep the preview of a file that was just taken."""
        with self._lock:
            self._previews[item] = preview
            if len(self._previews) > PREVIEWS_KEPT:
                self._previews.popitem(last=False)

    def give_back(self, item: StoppedItem) -> str:
        """Put the file back where it was; return its path."""
        return self._area.restore(item.item).path

    def delete(self, item: StoppedItem) -> None:
        """Delete the file for good."""
        self._area.delete(item.item)

    def change(self, item: StoppedItem, change: ItemChange) -> None:
        """Write the changed state of the held file."""
        changes: StateChanges = {}
        if change.requested is not None:
            changes["requested"] = change.requested
        if change.answered is not None:
            changes["answered"] = change.answered
        if change.false_alarm is not None:
            changes["false_alarm"] = change.false_alarm
        if change.expires is not None:
            changes["expires"] = change.expires
        self._area.update(item.item, **changes)


def stopped_item(held: HeldFile) -> StoppedItem:
    """Convert a held file to a stopped item."""
    return StoppedItem(
        item=held.item,
        layer=Layer.FOLDER,
        action=held.about.action,
        reasons=held.about.reasons,
        media=held.about.media,
        since=held.about.since,
        expires=held.expires,
        returns_to=held.folder,
        name=held.name,
        requested=held.state.requested,
        answered=held.state.answered,
        false_alarm=held.state.false_alarm,
        recorded=held.state.recorded,
        sha256=held.sha256,
        problem=held.problem,
    )
