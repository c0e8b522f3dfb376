"""
Pairing: a one-time secret of 128 bits, shown on the child's screen and typed on the parent's computer.

A meeting mailbox and a key for each direction are derived from it. Nobody has to compare anything by eye.
"""

import os
import secrets
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from scanner.asks.bodies import JoinBody, MeetingBody, WelcomeBody, decode_meeting, encode
from scanner.asks.device import MAILBOX_BYTES
from scanner.asks.envelope import SIZE
from scanner.errors import LinkError
from scanner.keys.pairs import derive

SECRET_BYTES = 16
PAIRING_SECONDS = 600  # long enough to walk to the other computer and type 27 symbols
MEETING_VERSION = 2
SYMBOLS = 26  # of 5 bits each, the first of 3; a check symbol follows
GROUP = 5
_NONCE = 12
_PLAIN = SIZE - 1 - _NONCE - 16
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# Modulo 37, as in the recovery code: detects any wrong symbol and any swap.
_CHECKS = _ALPHABET + "*~$=U"
_SLIPS = str.maketrans({"I": "1", "L": "1", "O": "0", "-": "", " ": "", "\u2013": "", "\u2014": ""})
_MEETING = b"beforehand meeting 1\0"


class MeetingKeys(NamedTuple):
    """The values that both sides derive from a pairing's secret."""

    mailbox: bytes
    join: bytes
    welcome: bytes

    @classmethod
    def of(cls, secret: bytes) -> "MeetingKeys":
        """Derive the mailbox and both keys from a secret of 16 bytes."""
        return cls(
            bytes(derive(secret, b"beforehand pairing mailbox")[:MAILBOX_BYTES]),
            bytes(derive(secret, b"beforehand pairing join")),
            bytes(derive(secret, b"beforehand pairing welcome")),
        )


def new_pairing_secret() -> bytes:
    """Make a random secret of 16 bytes for one pairing."""
    return secrets.token_bytes(SECRET_BYTES)


def spell_secret(secret: bytes) -> str:
    """Spell a secret for typing: 26 symbols and a check symbol, in groups of five."""
    value = int.from_bytes(secret, "big")
    symbols = "".join(_ALPHABET[value >> 5 * i & 31] for i in reversed(range(SYMBOLS)))
    whole = symbols + _CHECKS[value % 37]
    return "-".join(whole[i : i + GROUP] for i in range(0, len(whole), GROUP))


def read_secret(typed: str) -> bytes:
    """Read a typed secret; I, L, O, small letters and dashes are tolerated. Raises LinkError `code-mistyped`."""
    symbols = "".join(typed.upper().translate(_SLIPS).split())
    if len(symbols) != SYMBOLS + 1:
        raise LinkError("code-mistyped", symbols=len(symbols))
    value = 0
    for symbol in symbols[:-1]:
        digit = _ALPHABET.find(symbol)
        if digit < 0:
            raise LinkError("code-mistyped")
        value = value << 5 | digit
    if value >= 2 ** (8 * SECRET_BYTES) or _CHECKS[value % 37] != symbols[-1]:
        raise LinkError("code-mistyped")
    return value.to_bytes(SECRET_BYTES, "big")


def seal_meeting(keys: MeetingKeys, to: bytes, body: MeetingBody) -> bytes:
    """Seal an introduction for a mailbox: 640 bytes, like every envelope."""
    key = keys.join if isinstance(body, JoinBody) else keys.welcome
    encoded, nonce = encode(body), os.urandom(_NONCE)
    plain = (len(encoded).to_bytes(2, "big") + encoded).ljust(_PLAIN, b"\0")
    sealed = AESGCM(key).encrypt(nonce, plain, _MEETING + to)
    return bytes([MEETING_VERSION]) + nonce + sealed


def open_join(keys: MeetingKeys, untrusted: bytes) -> JoinBody | None:
    """Open the introduction of a parent's device at the meeting mailbox; None for anything else."""
    body = _opened(keys.join, keys.mailbox, untrusted)
    return body if isinstance(body, JoinBody) else None


def open_welcome(keys: MeetingKeys, receiver: bytes, untrusted: bytes) -> WelcomeBody | None:
    """Open the introduction of the child's device at the mailbox `receiver`; None for anything else."""
    body = _opened(keys.welcome, receiver, untrusted)
    return body if isinstance(body, WelcomeBody) else None


def _opened(key: bytes, receiver: bytes, untrusted: bytes) -> MeetingBody | None:
    if len(untrusted) != SIZE or untrusted[0] != MEETING_VERSION:
        return None
    nonce, sealed = untrusted[1 : 1 + _NONCE], untrusted[1 + _NONCE :]
    try:
        plain = AESGCM(key).decrypt(nonce, sealed, _MEETING + receiver)
    except InvalidTag:
        return None
    length = int.from_bytes(plain[:2], "big")
    if length > len(plain) - 2 or any(plain[2 + length :]):
        return None
    return decode_meeting(plain[2 : 2 + length])
