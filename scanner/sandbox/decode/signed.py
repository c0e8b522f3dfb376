"""Signed messages (CMS): the message inside, which a mail program opens like any other."""

from collections.abc import Iterator

from scanner.formats.kinds import FormatReader, MediaKind
from scanner.sandbox.decode import carve, inner_text
from scanner.sandbox.decode.container import Container
from scanner.sandbox.decode.frame import ByteSource, DecodedFrame

_TEXT = MediaKind("text", FormatReader.TEXT)


def frames(source: ByteSource, container: Container) -> Iterator[DecodedFrame]:
    """Look at the signed text, and at pictures that lie in the file unencoded."""
    data = carve.searched(source, container)
    yield from carve.frames(ByteSource.of(data), container, any_kind=True)
    joined = list(inner_text.strings(data))
    for text in joined:
        container.room(len(text))
        yield from container.part(text, kind=_TEXT)
    # The pieces of a string are cut anywhere: by themselves they are damaged.
    single = container.apart() if joined else container
    for text in inner_text.runs(data):
        single.room(len(text))
        yield from single.part(text, kind=_TEXT)
    container.done()
