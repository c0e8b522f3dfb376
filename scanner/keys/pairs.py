"""The parent's two key pairs: one to seal records to, one to sign with."""

from typing import NamedTuple

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from scanner.platform.memory import wipe

MASTER = 32  # bytes of the master secret, from which all keys are derived
LOG_ID = 16


def derive(secret: bytes | bytearray, purpose: bytes, salt: bytes = b"") -> bytearray:
    """Derive 32 bytes for one purpose: HKDF-SHA256 with `purpose` as info. The caller wipes them."""
    derived = bytearray(32)
    HKDF(hashes.SHA256(), 32, salt or None, purpose).derive_into(secret, derived)
    return derived


class PublicPair(msgspec.Struct, frozen=True):
    """The raw public keys: X25519 for sealing, Ed25519 for verifying signatures."""

    seal: bytes
    sign: bytes

    def seal_key(self) -> X25519PublicKey:
        """Build the key object for sealing."""
        return X25519PublicKey.from_public_bytes(self.seal)

    def verify(self, context: bytes, message: bytes, signature: bytes) -> bool:
        """Return whether the pair's owner signed `message` for this purpose."""
        return verify_signature(self.sign, context + message, signature)


class PublicKeys(msgspec.Struct, frozen=True):
    """The keys the device may hold. `older`: pairs used before, the oldest first."""

    log_id: bytes
    current: PublicPair
    older: tuple[PublicPair, ...] = ()

    @property
    def pairs(self) -> tuple[PublicPair, ...]:
        """All pairs, the oldest first."""
        return (*self.older, self.current)


class KeyPair(NamedTuple):
    """The private keys: in memory only while unlocked, and wiped by `Unlocked.forget`."""

    master: bytearray
    seal: X25519PrivateKey
    sign: Ed25519PrivateKey

    @classmethod
    def of(cls, master: bytes | bytearray) -> "KeyPair":
        """Derive both keys from the master secret, which is copied."""
        seal, sign = derive(master, b"csl1 seal"), derive(master, b"csl1 sign")
        try:
            return cls(
                bytearray(master),
                X25519PrivateKey.from_private_bytes(seal),
                Ed25519PrivateKey.from_private_bytes(sign),
            )
        finally:
            wipe(seal)
            wipe(sign)

    def public(self) -> PublicPair:
        """The public keys of this pair."""
        return PublicPair(
            self.seal.public_key().public_bytes_raw(), self.sign.public_key().public_bytes_raw()
        )


class LogMark(msgspec.Struct, frozen=True):
    """A place in the log: the number of frames and the head over them. Size -1: there was no log."""

    size: int = -1
    head: bytes = bytes(32)


class Unlocked:
    """The parent's unlocked keys. Kept only in memory, from unlocking until `forget`."""

    def __init__(
        self, log_id: bytes, pairs: tuple[KeyPair, ...], marks: tuple[LogMark, ...] = ()
    ) -> None:
        """Order `pairs` oldest first; `marks[i]` is the state of the log when pair i + 1 replaced pair i."""
        self.log_id = log_id
        self.pairs: tuple[KeyPair, ...] = pairs
        self.marks = marks
        publics = tuple(pair.public() for pair in pairs)
        self.public = PublicKeys(log_id, publics[-1], publics[:-1])

    @property
    def current(self) -> KeyPair:
        """The pair in use."""
        return self.pairs[-1]

    def forget(self) -> None:
        """
        Wipe the secrets; the library wipes the private keys when they are freed.

        The object is unusable afterwards.
        """
        for pair in self.pairs:
            wipe(pair.master)
        self.pairs = ()

    def sign(self, context: bytes, message: bytes) -> bytes:
        """Sign as the parent; `context` names the purpose, so a signature is valid for no other."""
        return self.current.sign.sign(context + message)


def verify_signature(public: bytes, message: bytes, signature: bytes) -> bool:
    """Return whether `signature` is a valid Ed25519 signature of `message`."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
