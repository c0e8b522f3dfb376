"""The key file: public keys, and the master secret wrapped once for each way to open it."""

import hashlib
import os
from pathlib import Path

import msgspec

from scanner.errors import LockError
from scanner.keys.anchor import MAX_ACCEPTED, Anchor
from scanner.keys.cost import SALT, Cost
from scanner.keys.pairs import (
    LOG_ID,
    MASTER,
    KeyPair,
    LogMark,
    PublicKeys,
    PublicPair,
    Unlocked,
    derive,
)
from scanner.keys.recovery import looks_like_code, read_code
from scanner.keys.wrapping import NONCE, TAG, stretch, unwrap, wrap
from scanner.platform.durable import replace_file
from scanner.platform.memory import wipe, wipe_bytes

VERSION = 2
_WITHOUT_ANCHOR = 1  # the first version: files made before anchors existed
MAX_BYTES = 64 * 1024  # a file with a hundred old key pairs is smaller
MAX_RING = 100
# For broken UTF-8 inside a string msgspec raises Python's own UnicodeDecodeError.
_NOT_JSON = (msgspec.MsgspecError, UnicodeDecodeError)
_WRAPPED = NONCE + MASTER + TAG
_RING_WRAPPED = NONCE + MASTER + 8 + 32 + TAG


class PassphraseSlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Argon2id parameters (m in KiB), salt, and the master secret wrapped under the stretched passphrase."""

    m: int
    t: int
    p: int
    salt: bytes
    w: bytes

    def cost(self) -> Cost:
        """The Argon2id parameters of this slot."""
        return Cost(self.m, self.t, self.p)


class RecoverySlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Salt, and the master secret wrapped under the recovery code."""

    salt: bytes
    w: bytes


class RingEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    A pair used before, with its master secret wrapped under the current one.

    `mark` is the state of the log when the pair was replaced; it is wrapped too, so that whoever knew the old
    passphrase cannot put another log in place. `endorsement`: the old pair's signature of the next pair.
    """

    seal: bytes
    sign: bytes
    endorsement: bytes
    w: bytes


class KeyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it is on disk; bytes are base64 there. `sum` detects damage, not tampering."""

    v: int
    log_id: bytes
    seal_pub: bytes
    sign_pub: bytes
    passphrase: PassphraseSlot
    recovery: RecoverySlot
    ring: tuple[RingEntry, ...] = ()
    anchor: Anchor | msgspec.UnsetType = msgspec.UNSET
    sum: str = ""

    @property
    def public(self) -> PublicKeys:
        """The public keys."""
        older = tuple(PublicPair(entry.seal, entry.sign) for entry in self.ring)
        return PublicKeys(self.log_id, PublicPair(self.seal_pub, self.sign_pub), older)

    @property
    def anchored(self) -> Anchor | None:
        """The log's anchor, if there is one."""
        return None if isinstance(self.anchor, msgspec.UnsetType) else self.anchor

    def unlock(self, secret: str) -> Unlocked:
        """
        Unlock with the passphrase or the recovery code.

        Raises LockError `wrong-passphrase`, `recovery-mistyped` (it looks like a code, but its
        check symbol does not fit), `keys-damaged` (the secret does not match the public keys).
        """
        mistyped: LockError | None = None
        if looks_like_code(secret):
            try:
                code = read_code(secret)
            except LockError as error:
                mistyped = error
            else:
                master = unwrap_recovery(self, code)
                wipe_bytes(code)
                if master is not None:
                    return self._opened(master)
        master = unwrap_passphrase(self, secret)
        if master is None:
            raise mistyped or LockError("wrong-passphrase")
        return self._opened(master)

    def unlock_with_code(self, secret: str) -> Unlocked | None:
        """Unlock with the recovery code; None when `secret` is something else. Takes almost no time."""
        if not looks_like_code(secret):
            return None
        try:
            code = read_code(secret)
        except LockError:
            return None
        master = unwrap_recovery(self, code)
        wipe_bytes(code)
        return None if master is None else self._opened(master)

    def _opened(self, master: bytearray) -> Unlocked:
        try:
            pair = KeyPair.of(master)
            if pair.public() != self.public.current:
                raise LockError("keys-damaged", why="public")
            pairs, marks = open_ring(self, master)
        finally:
            wipe(master)
        return Unlocked(self.log_id, (*pairs, pair), marks)


