"""A device of a parent's that may answer from elsewhere, as a line of the signed rules."""

from typing import Annotated

import msgspec

MAX_ANSWERERS = 8  # two parents with a few computers each; more is no family
MAX_ANSWERER_NAME = 24  # bytes of UTF-8: the names of all answerers fit into one envelope

Mailbox = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}\Z")]
PublicKeyHex = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
LastDay = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])-[0-3][0-9]\Z")]
AnswererName = Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_ANSWERER_NAME)]


class Answerer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """
    One device. `mailbox` is its address, `sign` and `seal` its public keys, all in hex.

    `until`: the last day on which its answers count.
    """

    name: AnswererName
    mailbox: Mailbox
    sign: PublicKeyHex
    seal: PublicKeyHex
    until: LastDay
