"""Reading of records for the parent, newest first, while the log is in use."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from scanner.audit import ratchet, sealing
from scanner.audit.frames import FrameKind, LogFrame, parse_open, scan_past_damage
from scanner.audit.material import gather
from scanner.audit.opening import open_frame
from scanner.audit.records import NumberedRecord
from scanner.errors import AuditError
from scanner.keys import Unlocked
from scanner.schema import Record


class Query(msgspec.Struct, frozen=True):
    """A filter for rows. Times in seconds since 1970, 0 for no bound; empty sets match everything."""

    since: int = 0
    until: int = 0
    kinds: frozenset[str] = frozenset()
    actions: frozenset[str] = frozenset()
    offset: int = 0
    limit: int = 0
    oldest_first: bool = False

    def lets_through(self, record: Record) -> bool:
        """Return whether a record matches the filter."""
        return (
            record.wall >= self.since
            and (not self.until or record.wall < self.until)
            and (not self.kinds or record.kind.value in self.kinds)
            and (not self.actions or record.action in self.actions)
        )


ALL = Query()


def read(folder: Path, unlocked: Unlocked, query: Query = ALL) -> Iterator[NumberedRecord]:
    """
    Open rows one by one; stop iterating to cancel. Damaged records are skipped; `verify` reports them.

    Raises AuditError `no-log`, `cannot-read`.
    """
    skip, left = query.offset, query.limit
    for row in _rows(folder, unlocked, query.oldest_first):
        if not query.lets_through(row.record):
            continue
        if skip > 0:
            skip -= 1
            continue
        yield row
        left -= 1
        if left == 0:
            return


def find_content(folder: Path, unlocked: Unlocked, sha256: bytes) -> Iterator[NumberedRecord]:
    """Find the rows about one content by its SHA-256. Only the parent's key can match them."""
    wanted: dict[int, str] = {}
    for row in _rows(folder, unlocked, oldest_first=False):
        if row.epoch not in wanted:
            found = content_id(folder, unlocked, row.epoch, sha256)
            wanted[row.epoch] = found.hex() if found else "-"
        if row.record.content == wanted[row.epoch]:
            yield row


def content_id(folder: Path, unlocked: Unlocked, epoch: int, sha256: bytes) -> bytes | None:
    """Return the 16-byte id of a content in an epoch; None if the epoch cannot be opened."""
    data, _whole = gather(folder).read(epoch)
    frame = next(scan_past_damage(data), None)
    body = parse_open(frame) if frame is not None else None
    if body is None:
        return None
    info = sealing.epoch_info(unlocked.log_id)
    for pair in reversed(unlocked.pairs):
        secret = sealing.unseal(pair.seal, body.sealed, info)
        if secret is not None:
            return ratchet.content_id(ratchet.content_key(secret), sha256)
    return None


def _rows(folder: Path, unlocked: Unlocked, oldest_first: bool) -> Iterator[NumberedRecord]:
    material = gather(folder)
    epochs = range(1, material.last_epoch + 1)
    for epoch in epochs if oldest_first else reversed(epochs):
        try:
            data, _whole = material.read(epoch)
        except OSError as error:
            raise AuditError("cannot-read", path=folder, errno=error.errno) from error
        frames = [frame for frame in scan_past_damage(data) if frame.kind == FrameKind.REC]
        boot = _boot(unlocked, frames)
        for frame in frames if oldest_first else reversed(frames):
            opened = open_frame(unlocked, frame, boot)
            if opened is not None:
                yield NumberedRecord(frame.seq, frame.epoch, opened.record)


def _boot(unlocked: Unlocked, frames: list[LogFrame]) -> str:
    """The boot id of an epoch, which only its first record holds."""
    opened = open_frame(unlocked, frames[0]) if frames else None
    return opened.record.boot if opened else ""
