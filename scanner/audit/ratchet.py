"""The moving key: each frame's MAC uses one that is gone after it, so the past cannot be rewritten."""

import hashlib
from hmac import digest
from typing import NamedTuple

_H = "sha256"


class Ratchet(NamedTuple):
    """Key, keyed aggregate over all MACs, and hash over all frames; 32 bytes each."""

    k: bytes
    agg: bytes
    head: bytes

    def step(self, header: bytes, body: bytes) -> tuple[bytes, "Ratchet"]:
        """Give the frame's MAC and the ratchet after it."""
        mac = digest(digest(self.k, b"mac", _H), self.head + header + body, _H)
        agg = digest(digest(self.k, b"agg", _H), self.agg + mac, _H)
        head = next_head(self.head, header, body, mac)
        return mac, Ratchet(next_key(self.k), agg, head)

    def mixed(self, epoch_secret: bytes) -> "Ratchet":
        """Fold an epoch's secret in, after its OPEN frame."""
        return self._replace(k=mix_key(self.k, epoch_secret))


def first(genesis_secret: bytes) -> Ratchet:
    """The ratchet before the GENESIS frame."""
    return Ratchet(digest(genesis_secret, b"mac0", _H), bytes(32), bytes(32))


def next_key(k: bytes) -> bytes:
    """The key after one frame."""
    return digest(k, b"next", _H)


def mix_key(k: bytes, epoch_secret: bytes) -> bytes:
    """The key after an OPEN frame."""
    return digest(k, b"mix" + epoch_secret, _H)


def next_head(head: bytes, header: bytes, body: bytes, mac: bytes) -> bytes:
    """The hash over all frames up to this one. Needs no key."""
    return hashlib.sha256(head + header + body + mac).digest()


def content_key(epoch_secret: bytes) -> bytes:
    """The key of an epoch's content ids."""
    return digest(epoch_secret, b"cid", _H)


def content_id(key: bytes, sha256: bytes) -> bytes:
    """16 bytes that only who has the key can match with a file."""
    return digest(key, sha256, _H)[:16]
