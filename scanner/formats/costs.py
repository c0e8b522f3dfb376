"""The expected cost of inspecting a file, from its size and first bytes at fixed offsets, without parsing."""

import re
from enum import IntEnum
from functools import cache

from scanner.formats.kinds import FormatReader, pattern_of
from scanner.formats.registry import signatures

COST_BYTES = 64  # the number of first bytes that are needed
QUICK_BYTES = 8 * 1024 * 1024  # a telephone's photo has 2 to 6 MB
QUICK_PIXELS = 24_000_000  # a telephone's photo has 12 to 24 million
# Readers whose cost is bounded by the number of pixels; all others draw, unpack or search.
_PIXEL_READERS = frozenset((FormatReader.PILLOW, FormatReader.JXL, FormatReader.NOBODY))
_ANIMATED = 0x02  # a flag in a WebP's VP8X chunk


class LookCost(IntEnum):
    """The expected cost. A file that pretends to be cheaper is noticed by the time it takes."""

    QUICK = 0  # a JPEG, or a still picture with few pixels according to its header
    UNSURE = 1  # a picture whose number of pixels is not in its first bytes, or is large
    SLOW = 2


@cache
def _pixels() -> re.Pattern[bytes]:
    rows = ((signature, row) for signature, row in signatures() if row.reader in _PIXEL_READERS)
    return re.compile(b"|".join(pattern_of(signature) for signature, _ in rows), re.DOTALL)


def cost_of(head: bytes, size: int) -> LookCost:
    """Return the cost of a file by its first `COST_BYTES` and its size in bytes."""
    if size > QUICK_BYTES or _pixels().match(head) is None:
        return LookCost.SLOW
    return LookCost.QUICK if _is_quick(head) else LookCost.UNSURE


def _is_quick(head: bytes) -> bool:
    if head.startswith(b"\xff\xd8\xff"):
        return True
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        wide, high = int.from_bytes(head[16:20]), int.from_bytes(head[20:24])
        return wide * high <= QUICK_PIXELS and head[37:41] != b"acTL"
    if head[8:16] == b"WEBPVP8X" and len(head) >= 30:
        wide = int.from_bytes(head[24:27], "little") + 1
        high = int.from_bytes(head[27:30], "little") + 1
        return wide * high <= QUICK_PIXELS and not head[20] & _ANIMATED
    return False
