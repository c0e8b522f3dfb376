"""Bitmaps without a file header, as documents and metafiles carry them, made into BMP files."""

_FILE_HEADER = 14
_BITFIELDS = 3


def as_bmp(bitmap: bytes, before_pixels: int = 0) -> bytes:
    """
    Put the file header before a bitmap.

    `before_pixels`: bytes of its header and colour table; 0 if unknown.
    """
    offset = min(_FILE_HEADER + (before_pixels or _before_pixels(bitmap)), 2**32 - 1)
    whole = _FILE_HEADER + len(bitmap)
    return b"BM" + whole.to_bytes(4, "little") + bytes(4) + offset.to_bytes(4, "little") + bitmap


def raw_as_bmp(pixels: bytes, width: int, height: int, stride: int, bits: int) -> bytes:
    """Make a BMP file of pixels with the top row first, in the order blue, green, red."""
    row = -(-width * bits // 32) * 4
    rows = b"".join(
        pixels[at * stride : at * stride + row].ljust(row, b"\0") for at in range(max(0, height))
    )
    header = b"".join(
        (
            (40).to_bytes(4, "little"),
            width.to_bytes(4, "little", signed=True),
            (-height).to_bytes(4, "little", signed=True),
            (1).to_bytes(2, "little"),
            bits.to_bytes(2, "little"),
            bytes(24),
        )
    )
    return as_bmp(header + rows, len(header))


def _before_pixels(bitmap: bytes) -> int:
    size = int.from_bytes(bitmap[:4], "little")
    if size == 12:  # the oldest header, with colours of three bytes
        bits = int.from_bytes(bitmap[10:12], "little")
        return size + (3 << bits if bits <= 8 else 0)
    bits = int.from_bytes(bitmap[14:16], "little")
    colours = int.from_bytes(bitmap[32:36], "little")
    if bits <= 8:
        colours = colours or 1 << bits
    masks = 12 if size == 40 and int.from_bytes(bitmap[16:20], "little") == _BITFIELDS else 0
    return size + masks + 4 * colours
