"""The folders of the hold area, one for each item with its own key, and the files in them."""

import errno
import os
import re
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec

from scanner import platform
from scanner.errors import HoldError
from scanner.hold.crypto import KEY_BYTES, ItemCipher
from scanner.hold.item import ItemState, Journal, Meta
from scanner.platform.ports.files import Folder
from scanner.settings import STAGING

ITEM = re.compile(r"[0-9a-f]{32}")
_NEW = ".new"  # being made: nothing was moved yet
_GONE = ".gone"  # being deleted: cannot be recovered
_RESERVE = 256 * 1024  # bytes kept free for keys and journals of some 30 items on a full disk
_MAX_SMALL = 1024 * 1024 + 1024  # bytes; journal and state are a path and a few numbers

_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.ENOENT: "vanished",
    errno.ENOTDIR: "vanished",
    errno.ELOOP: "changed",
    errno.EXDEV: "other-file-system",
    errno.EBUSY: "in-use",
    errno.EIO: "read-error",
}

_Value = TypeVar("_Value", Journal, ItemState, Meta)


def hold_error(error: OSError, **facts: object) -> HoldError:
    """Convert an error of the operating system to a HoldError with a code."""
    return HoldError(_CODES.get(error.errno or 0, "cannot-hold"), errno=error.errno, **facts)


@contextmanager
def named_errors(**facts: object) -> Generator[None]:
    """Convert each OSError of the block to HoldError."""
    try:
        yield
    except OSError as error:
        raise hold_error(error, **facts) from error


class ItemFolder:
    """The open folder of one item, locked exclusively by this process. A context manager."""

    def __init__(
        self, name: str, folder: Folder, cipher: ItemCipher, staged: dict[str, str]
    ) -> None:
        self._staged = staged
        self.name = name
        self.folder = folder
        self.cipher = cipher

    def __enter__(self) -> "ItemFolder":
        return self

    def __exit__(self, *exc: object) -> None:
        self.folder.close()

    def has(self, name: str) -> bool:
        """Return whether a part exists."""
        try:
            self.folder.stat(name)
        except FileNotFoundError:
            return False
        return True

    def write(self, kind: str, value: Journal | ItemState) -> None:
        """Replace a small part atomically and durably."""
        self._note(value)
        sealed = self.cipher.seal(kind, msgspec.msgpack.encode(value))
        self.remove(kind + _NEW)
        write_file(self.folder, kind + _NEW, sealed)
        self.folder.replace(kind + _NEW, kind)
        self.folder.sync()

    def read(self, kind: str, of: type[_Value]) -> _Value | None:
        """Read a small part; None when there is none. Raises HoldError `damaged`."""
        try:
            untrusted = read_file(self.folder, kind)
        except FileNotFoundError:
            return None
        value = decode(self.cipher.open(kind, untrusted), of)
        self._note(value)
        return value

    def _note(self, value: Journal | ItemState | Meta) -> None:
        """Remember the staged file that a journal names."""
        if isinstance(value, Journal):
            self._staged[self.name] = os.path.join(os.fsdecode(value.staging), self.name)

    def read_meta(self) -> Meta | None:
        """Read the first chunk of the sealed file; None when it is not sealed yet."""
        try:
            fd = self.folder.open("data")
        except FileNotFoundError:
            return None
        try:
            return decode(self.cipher.open_meta(fd), Meta)
        finally:
            os.close(fd)

    def sweep(self) -> None:
        """Remove incompletely written parts."""
        for part in self.folder.names():
            if part.endswith(_NEW):
                self.remove(part)

    def remove(self, name: str) -> None:
        """Remove a part; a missing part is no error."""
        if name == "journal":
            self._staged.pop(self.name, None)
        try:
            self.folder.remove(name)
        except FileNotFoundError:
            pass


