"""A place in the log in words a person can note and compare."""

import hashlib

from scanner.keys import words_of


def words(log_id: bytes, size: int, head: bytes) -> str:
    """`size` and six made-up words over `head`: "1204 lusab babad gutih tugad mufuz tofin"."""
    bits = hashlib.sha256(b"csl1 words\0" + log_id + size.to_bytes(8, "big") + head).digest()
    return f"{size} {words_of(bits)}"


def noted_size(noted: str) -> int:
    """The size a noted checkpoint speaks of; -1 when it is none."""
    first = noted.split(maxsplit=1)[:1]
    return int(first[0]) if first and first[0].isascii() and first[0].isdecimal() else -1


def same(noted: str, shown: str) -> bool:
    """Return whether a noted checkpoint is this one, however it is spaced and cased."""
    return noted.lower().replace("-", " ").split() == shown.split()
