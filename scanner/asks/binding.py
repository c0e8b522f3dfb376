"""The identity of an ask: one item, on one device, under one edition of the rules, until one moment."""

import hashlib

import msgspec

_CONTEXT = b"beforehand ask 1\0"


class AskBinding(msgspec.Struct, frozen=True):
    """
    Everything that an ask is bound to. No content and no hash of content.

    `nonce`: 16 random bytes, so that nobody can guess the identity from the other fields.
    """

    log_id: bytes
    device: bytes
    item: str
    nonce: bytes
    policy_counter: int
    policy_hash: bytes
    until: int

    def ask_id(self) -> bytes:
        """SHA-256 over all fields, each preceded by its length (4 bytes, big-endian)."""
        digest = hashlib.sha256(_CONTEXT)
        for part in (
            self.log_id,
            self.device,
            self.item.encode(),
            self.nonce,
            self.policy_counter.to_bytes(8, "big"),
            self.policy_hash,
            self.until.to_bytes(8, "big"),
        ):
            digest.update(len(part).to_bytes(4, "big") + part)
        return digest.digest()
