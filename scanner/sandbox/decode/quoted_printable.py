"""The quoted-printable parts of a mail, decoded."""

import binascii
import re
from collections.abc import Iterator

_PICTURE = re.compile(rb"(?:=FF=D8=FF|=89PNG|GIF8[79]a|RIFF[^\r\n]{4,12}WEBP)", re.I)
_END = re.compile(rb"\r?\n--")
_BODY = re.compile(rb"quoted-printable[^\n]*\n(?:[^\r\n]+\r?\n)*\r?\n", re.I)


def pictures(text: bytes) -> Iterator[bytes]:
    """Yield what begins as a common picture, in a part or anywhere else."""
    at = 0
    while found := _PICTURE.search(text, at):
        end = _END.search(text, found.end())
        at = end.start() if end else len(text)
        yield binascii.a2b_qp(text[found.start() : at])


def other_bodies(text: bytes) -> Iterator[bytes]:
    """Yield the parts that are neither text nor a common picture."""
    for found in _BODY.finditer(text):
        if not _PICTURE.match(text, found.end()):
            end = _END.search(text, found.end())
            data = binascii.a2b_qp(text[found.end() : end.start() if end else len(text)])
            if b"\x00" in data:
                yield data


def texts(text: bytes) -> bytes:
    """Return the parts that are text, one after the other; empty if none differs from how it is written."""
    found = list(_BODY.finditer(text)) if b"quoted-printable" in text.lower() else []
    parts: list[bytes] = []
    for number, head in enumerate(found):
        # A part reaches to its boundary, or to the head of the next one.
        last = found[number + 1].start() if number + 1 < len(found) else len(text)
        end = _END.search(text, head.end(), last)
        written = text[head.end() : end.start() if end else last]
        data = binascii.a2b_qp(written)
        if data != written and b"\x00" not in data:
            parts.append(data)
    return b"\n".join(parts)
