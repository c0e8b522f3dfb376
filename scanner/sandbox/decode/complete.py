"""Pictures that are whole although their file is not as it should be: no end mark, or metadata of any size."""

from io import BytesIO
from typing import Any, cast

import numpy as np
from PIL import Image, ImageFile, PngImagePlugin

from scanner.sandbox.decode import isobmff
from scanner.sandbox.decode.frame import ByteSource

# What a decoder may read of bytes that are not there. Two kinds, so that one of them shows wherever it is read.
_PADDINGS = (b"\x5a\xa5" * 2048, b"\xc3\x3c" * 2048)
_END_MARK = b"\xff\xd9"


def has_all_rows(source: ByteSource, drawn: tuple[int, int]) -> bool:
    """
    Return whether a JPEG that stops short has all its rows. `drawn`: the size it was drawn at.

    Its decoder reads on in whatever follows: where that changes nothing, nothing was missing.
    """
    data = source.read(0, source.size).rstrip(b"\xff")  # half an end mark
    film = next(isobmff.films_in(data), None)
    if film is not None:
        data = data[: film[0]]
    first, second = (_decoded(data + padding + _END_MARK, drawn) for padding in _PADDINGS)
    return np.array_equal(first, second)


def _decoded(data: bytes, size: tuple[int, int]) -> Any:
    with Image.open(BytesIO(data), formats=("JPEG",)) as image:
        image.draft(None, size)
        image.load()
        return np.asarray(image)


def skip_metadata() -> None:
    """
    Let Pillow pass over texts and colour profiles in a PNG, which nothing here uses.

    It unpacks them with a cap, and refuses the whole picture beyond it.
    """
    for name in ("chunk_tEXt", "chunk_zTXt", "chunk_iTXt", "chunk_iCCP"):
        setattr(PngImagePlugin.PngStream, name, _passed_over)


def _passed_over(stream: PngImagePlugin.PngStream, _pos: int, length: int) -> bytes:
    return ImageFile._safe_read(cast(Any, stream.fp), length)  # pyright: ignore[reportPrivateUsage]
