"""Passphrase, recovery code and the key pairs they guard; docs/spec/keys.md is the reference."""

from scanner.keys.change import KeysChanged, change_passphrase, create, unlock
from scanner.keys.cost import Cost
from scanner.keys.keyfile import KeyFile, load
from scanner.keys.pairs import LogMark, PublicKeys, PublicPair, Unlocked, verify_signature
from scanner.keys.recovery import read_code
from scanner.keys.strength import Strength, strength
from scanner.keys.throttle import Throttle

__all__ = [
    "Cost",
    "KeyFile",
    "KeysChanged",
    "LogMark",
    "PublicKeys",
    "PublicPair",
    "Strength",
    "Throttle",
    "Unlocked",
    "change_passphrase",
    "create",
    "load",
    "read_code",
    "strength",
    "unlock",
    "verify_signature",
]
