"""Archives that the system's libarchive reads: 7z, RAR, CAB, cpio and others, and single packed files."""

import os
import sys
from collections.abc import Iterator
from typing import Any

from scanner.formats.kinds import FormatReader
from scanner.formats.registry import decoders
from scanner.reasons import FailureReason
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame, DecodeFailure
from scanner.sandbox.decode.pieced import Pieces

BLOCK = 256 * 1024
# Bytes; a larger archive without members is a failure. Tape archives are padded.
LARGEST_EMPTY = 1024

# libarchive's format and filter for each media code, so that no unlisted reader runs.
_NAMES = decoders(FormatReader.LIBARCHIVE)


def _load() -> Any:
    """Return the library's binding, with three calls added; None if there is no libarchive."""
    if sys.platform == "linux":
        # With the name given it is loaded directly; otherwise a program would be run to find it.
        os.environ.setdefault("LIBARCHIVE", "libarchive.so.13")
    try:
        import libarchive
        from libarchive import ffi
    except (OSError, TypeError, AttributeError):
        return None
    binding: Any = libarchive
    raw: Any = ffi
    raw.ffi("entry_is_encrypted", [raw.c_archive_entry_p], raw.c_int)
    raw.ffi("read_has_encrypted_entries", [raw.c_archive_p], raw.c_int)
    raw.ffi("read_support_format_rar5", [raw.c_archive_p], raw.c_int, raw.check_int)
    return binding


_libarchive = _load()


def frames(source: ByteSource, media: str, container: Container) -> Iterator[DecodedFrame]:
    """Look at every member."""
    if _libarchive is None:
        raise DecodeFailure(FailureReason.UNSUPPORTED)
    data = source.read(0, source.size)
    entries, pieces = 0, Pieces()
    with _libarchive.memory_reader(data, *_NAMES[media]) as archive:
        try:
            for entry in archive:
                entries += 1
                if not (entry.isfile or _NAMES[media][0] == "raw"):
                    continue
                room = container.room(len(data))
                if _libarchive.ffi.entry_is_encrypted(entry._entry_p) > 0:
                    container.note(FailureReason.ENCRYPTED)
                    continue
                unpacked = _read(entry, room)
                if unpacked is None:
                    container.note(container.over(len(data)))
                    continue
                yield from pieces.watch(container.part(unpacked), entry.pathname or "")
        except _libarchive.ArchiveError:
            # Names can be encrypted as well; then there is not even a list of members.
            locked = _libarchive.ffi.read_has_encrypted_entries(archive._pointer) > 0
            container.note(FailureReason.ENCRYPTED if locked else FailureReason.DAMAGED)
    if not entries and source.size > LARGEST_EMPTY:  # such as a later volume of several
        container.note(FailureReason.DAMAGED)
    yield from container.number(pieces.frames())
    container.done()


def _read(entry: Any, room: int) -> bytes | None:
    parts: list[bytes] = []
    for block in entry.get_blocks(BLOCK):
        room -= len(block)
        if room < 0:
            return None
        parts.append(block)
    return b"".join(parts)
