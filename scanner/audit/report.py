"""The results of verifying a log."""

from enum import StrEnum

import msgspec


class Damage(StrEnum):
    """A kind of damage at a place in the log."""

    ALTERED = "altered"  # bytes were changed after they were written
    MISSING = "missing"  # frames are missing, but later ones are there
    REORDERED = "reordered"  # frames are in another order
    DUPLICATE = "duplicate"  # a frame is there twice
    TRUNCATED = "truncated"  # the end is missing
    BAD_SIGNATURE = "bad-signature"  # neither the previous epoch nor the parent has signed an epoch
    STATE_LOST = "state-lost"  # the device's state is missing or unreadable
    STATE_FORGED = "state-forged"  # the device's state does not belong to this log
    STATE_BEHIND = "state-behind"  # the log continues after the place in the device's state
    WRONG_KEY = "wrong-key"  # signed with, or sealed to, a key that is not the parent's
    FOREIGN_LOG = "foreign-log"  # the log of another installation
    OLD_KEY = "old-key"  # the chain does not pass the place where the keys were replaced
    PRUNED_EARLY = "pruned-early"  # segments were deleted too early or without a record
    ROLLED_BACK = "rolled-back"  # not a continuation of the log whose checkpoint was noted
    MENDED = "mended"  # started again after a loss that the chain itself does not show
    UNREADABLE = "unreadable"  # records that the parent cannot open, or that hold no record


class Found(msgspec.Struct, frozen=True):
    """
    One damage: the sequence number at which the chain breaks, and the kind.

    `until`: the number of the OPEN frame from which the chain is valid again; 0 if it is not valid again, or
    was not broken.
    """

    seq: int
    damage: Damage
    until: int = 0


class Report(msgspec.Struct, frozen=True):
    """
    The result of verifying. `bad_seq` is -1 and `damage` is empty if the chain is whole.

    `records`: the number of records with valid MACs (without the passphrase: of those that hash and signatures
    cover). `size`: the number of frames that the device's state acknowledges; `head`: the hash there.
    `checkpoint`: the size and six made-up words; a parent who noted them can see later that the log is a
    continuation. `pruned`: the number of epochs deleted by retention. `damages`: all damage in order, except
    `acknowledged`, which the parent has accepted before. `beyond_repair`: nothing after some damage can be
    checked. `unreadable`: the number of records without content that the parent can read.
    """

    records: int
    whole: bool
    bad_seq: int
    damage: str
    checkpoint: str
    size: int = 0
    epochs: int = 0
    pruned: int = 0
    sealed_checked: bool = True
    damages: tuple[Found, ...] = ()
    acknowledged: tuple[Found, ...] = ()
    beyond_repair: bool = False
    unreadable: int = 0
    head: bytes = bytes(32)
