"""Passphrase, recovery code and the key pairs they guard; docs/spec/keys.md is the reference."""

from scanner.keys.anchor import MAX_ACCEPTED, NO_LOG, Accepted, Anchor
from scanner.keys.change import (
    KeysChanged,
    change_passphrase,
    create,
    replace_code,
    save_anchor,
    unlock,
)
from scanner.keys.cost import Cost
from scanner.keys.fingerprint import fingerprint, words_of
from scanner.keys.keyfile import KeyFile, load
from scanner.keys.one_time import OneTimeCodes
from scanner.keys.pairs import LogMark, PublicKeys, PublicPair, Unlocked, verify_signature
from scanner.keys.recovery import read_code
from scanner.keys.strength import Strength, strength
from scanner.keys.throttle import ANYBODY, Throttle

__all__ = [
    "ANYBODY",
    "MAX_ACCEPTED",
    "NO_LOG",
    "Accepted",
    "Anchor",
    "Cost",
    "KeyFile",
    "KeysChanged",
    "LogMark",
    "OneTimeCodes",
    "PublicKeys",
    "PublicPair",
    "Strength",
    "Throttle",
    "Unlocked",
    "change_passphrase",
    "create",
    "fingerprint",
    "load",
    "read_code",
    "replace_code",
    "save_anchor",
    "strength",
    "unlock",
    "verify_signature",
    "words_of",
]
