"""The kept part of deleted segments: the first two frames of each, so that the chain still verifies."""

from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from scanner.audit.frames import FrameKind, LogFrame, scan
from scanner.platform.durable import replace_file

NAME = "pruned.csl"
MAGIC = b"CSP1"
_HEAD = len(MAGIC) + 8


class Pruned(NamedTuple):
    """
    The kept frames of all deleted segments. `record_seq`: the number of the PRUNED record of the newest deletion.

    `frames`: the OPEN frame and the first record of each deleted epoch, from epoch 1 on.
    """

    record_seq: int
    frames: tuple[LogFrame, ...]
    whole: bool = True

    @property
    def last(self) -> int:
        """The newest epoch whose segment was deleted; 0 if none was."""
        return self.frames[-1].epoch if self.frames else 0

    def beginning(self, epoch: int) -> bytes:
        """Return the kept bytes of a deleted epoch."""
        return b"".join(frame.raw for frame in self.frames if frame.epoch == epoch)


NONE = Pruned(-1, ())


def read(folder: Path) -> Pruned:
    """Read the file up to the first frame that is not in its place; `whole`: nothing follows. Raises OSError."""
    try:
        data = (folder / NAME).read_bytes()
    except FileNotFoundError:
        return NONE
    body = data[_HEAD:]
    # In another order the last epoch would not be the newest, and those above it would be deleted unaccounted for.
    found = enumerate(scan(body))
    frames = tuple(frame for _, frame in takewhile(_is_in_place, found))
    count = len(frames) // 2
    whole = (
        data[: len(MAGIC)] == MAGIC
        and count > 0
        and count * 2 == len(frames)
        and frames[-1].end == len(body)
    )
    return Pruned(int.from_bytes(data[len(MAGIC) : _HEAD], "big"), frames, whole)


def _is_in_place(numbered: tuple[int, LogFrame]) -> bool:
    """Return whether this is the OPEN frame or first record of its epoch, with every epoch from 1 on before it."""
    index, frame = numbered
    kind = FrameKind.REC if index % 2 else FrameKind.OPEN
    return (frame.kind, frame.epoch) == (kind, index // 2 + 1)


def write(folder: Path, record_seq: int, frames: tuple[LogFrame, ...]) -> None:
    """Replace the file. Raises OSError."""
    head = MAGIC + record_seq.to_bytes(8, "big")
    replace_file(folder / NAME, head + b"".join(frame.raw for frame in frames))
