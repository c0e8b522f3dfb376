"""The results of verifying."""

from enum import StrEnum

import msgspec


class Damage(StrEnum):
    """A fault at a place of the log."""

    ALTERED = "altered"  # bytes are not the ones that were written
    MISSING = "missing"  # frames are not there, later ones are
    REORDERED = "reordered"  # frames are in another order
    DUPLICATE = "duplicate"  # a frame is there twice
    TRUNCATED = "truncated"  # the end is not there
    BAD_SIGNATURE = (
        "bad-signature"  # an epoch was not started by the one before it, nor by the parent
    )
    STATE_LOST = "state-lost"  # the device's state is not there or not readable
    STATE_FORGED = "state-forged"  # the device's state does not belong to this log
    STATE_BEHIND = "state-behind"  # the log goes on past where the device's state is
    WRONG_KEY = "wrong-key"  # started by somebody else's key, or sealed to one
    FOREIGN_LOG = "foreign-log"  # another installation's log
    OLD_KEY = "old-key"  # does not go through the place where the keys were replaced
    PRUNED_EARLY = "pruned-early"  # deleted, but too young for that, or without a record of it
    ROLLED_BACK = "rolled-back"  # not the log whose checkpoint was noted before
    MENDED = "mended"  # started again after a loss that the chain itself does not show
    UNREADABLE = "unreadable"  # records that the parent cannot open, or that hold no record


class Found(msgspec.Struct, frozen=True):
    """
    One damage: the sequence number at which the chain breaks, and how.

    `until`: number of the OPEN frame from which the chain is right again, 0 when it broke for good
    or did not break at all.
    """

    seq: int
    damage: Damage
    until: int = 0


class Report(msgspec.Struct, frozen=True):
    """
    The outcome. `bad_seq` -1 and `damage` empty when the chain is whole.

    `records`: records whose MACs are right (without the passphrase: that hash and signatures cover).
    `size`: frames the device's state vouches for. `checkpoint`: that size and six made-up words;
    whoever noted them can see later that this log is a continuation. `pruned`: epochs deleted by
    retention. `damages`: all that was found, the first one first, but for `acknowledged`: what the
    parent has seen before and accepted. `beyond_repair`: after some damage nothing can be checked.
    `unreadable`: how many records hold nothing that the parent can read. `head` belongs to `size`.
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
