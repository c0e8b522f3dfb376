"""Giving a file back: written beside its target, given its old metadata, then renamed to the target."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from scanner import platform
from scanner.errors import HoldError
from scanner.hold.item import Journal, Meta, Restored
from scanner.hold.item_store import ItemFolder, named_errors
from scanner.hold.sparse import PlacedDigest
from scanner.hold.take import leave, near, put_back
from scanner.platform.ports.files import Folder


def give_back(stored: ItemFolder, meta: Meta, to: Path | None) -> Restored:
    """
    Write the sealed file out with its old metadata; the caller then destroys the item.

    Raises HoldError: `damaged` before any of the content is visible, or a code for the system's error.
    """
    folder, notes = _open_target(OriginalPlace.of(meta, meta.uid), to)
    name = os.path.basename(os.fsdecode(meta.path))
    with folder, named_errors(item=stored.name):
        place = near(folder)
        journal = Journal("restore", os.fsencode(folder.path), os.fsencode(place))
        try:
            stored.write("journal", journal)
            with folder.subfolder(os.path.basename(place), create=True) as staging:
                notes += _write_out(stored, meta, staging)
                ready = staging.stat(stored.name)
                stored.write("journal", _of(journal, ready))
                final = put_back(staging, stored.name, folder, name)
        except (OSError, HoldError):
            undo(stored, journal)
            raise
        leave(journal)
    if final != name:
        notes += ("renamed",)
    return Restored(os.path.join(folder.path, final), notes)


def _of(journal: Journal, ready: os.stat_result) -> Journal:
    return msgspec.structs.replace(
        journal,
        dev=ready.st_dev,
        ino=ready.st_ino,
        size=ready.st_size,
        mtime_ns=ready.st_mtime_ns,
    )


def undo(stored: ItemFolder, journal: Journal) -> None:
    """Undo an interrupted restore. Raises OSError."""
    drop_staged(stored, journal)
    stored.remove("journal")


def drop_staged(stored: ItemFolder, journal: Journal) -> None:
    """Remove what an interrupted step left in the staging folder, and leave that. Raises OSError."""
    try:
        with platform.files().open_folder(os.fsdecode(journal.staging)) as staging:
            staging.remove(stored.name)
            staging.sync()
    except FileNotFoundError:
        pass
    leave(journal)


def was_given(stored: ItemFolder, journal: Journal) -> bool:
    """Return whether an interrupted restore completed its rename, so that the file is in its folder."""
    if journal.ino == 0:
        return False
    try:
        with platform.files().open_folder(os.fsdecode(journal.path)) as folder:
            for name in folder.names():
                found = folder.stat(name)
                if (found.st_ino, found.st_size, found.st_mtime_ns) == (
                    journal.ino,
                    journal.size,
                    journal.mtime_ns,
                ):
                    leave(journal)
                    return True
    except OSError:
        return False
    return False


def _write_out(stored: ItemFolder, meta: Meta, staging: Folder) -> tuple[str, ...]:
    try:
        staging.remove(stored.name)
    except FileNotFoundError:
        pass
    source = stored.folder.open("data")
    try:
        target = staging.create(stored.name)
        try:
            _copy(stored.cipher.open_file(source, meta.runs), target, meta)
            notes = _as_it_was(target, meta)
            os.fsync(target)
        finally:
            os.close(target)
    finally:
        os.close(source)
    return notes


def read_out(stored: ItemFolder, meta: Meta) -> bytes:
    """Open the sealed file into memory. Raises HoldError `damaged`, OSError."""
    content = bytearray(meta.size)
    digest = PlacedDigest(meta.size)
    source = stored.folder.open("data")
    try:
        for offset, chunk in stored.cipher.open_file(source, meta.runs):
            digest.add(offset, chunk)
            content[offset : offset + len(chunk)] = chunk
    finally:
        os.close(source)
    if len(content) != meta.size or digest.finish() != meta.sha256:
        raise HoldError("damaged", part="data")
    return bytes(content)


def _copy(chunks: Iterator[tuple[int, bytes]], target: int, meta: Meta) -> None:
    digest = PlacedDigest(meta.size)
    size = 0
    for offset, chunk in chunks:
        digest.add(offset, chunk)
        size = offset + len(chunk)
        os.lseek(target, offset, os.SEEK_SET)
        view = memoryview(chunk)
        while view:
            view = view[os.write(target, view) :]
    if meta.runs is not None:
        os.ftruncate(target, meta.size)
        size = meta.size
    if size != meta.size or digest.finish() != meta.sha256:
        raise HoldError("damaged", part="data")


def _as_it_was(target: int, meta: Meta) -> tuple[str, ...]:
    """Restore owner, access lists, mode and times, in this order, because each of them alters the later ones."""
    notes: tuple[str, ...] = ()
    if hasattr(os, "fchown"):
        try:
            if (meta.uid, meta.gid) != (os.fstat(target).st_uid, os.fstat(target).st_gid):
                os.fchown(target, meta.uid, meta.gid)
        except OSError:
            notes += ("owner-not-kept",)
    if platform.files().write_attributes(target, meta.attributes):
        notes += ("attributes-not-kept",)
    if hasattr(os, "fchmod"):
        os.fchmod(target, meta.mode)
    platform.files().set_times(target, meta.atime_ns, meta.mtime_ns)
    return notes


class OriginalPlace(NamedTuple):
    """The original folder of a file, and its owner."""

    path: bytes
    folder_dev: int
    folder_ino: int
    uid: int

    @classmethod
    def of(cls, known: Meta | Journal, uid: int) -> "OriginalPlace":
        """Build it from what was recorded when the file was taken."""
        return cls(known.path, known.folder_dev, known.folder_ino, uid)


def give_back_unsealed(stored: ItemFolder, journal: Journal, to: Path | None) -> Restored:
    """Move a file that was never sealed out of staging. On HoldError the file is still in staging."""
    name = os.path.basename(os.fsdecode(journal.path))
    with named_errors(), platform.files().open_folder(os.fsdecode(journal.staging)) as staging:
        uid = staging.stat(stored.name).st_uid
        folder, notes = _open_target(OriginalPlace.of(journal, uid), to)
        with folder:
            final = put_back(staging, stored.name, folder, name)
    leave(journal)
    if final != name:
        notes += ("renamed",)
    return Restored(os.path.join(folder.path, final), notes)


def _open_target(origin: OriginalPlace, to: Path | None) -> tuple[Folder, tuple[str, ...]]:
    """
    Open the folder the file goes to: `to`, or its old folder, recreated if needed, or a fallback.

    A service of the system writes only where the file's owner could: a folder of the same path may
    by now be a link that leads elsewhere. Raises HoldError `no-folder`, or the system's error for `to`.
    """
    if to is not None:
        with named_errors(to=str(to)):
            return platform.files().open_folder(str(to)), ()
    old = os.path.dirname(os.fsdecode(origin.path))
    folder = _open_if_fit(old, origin)
    if folder is not None:
        return folder, ()
    if _is_own(origin.uid) and not os.path.lexists(old):
        try:
            os.makedirs(old, mode=0o700, exist_ok=True)
            return platform.files().open_folder(old), ("folder-made-again",)
        except OSError:
            pass  # whatever occupies the path stays
    home = _home(origin.uid)
    for place in [place.path for place in platform.places().outgoing(home)] + [home]:
        folder = _open_if_fit(str(place), origin)
        if folder is not None:
            return folder, ("another-folder",)
    raise HoldError("no-folder")


def _open_if_fit(path: str, origin: OriginalPlace) -> Folder | None:
    try:
        folder = platform.files().open_folder(path)
        found = folder.stat(".")
    except OSError:
        return None
    same = (found.st_dev, found.st_ino) == (origin.folder_dev, origin.folder_ino)
    fit = same or found.st_uid == origin.uid or _is_own(origin.uid)
    if fit and os.access(path, os.W_OK):
        return folder
    folder.close()
    return None


def _is_own(uid: int) -> bool:
    return not hasattr(os, "geteuid") or os.geteuid() == uid


def _home(uid: int) -> Path:
    if _is_own(uid):
        return Path.home()
    import pwd  # POSIX only

    try:
        return Path(pwd.getpwuid(uid).pw_dir)
    except KeyError as error:
        raise HoldError("no-folder") from error
