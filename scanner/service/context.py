"""What a connection's answers work with: the storage, the running guard, and the parent's key while unlocked."""

import time
from typing import Protocol

from scanner.channel import messages as m
from scanner.errors import LockError
from scanner.hold.area import HeldItem
from scanner.keys import ANYBODY, Unlocked
from scanner.protection import Face
from scanner.schema import Action, Preview
from scanner.service.browsers import Browsers
from scanner.service.log_reader import LogReader
from scanner.service.progress import Tickets
from scanner.service.storage import Storage
from scanner.service.uploads import Uploads


class Guard(Protocol):
    """The running stages, as far as answers need them."""

    tickets: Tickets
    uploads: Uploads
    browsers: Browsers
    face: Face

    def status(self) -> m.Status:
        """The whole state."""
        ...

    def health(self) -> m.Health:
        """Models, versions, speed."""
        ...

    def preview(self, item: str) -> Preview | None:
        """The blur of a held item, while it is in memory."""
        ...

    def changed(self) -> None:
        """Tell the faces that the status changed."""
        ...

    def rules_changed(self) -> None:
        """Go by the rules that are in force now: folders, cache."""
        ...

    def marks_changed(self) -> None:
        """What was said of a content has changed."""
        ...

    def self_test(self) -> tuple[float, ...]:
        """Judge the test card a few times; milliseconds each."""
        ...

    def judge_upload(self, data: bytes, name: bytes) -> m.Judged:
        """Judge content from a browser and record the verdict; `name`: SHA-256 of the file it stands for."""
        ...

    def known_upload(self, sha256: bytes) -> m.Judged:
        """The verdict for content that was looked at before."""
        ...

    def judge_frame(self, camera: str, frame: bytes) -> m.Judged:
        """Judge one frame of a camera."""
        ...


class RequestContext:
    """One connection's view. The key is forgotten after `UNLOCKED_SECONDS` without a parent's request."""

    def __init__(self, storage: Storage, guard: Guard) -> None:
        self.storage = storage
        self.guard = guard
        self.account = ANYBODY  # of the other side, as the kernel knows it
        self._unlocked: Unlocked | None = None
        self._until = 0.0
        self._opened: LogReader | None = None

    def unlock(self, unlocked: Unlocked) -> None:
        """Hold the parent's key."""
        self._unlocked = unlocked
        self._until = time.monotonic() + m.UNLOCKED_SECONDS

    def lock(self) -> None:
        """Forget it."""
        if self._unlocked is not None:
            self._unlocked.forget()
        self._unlocked = None
        self._opened = None

    def opened_log(self) -> LogReader:
        """The log as the parent reads it, opened once a connection. Raises LockError `locked`."""
        unlocked = self.parent()
        if self._opened is None:
            self._opened = LogReader(self.storage.settings.log, unlocked)
        return self._opened

    def forget_log(self) -> None:
        """The log was begun anew."""
        self._opened = None

    def parent(self) -> Unlocked:
        """Give the key, and count from now again. Raises LockError `locked`."""
        if self._unlocked is None or time.monotonic() > self._until:
            self.lock()
            raise LockError("no-set-up" if not self.storage.set_up else "locked")
        self._until = time.monotonic() + m.UNLOCKED_SECONDS
        return self._unlocked

    def item(self, name: str) -> HeldItem:
        """Find a held item. Raises LockError `no-such-item`."""
        for item in self.storage.hold.items():
            if item.item == name:
                return item
        raise LockError("no-such-item", item=name)

    def shown(self, item: HeldItem) -> m.HeldItem:
        """The item as the child sees it."""
        policy = self.storage.rules().policy
        may_go_on = item.about.action is Action.WARN
        return m.HeldItem(
            item=item.item,
            name=item.name,
            folder=item.folder,
            action=str(item.about.action),
            reasons=item.about.reasons,
            media=item.about.media,
            since=item.about.since,
            expires=item.expires,
            go_on_after=policy.pause_seconds if may_go_on else -1,
            requested=item.state.requested,
            false_alarm=item.state.false_alarm,
        )
