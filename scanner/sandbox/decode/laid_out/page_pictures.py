"""The pictures that a document's pages name, decoded to be drawn on the page."""

from collections.abc import Callable
from typing import TypeAlias

from PIL import Image

from scanner.formats.kinds import STILL_READERS
from scanner.sandbox.decode import image
from scanner.sandbox.decode.frame import ByteSource, DecodeFailure
from scanner.sandbox.decode.sniff import sniff

MAX_DECODED = 200  # of one document, for drawn pages; each is also looked at by itself

Fetch: TypeAlias = Callable[[str], bytes]
"""Returns the content of a part by its name; empty if there is none."""


class PagePictures:
    """Decodes parts by name and keeps the last, so that a page made of crops of one picture decodes it once."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._decoded = 0
        self._last: tuple[str, int, Image.Image | None] = ("", 0, None)

    def pixels(self, name: str, side: int) -> Image.Image | None:
        """Return a picture with about `side` pixels on its shorter side; None if it cannot be read."""
        if self._last[:2] != (name, side):
            self._last = name, side, self._decode(name, side)
        return self._last[2]

    def _decode(self, name: str, side: int) -> Image.Image | None:
        self._decoded += 1
        content = self._fetch(name) if name and self._decoded <= MAX_DECODED else b""
        if not content:
            return None
        source = ByteSource.of(content)
        kind = sniff(source)
        if kind.reader not in STILL_READERS:
            return None
        try:
            picture = Image.fromarray(image.first_picture(source, kind.media, side))
        except DecodeFailure:
            return None  # reported when the picture is looked at by itself
        picture.thumbnail((2 * side, 2 * side))
        return picture
