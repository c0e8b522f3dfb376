"""Erase the log: a new log with a signed tombstone takes the old one's place in one step."""

import os
import shutil
from pathlib import Path
from typing import NamedTuple

import msgspec

from scanner.audit.genesis import write_genesis
from scanner.audit.state import DeviceState
from scanner.errors import AuditError
from scanner.keys import PublicKeys, Unlocked
from scanner.platform.durable import replace_file, sync_folder

TOMBSTONES = "tombstones.json"
_CONTEXT = b"csl1 tombstone\0"
_LENGTHS = [16, 32, 32, 64]  # bytes of log_id, head, sign, signature


class Tombstone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The mark of an erasure at `wall` (seconds): of a log of `size` frames ending in `head`, signed by `sign`."""

    log_id: bytes
    size: int
    head: bytes
    wall: int
    sign: bytes
    signature: bytes = b""

    @classmethod
    def of(cls, unlocked: Unlocked, last: DeviceState, wall: int) -> "Tombstone":
        """Make and sign a tombstone for the log that ends with the state `last`."""
        bare = cls(
            unlocked.log_id, last.next_seq, last.ratchet.head, wall, unlocked.public.current.sign
        )
        return msgspec.structs.replace(bare, signature=unlocked.sign(_CONTEXT, bare.signed()))

    def signed(self) -> bytes:
        """The bytes that the signature covers."""
        return self.log_id + self.size.to_bytes(8, "big") + self.head + self.wall.to_bytes(8, "big")

    def is_in_form(self) -> bool:
        """Return whether lengths and numbers are possible ones; what is read from disk may hold any."""
        lengths = [len(part) for part in (self.log_id, self.head, self.sign, self.signature)]
        numbers = (self.size, self.wall)
        return lengths == _LENGTHS and all(0 <= number < 1 << 64 for number in numbers)

    def is_by(self, keys: PublicKeys) -> bool:
        """Return whether one of the parent's keys signed the tombstone."""
        return self.log_id == keys.log_id and any(
            pair.sign == self.sign and pair.verify(_CONTEXT, self.signed(), self.signature)
            for pair in keys.pairs
        )


class _Places(NamedTuple):
    log: Path
    coming: Path
    going: Path


def tombstones(folder: Path) -> tuple[Tombstone, ...]:
    """Read all tombstones, oldest first; none if the file is missing. Raises AuditError `tombstones-damaged`."""
    try:
        data = (folder / TOMBSTONES).read_bytes()
    except FileNotFoundError:
        return ()
    try:
        found = msgspec.json.decode(data, type=tuple[Tombstone, ...])
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise AuditError("tombstones-damaged", path=folder) from error
    if not all(tomb.is_in_form() for tomb in found):
        raise AuditError("tombstones-damaged", path=folder)
    return found


def build(folder: Path, unlocked: Unlocked, tomb: Tombstone, policy: int) -> None:
    """Make the new log beside the old one; nothing is erased yet. Raises OSError, AuditError."""
    places = _places(folder)
    shutil.rmtree(places.coming, ignore_errors=True)
    places.coming.mkdir(mode=0o700)
    try:
        before = tombstones(folder)
    except AuditError:
        before = ()  # a damaged list is dropped with the log it belongs to
    replace_file(places.coming / TOMBSTONES, msgspec.json.encode((*before, tomb)))
    write_genesis(places.coming, unlocked, policy)


def swap(folder: Path) -> None:
    """Put the new log in the old one's place and delete the old one. Raises OSError."""
    places = _places(folder)
    os.rename(places.log, places.going)
    os.rename(places.coming, places.log)
    sync_folder(folder.parent)
    shutil.rmtree(places.going)


def set_aside(folder: Path) -> Path:
    """Move a log that is beyond repair out of the way; returns its new path. Raises AuditError."""
    aside = folder.with_name(f"{folder.name}.orphan-{os.urandom(4).hex()}")
    try:
        os.rename(folder, aside)
        sync_folder(folder.parent)
    except OSError as error:
        raise AuditError("cannot-record", errno=error.errno) from error
    return aside


def settle(folder: Path) -> None:
    """Finish or undo an erasure that a crash interrupted. Raises AuditError `cannot-record`."""
    try:
        _settle(_places(folder))
    except OSError as error:
        raise AuditError("cannot-record", errno=error.errno) from error


def _settle(places: _Places) -> None:
    if places.going.exists():
        if not places.log.exists():
            os.rename(places.coming, places.log)
            sync_folder(places.log.parent)
        shutil.rmtree(places.going)
    elif places.coming.exists() and places.log.exists():
        shutil.rmtree(places.coming)  # never put in place, so nothing was erased


def _places(folder: Path) -> _Places:
    return _Places(
        folder, folder.with_name(folder.name + ".coming"), folder.with_name(folder.name + ".going")
    )
