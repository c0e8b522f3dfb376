"""The recovery code: 160 bits in Crockford's Base32 with a check symbol, tolerant of typing slips."""

import secrets

from scanner.errors import LockError

BYTES = 20
SYMBOLS = 32  # of 5 bits each, before the check symbol
GROUP = 4
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHECKS = ALPHABET + "*~$=U"  # modulo 37: detects any one wrong symbol or swap of neighbours
_SLIPS = str.maketrans({"I": "1", "L": "1", "O": "0", "-": "", " ": "", "\u2013": "", "\u2014": ""})


def new_code() -> str:
    """Make a code, grouped for reading: XXXX-XXXX-...-C."""
    return spell(secrets.token_bytes(BYTES))


def spell(secret: bytes) -> str:
    """Spell 20 bytes with their check symbol."""
    value = int.from_bytes(secret, "big")
    symbols = "".join(ALPHABET[value >> 5 * i & 31] for i in reversed(range(SYMBOLS)))
    groups = [symbols[i : i + GROUP] for i in range(0, SYMBOLS, GROUP)]
    return "-".join([*groups, CHECKS[value % 37]])


def looks_like_code(typed: str) -> bool:
    """Return whether the text has the length and alphabet of a recovery code."""
    symbols = _clean(typed)
    return len(symbols) == SYMBOLS + 1 and all(symbol in CHECKS for symbol in symbols)


def read_code(typed: str) -> bytes:
    """
    Decode a code to 20 bytes, tolerating I, L, O, lower case and dashes.

    Raises LockError `recovery-mistyped`.
    """
    symbols = _clean(typed)
    if len(symbols) != SYMBOLS + 1:
        raise LockError("recovery-mistyped", symbols=len(symbols))
    value = 0
    for place, symbol in enumerate(symbols[:-1]):
        digit = ALPHABET.find(symbol)
        if digit < 0:
            raise LockError("recovery-mistyped", group=place // GROUP + 1)
        value = value << 5 | digit
    if CHECKS[value % 37] != symbols[-1]:
        raise LockError("recovery-mistyped")
    return value.to_bytes(BYTES, "big")


def _clean(typed: str) -> str:
    return "".join(typed.upper().translate(_SLIPS).split())
