"""A place in the log in words a person can note and compare."""

import hashlib

_CONSONANTS, _VOWELS = "bdfghjklmnprstvz", "aiou"
WORDS = 6  # of 16 bits each


def words(log_id: bytes, size: int, head: bytes) -> str:
    """
    `size` and six five-letter words over `head`: "1204 lusab babad gutih tugad mufuz tofin".

    Words in no language, consonant-vowel-consonant-vowel-consonant, 16 bits each: speakable by all.
    """
    bits = hashlib.sha256(b"csl1 words\0" + log_id + size.to_bytes(8, "big") + head).digest()
    spelled = [_word(int.from_bytes(bits[2 * i : 2 * i + 2], "big")) for i in range(WORDS)]
    return " ".join([str(size), *spelled])


def noted_size(noted: str) -> int:
    """The size a noted checkpoint speaks of; -1 when it is none."""
    first = noted.split(maxsplit=1)[:1]
    return int(first[0]) if first and first[0].isascii() and first[0].isdecimal() else -1


def same(noted: str, shown: str) -> bool:
    """Whether a noted checkpoint is this one, however it is spaced and cased."""
    return noted.lower().replace("-", " ").split() == shown.split()


def _word(value: int) -> str:
    return (
        _CONSONANTS[value >> 12]
        + _VOWELS[value >> 10 & 3]
        + _CONSONANTS[value >> 6 & 15]
        + _VOWELS[value >> 4 & 3]
        + _CONSONANTS[value & 15]
    )
