"""
The XMP metadata of a JPEG, in which a camera may keep whole pictures in base64.

These are the picture before an effect or an edit, the other eye's view, a larger preview. A packet over 64 KiB
is spread over several segments (XMP specification, part 3, 1.1.3.1).
"""

from scanner.sandbox.decode.frame import ByteSource

MAX_SEGMENTS = 4_000
MAX_XMP = 64 * 1024 * 1024
LEAST = 8 * 1024  # bytes; a smaller packet holds no picture but the usual small preview
_APP1, _SOS = 0xE1, 0xDA
_MAIN = b"http://ns.adobe.com/xap/1.0/\x00"
_MORE = b"http://ns.adobe.com/xmp/extension/\x00"
_MORE_HEAD = len(_MORE) + 32 + 4 + 4  # an identifier, the length of all, the offset of this one


def of_jpeg(source: ByteSource) -> bytes:
    """Return the text of all packets; empty if they are too small to hold a picture."""
    main: list[bytes] = []
    more: dict[int, bytes] = {}
    at, size = 2, 0
    for _ in range(MAX_SEGMENTS):
        head = source.read(at, 4)
        if len(head) < 4 or head[0] != 0xFF or head[1] == _SOS or size > MAX_XMP:
            break
        length = int.from_bytes(head[2:], "big")
        if head[1] == _APP1:
            segment = source.read(at + 4, length - 2)
            if segment.startswith(_MAIN):
                main.append(segment[len(_MAIN) :])
            elif segment.startswith(_MORE):
                offset = int.from_bytes(segment[_MORE_HEAD - 4 : _MORE_HEAD], "big")
                more[offset] = segment[_MORE_HEAD:]
            size += length
        at += 2 + max(length, 2)
    text = b"\n".join((*main, b"".join(more[offset] for offset in sorted(more))))
    return text if len(text) >= LEAST else b""
