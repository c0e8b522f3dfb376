"""Merkle tree over raw frames as in RFC 6962, with inclusion proofs."""

import hashlib


def leaf_hash(leaf: bytes) -> bytes:
    """Hash of one leaf."""
    return hashlib.sha256(b"\0" + leaf).digest()


class Tree:
    """A tree over leaf hashes in order."""

    def __init__(self, leaves: list[bytes]) -> None:
        """`leaves` as `leaf_hash` gives them, at least one."""
        self._levels = [leaves]
        while len(self._levels[-1]) > 1:
            self._levels.append(_parents(self._levels[-1]))

    @property
    def root(self) -> bytes:
        """The tree head."""
        return self._levels[-1][0]

    def proof(self, index: int) -> list[bytes]:
        """The siblings on the way from a leaf to the head, the lowest first."""
        path: list[bytes] = []
        for level in self._levels[:-1]:
            sibling = index ^ 1
            if sibling < len(level):
                path.append(level[sibling])
            index >>= 1
        return path


def _parents(level: list[bytes]) -> list[bytes]:
    """A last node without a sibling moves up as it is, which gives the RFC's uneven split."""
    pairs = zip(level[::2], level[1::2], strict=False)
    above = [hashlib.sha256(b"\1" + left + right).digest() for left, right in pairs]
    return above + level[len(level) // 2 * 2 :]
