"""
Envelopes: signed by the sender, padded to one size, sealed to the receiver.

    version (1) | HPKE: encapsulated key (32), AES-256-GCM of the plaintext (591 + 16)
    plaintext: sender (16) | number (8) | length (2) | body | Ed25519 signature (64) | zeros
"""

import struct
from enum import StrEnum

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from scanner.asks.device import Contact, DeviceKeys
from scanner.errors import LinkError
from scanner.keys import verify_signature

VERSION = 1
SIZE = 640  # bytes of every envelope, so that the size reveals nothing about the content
_PLAIN = SIZE - 1 - 32 - 16
_HEAD = struct.Struct("!16sQH")
_SIGNATURE = 64
MAX_BODY = _PLAIN - _HEAD.size - _SIGNATURE
_SIGNED = b"beforehand envelope 1\0"
_INFO = b"beforehand link 1\0"
# AES-256-GCM, not ChaCha20: WebCrypto has only the former, and a second implementation may be a web page.
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


class DropReason(StrEnum):
    """The reason why an envelope had no effect. The first group is found before any of its content is trusted."""

    SIZE = "size"
    VERSION = "version"
    SEALED = "sealed"  # altered, or sealed to another device
    FORM = "form"  # the plaintext is not formed like an envelope
    STRANGER = "stranger"  # the sender may not write here
    SIGNATURE = "signature"
    BODY = "body"  # not a known body

    REPLAYED = "replayed"  # seen before
    OLD = "old"  # older than what is remembered
    NOT_ALLOWED = "not-allowed"  # this sender may not send this
    NO_SUCH_ASK = "no-such-ask"
    CLOSED = "closed"  # the ask has ended
    OFF = "off"  # the link is switched off


class OpenedEnvelope(msgspec.Struct, frozen=True):
    """An envelope from a known sender with a valid signature. `untrusted_body` is not decoded yet."""

    sender: bytes
    number: int
    untrusted_body: bytes


def seal_envelope(keys: DeviceKeys, sender: bytes, to: Contact, number: int, body: bytes) -> bytes:
    """Sign, pad and seal a body into an envelope of `SIZE` bytes. Raises LinkError `too-long`."""
    if len(body) > MAX_BODY:
        raise LinkError("too-long", length=len(body))
    signature = keys.sign.sign(_signed(sender, to.mailbox, number, body))
    plain = _HEAD.pack(sender, number, len(body)) + body + signature
    key = X25519PublicKey.from_public_bytes(to.seal)
    sealed = _SUITE.encrypt(plain.ljust(_PLAIN, b"\0"), key, _INFO + to.mailbox)
    return bytes([VERSION]) + sealed


def open_envelope(
    keys: DeviceKeys, receiver: bytes, senders: dict[bytes, Contact], untrusted: bytes
) -> OpenedEnvelope | DropReason:
    """Open an envelope to the mailbox `receiver` from one of `senders` (contacts by mailbox)."""
    if len(untrusted) != SIZE:
        return DropReason.SIZE
    if untrusted[0] != VERSION:
        return DropReason.VERSION
    try:
        plain = _SUITE.decrypt(untrusted[1:], keys.seal, _INFO + receiver)
    except (InvalidTag, ValueError):
        return DropReason.SEALED
    sender, number, length = _HEAD.unpack_from(plain)
    end = _HEAD.size + length + _SIGNATURE
    if len(plain) != _PLAIN or length > MAX_BODY or any(plain[end:]) or number >= 2**63:
        return DropReason.FORM
    contact = senders.get(sender)
    if contact is None:
        return DropReason.STRANGER
    body, signature = plain[_HEAD.size : end - _SIGNATURE], plain[end - _SIGNATURE : end]
    if not verify_signature(contact.sign, _signed(sender, receiver, number, body), signature):
        return DropReason.SIGNATURE
    return OpenedEnvelope(sender, number, body)


def _signed(sender: bytes, receiver: bytes, number: int, body: bytes) -> bytes:
    return _SIGNED + sender + receiver + number.to_bytes(8, "big") + body
