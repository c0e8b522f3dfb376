"""Sealing to the parent's key: HPKE, base mode, X25519 + HKDF-SHA256 + ChaCha20-Poly1305."""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
PAD = 64  # bytes; records of few different sizes reveal little


def genesis_info(log_id: bytes) -> bytes:
    """Build the context that binds a genesis secret to its place."""
    return b"csl1 genesis\0" + log_id


def epoch_info(log_id: bytes) -> bytes:
    """Build the context that binds an epoch secret to its log."""
    return b"csl1 epoch\0" + log_id


def record_info(log_id: bytes, header: bytes) -> bytes:
    """Build the context that binds a record to its place: the library takes no AAD, so it includes the header."""
    return b"csl1 rec\0" + log_id + header


def seal(key: X25519PublicKey, plaintext: bytes, info: bytes) -> bytes:
    """Seal a plaintext to a key; the result is 48 bytes longer."""
    return _SUITE.encrypt(plaintext, key, info)


def unseal(key: X25519PrivateKey, sealed: bytes, info: bytes) -> bytes | None:
    """Open a sealed message; None if it was not sealed to this key and context."""
    try:
        return _SUITE.decrypt(sealed, key, info)
    except (InvalidTag, ValueError):
        return None


def pad(text: bytes) -> bytes:
    """Prefix the length (16 bits) and append zeros up to a multiple of PAD."""
    whole = len(text).to_bytes(2, "big") + text
    return whole + bytes(-len(whole) % PAD)


def unpad(padded: bytes) -> bytes | None:
    """Undo `pad`; None if the length is wrong or the padding is not zero."""
    length = int.from_bytes(padded[:2], "big")
    rest = padded[2 + length :]
    if len(padded) < 2 or length + 2 > len(padded) or any(rest):
        return None
    return padded[2 : 2 + length]
