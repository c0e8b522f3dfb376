"""Taking a file away: out of reach by one rename, then sealed."""

import os
import secrets
import stat
from collections.abc import Callable, Iterator

import msgspec

from scanner import platform
from scanner.errors import HoldError
from scanner.hold.item import Journal, Meta
from scanner.hold.item_store import ItemFolder, ItemStore, hold_error, named_errors
from scanner.hold.sparse import Run, runs_of
from scanner.naming import cut
from scanner.platform.ports.files import Folder
from scanner.schema import FileKey
from scanner.settings import STAGING

_NAMES = 1000  # "name (999).jpg"
_LONGEST = 255  # bytes of a name


def take_away(store: ItemStore, expected: FileKey, journal: Journal) -> ItemFolder:
    """
    Write the journal, then move the file of `journal.path` to staging. The file is not sealed yet.

    Raises HoldError: `changed` when it is no longer the expected file, or a code for the system's error. The
    file is then where it was, or beside that place if its name was taken meanwhile.
    """
    parent, name = os.path.split(os.fsdecode(journal.path))
    with named_errors(), platform.files().open_folder(parent) as source:
        if FileKey.of(source.stat(name)) != expected:
            raise HoldError("changed")
        here = source.stat(".")
        journal = msgspec.structs.replace(journal, folder_dev=here.st_dev, folder_ino=here.st_ino)
        if os.stat(store.staging).st_dev == expected.dev:
            try:
                return _move(store, source, store.staging, journal)
            except HoldError as error:
                if error.code != "other-file-system":
                    raise
                # Two mounts of one file system: equal device numbers, but no rename between them.
        return _move(store, source, near(source), journal)


def _move(store: ItemStore, source: Folder, staged_in: str, journal: Journal) -> ItemFolder:
    name = os.path.basename(os.fsdecode(journal.path))
    journal = msgspec.structs.replace(journal, staging=os.fsencode(staged_in))
    stored = store.make(journal)
    try:
        with _open_staging(source, staged_in) as staging:
            source.move(name, staging, stored.name)
            if is_the_file(staging.stat(stored.name), journal):
                return stored
            put_back(staging, stored.name, source, name)
    except OSError as error:
        _give_up(store, stored, journal)
        raise hold_error(error) from error
    _give_up(store, stored, journal)
    raise HoldError("changed")


def _open_staging(source: Folder, path: str) -> Folder:
    if os.path.dirname(path) == source.path:
        return source.subfolder(os.path.basename(path), create=True)
    return platform.files().open_folder(path)


def _give_up(store: ItemStore, stored: ItemFolder, journal: Journal) -> None:
    """Undo an item whose file is not in staging. If the file is there, leave the item for `recover`."""
    if not is_staged(stored, journal):
        leave(journal)
        store.mark_deleted(stored.name)
        stored.folder.close()
        store.clear(stored.name)
    stored.folder.close()


def is_staged(stored: ItemFolder, journal: Journal) -> bool:
    """Return whether the file is in staging. Raises OSError when that cannot be determined."""
    try:
        with platform.files().open_folder(os.fsdecode(journal.staging)) as staging:
            staging.stat(stored.name)
    except FileNotFoundError:
        return False
    return True


def near(folder: Folder) -> str:
    """
    Choose a staging folder in `folder` for one step of one item; it is created only after a journal names it.

    With a shared one, the end of one step would remove the folder that another is about to use.
    """
    return os.path.join(folder.path, f"{STAGING}-{secrets.token_hex(8)}")


def is_the_file(found: os.stat_result, journal: Journal) -> bool:
    """Return whether this is the judged file, unchanged; ctime is not compared, because the rename changed it."""
    now = (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
    return stat.S_ISREG(found.st_mode) and now == (
        (journal.dev, journal.ino, journal.size, journal.mtime_ns)
    )


def put_back(staging: Folder, item: str, target: Folder, name: str) -> str:
    """Move a file out of staging under its name or the next free one. Return that name. Raises OSError."""
    for free in names_like(name):
        try:
            staging.move(item, target, free)
        except FileExistsError:
            continue
        target.sync()
        return free
    raise HoldError("name-taken")


def names_like(name: str) -> Iterator[str]:
    """Yield the name, then `name (1).jpg` and so on; the stem is shortened where the result would be too long."""
    stem, suffix = os.path.splitext(os.fsencode(name))
    room = _LONGEST - len(suffix) - len(b" (999)")
    yield name
    for n in range(1, _NAMES):
        yield os.fsdecode(b"%s (%d)%s" % (cut(stem, room), n, suffix))


def seal(stored: ItemFolder, journal: Journal) -> None:
    """
    Seal the staged file, then unlink it, then the journal. On HoldError the file stays in staging.

    `changed`: not the file that was taken. `being-written`: a program still has it open for writing,
    and what it writes would be lost. `attributes-too-large`: it is given back from there as it is.
    """
    with named_errors(item=stored.name):
        with platform.files().open_folder(os.fsdecode(journal.staging)) as staging:
            fd = staging.open(stored.name)
            try:
                _seal_open(stored, fd, journal, os.path.join(staging.path, stored.name))
            finally:
                os.close(fd)
            staging.remove(stored.name)
            staging.sync()
        leave(journal)
        stored.remove("journal")


def leave(journal: Journal) -> None:
    """Remove the staging folder of a journal if it lies in the outgoing folder and is empty."""
    path = os.fsdecode(journal.staging)
    outgoing = os.fsdecode(journal.path)
    if os.path.dirname(path) not in (outgoing, os.path.dirname(outgoing)):
        return
    try:
        with platform.files().open_folder(os.path.dirname(path)) as folder:
            folder.remove_folder(os.path.basename(path))
    except OSError:
        pass  # in use by another item, or gone


def _seal_open(stored: ItemFolder, source: int, journal: Journal, path: str) -> None:
    before = os.fstat(source)
    if not is_the_file(before, journal):
        raise HoldError("changed")
    if platform.files().is_being_written(path):
        raise HoldError("being-written")
    runs = runs_of(source)
    meta = _meta(source, before, journal, runs)
    stored.remove("data.new")
    target = stored.folder.create("data.new")
    try:
        size = stored.cipher.seal_file(source, target, meta, runs)
        after = os.fstat(source)
        if size != before.st_size or after.st_mtime_ns != before.st_mtime_ns:
            raise HoldError("being-written")
        os.fsync(target)
    except BaseException:
        stored.remove("data.new")  # on a full disk other items need its space
        raise
    finally:
        os.close(target)
    stored.folder.replace("data.new", "data")
    stored.folder.sync()


def _meta(
    source: int, stat: os.stat_result, journal: Journal, runs: tuple[Run, ...] | None
) -> Callable[[bytes], bytes]:
    assert journal.about is not None  # noqa: S101 - a take's journal always has the reason
    unfinished = Meta(
        path=journal.path,
        folder_dev=journal.folder_dev,
        folder_ino=journal.folder_ino,
        mode=stat.st_mode & 0o7777,
        uid=stat.st_uid,
        gid=stat.st_gid,
        atime_ns=stat.st_atime_ns,
        mtime_ns=stat.st_mtime_ns,
        size=stat.st_size,
        sha256=bytes(32),
        attributes=platform.files().read_attributes(source),
        links=stat.st_nlink,
        open_elsewhere=bool(platform.files().has_other_openers(source)),
        about=journal.about,
        runs=runs,
    )

    def with_digest(sha256: bytes) -> bytes:
        return msgspec.msgpack.encode(msgspec.structs.replace(unfinished, sha256=sha256))

    return with_digest
