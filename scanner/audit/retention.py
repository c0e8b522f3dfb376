"""Old segments go whole; their beginnings stay, so that the chain over the rest still verifies."""

from itertools import islice
from pathlib import Path

from scanner.audit import pruned, segment
from scanner.audit.frames import FrameKind, scan
from scanner.platform.durable import sync_folder

DAYS = 90
LEAST_DAYS = 7  # less would let whoever runs the machine sweep up behind himself
DAY = 24 * 60 * 60


def outdated(folder: Path, current_epoch: int, now: int, days: int) -> list[int]:
    """Epochs whose last write is older than `days`, from the oldest on without a hole. Raises OSError."""
    limit = now - max(days, LEAST_DAYS) * DAY
    old: list[int] = []
    for epoch in segment.epochs_in(folder):
        if epoch == 0:
            continue  # the genesis frame stays for good
        if epoch >= current_epoch or segment.path_of(folder, epoch).stat().st_mtime > limit:
            break
        old.append(epoch)
    return old


def delete(folder: Path, epochs: list[int], record_seq: int) -> None:
    """
    Delete segments; `record_seq` is the PRUNED record that accounts for them. Raises OSError.

    A crash in between leaves segments whose beginnings are kept already: harmless, and pruned next time.
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
