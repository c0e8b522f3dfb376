"""The key ratchet: each MAC key is deleted after one frame, so that the past cannot be rewritten."""

import hashlib
from hmac import digest
from typing import NamedTuple

_H = "sha256"


class Ratchet(NamedTuple):
    """The MAC key, the keyed aggregate over all MACs, and the hash over all frames; 32 bytes each."""

    k: bytes
    agg: bytes
    head: bytes

    def step(self, header: bytes, body: bytes) -> tuple[bytes, "Ratchet"]:
        """Return the frame's MAC and the ratchet after it."""
        mac = digest(digest(self.k, b"mac", _H), self.head + header + body, _H)
        agg = digest(digest(self.k, b"agg", _H), self.agg + mac, _H)
        head = next_head(self.head, header, body, mac)
        return mac, Ratchet(next_key(self.k), agg, head)

    def mixed(self, epoch_secret: bytes) -> "Ratchet":
        """Mix an epoch's secret into the key, after its OPEN frame."""
        return self._replace(k=mix_key(self.k, epoch_secret))


def first(genesis_secret: bytes) -> Ratchet:
    """Return the ratchet before the GENESIS frame."""
    return Ratchet(digest(genesis_secret, b"mac0", _H), bytes(32), bytes(32))


def next_key(k: bytes) -> bytes:
    """Return the key after one frame."""
    return digest(k, b"next", _H)


def mix_key(k: bytes, epoch_secret: bytes) -> bytes:
    """Return the key after an OPEN frame."""
    return digest(k, b"mix" + epoch_secret, _H)


def next_head(head: bytes, header: bytes, body: bytes, mac: bytes) -> bytes:
    """Return the hash over all frames up to this one; needs no key."""
    return hashlib.sha256(head + header + body + mac).digest()


def content_key(epoch_secret: bytes) -> bytes:
    """Return the key of an epoch's content ids."""
    return digest(epoch_secret, b"cid", _H)


def content_id(key: bytes, sha256: bytes) -> bytes:
    """Return the content id: 16 bytes that only a holder of the key can match with a file."""
    return digest(key, sha256, _H)[:16]
