"""Bitmaps without a file header, as documents and metafiles carry them, made into BMP files."""

MAX_BITMAP = 400 * 1024 * 1024  # bytes: 100 million pixels of 4 bytes
_FILE_HEADER = 14
_BITFIELDS = 3
_MASKS = (0xF800, 0x07E0, 0x001F)  # red, green, blue of 16 bits


def as_bmp(bitmap: bytes, before_pixels: int = 0) -> bytes:
    """
    Put the file header before a bitmap.

    `before_pixels`: bytes of its header and colour table; 0 if unknown.
    """
    offset = min(_FILE_HEADER + (before_pixels or _before_pixels(bitmap)), 2**32 - 1)
    whole = _FILE_HEADER + len(bitmap)
    return b"BM" + whole.to_bytes(4, "little") + bytes(4) + offset.to_bytes(4, "little") + bitmap


def raw_as_bmp(pixels: bytes, width: int, height: int, stride: int, bits: int) -> bytes:
    """
    Make a BMP file of pixels with the top row first, in the order blue, green, red.

    16 bits have six of green, 15 five of each colour. Raises ValueError if it is larger than a picture may be.
    """
    masks = b"".join(mask.to_bytes(4, "little") for mask in _MASKS) if bits == 16 else b""
    return _written(pixels, (width, height, stride), 16 if bits == 15 else bits, masks)


def indexed_as_bmp(data: bytes, width: int, height: int, stride: int, bits: int) -> bytes:
    """Make a BMP file of pixels that name colours: flags, the number of colours, the colours, the pixels."""
    count = min(int.from_bytes(data[4:8], "little"), 1 << bits)
    colours = data[8 : 8 + 4 * count].ljust(4 << bits, b"\0")
    return _written(data[8 + 4 * count :], (width, height, stride), bits, colours)


def _written(pixels: bytes, size: tuple[int, int, int], bits: int, before: bytes) -> bytes:
    """Write a BMP file; `size`: width, height and bytes a row; `before`: masks or colours before the pixels."""
    width, height, stride = size
    row = -(-width * bits // 32) * 4
    if width <= 0 or height <= 0 or stride <= 0:
        return b""
    if row * height > MAX_BITMAP:
        raise ValueError(size)
    rows = b"".join(
        pixels[at * stride : at * stride + row].ljust(row, b"\0") for at in range(height)
    )
    header = b"".join(
        (
            (40).to_bytes(4, "little"),
            width.to_bytes(4, "little", signed=True),
            (-height).to_bytes(4, "little", signed=True),
            (1).to_bytes(2, "little"),
            bits.to_bytes(2, "little"),
            (_BITFIELDS if bits == 16 and before else 0).to_bytes(4, "little"),
            bytes(20),
        )
    )
    return as_bmp(header + before + rows, len(header) + len(before))


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
