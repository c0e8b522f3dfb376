"""The results of decoding: frames, or a failure with its reason."""

import io
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from scanner import platform
from scanner.reasons import FailureReason

_content = platform.content()  # loaded here, since a confined worker cannot load modules

Pixels: TypeAlias = npt.NDArray[np.uint8]
"""RGB, shape (height, width, 3), each side at least 1."""


@dataclass(frozen=True, slots=True)
class DecodedFrame:
    """
    One picture to look at. `index` counts the file's pictures; views of one picture share it.

    `moving`: a frame of an animation or video, whose neighbours show nearly the same.
    `finer`: decodes the picture again with more pixels; None if these are enough.
    """

    pixels: Pixels
    index: int
    moving: bool = False
    finer: Callable[[], Pixels] | None = None


class DecodeFailure(Exception):
    """The content, or the rest of it, could not be decoded. Frames yielded before still count."""

    def __init__(self, reason: FailureReason) -> None:
        super().__init__(reason)
        self.reason = reason


class ByteSource:
    """Untrusted bytes: an inherited descriptor, or bytes unpacked from something else."""

    def __init__(self, size: int, *, fd: int = -1, data: bytes | None = None) -> None:
        self.size = size
        self._fd = fd
        self._data = data

    @classmethod
    def of(cls, data: bytes) -> "ByteSource":
        """Wrap bytes."""
        return cls(len(data), data=data)

    def file(self) -> io.BufferedReader | io.BytesIO:
        """Return a readable, seekable file at its beginning. One at a time: they share a position."""
        if self._data is not None:
            return io.BytesIO(self._data)
        os.lseek(self._fd, 0, os.SEEK_SET)
        return io.BufferedReader(io.FileIO(self._fd, closefd=False))

    def read(self, offset: int, count: int) -> bytes:
        """Read at most `count` bytes from `offset` on."""
        if self._data is not None:
            return self._data[offset : offset + count]
        parts: list[bytes] = []
        while count > 0:
            part = _content.read_part(self._fd, count, offset)
            if not part:
                break
            parts.append(part)
            offset += len(part)
            count -= len(part)
        return b"".join(parts)
