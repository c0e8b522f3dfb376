"""Objects as the first version of OLE embeds them: in RTF, and in a stream of a compound file (MS-OLEDS, 2.2)."""

_VERSION = b"\x01\x05\x00\x00\x02\x00\x00\x00"  # and the mark of an embedded object
_SIZE = 4  # bytes of a length


def native(data: bytes) -> bytes:
    """Return the stream that a compound file would have for an object in RTF; empty if it is no such object."""
    if not data.startswith(_VERSION):
        return b""
    at = len(_VERSION)
    for _ in ("class", "topic", "item"):
        at += _SIZE + int.from_bytes(data[at : at + _SIZE], "little")
    return data[at : at + _SIZE + int.from_bytes(data[at : at + _SIZE], "little")]


def file_in(content: bytes) -> bytes:
    """Return a file dropped into a document, whose size and bytes follow its names, or the bitmap of Paint."""
    if content[4:6] == b"BM":
        return content[4:]
    at = 6
    for _ in range(2):
        end = content.find(b"\0", at)
        if end < 0:
            return content
        at = end + 1
    at += 4
    at += 4 + int.from_bytes(content[at : at + 4], "little")
    size = int.from_bytes(content[at : at + 4], "little")
    return content[at + 4 : at + 4 + size] if 0 < size <= len(content) - at else content
