"""The log's anchor: a place in the log that the parent has signed, kept outside the log."""

import struct

import msgspec

from scanner.keys.pairs import LogMark, PublicKeys, Unlocked

MAX_ACCEPTED = 200  # damaged places a parent may acknowledge; the key file stays far below its cap
_CONTEXT = b"csl1 anchor\0"
_FIELDS = struct.Struct(">QQ32sQQH")  # number, size, head, wall, policy, accepted damages
_ACCEPTED = struct.Struct(">QQB")  # seq, until, length of the name that follows


class Accepted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Damage that the parent has acknowledged: frames from `seq` up to but not including `until`, and its kind."""

    seq: int
    until: int
    damage: str


class Anchor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    The parent's signed statement that a log existed with this many frames, this head and policy counter.

    `number` goes up with each signing and is recorded in the log too, so that an older anchor put
    back is detected. `wall`: time of signing, seconds since 1970. Only the parent can make it.
    """

    number: int
    size: int
    head: bytes
    wall: int
    policy: int
    accepted: tuple[Accepted, ...] = ()
    signature: bytes = b""

    @property
    def mark(self) -> LogMark:
        """The place in the log that is anchored."""
        return LogMark(self.size, self.head)

    def signed(self, log_id: bytes) -> bytes:
        """Build the bytes that are signed."""
        numbers = (self.number, self.size, self.head, self.wall, self.policy, len(self.accepted))
        parts = [_CONTEXT, log_id, _FIELDS.pack(*numbers)]
        for item in self.accepted:
            name = item.damage.encode()
            parts += [_ACCEPTED.pack(item.seq, item.until, len(name)), name]
        return b"".join(parts)

    def by(self, unlocked: Unlocked) -> "Anchor":
        """Sign this anchor with the parent's pair."""
        signature = unlocked.sign(b"", self.signed(unlocked.log_id))
        return msgspec.structs.replace(self, signature=signature)

    def is_by(self, keys: PublicKeys) -> bool:
        """Return whether it is signed with the parent's current keys; keys of an old passphrase do not count."""
        try:
            signed = self.signed(keys.log_id)
        except (struct.error, UnicodeEncodeError):  # numbers out of range
            return False
        return keys.current.verify(b"", signed, self.signature)


NO_LOG = Anchor(0, 0, bytes(32), 0, 0)
"""The anchor before there is a log; unsigned."""
