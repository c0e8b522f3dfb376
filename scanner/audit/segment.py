"""Segment files: one per epoch, only appended to, and deleted only as a whole."""

import os
from pathlib import Path

from scanner.platform.durable import BINARY, sync_data, sync_folder, write_all

SUFFIX = ".csl"
_DIGITS = 10  # of the largest epoch, an unsigned 32-bit number


def path_of(folder: Path, epoch: int) -> Path:
    """Return the path of an epoch's segment."""
    return folder / f"{epoch:06d}{SUFFIX}"


def epoch_of(name: str) -> int | None:
    """
    Return the epoch whose segment has this name; None if no segment is called so.

    Each epoch has one name alone. A second spelling, like `0000001.csl`, would make an epoch whose segment was
    deleted look present.
    """
    digits = name.removesuffix(SUFFIX)
    if digits == name or not (digits.isascii() and digits.isdecimal()) or len(digits) > _DIGITS:
        return None
    return int(digits) if digits == f"{int(digits):06d}" else None


def epochs_in(folder: Path) -> list[int]:
    """List the epochs that have a segment, in order. Raises OSError."""
    epochs = (epoch_of(name) for name in os.listdir(folder))
    return sorted(epoch for epoch in epochs if epoch is not None)


class SegmentWriter:
    """The newest segment, open for appending."""

    def __init__(self, fd: int, size: int) -> None:
        self._fd = fd
        self.size = size

    @classmethod
    def create(cls, path: Path, data: bytes) -> "SegmentWriter":
        """Create a segment that holds `data`, durably. Raises OSError, and then leaves no file."""
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | BINARY, 0o600)
        writer = cls(fd, 0)
        try:
            writer.append(data)
            sync_folder(path.parent)
        except OSError:
            writer.close()
            path.unlink(missing_ok=True)
            raise
        return writer

    def append(self, data: bytes) -> None:
        """Append durably. Raises OSError, and then restores the file's length if the disk allows it."""
        try:
            write_all(self._fd, data)
            sync_data(self._fd)
        except OSError:
            try:
                os.ftruncate(self._fd, self.size)
            except OSError:
                pass  # the next start cuts off what was never acknowledged
            raise
        self.size += len(data)

    def close(self) -> None:
        """Close the file."""
        os.close(self._fd)
