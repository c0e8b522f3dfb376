"""Complete pictures in irregular files: without an end mark, or with very large metadata."""

from io import BytesIO
from typing import Any, cast

import numpy as np
from PIL import Image, ImageFile, PngImagePlugin

from scanner.sandbox.decode import isobmff
from scanner.sandbox.decode.frame import ByteSource

# Two paddings for the missing bytes: if a decoder reads them, at least one of them changes the picture.
_PADDINGS = (b"\x5a\xa5" * 2048, b"\xc3\x3c" * 2048)
_END_MARK = b"\xff\xd9"


def has_all_rows(source: ByteSource, drawn: tuple[int, int]) -> bool:
    """
    Return whether a truncated JPEG has all its rows. `drawn`: (width, height) at which it was drawn.

    The decoder reads on into whatever follows: if different padding changes nothing, nothing was missing.
    """
    data = source.read(0, source.size)
    film = next(isobmff.films_in(data), None)
    if film is not None:
        data = data[: film[0]]
    data = data.rstrip(b"\xff")  # half an end mark
    first, second = (_decoded(data + padding + _END_MARK, drawn) for padding in _PADDINGS)
    return np.array_equal(first, second)


def _decoded(data: bytes, size: tuple[int, int]) -> Any:
    with Image.open(BytesIO(data), formats=("JPEG",)) as image:
        image.draft(None, size)
        image.load()
        return np.asarray(image)


def skip_metadata() -> None:
    """
    Make Pillow skip texts and colour profiles in PNG files, which are not used here.

    It would unpack them up to a cap, and refuse the whole picture beyond it.
    """
    for name in ("chunk_tEXt", "chunk_zTXt", "chunk_iTXt", "chunk_iCCP"):
        setattr(PngImagePlugin.PngStream, name, _passed_over)


def _passed_over(stream: PngImagePlugin.PngStream, _pos: int, length: int) -> bytes:
    return ImageFile._safe_read(cast(Any, stream.fp), length)  # pyright: ignore[reportPrivateUsage]
