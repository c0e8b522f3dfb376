"""Retention: old segments are deleted whole; their first frames are kept, so that the chain still verifies."""

from collections.abc import Mapping
from itertools import islice, pairwise
from pathlib import Path
from typing import NamedTuple

from scanner.audit import pruned, segment
from scanner.audit.frames import FrameKind, OpenTime, parse, parse_open, scan
from scanner.platform.durable import sync_folder

DAYS = 90
DAY = 24 * 60 * 60
# The wall clock can be set while the computer is off, so one such period counts as at most this long.
OFF_AT_MOST = 7 * DAY


class Opening(NamedTuple):
    """The number of an epoch's first frame, and its time; None if the frame does not hold it."""

    seq: int
    time: OpenTime | None


def age(openings: Mapping[int, Opening], epoch: int, now: OpenTime) -> int:
    """
    Return the seconds since an epoch began, as far as the log itself proves them.

    Time within a boot is measured by the boot clock, which nobody can set; time across a restart by the wall
    clock, up to OFF_AT_MOST. An epoch without a time counts from the next one that has a time. The result is
    never more than the wall clock alone shows.
    """
    times = [opening.time for e, opening in sorted(openings.items()) if e >= epoch]
    known = [time for time in times if time is not None]
    if not known:
        return 0
    passed = sum(_step(before, after) for before, after in pairwise([*known, now]))
    return min(passed, now.wall - known[0].wall)


def _step(before: OpenTime, after: OpenTime) -> int:
    if before.boot == after.boot:
        return max(0, after.mono - before.mono) // 1000
    return min(max(0, after.wall - before.wall), OFF_AT_MOST)


def openings_of(folder: Path) -> dict[int, Opening]:
    """Read the openings of all epochs that have a segment. Raises OSError."""
    found: dict[int, Opening] = {}
    for epoch in segment.epochs_in(folder):
        with segment.path_of(folder, epoch).open("rb") as file:
            frame = parse(file.read(1024))
        body = parse_open(frame) if frame is not None else None
        if frame is not None and body is not None and frame.epoch == epoch:
            found[epoch] = Opening(frame.seq, body.time)
    return found


def outdated(folder: Path, now: OpenTime, noted: int) -> list[int]:
    """
    Return the epochs that may be deleted, from the oldest on without a gap. Raises OSError.

    All their records are at least DAYS old, and lie before frame number `noted`, which the parent has seen.
    """
    openings = openings_of(folder)
    old: list[int] = []
    for epoch in segment.epochs_in(folder):
        if epoch == 0:
            continue  # the genesis frame is never deleted
        following = openings.get(epoch + 1)
        if epoch not in openings or following is None or following.seq > noted:
            break
        if age(openings, epoch + 1, now) < DAYS * DAY:
            break
        old.append(epoch)
    return old


def delete(folder: Path, epochs: list[int], record_seq: int) -> None:
    """
    Delete segments. `record_seq`: the number of the PRUNED record of this deletion. Raises OSError.

    A crash in between leaves segments whose first frames are also kept already; they are deleted the next time.
    """
    before = pruned.read(folder)
    kept = list(before.frames)
    for epoch in epochs:
        beginning = tuple(islice(scan(segment.path_of(folder, epoch).read_bytes()), 2))
        kinds = [frame.kind for frame in beginning if frame.epoch == epoch]
        if kinds != [FrameKind.OPEN, FrameKind.REC] or not before.whole:
            return  # damaged: evidence is not deleted
        if epoch > before.last:
            kept += beginning
    pruned.write(folder, record_seq, tuple(kept))
    for epoch in epochs:
        segment.path_of(folder, epoch).unlink()
    sync_folder(folder)
