"""The files that uuencode writes into a text, also in an answer that quotes them."""

import binascii
import re
from collections.abc import Iterator

_FILE = re.compile(rb"^begin [0-7]{3,4} [^\r\n]+\r?\n((?:[ -`]{1,90}\r?\n)+)", re.M)
# The marks that a mail program puts before each line of the message that is answered.
_QUOTED = re.compile(
    rb"^((?:[>|:][ \t]?){1,9})begin [0-7]{3,4} [^\r\n]+\r?\n(?:\1[^\r\n]*\r?\n)+", re.M
)


def files(text: bytes) -> Iterator[bytes]:
    """Yield the content of each file, up to the first line that cannot be decoded."""
    if b"begin " not in text:
        return
    for found in _FILE.finditer(text):
        yield _content(found[1])
    for found in _QUOTED.finditer(text):
        marks = len(found[1])
        lines = b"".join(line[marks:] for line in found[0].splitlines(keepends=True))
        yield from (_content(inner[1]) for inner in _FILE.finditer(lines))


def _content(lines: bytes) -> bytes:
    parts: list[bytes] = []
    for line in lines.splitlines():
        if line == b"end":
            break
        try:
            parts.append(binascii.a2b_uu(line))
        except binascii.Error:  # a letter beyond the line's own length, a checksum
            length = 1 + -(-((line[0] - 32) & 63) // 3) * 4  # with the letter that states it
            if len(line) > length + 1:  # as where its letters are escaped
                break
            try:
                parts.append(binascii.a2b_uu(line[:length]))
            except binascii.Error:
                break
    return b"".join(parts)
