"""
The secret of one sealed record; disclosing it opens that record and no other.

With it a third party can verify that the sealed bytes in the log hold the text that it is shown. It is
HPKE's shared secret (RFC 9180, 4.1), which the library derives but does not expose.
"""

from hmac import digest

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

_SUITE = b"KEM\x00\x20"  # DHKEM(X25519, HKDF-SHA256)
_H = "sha256"
_SIZE = 32


def shared_secret(key: X25519PrivateKey, sealed: bytes) -> bytes:
    """Derive the 32 bytes that open `sealed`, a message sealed to `key`."""
    encapsulated = sealed[:_SIZE]
    exchanged = key.exchange(X25519PublicKey.from_public_bytes(encapsulated))
    context = encapsulated + key.public_key().public_bytes_raw()
    extracted = digest(bytes(_SIZE), b"HPKE-v1" + _SUITE + b"eae_prk" + exchanged, _H)
    label = _SIZE.to_bytes(2, "big") + b"HPKE-v1" + _SUITE + b"shared_secret"
    return digest(extracted, label + context + b"\1", _H)
