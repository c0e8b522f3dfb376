"""The hold area: files taken out of reach, sealed, kept, given back or deleted. See docs/spec/hold-area.md."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Unpack

import msgspec

from scanner.errors import HoldError
from scanner.hold.item import (
    About,
    HeldFile,
    ItemState,
    Journal,
    Meta,
    Recovered,
    Restored,
    StateChanges,
)
from scanner.hold.item_store import ItemFolder, ItemStore, named_errors
from scanner.hold.listed import ListedItems
from scanner.hold.restore import (
    drop_staged,
    give_back,
    give_back_unsealed,
    read_out,
    undo,
    was_given,
)
from scanner.hold.take import is_staged, leave, seal, take_away
from scanner.schema import Action, FileKey
from scanner.settings import STAGING

__all__ = ["About", "HeldFile", "HoldArea", "ItemState", "Recovered", "Restored", "StateChanges"]

_UNKNOWN = About(action=Action.HOLD, reasons=(), media="", since=0, expires=0)


class HoldArea:
    """
    The hold area below the folder `root`, safe for any number of threads and processes.

    Only `delete` deletes anything. Damage to one item leaves the others intact. Raises HoldError.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._store = ItemStore(root)
        self._unfinished: set[str] = set()
        self._listed = ListedItems()

    def take(
        self, path: str, expected: FileKey, about: About, *, seal_up_to: int | None = None
    ) -> HeldFile:
        """
        Take a file out of reach in one step, then seal it.

        A file of more than `seal_up_to` bytes is left unsealed until `finish` is called.

        Raises HoldError when the file could not be taken; it is then still where it was. When it was taken
        but could not be sealed (a full disk) it waits in staging, and the item says so.
        """
        journal = Journal(
            "take",
            os.fsencode(path),
            b"",
            dev=expected.dev,
            ino=expected.ino,
            size=expected.size,
            mtime_ns=expected.mtime_ns,
            about=about,
        )
        with take_away(self._store, expected, journal) as stored, named_errors():
            self._listed.forget(stored.name)
            if seal_up_to is not None and expected.size > seal_up_to:
                self._unfinished.add(stored.name)
                return self._look(stored)
            problem = ""
            try:
                seal(stored, _journal(stored) or journal)
            except HoldError as error:
                problem = error.code
            self._store.fill_reserve()
            item = self._look(stored)
            return msgspec.structs.replace(item, problem=problem) if item.staged else item

    def finish(self, item: str) -> None:
        """Seal an item that `take` left unsealed. Raises HoldError; the item then waits in staging."""
        try:
            with self._store.open(item) as stored, named_errors(item=item):
                journal = _journal(stored)
                if journal is not None and journal.step == "take" and not stored.has("data"):
                    seal(stored, journal)
        finally:
            self._unfinished.discard(item)
            self._listed.forget(item)
            self._store.fill_reserve()

    def is_staged(self, path: str) -> bool:
        """Return whether a file is on its way into or out of the area, as recorded in a journal."""
        return self._store.is_staged(path)

    def items(self) -> tuple[HeldFile, ...]:
        """List all items, newest first; an item that cannot be read has a problem code and no path."""
        found: list[HeldFile] = []
        for item, changed in self._store.stamps().items():
            try:
                found.append(self._listed.get(item, changed, self.get))
            except HoldError as error:
                if error.code != "no-such-item":  # deleted since the folder was listed
                    found.append(HeldFile(item, "", _UNKNOWN, problem=error.code))
        return tuple(sorted(found, key=lambda item: item.about.since, reverse=True))

    def get(self, item: str) -> HeldFile:
        """Return one item. Raises HoldError `no-such-item`, `key-missing`, `damaged`, `data-missing`."""
        try:
            with self._store.peek(item) as stored, named_errors(item=item):
                return self._look(stored)
        except HoldError as error:
            # An item that is being deleted looks damaged: its key is overwritten, its parts go one by one.
            if not self._store.has(item):
                raise HoldError("no-such-item", item=item) from error
            raise

    def update(self, item: str, **changes: Unpack[StateChanges]) -> HeldFile:
        """Change the mutable state of a held item and return the item. Raises HoldError."""
        with self._store.open(item) as stored, named_errors(item=item):
            state, _ = _state(stored)
            stored.write("state", msgspec.structs.replace(state, **changes))
            self._listed.forget(item)
            return self._look(stored)

    def note_recorded(self, item: str) -> None:
        """Note that an item has its record, so that nothing is recorded twice after a crash."""
        with suppress(HoldError):  # the item may be gone by the time its record is durable
            self.update(item, recorded=True)

    def restore(self, item: str, to: Path | None = None) -> Restored:
        """
        Give a file back, byte for byte and with all its metadata, into the folder `to` or its original folder.

        An existing file is never replaced. The item is gone afterwards; on HoldError it is still held.
        """
        with self._store.open(item) as stored, named_errors(item=item):
            journal = _journal(stored)
            meta = stored.read_meta()
            if journal is not None:
                self._settle(stored, journal, sealed=meta is not None)
            if meta is not None:
                restored = give_back(stored, meta, to)
            elif journal is not None:
                restored = give_back_unsealed(stored, journal, to)
            else:
                raise HoldError("data-missing", item=item)
            self._store.mark_deleted(item)
        self._listed.forget(item)
        self._store.clear(item)
        return restored

    def read(self, item: str, most: int) -> bytes:
        """Return the content of an item of at most `most` bytes. Raises HoldError `too-large`, `not-sealed`."""
        with self._store.open(item) as stored, named_errors(item=item):
            meta = stored.read_meta()
            if meta is None:
                raise HoldError("not-sealed", item=item)
            if meta.size > most:
                raise HoldError("too-large", item=item)
            return read_out(stored, meta)

    def delete(self, item: str) -> None:
        """Delete an item for good; its key goes first."""
        try:
            with self._store.open(item) as stored, named_errors(item=item):
                journal = _journal(stored)
                if journal is not None:
                    drop_staged(stored, journal)
                self._store.mark_deleted(item)
        except HoldError as error:
            if error.code not in ("key-missing", "damaged"):
                raise
            # An item that cannot be read can still be deleted.
            (self._store.root / STAGING / item).unlink(missing_ok=True)
            self._store.mark_deleted(item)
        self._listed.forget(item)
        self._store.clear(item)

    def recover(self) -> Recovered:
        """Finish or undo each interrupted step. Call it at start, and again after `disk-full`."""
        self._store.tidy()
        done: dict[str, list[str]] = {"finished": [], "undone": [], "waiting": []}
        for item in self._store.items():
            try:
                with self._store.open(item) as stored, named_errors(item=item):
                    stored.sweep()
                    journal = _journal(stored)
                    outcome = "" if journal is None else self._recover(stored, journal)
                    if outcome in ("undone", "given"):
                        self._store.mark_deleted(item)
                if outcome in ("undone", "given"):
                    self._store.clear(item)
            except HoldError:
                outcome = "waiting"  # the item stays as it is, and `items` shows its problem
            if outcome:
                done["finished" if outcome == "given" else outcome].append(item)
        self._store.fill_reserve()
        return Recovered(*(tuple(done[key]) for key in ("finished", "undone", "waiting")))

    def _recover(self, stored: ItemFolder, journal: Journal) -> str:
        """Return `finished` for an item that is now held, `undone` or `given` for one that is to be destroyed."""
        if journal.step == "restore":
            if was_given(stored, journal):
                return "given"
            undo(stored, journal)
            return "finished"
        if stored.has("data"):
            self._settle(stored, journal, sealed=True)
            return "finished"
        if not is_staged(stored, journal):
            leave(journal)
            return "undone"
        try:
            seal(stored, journal)
        except HoldError as error:
            if error.code != "changed":
                raise
            give_back_unsealed(stored, journal, None)
            return "undone"
        return "finished"

    @staticmethod
    def _settle(stored: ItemFolder, journal: Journal, *, sealed: bool) -> None:
        """
        Finish the step of a journal whose item stays held.

        `sealed` false: the step has no sealed file to clean up.
        """
        if journal.step == "restore":
            undo(stored, journal)
        elif sealed:
            drop_staged(stored, journal)
            stored.remove("journal")

    def _look(self, stored: ItemFolder) -> HeldFile:
        state, problem = _state(stored)
        journal = _journal(stored)
        meta = stored.read_meta()
        if meta is not None:
            return _of_meta(stored.name, meta, state, problem)
        if journal is None or journal.about is None:
            raise HoldError("data-missing", item=stored.name)
        return HeldFile(
            stored.name,
            os.fsdecode(journal.path),
            journal.about,
            state,
            size=journal.size,
            staged=True,
            sealing=(sealing := stored.name in self._unfinished),
            problem=problem or ("" if sealing else "not-sealed"),
        )


def _of_meta(item: str, meta: Meta, state: ItemState, problem: str) -> HeldFile:
    return HeldFile(
        item,
        os.fsdecode(meta.path),
        meta.about,
        state,
        size=meta.size,
        sha256=meta.sha256,
        links=meta.links,
        open_elsewhere=meta.open_elsewhere,
        problem=problem,
    )


def _journal(stored: ItemFolder) -> Journal | None:
    return stored.read("journal", Journal)


def _state(stored: ItemFolder) -> tuple[ItemState, str]:
    """Read the state and a problem code; a damaged state falls back to the default, so the file is not lost."""
    try:
        return stored.read("state", ItemState) or ItemState(), ""
    except HoldError:
        return ItemState(), "state-damaged"
