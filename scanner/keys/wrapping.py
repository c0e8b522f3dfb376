"""Secrets wrapped under a key or a passphrase; each key is wiped after its use."""

import os
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from scanner.keys.cost import Cost
from scanner.platform.memory import wipe, wipe_bytes, wipe_text

NONCE = 12  # bytes, before the ciphertext
TAG = 16  # bytes, after the ciphertext


def stretch(cost: Cost, passphrase: str, salt: bytes) -> bytearray:
    """Stretch a passphrase to a 32-byte key with Argon2id. Raises LockError as `Cost.stretch` does."""
    # Another keyboard may yield composed or decomposed characters for the same passphrase.
    normal = unicodedata.normalize("NFKC", passphrase)
    encoded = normal.encode("utf-8", "surrogatepass")
    try:
        return cost.stretch(encoded, salt)
    finally:
        wipe_bytes(encoded)
        if normal is not passphrase:
            wipe_text(normal)


def wrap(key: bytearray, secret: bytes | bytearray, aad: bytes) -> bytes:
    """Encrypt the secret, then wipe the key."""
    nonce = os.urandom(NONCE)
    try:
        return nonce + ChaCha20Poly1305(key).encrypt(nonce, secret, aad)
    finally:
        wipe(key)


def unwrap(key: bytearray, wrapped: bytes, aad: bytes) -> bytearray | None:
    """Decrypt, then wipe the key; None when it is the wrong key."""
    opened = bytearray(len(wrapped) - NONCE - TAG)
    try:
        ChaCha20Poly1305(key).decrypt_into(wrapped[:NONCE], wrapped[NONCE:], aad, opened)
    except InvalidTag:
        return None
    finally:
        wipe(key)
    return opened