class ItemStore:
    """All item folders below `root`, and the staging folder beside them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        with named_errors():
            root.mkdir(mode=0o700, parents=True, exist_ok=True)
            (root / "items").mkdir(mode=0o700, exist_ok=True)
            (root / STAGING).mkdir(mode=0o700, exist_ok=True)
        self.staging = str(root / STAGING)
        self._items = str(root / "items")
        self._reserve = root / "reserve"
        self._staged: dict[str, str] = {}  # item -> its file in staging
        self.fill_reserve()

    def is_staged(self, path: str) -> bool:
        """Return whether the path is the staged file of a known item."""
        return self._staged.get(os.path.basename(path)) == path

    def names(self) -> list[str]:
        """Names of all item folders, also of those being made or removed."""
        return os.listdir(self._items)

    def items(self) -> list[str]:
        """Ids of the items."""
        return [name for name in self.names() if ITEM.fullmatch(name)]

    def has(self, item: str) -> bool:
        """Return whether the item is there and not marked for deletion."""
        return os.path.isdir(os.path.join(self._items, item))

    def stamps(self) -> dict[str, int]:
        """Ids of the items, each with the time of the last change to its folder, in nanoseconds."""
        with os.scandir(self._items) as entries:
            return {entry.name: _time_of(entry) for entry in entries if ITEM.fullmatch(entry.name)}

    def make(self, journal: Journal) -> ItemFolder:
        """Make an item with its key and journal, atomically and durably. Raises OSError."""
        try:
            return self._make(journal)
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EDQUOT) or not self._reserve.exists():
                raise
        self._reserve.unlink(missing_ok=True)
        return self._make(journal)

    def open(self, item: str) -> ItemFolder:
        """Open and lock an item. Raises HoldError `no-such-item`, `busy`, `key-missing`."""
        if not ITEM.fullmatch(item):
            raise HoldError("no-such-item", item=item)
        try:
            folder = platform.files().open_folder(os.path.join(self._items, item))
        except OSError as error:
            raise HoldError("no-such-item", item=item) from error
        try:
            if not folder.lock():
                raise HoldError("busy", item=item)
            if not self._is_there(item, folder):
                raise HoldError("no-such-item", item=item)
            return ItemFolder(item, folder, self.read_cipher(folder, item), self._staged)
        except HoldError:
            folder.close()
            raise

    def peek(self, item: str) -> ItemFolder:
        """Open an item for reading only, even while it is locked. Raises as `open` does."""
        try:
            folder = platform.files().open_folder(os.path.join(self._items, item))
        except OSError as error:
            raise HoldError("no-such-item", item=item) from error
        try:
            return ItemFolder(item, folder, self.read_cipher(folder, item), self._staged)
        except HoldError:
            folder.close()
            raise

    def mark_deleted(self, item: str) -> None:
        """Mark an item for deletion: from then on it cannot be recovered."""
        with named_errors(item=item), platform.files().open_folder(self._items) as items:
            items.move(item, items, item + _GONE)
            items.sync()

    def clear(self, item: str) -> None:
        """Delete an item that `mark_deleted` marked, its key first. The item must not be locked."""
        self._staged.pop(item, None)
        with named_errors(item=item), platform.files().open_folder(self._items) as items:
            self._clear(items, item + _GONE)

    def tidy(self) -> None:
        """Remove half-made items and finish interrupted removals, except those that are locked."""
        with platform.files().open_folder(self._items) as items:
            for name in self.names():
                if not name.endswith((_NEW, _GONE)):
                    continue
                try:
                    self._clear(items, name)
                except OSError:
                    continue  # removed meanwhile, or the disk is failing: the next start tries again

    def fill_reserve(self) -> None:
        """Reserve disk space for keys and journals, to be used when the disk is full."""
        if self._reserve.exists():
            return
        try:
            with self._reserve.open("wb") as file:
                file.write(bytes(_RESERVE))
        except OSError:
            self._reserve.unlink(missing_ok=True)

    @staticmethod
    def read_cipher(folder: Folder, item: str) -> ItemCipher:
        """Read an item's key. Raises HoldError `key-missing`."""
        try:
            key = read_file(folder, "key")
        except OSError as error:
            raise HoldError("key-missing", item=item) from error
        if len(key) != KEY_BYTES:
            raise HoldError("key-missing", item=item)
        return ItemCipher(key, item)

    def _make(self, journal: Journal) -> ItemFolder:
        item = secrets.token_hex(16)
        key = secrets.token_bytes(KEY_BYTES)
        with platform.files().open_folder(self._items) as items:
            folder = items.subfolder(item + _NEW, create=True)
            try:
                folder.lock()
                stored = ItemFolder(item, folder, ItemCipher(key, item), self._staged)
                write_file(folder, "key", key)
                stored.write("journal", journal)
                items.move(item + _NEW, items, item)
                items.sync()
            except OSError:
                folder.close()
                self._clear(items, item + _NEW)
                raise
        folder.path = os.path.join(self._items, item)
        return stored

    def _is_there(self, item: str, folder: Folder) -> bool:
        """
        Return whether the folder still has its name.

        It may have been marked for deletion before it was locked.
        """
        try:
            return os.stat(os.path.join(self._items, item)).st_ino == folder.stat(".").st_ino
        except FileNotFoundError:
            return False

    @staticmethod
    def _clear(items: Folder, name: str) -> None:
        with items.subfolder(name) as folder:
            if not folder.lock():
                return
            if "key" in folder.names():
                _overwrite(os.path.join(folder.path, "key"))
                folder.remove("key")
                folder.sync()
            for part in folder.names():
                folder.remove(part)
        items.remove_folder(name)


def write_file(folder: Folder, name: str, data: bytes) -> None:
    """Write a new small file durably. Raises OSError."""
    with os.fdopen(folder.create(name), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def read_file(folder: Folder, name: str) -> bytes:
    """Read a small file. Raises OSError."""
    with os.fdopen(folder.open(name), "rb") as file:
        return file.read(_MAX_SMALL)


def decode(plain: bytes, of: type[_Value]) -> _Value:
    """Decode a part that this program sealed. Raises HoldError `damaged`: another version may have written it."""
    try:
        return msgspec.msgpack.decode(plain, type=of)
    except msgspec.MsgspecError as error:
        raise HoldError("damaged", part=of.__name__) from error


def _time_of(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat(follow_symlinks=False).st_mtime_ns
    except OSError:
        return 0  # deleted since it was listed


def _overwrite(path: str) -> None:
    """Overwrite a key before it is unlinked. Copies that a flash drive keeps internally are out of reach."""
    try:
        with open(path, "r+b") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        pass  # unreadable keys are unlinked too
