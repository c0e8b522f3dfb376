"""A snapshot of the log's files, so that a log in use can be read without stopping it."""

from pathlib import Path
from typing import NamedTuple

from scanner.audit import pruned, segment, state
from scanner.errors import AuditError


class Material(NamedTuple):
    """One reading of the log. `state` was read before the segments, so a log in use can only be ahead of it."""

    state: state.DeviceState | None
    pruned: pruned.Pruned
    epochs: tuple[int, ...]
    folder: Path

    def read(self, epoch: int) -> tuple[bytes, bool]:
        """Return a segment's bytes, and whether they are complete: false for the frames that retention kept."""
        try:
            return segment.path_of(self.folder, epoch).read_bytes(), True
        except FileNotFoundError:
            # The segment may have been pruned in the meantime.
            kept = self.pruned if epoch <= self.pruned.last else pruned.read(self.folder)
            return kept.beginning(epoch), False

    @property
    def last_epoch(self) -> int:
        """The number of the newest epoch that has a segment."""
        return max(self.epochs, default=0)


def gather(folder: Path) -> Material:
    """Take a snapshot of the log in `folder`. Raises AuditError `no-log`, `cannot-read`."""
    try:
        found = state.read(folder)
        epochs = tuple(segment.epochs_in(folder))
        kept = pruned.read(folder)
    except OSError as error:
        code = "no-log" if isinstance(error, FileNotFoundError) else "cannot-read"
        raise AuditError(code, path=folder) from error
    if not epochs and found is None:
        raise AuditError("no-log", path=folder)
    return Material(found, kept, epochs, folder)
