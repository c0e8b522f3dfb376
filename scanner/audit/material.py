"""The log's files as one reading took them, so that a log in use can be read without stopping it."""

from pathlib import Path
from typing import NamedTuple

from scanner.audit import pruned, segment, state
from scanner.errors import AuditError


class Material(NamedTuple):
    """`state` was read before the segments: a log in use may only be ahead of it."""

    state: state.DeviceState | None
    pruned: pruned.Pruned
    epochs: tuple[int, ...]
    folder: Path

    def read(self, epoch: int) -> tuple[bytes, bool]:
        """A segment's bytes, and whether it is all of it: false for what retention left of it."""
        try:
            return segment.path_of(self.folder, epoch).read_bytes(), True
        except FileNotFoundError:
            # It may have been pruned since we looked.
            kept = self.pruned if epoch <= self.pruned.last else pruned.read(self.folder)
            return kept.beginning(epoch), False

    @property
    def last_epoch(self) -> int:
        """The newest epoch that has a segment."""
        return max(self.epochs, default=0)


def gather(folder: Path) -> Material:
    """Look at what is there. Raises AuditError `no-log`, `cannot-read`."""
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
