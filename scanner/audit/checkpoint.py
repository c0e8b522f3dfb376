"""A place in the log as words that a person can note down and compare."""

import hashlib

from scanner.keys import words_of


def words(log_id: bytes, size: int, head: bytes) -> str:
    """Return `size` and six made-up words for `head`, as in "1204 lusab babad gutih tugad mufuz tofin"."""
    bits = hashlib.sha256(b"csl1 words\0" + log_id + size.to_bytes(8, "big") + head).digest()
    return f"{size} {words_of(bits)}"


def noted_size(noted: str) -> int:
    """Return the size in a noted checkpoint; -1 if the text is not a checkpoint."""
    first = noted.split(maxsplit=1)[:1]
    return int(first[0]) if first and first[0].isascii() and first[0].isdecimal() else -1


def same(noted: str, shown: str) -> bool:
    """Return whether two checkpoints are equal, ignoring spacing and case."""
    return noted.lower().replace("-", " ").split() == shown.split()
