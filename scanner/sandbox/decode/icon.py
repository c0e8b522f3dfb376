"""Icons: the pictures of the other sizes, which viewers list beside the largest."""

from collections.abc import Iterator

MAX_ENTRIES = 64  # of one icon; Windows' have under 20
_HEAD, _ENTRY = 6, 16
_APPLE_HEAD = 8
_PNG = b"\x89PNG"
_APPLE_PICTURES = (_PNG, b"\x00\x00\x00\x0cjP  ", b"\xff\x4f\xff\x51")


def entries(data: bytes, media: str) -> Iterator[bytes]:
    """Yield each picture of an icon as a file of its own; none if it is the file's only one and of its kind."""
    found = list(_of_apple(data) if media == "icns" else _of_windows(data))
    yield from found if len(found) > 1 or any(each[:4] != data[:4] for each in found) else ()


def _of_windows(data: bytes) -> Iterator[bytes]:
    for number in range(min(int.from_bytes(data[4:_HEAD], "little"), MAX_ENTRIES)):
        at = _HEAD + number * _ENTRY
        entry = data[at : at + _ENTRY]
        size, start = (int.from_bytes(entry[side : side + 4], "little") for side in (8, 12))
        picture = data[start : start + size]
        if picture.startswith(_PNG):
            yield picture
        elif len(entry) == _ENTRY and picture:
            head = data[:4] + b"\x01\x00" + entry[:12] + (_HEAD + _ENTRY).to_bytes(4, "little")
            yield head + picture


def _of_apple(data: bytes) -> Iterator[bytes]:
    """Yield the pictures that are files; the oldest sizes, of up to 128 pixels, are pixels alone."""
    at = _APPLE_HEAD
    for _ in range(MAX_ENTRIES):
        size = int.from_bytes(data[at + 4 : at + 8], "big")
        if size < _APPLE_HEAD:
            return
        body = data[at + _APPLE_HEAD : at + size]
        if body.startswith(_APPLE_PICTURES):
            yield body
        at += size
