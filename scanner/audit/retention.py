"""Old segments go whole; their OPEN frames stay, so that the chain over the rest still verifies."""

from pathlib import Path

from scanner.audit import pruned, segment
from scanner.audit.frames import Frame, FrameKind, parse
from scanner.platform.files import sync_folder

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

    A crash in between leaves segments whose OPEN frames are kept already: harmless, and pruned next time.
    """
    kept = {frame.epoch: frame for frame in pruned.read(folder).frames}
    for epoch in epochs:
        opening = _opening(segment.path_of(folder, epoch))
        if opening is None or opening.epoch != epoch:
            return  # damaged: evidence is not deleted
        kept[epoch] = opening
    frames = tuple(kept[epoch] for epoch in sorted(kept))
    pruned.write(folder, record_seq, frames)
    for epoch in epochs:
        segment.path_of(folder, epoch).unlink()
    sync_folder(folder)


def _opening(path: Path) -> Frame | None:
    frame = parse(path.read_bytes())
    return frame if frame is not None and frame.kind == FrameKind.OPEN else None
