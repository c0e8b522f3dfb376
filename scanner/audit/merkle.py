"""Merkle tree over raw frames as in RFC 6962, with inclusion proofs."""

import hashlib


def leaf_hash(leaf: bytes) -> bytes:
    """Return the hash of one leaf, 32 bytes."""
    return hashlib.sha256(b"\0" + leaf).digest()


class Tree:
    """A tree over leaf hashes in order."""

    def __init__(self, leaves: list[bytes]) -> None:
        """`leaves`: at least one result of `leaf_hash`."""
        self._levels = [leaves]
        while len(self._levels[-1]) > 1:
            self._levels.append(_parents(self._levels[-1]))

    @property
    def root(self) -> bytes:
        """Return the tree head, 32 bytes."""
        return self._levels[-1][0]

    def proof(self, index: int) -> list[bytes]:
        """Return the siblings on the path from the leaf `index` to the head, lowest first."""
        path: list[bytes] = []
        for level in self._levels[:-1]:
            sibling = index ^ 1
            if sibling < len(level):
                path.append(level[sibling])
            index >>= 1
        return path


def _parents(level: list[bytes]) -> list[bytes]:
    """Hash pairs; a last node without a sibling moves up unchanged, which gives the RFC's uneven split."""
    pairs = zip(level[::2], level[1::2], strict=False)
    above = [hashlib.sha256(b"\1" + left + right).digest() for left, right in pairs]
    return above + level[len(level) // 2 * 2 :]
