"""Hashes as words that a person can note, speak and compare."""

import hashlib

from scanner.keys.pairs import PublicKeys

_CONSONANTS, _VOWELS = "bdfghjklmnprstvz", "aiou"
WORDS = 6  # of 16 bits each


def words_of(hashed: bytes) -> str:
    """
    Spell the start of a hash as six five-letter words: "lusab babad gutih tugad mufuz tofin".

    The words belong to no language (consonant-vowel-consonant-vowel-consonant, 16 bits each), so all can say them.
    """
    return " ".join(_word(int.from_bytes(hashed[2 * i : 2 * i + 2], "big")) for i in range(WORDS))


def fingerprint(public: PublicKeys) -> str:
    """Return the words of the current key pair, for the recovery sheet; an exported bundle shows them too."""
    pair = public.current
    return words_of(
        hashlib.sha256(b"csl1 key words\0" + public.log_id + pair.seal + pair.sign).digest()
    )


def _word(value: int) -> str:
    return (
        _CONSONANTS[value >> 12]
        + _VOWELS[value >> 10 & 3]
        + _CONSONANTS[value >> 6 & 15]
        + _VOWELS[value >> 4 & 3]
        + _CONSONANTS[value & 15]
    )
