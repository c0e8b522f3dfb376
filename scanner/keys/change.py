"""Setting up keys, changing the passphrase, and replacing the keys when someone may know the old passphrase."""

import os
from pathlib import Path

import msgspec

from scanner.errors import LockError
from scanner.keys.anchor import NO_LOG, Anchor
from scanner.keys.cost import Cost
from scanner.keys.keyfile import (
    VERSION,
    KeyFile,
    PassphraseSlot,
    RecoverySlot,
    load,
    save,
    wrap_passphrase,
    wrap_recovery,
    wrap_ring,
)
from scanner.keys.pairs import LOG_ID, MASTER, KeyPair, LogMark, Unlocked
from scanner.keys.recovery import new_code, read_code
from scanner.keys.strength import strength
from scanner.keys.throttle import ANYBODY, Throttle
from scanner.platform.memory import wipe_bytes

_NO_PASSPHRASE = PassphraseSlot(0, 0, 0, b"", b"")
_NO_RECOVERY = RecoverySlot(b"", b"")


class KeysChanged(msgspec.Struct, frozen=True):
    """The keys after a change. `recovery_code`: a new code to show once, or empty when the old one stays valid."""

    unlocked: Unlocked
    recovery_code: str = ""


def create(path: Path, passphrase: str, cost: Cost | None = None) -> tuple[Unlocked, str]:
    """
    Make keys and a recovery code, which is shown once. `cost` is tuned to this machine when None.

    Raises LockError `keys-exist` (also when the file there is damaged), `weak-passphrase`.
    """
    if os.path.lexists(path):
        raise LockError("keys-exist", path=path)
    _need_strength(passphrase)
    pair = _new_pair()
    unlocked = Unlocked(os.urandom(LOG_ID), (pair,))
    code = new_code()
    _save_all(path, unlocked, passphrase, (code, cost or Cost.tuned()))
    return unlocked, code


def change_passphrase(
    path: Path,
    unlocked: Unlocked,
    passphrase: str,
    compromised: LogMark | None = None,
    cost: Cost | None = None,
) -> KeysChanged:
    """
    Rewrite the passphrase slot; keys, recovery code and every byte of the log stay as they are.

    When someone may know the old passphrase, `compromised` is the current state of the log
    (`AuditLog.mark`). Then new key pairs are started too: the log's next epoch is sealed to them
    (`AuditLog.rekey`), the old pairs go into the ring, and a new recovery code comes back.
    Raises LockError `weak-passphrase`, `keys-changed`, or as `load` does.
    """
    _need_strength(passphrase)
    keyfile = load(path)  # a damaged file raises here and is left as it is
    if keyfile.public != unlocked.public:
        raise LockError("keys-changed", path=path)
    cost = cost or keyfile.passphrase.cost()
    if compromised is None:
        slot = wrap_passphrase(keyfile, unlocked.current.master, passphrase, cost)
        save(path, msgspec.structs.replace(keyfile, passphrase=slot))
        return KeysChanged(unlocked)
    pairs = (*unlocked.pairs, _new_pair())
    renewed = Unlocked(unlocked.log_id, pairs, (*unlocked.marks, compromised))
    code = new_code()
    _save_all(path, renewed, passphrase, (code, cost), keyfile.anchored or NO_LOG)
    return KeysChanged(renewed, code)


def replace_code(path: Path, unlocked: Unlocked) -> str:
    """
    Rewrite only the recovery slot and return the new code. The old code no longer opens this file.

    An earlier copy of the file still opens with the old code: where somebody may have both, start new keys.
    Raises LockError `keys-changed`, or as `load` does.
    """
    keyfile = load(path)
    if keyfile.public != unlocked.public:
        raise LockError("keys-changed", path=path)
    code = new_code()
    slot = wrap_recovery(keyfile, unlocked.current.master, read_code(code))
    save(path, msgspec.structs.replace(keyfile, recovery=slot))
    return code


def save_anchor(path: Path, unlocked: Unlocked, anchor: Anchor) -> KeyFile:
    """
    Sign an anchor and put it into the key file; nothing else in the file changes.

    Raises LockError `keys-changed`, `keys-damaged` when the stored anchor is newer, or as `load` does; OSError.
    """
    keyfile = load(path)
    if keyfile.public != unlocked.public:
        raise LockError("keys-changed", path=path)
    before = keyfile.anchored
    if before is not None and before.number >= anchor.number:
        raise LockError("keys-changed", path=path, why="anchor")
    return save(path, msgspec.structs.replace(keyfile, anchor=anchor.by(unlocked)))


def unlock(keyfile: KeyFile, secret: str, throttle: Throttle, account: int = ANYBODY) -> Unlocked:
    """
    Unlock with a passphrase or recovery code, counting the account's wrong tries.

    The right recovery code works whatever the count: nobody guesses 160 bits, and nobody may lock the
    parent out. Raises LockError, also `wait`.
    """
    by_code = keyfile.unlock_with_code(secret)
    if by_code is None:
        throttle.begin(account)
    unlocked = by_code or keyfile.unlock(secret)
    throttle.succeeded(account)
    return unlocked


def _new_pair() -> KeyPair:
    master = os.urandom(MASTER)
    try:
        return KeyPair.of(master)
    finally:
        wipe_bytes(master)


def _need_strength(passphrase: str) -> None:
    judged = strength(passphrase)
    if not judged.acceptable:
        raise LockError("weak-passphrase", why=judged.code)


def _save_all(
    path: Path,
    unlocked: Unlocked,
    passphrase: str,
    rest: tuple[str, Cost],
    anchor: Anchor = NO_LOG,
) -> None:
    code, cost = rest
    public = unlocked.public
    bare = KeyFile(
        VERSION,
        public.log_id,
        public.current.seal,
        public.current.sign,
        _NO_PASSPHRASE,
        _NO_RECOVERY,
    )
    master = unlocked.current.master
    anchored = msgspec.structs.replace(bare, anchor=anchor.by(unlocked))
    save(
        path,
        msgspec.structs.replace(
            anchored,
            passphrase=wrap_passphrase(bare, master, passphrase, cost),
            recovery=wrap_recovery(bare, master, read_code(code)),
            ring=wrap_ring(public.log_id, unlocked.pairs, unlocked.marks),
        ),
    )
