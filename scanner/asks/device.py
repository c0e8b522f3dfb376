"""A device's private keys, and the contact that other devices know."""

import secrets
from typing import NamedTuple

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from scanner.keys.pairs import derive
from scanner.platform.memory import wipe

MAILBOX_BYTES = 16
KEY_BYTES = 32


class Contact(msgspec.Struct, frozen=True, array_like=True):
    """A device as other devices know it: its mailbox and its raw public keys."""

    mailbox: bytes
    sign: bytes
    seal: bytes

    @property
    def well_formed(self) -> bool:
        """True if every field has the right length."""
        lengths = (len(self.mailbox), len(self.sign), len(self.seal))
        return lengths == (MAILBOX_BYTES, KEY_BYTES, KEY_BYTES)


class DeviceKeys(NamedTuple):
    """The private keys, derived from the device's secret."""

    sign: Ed25519PrivateKey
    seal: X25519PrivateKey

    @classmethod
    def of(cls, secret: bytes) -> "DeviceKeys":
        """Derive both keys from a secret of 32 bytes."""
        sign, seal = (
            derive(secret, b"beforehand device sign"),
            derive(secret, b"beforehand device seal"),
        )
        try:
            return cls(
                Ed25519PrivateKey.from_private_bytes(sign),
                X25519PrivateKey.from_private_bytes(seal),
            )
        finally:
            wipe(sign)
            wipe(seal)

    def contact(self, mailbox: bytes) -> Contact:
        """Return the public keys with this device's mailbox."""
        return Contact(
            mailbox,
            self.sign.public_key().public_bytes_raw(),
            self.seal.public_key().public_bytes_raw(),
        )


def new_secret() -> bytes:
    """Make a random secret of 32 bytes, from which a device's keys are derived."""
    return secrets.token_bytes(KEY_BYTES)
