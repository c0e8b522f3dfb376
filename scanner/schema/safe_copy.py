"""The request for a safe copy of a picture, and the copy."""

import msgspec

from scanner.reasons import FailureReason
from scanner.schema.finding import Box

WHOLE = Box(0.0, 0.0, 1.0, 1.0)


class CopyEdit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The part of the upright picture to keep, and the parts of it to cover, all as fractions of it."""

    keep: Box = WHOLE
    covers: tuple[Box, ...] = ()


class SafeCopy(msgspec.Struct, frozen=True):
    """A JPEG with nothing but pixels in it; with `failure` there is none."""

    jpeg: bytes = b""
    failure: FailureReason | None = None
