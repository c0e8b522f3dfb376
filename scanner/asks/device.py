"""A device's own keys, and what another device knows of it."""

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
    """A device as another knows it: its mailbox and its public keys, raw."""

    mailbox: bytes
    sign: bytes
    seal: bytes

    @property
    def well_formed(self) -> bool:
        """True if every part has its length."""
        lengths = (len(self.mailbox), len(self.sign), len(self.seal))
        return lengths == (MAILBOX_BYTES, KEY_BYTES, KEY_BYTES)


class DeviceKeys(NamedTuple):
    """The private halves, derived from the device's secret."""

    sign: Ed25519PrivateKey
    seal: X25519PrivateKey

    @classmethod
    def of(cls, secret: bytes) -> "DeviceKeys":
        """Derive both from 32 bytes."""
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
        """Give the public halves with this device's mailbox."""
        return Contact(
            mailbox,
            self.sign.public_key().public_bytes_raw(),
            self.seal.public_key().public_bytes_raw(),
        )


def new_secret() -> bytes:
    """Make the 32 bytes that a device's keys come from."""
    return secrets.token_bytes(KEY_BYTES)
