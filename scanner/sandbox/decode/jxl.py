"""JPEG XL: size and animation are read first, because its decoder has no cap."""

from scanner.reasons import FailureReason
from scanner.sandbox.decode.frame import ByteSource, DecodeFailure

SIGNATURE = b"\xff\x0a"
CONTAINER = b"\x00\x00\x00\x0cJXL \r\n\x87\n"
MAX_BOXES = 64  # before the first box with picture data; usually five
HEADER = 64  # bytes of the coded stream that are enough for its header
# Numerator and denominator of width to height for the ratio codes 1 to 7.
_RATIOS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))


class _Bits:
    """Reads numbers bit by bit, the lowest first."""

    def __init__(self, data: bytes) -> None:
        self._value = int.from_bytes(data, "little")
        self._left = len(data) * 8

    def take(self, count: int) -> int:
        self._left -= count
        if self._left < 0:
            raise DecodeFailure(FailureReason.DAMAGED)
        taken = self._value & ((1 << count) - 1)
        self._value >>= count
        return taken


def header(source: ByteSource) -> tuple[int, int, bool]:
    """Return width, height and whether there is, or may be, more than one frame. Raises DecodeFailure."""
    bits = _Bits(_coded(source))
    width, height = _size(bits)
    if bits.take(1):  # all defaults
        return width, height, False
    if not bits.take(1):  # no extra fields
        return width, height, False
    bits.take(3)  # orientation
    if bits.take(1):
        _size(bits)  # intrinsic size
    if bits.take(1):
        return width, height, True  # a preview frame, which no encoder writes; assume more frames
    return width, height, bool(bits.take(1))


def _size(bits: _Bits) -> tuple[int, int]:
    small = bits.take(1)
    height = (bits.take(5) + 1) * 8 if small else _number(bits)
    ratio = bits.take(3)
    if ratio:
        above, below = _RATIOS[ratio - 1]
        return height * above // below, height
    return ((bits.take(5) + 1) * 8 if small else _number(bits)), height


def _number(bits: _Bits) -> int:
    return bits.take((9, 13, 18, 30)[bits.take(2)]) + 1


def _coded(source: ByteSource) -> bytes:
    """Return the start of the codestream, in a container or bare, without its signature."""
    start = source.read(0, len(CONTAINER))
    if start.startswith(SIGNATURE):
        return source.read(2, HEADER)
    at = len(CONTAINER)
    for _ in range(MAX_BOXES):
        box = source.read(at, 16)
        if len(box) < 8:
            break
        size, kind, head = int.from_bytes(box[:4], "big"), box[4:8], 8
        if size == 1:
            size, head = int.from_bytes(box[8:16], "big"), 16
        if kind in (b"jxlc", b"jxlp"):
            body = at + head + (4 if kind == b"jxlp" else 0)
            if source.read(body, 2) == SIGNATURE:
                return source.read(body + 2, HEADER)
            break
        if size < head:
            break
        at += size
    raise DecodeFailure(FailureReason.DAMAGED)