def load(path: Path) -> KeyFile:
    """
    Read the key file; nothing in it is used before its bounds are checked.

    Raises LockError `keys-missing`, `keys-unreadable`, `keys-damaged`, `keys-newer` (another version),
    `keys-out-of-bounds` (Argon2id parameters outside the permitted bounds).
    """
    try:
        with path.open("rb") as file:
            untrusted = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise LockError("keys-missing", path=path) from error
    except OSError as error:
        raise LockError("keys-unreadable", path=path, why=type(error).__name__) from error
    keyfile = _parse(untrusted, path)
    if not keyfile.passphrase.cost().in_bounds():
        raise LockError("keys-out-of-bounds", path=path)
    return keyfile


def save(path: Path, keyfile: KeyFile) -> KeyFile:
    """Write the file atomically and durably; return the file as written, with its checksum. Raises OSError."""
    whole = msgspec.structs.replace(keyfile, sum=_sum(keyfile))
    text = msgspec.json.format(msgspec.json.encode(whole), indent=1)
    replace_file(path, text + b"\n")
    return whole


def wrap_passphrase(
    file: KeyFile, master: bytearray, passphrase: str, cost: Cost
) -> PassphraseSlot:
    """Make the slot that opens with `passphrase`."""
    salt = os.urandom(SALT)
    bare = PassphraseSlot(cost.memory, cost.passes, cost.lanes, salt, b"")
    key = stretch(cost, passphrase, salt)
    return msgspec.structs.replace(bare, w=wrap(key, master, _passphrase_aad(file, bare)))


def wrap_recovery(file: KeyFile, master: bytearray, code: bytes) -> RecoverySlot:
    """Make the slot that opens with the recovery code. Its 160 random bits need no stretching."""
    salt = os.urandom(SALT)
    return RecoverySlot(
        salt, wrap(derive(code, b"csl1 recovery", salt), master, _recovery_aad(file))
    )


def unwrap_passphrase(file: KeyFile, passphrase: str) -> bytearray | None:
    """Return the master secret, or None when the passphrase is wrong."""
    slot = file.passphrase
    key = stretch(slot.cost(), passphrase, slot.salt)
    return unwrap(key, slot.w, _passphrase_aad(file, slot))


def unwrap_recovery(file: KeyFile, code: bytes) -> bytearray | None:
    """Return the master secret, or None when the code is wrong."""
    key = derive(code, b"csl1 recovery", file.recovery.salt)
    return unwrap(key, file.recovery.w, _recovery_aad(file))


def wrap_ring(
    log_id: bytes, pairs: tuple[KeyPair, ...], marks: tuple[LogMark, ...]
) -> tuple[RingEntry, ...]:
    """Wrap all older pairs under the last one; `marks[i]` as in `Unlocked`."""
    entries: list[RingEntry] = []
    for index, (pair, mark) in enumerate(zip(pairs[:-1], marks, strict=True)):
        public, following = pair.public(), pairs[index + 1].public()
        aad = _ring_aad(log_id, index, public)
        secret = pair.master + mark.size.to_bytes(8, "big", signed=True) + mark.head
        entries.append(
            RingEntry(
                public.seal,
                public.sign,
                pair.sign.sign(endorsed(log_id, following)),
                wrap(derive(pairs[-1].master, b"csl1 ring"), secret, aad),
            )
        )
        wipe(secret)
    return tuple(entries)


def open_ring(file: KeyFile, master: bytearray) -> tuple[tuple[KeyPair, ...], tuple[LogMark, ...]]:
    """Unwrap the older pairs. Raises LockError `keys-damaged`."""
    pairs: list[KeyPair] = []
    marks: list[LogMark] = []
    for index, entry in enumerate(file.ring):
        public = PublicPair(entry.seal, entry.sign)
        secret = unwrap(
            derive(master, b"csl1 ring"), entry.w, _ring_aad(file.log_id, index, public)
        )
        pair = KeyPair.of(secret[:MASTER]) if secret is not None else None
        if secret is None or pair is None or pair.public() != public:
            raise LockError("keys-damaged", why="ring")
        pairs.append(pair)
        size = int.from_bytes(secret[MASTER : MASTER + 8], "big", signed=True)
        marks.append(LogMark(size, bytes(secret[MASTER + 8 :])))
        wipe(secret)
    return tuple(pairs), tuple(marks)


def endorsed(log_id: bytes, following: PublicPair) -> bytes:
    """Build the message that an old pair signs when the next pair replaces it."""
    return b"csl1 next pair\0" + log_id + following.seal + following.sign


def _parse(untrusted: bytes, path: Path) -> KeyFile:
    try:
        keyfile = msgspec.json.decode(untrusted, type=KeyFile)
    except _NOT_JSON as error:
        raise LockError(
            "keys-newer" if _is_newer(untrusted) else "keys-damaged", path=path
        ) from error
    if not _WITHOUT_ANCHOR <= keyfile.v <= VERSION:
        raise LockError("keys-newer", path=path, version=keyfile.v)
    lengths = [
        (keyfile.log_id, LOG_ID),
        (keyfile.seal_pub, 32),
        (keyfile.sign_pub, 32),
        (keyfile.passphrase.salt, SALT),
        (keyfile.passphrase.w, _WRAPPED),
        (keyfile.recovery.salt, SALT),
        (keyfile.recovery.w, _WRAPPED),
    ]
    for entry in keyfile.ring:
        lengths += [
            (entry.seal, 32),
            (entry.sign, 32),
            (entry.endorsement, 64),
            (entry.w, _RING_WRAPPED),
        ]
    sound = all(len(value) == length for value, length in lengths) and len(keyfile.ring) <= MAX_RING
    # Base64 has several spellings of the same bytes; only the canonical one is accepted.
    is_canonical = msgspec.json.decode(untrusted) == msgspec.json.decode(
        msgspec.json.encode(keyfile)
    )
    if not sound or not is_canonical or keyfile.sum != _sum(keyfile):
        raise LockError("keys-damaged", path=path)
    if not _is_anchored(keyfile):
        raise LockError("keys-damaged", path=path, why="anchor")
    return keyfile


def _is_anchored(keyfile: KeyFile) -> bool:
    """Return whether the anchor is the parent's. Only the first version may be without one."""
    anchor = keyfile.anchored
    if anchor is None:
        return keyfile.v == _WITHOUT_ANCHOR
    is_short = len(anchor.head) == 32 and len(anchor.accepted) <= MAX_ACCEPTED
    return is_short and anchor.is_by(keyfile.public)


class _OnlyVersion(msgspec.Struct):
    v: int


def _is_newer(untrusted: bytes) -> bool:
    try:
        return msgspec.json.decode(untrusted, type=_OnlyVersion).v > VERSION
    except _NOT_JSON:
        return False


def _sum(keyfile: KeyFile) -> str:
    bare = msgspec.structs.replace(keyfile, sum="")
    return hashlib.sha256(msgspec.json.encode(bare)).hexdigest()[:16]


def _file_aad(file: KeyFile) -> bytes:
    # The version is included: without it a file could be passed off as one made before anchors existed.
    version = b"" if file.v == _WITHOUT_ANCHOR else file.v.to_bytes(4, "big")
    return version + file.log_id + file.seal_pub + file.sign_pub


def _passphrase_aad(file: KeyFile, slot: PassphraseSlot) -> bytes:
    # The parameters are included: a file altered to ask for less work must not open.
    numbers = b"".join(number.to_bytes(4, "big") for number in (slot.m, slot.t, slot.p))
    return b"csl1 slot argon2id\0" + _file_aad(file) + numbers + slot.salt


def _recovery_aad(file: KeyFile) -> bytes:
    return b"csl1 slot recovery\0" + _file_aad(file)


def _ring_aad(log_id: bytes, index: int, public: PublicPair) -> bytes:
    return b"csl1 ring\0" + log_id + index.to_bytes(4, "big") + public.seal + public.sign
